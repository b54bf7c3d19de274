import costscape.cli.Costscape;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.help.HelpTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * java -cp costscape.jar Reference.java FILE: the guide's page of all commands and options, made
 * from the program itself. An option that several commands have is told once.
 */
class Reference {
  private final StringBuilder page = new StringBuilder();
  private final Map<String, CommandSpec> commands = new LinkedHashMap<>();

  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), new Reference().write());
  }

  private String write() {
    Costscape.wholeParser()
        .getSubcommands()
        .forEach((name, line) -> commands.put(name, line.getCommandSpec()));
    page.append(
        """
        # Reference

        On this page you can look up every command and every option. The program itself wrote it, from the
        options that it reads a command line by.

        [Commands](#commands), [options](#options), [topics](#topics). Elsewhere: [files, exit codes, style
        files and JSON keys](file-formats.md), [names of parameters](glossary.md#names).

        ## Commands

        | command | what it does |
        |---|---|
        """);
    commands.forEach(
        (name, command) ->
            page.append(
                "| [%s](#%s) | %s |\n".formatted(name, name, text(description(command)[0]))));
    commands.forEach(this::command);
    options();
    topics();
    return page.toString();
  }

  private void command(String name, CommandSpec command) {
    page.append("\n### %s\n".formatted(name));
    for (String paragraph : description(command)) {
      page.append('\n').append(text(paragraph)).append('\n');
    }
    page.append("\n```sh\n");
    for (String line : command.usageMessage().footer()) {
      page.append(line.strip()).append('\n');
    }
    page.append("```\n\n");
    String synopsis = new Help(command, Help.defaultColorScheme(Ansi.OFF)).synopsis(0).strip();
    page.append("`%s`\n".formatted(synopsis));
    command
        .positionalParameters()
        .forEach(
            parameter ->
                page.append(
                    "\n- `%s`: %s\n".formatted(parameter.paramLabel(), text(words(parameter)))));
    page.append('\n');
    for (Topic topic : Topic.values()) {
      List<OptionSpec> listed = OptionFacts.listed(command, topic);
      if (!listed.isEmpty()) {
        page.append("- %s: ".formatted(topic.heading()));
        page.append(
            listed.stream()
                .map(option -> "[`%s`](#%s)".formatted(option.longestName(), anchor(option)))
                .collect(Collectors.joining(" ")));
        page.append('\n');
      }
    }
  }

  private void options() {
    page.append("\n## Options\n");
    for (Topic topic : Topic.values()) {
      page.append("\n### %s\n".formatted(topic.heading()));
      commands.values().stream()
          .flatMap(command -> OptionFacts.listed(command, topic).stream())
          .map(OptionSpec::longestName)
          .distinct()
          .forEach(name -> option(name, topic));
    }
  }

  /** One option of a topic; where commands mean it differently, what each of them says. */
  private void option(String name, Topic topic) {
    Map<String, List<String>> sayings = new LinkedHashMap<>();
    Map<String, OptionSpec> labels = new LinkedHashMap<>();
    commands.forEach(
        (command, spec) -> {
          OptionSpec option = spec.findOption(name);
          if (option != null && OptionFacts.topic(option) == topic) {
            sayings.computeIfAbsent(words(option), s -> new ArrayList<>()).add(command);
            labels.putIfAbsent(label(option), option);
          }
        });
    OptionSpec first = labels.values().iterator().next();
    page.append("\n<a id=\"%s\"></a>\n\n".formatted(anchor(first)));
    String terms =
        labels.keySet().stream().map("`%s`"::formatted).collect(Collectors.joining(" or "));
    page.append("- **").append(terms).append("**\n");
    sayings.forEach(
        (words, who) -> {
          boolean everywhere = who.size() == commands.size();
          page.append("    - ").append(text(words));
          page.append(everywhere ? "" : " *(" + String.join(", ", who) + ")*").append('\n');
        });
  }

  private void topics() {
    page.append("\n## Topics\n\nThese are the pages of `costscape help`.\n");
    for (String topic : HelpTopics.names()) {
      page.append(
          "\n### costscape help %s\n\n```\n%s```\n".formatted(topic, HelpTopics.text(topic)));
    }
  }

  private static String label(OptionSpec option) {
    String label = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
    return String.join(", ", option.names()) + label;
  }

  /** Where an option is told; one that stands under a second topic is told there too. */
  private String anchor(OptionSpec option) {
    Topic topic = OptionFacts.topic(option);
    Topic first =
        commands.values().stream()
            .map(command -> command.findOption(option.longestName()))
            .filter(Objects::nonNull)
            .map(OptionFacts::topic)
            .findFirst()
            .orElse(topic);
    String name = option.longestName().replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
    return "option-" + name + (topic == first ? "" : "-" + topic.name().toLowerCase(Locale.ROOT));
  }

  private static String[] description(CommandSpec command) {
    return command.usageMessage().description();
  }

  private static String words(ArgSpec described) {
    return String.join(" ", described.description());
  }

  /** Text in which Markdown sees no sign of its own. */
  private static String text(String words) {
    String plain = Ansi.OFF.string(words.replace("%n", " ").replace("%%", "%"));
    String escaped = plain.replaceAll("([\\\\`*_<>\\[\\]|#])", "\\\\$1");
    return escaped.replaceAll("--[a-z][a-z0-9-]*", "`$0`"); // two hyphens would become a dash
  }
}

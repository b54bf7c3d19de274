import costscape.cli.Costscape;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * java -cp costscape.jar ManualPages.java FOLDER VERSION: writes each command's help as a page for
 * {@code man}, in troff with the macros of man(7). It says what {@code --help} says, in the same
 * words and under the same headings; the version stands at its foot.
 */
class ManualPages {
  private final CommandSpec command;
  private final StringBuilder page = new StringBuilder();

  private ManualPages(CommandSpec command) {
    this.command = command;
  }

  public static void main(String[] arguments) throws IOException {
    CommandLine every = Costscape.wholeParser();
    List<CommandLine> lines = new ArrayList<>(every.getSubcommands().values());
    lines.add(every);
    for (CommandLine line : lines) {
      CommandSpec command = line.getCommandSpec();
      Path page = Path.of(arguments[0], name(command) + ".1");
      Files.writeString(page, new ManualPages(command).write(arguments[1]));
    }
  }

  /** The page's name: {@code costscape} or, for a command, {@code costscape-sweep}. */
  static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  private String write(String version) {
    String title = name(command);
    page.append(".TH %s 1 \"\" \"costscape %s\"\n".formatted(escaped(title), version));
    List<String> paragraphs = List.of(command.usageMessage().description());
    section("Name");
    text(title + " - " + paragraphs.get(0));
    section("Synopsis");
    text(new Help(command, Help.defaultColorScheme(Ansi.OFF)).synopsis(0).strip());
    section("Description");
    paragraphs.forEach(this::paragraph);
    command.positionalParameters().forEach(this::positional);
    for (Topic topic : Topic.values()) {
      topic(topic);
    }
    commands();
    examples();
    exitCodes();
    return page.toString();
  }

  private void positional(PositionalParamSpec parameter) {
    if (!parameter.hidden()) {
      entry(parameter.paramLabel(), parameter);
    }
  }

  private void topic(Topic topic) {
    List<OptionSpec> options = OptionFacts.listed(command, topic);
    if (!options.isEmpty()) {
      section(topic.heading());
    }
    for (OptionSpec option : options) {
      String label = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
      entry(String.join(", ", option.names()) + label, option);
    }
  }

  private void entry(String term, ArgSpec described) {
    page.append(".TP\n.B ").append(escaped(term)).append('\n');
    text(String.join("\n", described.description()));
  }

  private void commands() {
    Map<String, CommandLine> known = command.subcommands();
    if (known.isEmpty()) {
      return;
    }
    section("Commands");
    known.forEach(
        (word, line) -> {
          page.append(".TP\n.B ").append(escaped(word)).append('\n');
          text(line.getCommandSpec().usageMessage().description()[0]);
        });
    section("See also");
    text(
        known.values().stream()
            .map(line -> name(line.getCommandSpec()) + "(1)")
            .collect(Collectors.joining(", ")));
  }

  private void examples() {
    List<String> lines = List.of(command.usageMessage().footer());
    if (!lines.isEmpty()) {
      section("Examples");
      page.append(".nf\n");
      lines.forEach(this::text);
      page.append(".fi\n");
    }
  }

  private void exitCodes() {
    section("Exit status");
    text("0 done; 2 the command line or an input is wrong; 1 anything else; 130 interrupted.");
  }

  private void section(String heading) {
    page.append(".SH \"").append(escaped(heading)).append("\"\n");
  }

  private void paragraph(String words) {
    page.append(".PP\n");
    text(words);
  }

  /** Lines of text: none is taken for a macro. */
  private void text(String words) {
    String plain = Ansi.OFF.string(words.replace("%n", "\n").replace("%%", "%"));
    plain.lines().forEach(line -> page.append("\\&").append(escaped(line)).append('\n'));
  }

  /** A hyphen stays the one that a shell reads; a backslash is not troff's. */
  private static String escaped(String words) {
    return words.replace("\\", "\\e").replace("-", "\\-");
  }
}

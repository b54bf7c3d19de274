package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.help.HelpTopics;
import costscape.cli.help.TopicalHelp;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Help on a command, on a topic, or on the program. */
@Command(
    name = "help",
    description = "Help on a command or a topic.",
    footer = {"  costscape help sweep --all", "  costscape help directions"})
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND|TOPIC",
      description =
          "A command; or one of "
              + HelpTopics.LISTED
              + "; or any other word, which is looked for in all options and topics.")
  private String word;

  @Facts(topic = Topic.WORK, changes = Changes.RUN)
  @Option(names = "--all", description = "Every option of the command.")
  private boolean all;

  @Override
  public Integer call() {
    CommandLine every = spec.parent().commandLine();
    Map<String, CommandLine> commands = every.getSubcommands();
    boolean isTopic = word != null && HelpTopics.names().contains(word);
    if (isTopic && (!all || !commands.containsKey(word))) {
      spec.commandLine().getOut().print(HelpTopics.text(word));
      return 0;
    }
    CommandLine command = word == null ? every : commands.get(word);
    if (command == null) {
      boolean isToSearch = !word.isBlank() && hint(commands).isEmpty();
      List<String> found = isToSearch ? found() : List.of();
      if (found.isEmpty()) {
        throw new InputException(unknown(commands));
      }
      found.forEach(spec.commandLine().getOut()::println);
      return 0;
    }
    if (all) {
      TopicalHelp.everything(command);
    }
    command.usage(spec.commandLine().getOut());
    return 0;
  }

  /** Lines that name the options and topics in whose help the word stands. */
  private List<String> found() {
    Map<String, List<String>> having = new LinkedHashMap<>();
    Map<String, CommandLine> commands = Costscape.wholeParser().getSubcommands();
    commands.forEach(
        (name, command) ->
            command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden() && holds(option))
                .map(option -> "%-20s %s".formatted(option.longestName(), option.description()[0]))
                .forEach(said -> having.computeIfAbsent(said, s -> new ArrayList<>()).add(name)));
    List<String> lines = new ArrayList<>();
    having.forEach(
        (said, names) -> {
          lines.addAll(HelpTopics.wrapped("  " + said).toList());
          lines.addAll(HelpTopics.wrapped(" ".repeat(23) + String.join(", ", names)).toList());
        });
    HelpTopics.names().stream()
        .filter(topic -> holds(HelpTopics.text(topic)))
        .map("  costscape help %s"::formatted)
        .forEach(lines::add);
    if (!lines.isEmpty()) {
      lines.add(0, "\"%s\" stands in the help of these:".formatted(word));
    }
    return lines;
  }

  private boolean holds(OptionSpec option) {
    return holds(String.join(" ", option.names())) || holds(String.join(" ", option.description()));
  }

  private boolean holds(String text) {
    return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  private String hint(Map<String, CommandLine> commands) {
    List<String> words = new ArrayList<>(commands.keySet());
    words.addAll(HelpTopics.names());
    return NearMiss.hint(word, words);
  }

  private String unknown(Map<String, CommandLine> commands) {
    String hint = hint(commands);
    return "no command %s%s"
        .formatted(
            InputException.quoted(word),
            hint.isEmpty()
                ? "; there are %s, and the topics %s"
                    .formatted(
                        String.join(", ", commands.keySet()), String.join(", ", HelpTopics.names()))
                : hint);
  }
}

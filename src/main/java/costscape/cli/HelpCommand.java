package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.help.HelpTopics;
import costscape.cli.help.TopicalHelp;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Help on a command, on a topic, or on the program. */
@Command(
    name = "help",
    description = "Help on a command or a topic.",
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape help sweep --all", "  costscape help directions"})
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND|TOPIC",
      description = "A command, or one of " + HelpTopics.LISTED + ".")
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
      throw new InputException(unknown(commands));
    }
    if (all) {
      TopicalHelp.everything(command);
    }
    command.usage(spec.commandLine().getOut());
    return 0;
  }

  private String unknown(Map<String, CommandLine> commands) {
    List<String> words = new ArrayList<>(commands.keySet());
    words.addAll(HelpTopics.names());
    String hint = NearMiss.hint(word, words);
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

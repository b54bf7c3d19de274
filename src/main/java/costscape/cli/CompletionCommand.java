package costscape.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** A script that lets a shell complete the names of commands and options. */
@Command(
    name = "completion",
    description = "A script by which bash and zsh complete what you type.",
    footer = {
      "  source <(costscape completion)",
      "  costscape completion > ~/.local/share/bash-completion/completions/costscape"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final String PROGRAM = "costscape";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine every = Costscape.wholeParser();
    every.getSubcommands().values().forEach(command -> tellApart(command.getCommandSpec()));
    spec.commandLine().getOut().print(AutoComplete.bash(PROGRAM, every));
    return 0;
  }

  /**
   * The script keeps the values of an option under the label that help shows for them. Two options
   * with the label NAME would share one list there, so each is labelled with its own name.
   */
  private static void tellApart(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      if (option.completionCandidates() != null) {
        command.remove(option);
        command.addOption(
            OptionSpec.builder(option)
                .paramLabel(option.longestName())
                .completionCandidates(lowerCase(option.completionCandidates()))
                .build());
      }
    }
  }

  private static List<String> lowerCase(Iterable<String> words) {
    List<String> lower = new ArrayList<>();
    words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
    return lower;
  }
}

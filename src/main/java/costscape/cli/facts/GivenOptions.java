package costscape.cli.facts;

import costscape.store.file.InputException;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that a command line gives, as picocli understood them. */
public final class GivenOptions {
  private GivenOptions() {}

  /** Returns whether an option is given, by any of its names. */
  public static boolean has(CommandSpec command, String option) {
    return command.commandLine().getParseResult().hasMatchedOption(option);
  }

  /**
   * Refuses the first option of a kind.
   *
   * @param why a sentence, with a place for the option's name
   * @throws InputException where one is given
   */
  public static void refuse(CommandSpec command, Predicate<OptionSpec> kind, String why) {
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      if (kind.test(option)) {
        throw new InputException(why.formatted(option.longestName()));
      }
    }
  }
}

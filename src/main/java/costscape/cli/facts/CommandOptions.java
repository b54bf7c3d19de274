package costscape.cli.facts;

import costscape.store.file.InputException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IScope;
import picocli.CommandLine.Model.OptionSpec;

/** A command's options as picocli knows them: which a line gives, and the objects they live in. */
public final class CommandOptions {
  private CommandOptions() {}

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

  /** The objects of a kind: the command's own one, and those that hold its options. */
  public static <T> Stream<T> holders(CommandSpec command, Class<T> kind) {
    Stream<Object> holders = command.args().stream().map(argument -> object(argument.scope()));
    return Stream.concat(Stream.of(command.userObject()), holders)
        .distinct()
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** Returns whether an option lives in an object of a kind. */
  public static boolean isIn(Class<?> kind, OptionSpec option) {
    return kind.isInstance(object(option.scope()));
  }

  private static Object object(IScope scope) {
    try {
      return scope.get();
    } catch (Exception e) { // picocli's interface allows any
      throw new IllegalStateException(e);
    }
  }
}

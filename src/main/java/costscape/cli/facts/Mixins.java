package costscape.cli.facts;

import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IScope;
import picocli.CommandLine.Model.OptionSpec;

/** The objects that a command's options live in. */
public final class Mixins {
  private Mixins() {}

  /**
   * The objects of a kind: the command's own one, and those that hold its options.
   *
   * @param kind a class or an interface that says what is asked of them
   */
  public static <T> Stream<T> of(CommandSpec command, Class<T> kind) {
    Stream<Object> holders = command.args().stream().map(argument -> object(argument.scope()));
    return Stream.concat(Stream.of(command.userObject()), holders)
        .distinct()
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** Returns whether an option lives in an object of a kind. */
  public static boolean isOf(Class<?> kind, OptionSpec option) {
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

package costscape.cli.facts;

import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The objects that a command's options live in. */
public final class Mixins {
  private Mixins() {}

  /**
   * The objects of a kind: the command's own one, and those of its mixins and of their mixins.
   *
   * @param kind a class or an interface that says what is asked of them
   */
  public static <T> Stream<T> of(CommandSpec command, Class<T> kind) {
    Stream<T> own = Stream.of(command.userObject()).filter(kind::isInstance).map(kind::cast);
    Stream<T> mixed = command.mixins().values().stream().flatMap(mixin -> of(mixin, kind));
    return Stream.concat(own, mixed);
  }
}

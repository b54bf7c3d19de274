package costscape.cli.movie;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.GivenOptions;
import costscape.cli.facts.Topic;
import costscape.cli.option.LookOptions;
import costscape.store.file.InputException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of the movie of a surface that turns. */
public final class OrbitOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Facts(topic = Topic.MOVIE, changes = Changes.RESULT)
  @Option(
      names = "--orbit",
      description =
          "Turn the surface over two --vary once round, with the whole path of --trace on it.")
  private boolean orbit;

  @Mixin private LookOptions.Elevation elevation;

  public boolean isWanted() {
    return orbit;
  }

  /** Refuses options of another movie. */
  public void check() {
    if (!orbit) {
      if (elevation.isGiven()) {
        throw new InputException("--elevation is of a surface that turns: --orbit");
      }
      return;
    }
    for (String other : new String[] {"--along", "--panels", "--pace", "--bounce"}) {
      if (GivenOptions.has(spec, other)) {
        throw new InputException(
            "--orbit turns a surface that stays as it is: leave %s out".formatted(other));
      }
    }
  }

  /** The height of the eye over a surface that turns; empty if none is asked for. */
  public Optional<Double> elevation() {
    return orbit ? Optional.of(elevation.degrees()) : Optional.empty();
  }
}

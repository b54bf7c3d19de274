package costscape.cli.movie;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.GivenOptions;
import costscape.cli.facts.Topic;
import costscape.render.surface.SurfaceChart;
import costscape.store.file.InputException;
import java.util.Optional;
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

  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  @Option(
      names = "--elevation",
      order = 1,
      paramLabel = "DEGREES",
      description =
          "How far above its floor a turning surface is seen from, 0 to 90 (default: 32).")
  private Double elevation;

  public boolean isWanted() {
    return orbit;
  }

  /** Refuses options of another movie. */
  public void check() {
    if (!orbit) {
      if (elevation != null) {
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
    if (elevation != null && !(elevation >= 0 && elevation <= 90)) {
      throw new InputException("--elevation is 0 to 90 degrees, not " + elevation);
    }
  }

  /** The height of the eye over a surface that turns; empty if none is asked for. */
  public Optional<Double> elevation() {
    return orbit
        ? Optional.of(elevation == null ? SurfaceChart.ELEVATION : elevation)
        : Optional.empty();
  }
}

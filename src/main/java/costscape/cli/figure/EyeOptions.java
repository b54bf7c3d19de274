package costscape.cli.figure;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.look.Appearance;
import costscape.render.surface.SurfaceChart;
import costscape.store.file.InputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say from which side a surface is seen. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
public final class EyeOptions {
  @Option(
      names = "--azimuth",
      paramLabel = "DEGREES",
      description = "The side that a surface is seen from, as matplotlib counts (default: -60).")
  private Double azimuth;

  @Option(
      names = "--elevation",
      paramLabel = "DEGREES",
      description = "How far above its floor a surface is seen from, 0 to 90 (default: 32).")
  private Double elevation;

  /** The side that is asked for, if one is. */
  Optional<Appearance.Eye> eye() {
    if (azimuth == null && elevation == null) {
      return Optional.empty();
    }
    Appearance.Eye eye =
        new Appearance.Eye(
            azimuth == null ? SurfaceChart.AZIMUTH : azimuth,
            elevation == null ? SurfaceChart.ELEVATION : elevation);
    if (!(eye.elevation() >= 0 && eye.elevation() <= 90) || !Double.isFinite(eye.azimuth())) {
      throw new InputException(
          "--elevation is 0 to 90 degrees and --azimuth a number, not %s and %s"
              .formatted(eye.elevation(), eye.azimuth()));
    }
    return Optional.of(eye);
  }
}

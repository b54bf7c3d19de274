package costscape.cli.figure;

import costscape.cli.look.Appearance;
import costscape.store.file.InputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say from which side a surface is seen. */
public final class EyeOptions {
  private static final double AZIMUTH = -60;
  private static final double ELEVATION = 32;

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
            azimuth == null ? AZIMUTH : azimuth, elevation == null ? ELEVATION : elevation);
    if (!(eye.elevation() >= 0 && eye.elevation() <= 90) || !Double.isFinite(eye.azimuth())) {
      throw new InputException(
          "--elevation is 0 to 90 degrees and --azimuth a number, not %s and %s"
              .formatted(eye.elevation(), eye.azimuth()));
    }
    return Optional.of(eye);
  }
}

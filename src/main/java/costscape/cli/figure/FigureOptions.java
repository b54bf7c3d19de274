package costscape.cli.figure;

import costscape.cli.look.Content;
import costscape.cli.look.Dress;
import costscape.cli.look.HouseStyle;
import costscape.store.file.InputException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that change the words of a finished figure, and the side that a surface is seen from. */
public final class FigureOptions {
  private static final double AZIMUTH = -60;
  private static final double ELEVATION = 32;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--title", paramLabel = "TEXT", description = "A title above the picture.")
  private String title;

  @Option(
      names = "--xlabel",
      paramLabel = "TEXT",
      description = "The title of the axis that runs right (default: the parameter's name).")
  private String across;

  @Option(
      names = "--ylabel",
      paramLabel = "TEXT",
      description = "The title of the axis that runs up (default: the parameter's name).")
  private String up;

  @Option(
      names = "--no-caption",
      description =
          "Leave out the caption, where the text around the picture says which data, network and"
              + " fixed values it shows. STEM.json holds them still.")
  private boolean uncaptioned;

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

  public Dress dress() {
    Optional<Dress.Eye> eye =
        azimuth == null && elevation == null
            ? Optional.empty()
            : Optional.of(
                new Dress.Eye(
                    azimuth == null ? AZIMUTH : azimuth,
                    elevation == null ? ELEVATION : elevation));
    eye.ifPresent(FigureOptions::check);
    return new Dress(
        Optional.ofNullable(title),
        Optional.ofNullable(across),
        Optional.ofNullable(up),
        !uncaptioned && !HouseStyle.of(spec).has("no-caption"),
        eye,
        Content.NONE,
        Dress.Lines.NONE);
  }

  private static void check(Dress.Eye eye) {
    if (!(eye.elevation() >= 0 && eye.elevation() <= 90) || !Double.isFinite(eye.azimuth())) {
      throw new InputException(
          "--elevation is 0 to 90 degrees and --azimuth a number, not %s and %s"
              .formatted(eye.elevation(), eye.azimuth()));
    }
  }
}

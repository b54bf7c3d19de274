package costscape.cli.figure;

import costscape.cli.look.Appearance;
import costscape.cli.look.Content;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of pictures with axes of numbers. */
public final class AxesOptions {
  @Mixin private FigureOptions figureOptions;

  @Option(
      names = "--equal",
      description = "A unit of one axis is as long as a unit of the other, where both are linear.")
  private boolean equal;

  /** What the user changes about a figure. */
  public Appearance appearance() {
    Appearance appearance = figureOptions.appearance();
    int ticks = appearance.content().ticks();
    return appearance.with(new Content(false, equal, ticks, Optional.empty(), List.of()));
  }
}

package costscape.cli.figure;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.look.Appearance;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of pictures with axes of numbers. */
public final class AxesOptions {
  @Mixin private FigureOptions figureOptions;

  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  @Option(
      names = "--equal",
      description = "A unit of one axis is as long as a unit of the other, where both are linear.")
  private boolean equal;

  /** What the user changes about a figure. */
  public Appearance appearance() {
    return figureOptions.appearance(equal);
  }
}

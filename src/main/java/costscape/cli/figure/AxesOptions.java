package costscape.cli.figure;

import costscape.cli.look.Content;
import costscape.cli.look.Dress;
import costscape.cli.look.HouseStyle;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of pictures with axes of numbers. */
public final class AxesOptions {
  private static final int FEWEST = 2;
  private static final int MOST = 50;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private FigureOptions figureOptions;

  @Option(
      names = "--ticks",
      paramLabel = "N",
      description = "At most N ticks on an axis, 2 to 50 (default: as many as there is room for).")
  private Integer ticks;

  @Option(
      names = "--equal",
      description = "A unit of one axis is as long as a unit of the other, where both are linear.")
  private boolean equal;

  /** What the user changes about a figure. */
  public Dress dress() {
    if (ticks != null && (ticks < FEWEST || ticks > MOST)) {
      throw new InputException("--ticks takes %d to %d, not %d".formatted(FEWEST, MOST, ticks));
    }
    int most = ticks != null ? ticks : HouseStyle.of(spec).get("ticks", Integer.class).orElse(0);
    return figureOptions.dress().with(new Content(false, equal, most, Optional.empty(), List.of()));
  }
}

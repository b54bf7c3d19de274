package costscape.cli.figure;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.look.Appearance;
import costscape.cli.look.AxesContent;
import costscape.cli.look.HouseStyle;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of a finished figure with two axes: its words and its ticks. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
public final class FigureOptions {
  private static final int FEWEST = 2;
  private static final int MOST = 50;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private WordOptions wordOptions;

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
      names = "--ticks",
      paramLabel = "N",
      description = "At most N ticks on an axis, 2 to 50 (default: 10, where there is room).")
  private Integer ticks;

  /** What the user changes about a figure. */
  public Appearance appearance() {
    return appearance(false);
  }

  /** As above, where the units of both axes may be equally long. */
  Appearance appearance(boolean equal) {
    return wordOptions
        .appearance()
        .with(
            new Appearance.AxisTitles(
                Optional.ofNullable(across).map(text -> UserWords.of("--xlabel", text)),
                Optional.ofNullable(up).map(text -> UserWords.of("--ylabel", text))))
        .with(new AxesContent(false, equal, most(), Optional.empty(), List.of()));
  }

  private int most() {
    if (ticks != null && (ticks < FEWEST || ticks > MOST)) {
      throw new InputException("--ticks takes %d to %d, not %d".formatted(FEWEST, MOST, ticks));
    }
    return ticks != null ? ticks : HouseStyle.of(spec).get("ticks", Integer.class).orElse(0);
  }
}

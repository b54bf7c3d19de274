package costscape.cli.figure;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.look.Appearance;
import costscape.cli.option.ColourOptions;
import costscape.cli.value.RangeText;
import costscape.number.SixDigits;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.render.movie.LinePlan;
import costscape.render.scale.ColorNames;
import costscape.render.scale.Scale;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of charts of lines: how far up and down they reach, and the colours of the lines. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
public final class LineOptions {
  private static final String YLIM = "--ylim";
  private static final String COLOURS = "--line-colours";

  @Option(
      names = YLIM,
      paramLabel = "LO:HI",
      description =
          "The lowest and the highest value of a chart of lines, as matplotlib's set_ylim; lines"
              + " beyond are cut off (default: as far as the lines reach).")
  private Optional<String> ylim = Optional.empty();

  @Option(
      names = {COLOURS, "--line-colors"},
      paramLabel = "NAME,…",
      split = ",",
      description =
          "The colours of the lines one after the other, by names that matplotlib knows or as hex:"
              + " crimson,tab:blue,#009e73. After the last one the first follows again.")
  private List<String> colours = List.of();

  /** An appearance with these lines. */
  public Appearance onto(Appearance appearance) {
    return appearance.with(lines());
  }

  /** As above, where marks on a line must lie within the heights that the user chose. */
  public Appearance ontoLine(Appearance appearance, ColourOptions costs) {
    Optional<Range> heights = heights().or(costs::chosen);
    for (Spot mark : appearance.content().marks()) {
      if (heights.isPresent()
          && !(heights.get().smallest() <= mark.y() && mark.y() <= heights.get().largest())) {
        throw new InputException(
            "--mark: the cost of \"%s\" is %s, which lies beyond --ylim or --range"
                .formatted(mark.label(), SixDigits.of(mark.y())));
      }
    }
    return onto(appearance);
  }

  private Appearance.Lines lines() {
    return new Appearance.Lines(
        heights(),
        colours.stream()
            .map(name -> ColorNames.rgb(name).orElseThrow(() -> unknown(name)))
            .toList());
  }

  private static InputException unknown(String name) {
    String hint = NearMiss.hint(name, ColorNames.names());
    return new InputException(
        "%s %s: a colour was expected, such as crimson, tab:blue or #009e73%s"
            .formatted(COLOURS, InputException.quoted(name), hint));
  }

  /** The lowest and the highest value, where they are given. */
  private Optional<Range> heights() {
    return ylim.map(
        text ->
            RangeText.rising(text)
                .filter(range -> Double.isFinite(range.largest() - range.smallest()))
                .orElseThrow(
                    () ->
                        new InputException(
                            "%s %s: LO:HI was expected, two numbers, the first below the second"
                                .formatted(YLIM, InputException.quoted(text)))));
  }

  public boolean hasHeights() {
    return ylim.isPresent();
  }

  /** How the costs of a moving line become heights. */
  public LinePlan.Heights heights(ColourOptions costs) {
    Range within = heights().or(costs::chosen).orElseGet(() -> Range.of());
    return new LinePlan.Heights(costs.scale(), within);
  }

  public boolean isGiven() {
    return ylim.isPresent() || !colours.isEmpty();
  }

  /** Fails before any work where the options do not suit the picture, of lines or of a plane. */
  public void check(boolean areLines, ColourOptions costs) {
    if (!areLines && isGiven()) {
      throw new InputException(
          "%s and %s are for charts of lines; on a plane costs are colours, which --range and"
                  .formatted(YLIM, COLOURS)
              + " --colours choose");
    }
    if (areLines && costs.hasMap()) {
      throw new InputException(
          "--colours is for planes, on which costs are colours; %s chooses those of lines"
              .formatted(COLOURS));
    }
    if (ylim.isPresent() && costs.hasRange()) {
      throw new InputException(
          "%s and --range both say how far the lines reach: leave out one of them".formatted(YLIM));
    }
    if (costs.scale() == Scale.LOG
        && heights().filter(range -> !(range.smallest() > 0)).isPresent()) {
      throw new InputException(
          "%s %s: on a log scale both numbers are above 0".formatted(YLIM, ylim.get()));
    }
  }
}

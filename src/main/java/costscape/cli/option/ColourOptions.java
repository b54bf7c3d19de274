package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.number.NumberText;
import costscape.number.SixDigits;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.render.look.Look;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorMap.ColorNames;
import costscape.render.scale.Ruler.Scale;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How costs become colours. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
public final class ColourOptions {
  private static final String RANGE = "--range";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private Scales scales;

  @Option(
      names = {"--colours", "--colors"},
      paramLabel = "NAME",
      completionCandidates = Choices.ColourNames.class,
      description =
          "One of ${COMPLETION-CANDIDATES}; a map whose name ends in _r runs the other way"
              + " (default: viridis).")
  private ColorMap map;

  @Option(
      names = RANGE,
      paramLabel = "FROM:TO",
      converter = OfCosts.class,
      description =
          "Costs at the ends of the colours, or of a line's heights, the same for several"
              + " pictures; the bar shows where some lie beyond (default: as far as the costs"
              + " reach).")
  private Range range;

  public Scale scale() {
    return scales.scale;
  }

  /** The scale that the command line itself asks for; the ends of costs ask for the usual one. */
  public Optional<Scale> askedScale() {
    return CommandOptions.has(spec, "--scale") || CommandOptions.has(spec, RANGE)
        ? Optional.of(scale())
        : Optional.empty();
  }

  /** The colours of costs; refused where the scale cannot have such a range. */
  public Look.Costs costs() {
    if (range != null && scale() == Scale.LOG && !(range.smallest() > 0)) {
      throw new InputException(
          "--range %s:%s: on a log scale both costs are above 0"
              .formatted(NumberText.of(range.smallest()), NumberText.of(range.largest())));
    }
    return new Look.Costs(
        scale(),
        map == null ? ColorMap.VIRIDIS : map,
        range == null ? Range.of() : range,
        Range.of(),
        List.of());
  }

  private static final class OfCosts extends Reading<Range> {
    OfCosts() {
      super("FROM:TO was expected, two costs, the first below the second", Reading::rising);
    }
  }

  /** The options that choose a linear or a logarithmic scale for costs. */
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  public static final class Scales {
    @Option(
        names = "--scale",
        paramLabel = "SCALE",
        defaultValue = "linear",
        description =
            "linear or log costs (default: ${DEFAULT-VALUE}; over a training's steps log where they"
                + " fall to less than a tenth).")
    private Scale scale;

    public Scale scale() {
      return scale;
    }
  }

  /** How far up and down charts of lines reach, and the colours of the lines. */
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  public static final class Lines {

    @Option(
        names = "--ylim",
        paramLabel = "LO:HI",
        converter = OfHeights.class,
        description =
            "The lowest and the highest value of a chart of lines, as matplotlib's set_ylim, or of"
                + " --view land; what lies beyond is cut off (default: as far as the costs reach).")
    private Range ylim;

    @Option(
        names = {"--line-colours", "--line-colors"},
        paramLabel = "NAME,…",
        split = ",",
        converter = OfColour.class,
        description =
            "The colours of the lines one after the other, by names that matplotlib knows or as hex:"
                + " crimson,tab:blue,#009e73. After the last one the first follows again.")
    private List<Integer> colours = List.of();

    /** The look of costs with these heights; refused where the scale cannot have them. */
    Look.Costs over(Look.Costs costs) {
      if (ylim != null && costs.scale() == Scale.LOG && !(ylim.smallest() > 0)) {
        throw new InputException(
            "--ylim %s:%s: on a log scale both numbers are above 0"
                .formatted(NumberText.of(ylim.smallest()), NumberText.of(ylim.largest())));
      }
      Range heights = ylim == null ? Range.of() : ylim;
      return new Look.Costs(costs.scale(), costs.map(), costs.ends(), heights, colours);
    }

    /** Refuses marks on a line beyond the heights that the user chose. */
    public List<Spot> within(List<Spot> marks, ColourOptions costs) {
      Range reach = over(costs.costs()).reach();
      for (Spot mark : marks) {
        if (!reach.isEmpty() && !(reach.smallest() <= mark.y() && mark.y() <= reach.largest())) {
          throw new InputException(
              "--mark: the cost of \"%s\" is %s, which lies beyond --ylim or --range"
                  .formatted(mark.label(), SixDigits.of(mark.y())));
        }
      }
      return marks;
    }

    private static final class OfHeights extends Reading<Range> {
      OfHeights() {
        super(
            "LO:HI was expected, two numbers, the first below the second",
            text ->
                rising(text).filter(reach -> Double.isFinite(reach.largest() - reach.smallest())));
      }
    }
  }

  /** A colour by its name, or as hex, to 0xRRGGBB. */
  static final class OfColour extends Reading<Integer> {
    OfColour() {
      super(
          "a colour was expected, such as crimson, tab:blue or #009e73",
          text -> ColorNames.rgb(text.strip()));
    }

    @Override
    String hint(String text) {
      return NearMiss.hint(text.strip(), ColorNames.names());
    }
  }
}

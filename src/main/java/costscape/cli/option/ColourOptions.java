package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.GivenOptions;
import costscape.cli.facts.Topic;
import costscape.cli.look.HouseStyle;
import costscape.cli.value.RangeText;
import costscape.render.chart.Chart;
import costscape.render.figure.Colours;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.store.file.InputException;
import costscape.study.Quantity;
import costscape.sweep.Range;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say how costs become colours. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
public final class ColourOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      defaultValue = "linear",
      description =
          "linear or log costs (default: ${DEFAULT-VALUE}; over a training's steps log where they"
              + " fall to less than a tenth).")
  private Scale scale;

  @Option(
      names = {"--colours", "--colors"},
      paramLabel = "NAME",
      completionCandidates = Choices.ColourNames.class,
      description =
          "One of ${COMPLETION-CANDIDATES}; a map whose name ends in _r runs the other way"
              + " (default: viridis).")
  private ColorMap map;

  @Option(
      names = "--range",
      paramLabel = "FROM:TO",
      description =
          "Costs at the ends of the colours, or of a line's heights, the same for several pictures;"
              + " the bar shows where some lie beyond (default: as far as the costs reach).")
  private String range;

  public Scale scale() {
    return scale;
  }

  /** The scale that the command line itself asks for; the ends of the costs ask for the usual. */
  public Optional<Scale> askedScale() {
    return GivenOptions.has(spec, "--scale") || hasRange() ? Optional.of(scale) : Optional.empty();
  }

  public boolean hasRange() {
    return range != null;
  }

  /** Whether a map of colours is asked for on the command line itself. */
  public boolean hasMap() {
    return map != null;
  }

  /** Whether anything is asked for that is not usual. */
  public boolean isGiven() {
    return hasMap() || hasRange() || scale != Scale.LINEAR;
  }

  /** Refuses a map of colours for a quantity whose colours have meanings. */
  public void check(Quantity quantity) {
    if (hasMap() && quantity != Quantity.COST) {
      throw new InputException(
          "--colours is for costs; a picture of %s has its own colours"
              .formatted(quantity.label()));
    }
  }

  /** Fails before any work where a range is asked for that is none. */
  public void check() {
    chosen();
  }

  private ColorMap map() {
    return map != null
        ? map
        : HouseStyle.of(spec).get("colours", ColorMap.class).orElse(ColorMap.VIRIDIS);
  }

  /** How costs become colours, or heights of a line. */
  public Colours colours() {
    return new Colours(map(), scale, chosen());
  }

  /** Colours over costs that reach so far. */
  public ColorScale over(Range costs) {
    return colours().over(costs);
  }

  /** A line has heights in place of colours. */
  public Chart heights(Chart line) {
    return colours().heights(line);
  }

  public Optional<Range> chosen() {
    if (range == null) {
      return Optional.empty();
    }
    Optional<Range> chosen =
        RangeText.rising(range).filter(costs -> scale != Scale.LOG || costs.smallest() > 0);
    if (chosen.isEmpty()) {
      throw new InputException(
          "--range %s: FROM:TO was expected, two costs, the first below the second%s"
              .formatted(InputException.quoted(range), scale == Scale.LOG ? " and above 0" : ""));
    }
    return chosen;
  }
}

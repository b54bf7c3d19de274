package costscape.render.movie;

import costscape.cost.CostFunction;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Sheet;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ticks;
import costscape.space.ParameterVector;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Shows a training as it goes on: what the network makes of the data, the landscape through the
 * present point with the point on it, the parameters and the cost, all at the same step. Axes and
 * colours are fixed for the whole training.
 *
 * @param measure what the numbers of the cost are
 * @param kinds of the panels, in reading order
 * @param landscape that is swept; one or none
 */
public record TrainingMovie(
    CostFunction cost,
    Measure measure,
    TrainingPace pace,
    List<Panel> kinds,
    List<Swept<?, ?>> landscape,
    PlaneLook look)
    implements PanelMovie, PlaneMovie<TrainingMovie> {
  /** The kinds of panel. */
  public enum Panel {
    /** What the network makes of the data: curves over one feature, classes over two. */
    FIT,
    /** The plane or line through the present point, swept again for every frame. */
    LANDSCAPE,
    PARAMETERS,
    COST
  }

  /** A panel has half the width of the picture; its text is smaller by this factor. */
  private static final double PANEL_TEXT = 0.68;

  private static final int DIGITS = 4;

  public TrainingMovie {
    kinds = List.copyOf(kinds);
    landscape = List.copyOf(landscape);
  }

  /**
   * The movie of a training. The runner sweeps the plane of every frame once, which tells how high
   * the landscape goes.
   *
   * @param measure what the numbers of the cost are
   * @param panels the panels in reading order; a landscape asks for a plane or a line, and a fit
   *     for a network of this program's own
   * @param colours the colours of the landscape, chosen by the costs of all frames
   */
  public static TrainingMovie of(
      CostFunction cost,
      Measure measure,
      TrainingPace pace,
      List<Panel> panels,
      Optional<? extends LandscapePlan<?>> plane,
      Function<Range, ColorScale> colours,
      CaptionText caption,
      Runner runner) {
    if (panels.isEmpty() || (panels.contains(Panel.LANDSCAPE) && plane.isEmpty())) {
      throw new IllegalArgumentException("panels %s, plane %s".formatted(panels, plane));
    }
    if (panels.contains(Panel.FIT) && !hasFit(cost)) {
      throw new IllegalArgumentException(
          "a fit needs a network of 1 input, or classes and 2 inputs");
    }
    List<ParameterVector> points = pace.frames().stream().map(Step::theta).toList();
    Optional<Swept<?, ?>> landscape = plane.map(plan -> swept(plan, points, runner));
    Range range = landscape.map(one -> one.range()).orElseGet(() -> Range.of());
    PlaneLook look =
        new PlaneLook(colours.apply(range), range, measure.title(), caption, ChartStyle.light());
    return new TrainingMovie(cost, measure, pace, panels, landscape.stream().toList(), look);
  }

  private static <C extends SweptCells> Swept<?, C> swept(
      LandscapePlan<C> plan, List<ParameterVector> points, Runner runner) {
    return Swept.of(plan, points, runner);
  }

  /** Whether there is a picture of what the network makes of the data. */
  public static boolean hasFit(CostFunction cost) {
    if (!(cost instanceof NetworkCost known)) {
      return false;
    }
    int inputs = known.network().inputs();
    return inputs == 1 || (inputs == 2 && known.dataset().hasClasses());
  }

  @Override
  public TrainingMovie with(PlaneLook other) {
    return new TrainingMovie(cost, measure, pace, kinds, landscape, other);
  }

  @Override
  public Optional<Range> planeCosts() {
    boolean isPlane =
        kinds.contains(Panel.LANDSCAPE) && landscape.get(0).plan() instanceof SlicePlan;
    return isPlane ? Optional.of(look.shown()) : Optional.empty();
  }

  @Override
  public int frames() {
    return pace.frames().size();
  }

  @Override
  public MovingPanels panels() {
    ChartStyle style = kinds.size() == 1 ? look.style() : look.style().ofPanel(PANEL_TEXT);
    TrainingPanels make = new TrainingPanels(cost, measure, pace, style, look.changes());
    List<MovingChart> charts =
        kinds.stream()
            .map(
                panel ->
                    switch (panel) {
                      case FIT -> make.fit();
                      case LANDSCAPE -> make.landscape(landscape.get(0), look.colours());
                      case PARAMETERS -> make.parameters();
                      case COST -> make.costs();
                    })
            .toList();
    return new MovingPanels(
        MovingChart.labelled(charts, look.changes()),
        IntStream.range(0, kinds.size()).filter(k -> kinds.get(k) == Panel.LANDSCAPE).findFirst(),
        index -> look.changes().titled(title(index)),
        Sheet.plain().withCaption(look.below()).withStyle(look.style()),
        Optional.empty());
  }

  private String title(int index) {
    Step step = pace.frames().get(index);
    Rounding rounding = Rounding.of(cost, step.theta().toArray());
    return "step %d, cost %s"
        .formatted(step.number(), rounding.text(Ticks.number(step.cost(), DIGITS)));
  }
}

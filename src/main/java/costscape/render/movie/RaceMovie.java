package costscape.render.movie;

import costscape.cost.Rounding;
import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Sheet;
import costscape.render.scale.Scale;
import costscape.render.scale.Ticks;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Shows several trainings at the same step: their paths over one plane, and their costs beside it.
 * Each has a colour, and the legend above says what it costs now.
 *
 * @param ground under the paths; one or none
 * @param quantity the title of the axis of costs; empty for no panel of costs
 */
public record RaceMovie(
    List<Racer> racers, RacePace pace, List<Ground> ground, String quantity, PlaneLook look)
    implements PanelMovie, PlaneMovie<RaceMovie> {
  /** Panels stand side by side; their text is smaller by this factor. */
  private static final double PANEL_TEXT = 0.68;

  private static final int DIGITS = 4;

  /**
   * One training.
   *
   * @param heldOut what rows held out cost at every recorded step; one or none
   * @param rounding of the costs of its steps
   */
  public record Racer(String name, Trajectory path, List<HeldOutCourse> heldOut, Rounding rounding)
      implements Serializable {
    /** What a step costs. */
    String cost(Step step) {
      return rounding.text(Ticks.number(step.cost(), DIGITS));
    }

    List<Step> steps() {
      return path.steps();
    }
  }

  /** The plane that the paths are projected onto, and its costs. */
  public record Ground(Slice slice, CellPlane surface) implements Serializable {
    /** The cost of the cell that a place lies in, or of the one that is nearest to it. */
    double below(double[] at) {
      return surface.at(
          surface.grid().first().nearest(at[0]), surface.grid().second().nearest(at[1]));
    }

    private boolean holds(Step step) {
      double[] at = slice.nearest(step.theta());
      return surface.grid().contains(at[0], at[1]);
    }
  }

  public RaceMovie {
    racers = List.copyOf(racers);
    ground = List.copyOf(ground);
  }

  /**
   * The movie of some trainings.
   *
   * @param frames at most
   * @param scale by which frames follow the steps
   * @param ground under the paths; empty for their costs alone
   * @param quantity the title of the axis of costs; empty for no panel of costs
   */
  public static RaceMovie of(
      List<Racer> racers,
      int frames,
      Scale scale,
      Optional<Ground> ground,
      String quantity,
      PlaneLook look) {
    RacePace pace = RacePace.of(racers.stream().map(Racer::steps).toList(), frames, scale);
    return new RaceMovie(racers, pace, ground.stream().toList(), quantity, look);
  }

  @Override
  public RaceMovie with(PlaneLook other) {
    return new RaceMovie(racers, pace, ground, quantity, other);
  }

  @Override
  public CaptionText caption() {
    RacePanels panels = new RacePanels(racers, pace, look.style());
    return ground.stream().anyMatch(under -> panels.isPartlyOff(under, look))
        ? look.caption()
            .and(
                "Dashed: the path's own cost differs from that of the surface below it by more than"
                    + " a tenth of the colours' range.")
        : look.caption();
  }

  @Override
  public Optional<Range> planeCosts() {
    return ground.isEmpty() ? Optional.empty() : Optional.of(look.shown());
  }

  @Override
  public int frames() {
    return pace.steps().size();
  }

  @Override
  public MovingPanels panels() {
    boolean several = !quantity.isEmpty() && !ground.isEmpty();
    ChartStyle style = several ? look.style().ofPanel(PANEL_TEXT) : look.style();
    RacePanels make = new RacePanels(racers, pace, style);
    List<MovingChart> charts = new ArrayList<>();
    ground.forEach(under -> charts.add(make.landscape(under, look)));
    if (!quantity.isEmpty()) {
      charts.add(make.costs(quantity, look));
    }
    Sheet sheet = Sheet.plain().withCaption(look.below()).withStyle(look.style());
    FrameLook changes = look.changes();
    return new MovingPanels(
        MovingChart.labelled(charts, changes),
        ground.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0),
        frame -> changes.titled("step %d".formatted(pace.steps().get(frame))),
        sheet,
        Optional.of(legend(style)));
  }

  /** The name and the present cost of every training. */
  private MovingLegend legend(ChartStyle style) {
    List<List<String>> texts = new ArrayList<>();
    for (int frame = 0; frame < frames(); frame++) {
      int number = pace.steps().get(frame);
      texts.add(racers.stream().map(racer -> text(racer, number)).toList());
    }
    List<LegendKey> samples =
        IntStream.range(0, racers.size())
            .mapToObj(i -> LegendKey.mark("", Marker.DISC, RacePanels.tint(look, i)))
            .toList();
    return new MovingLegend(samples, texts, style);
  }

  private String text(Racer racer, int number) {
    Step now = racer.steps().get(RacePace.taken(racer.steps(), number) - 1);
    Step end = racer.path().end();
    String ended = number > end.number() ? ", ended at step %d".formatted(end.number()) : "";
    boolean isOutside = ground.stream().anyMatch(under -> !under.holds(now));
    String outside = isOutside ? ", outside the picture" : "";
    String cost = "%s: cost %s".formatted(racer.name(), racer.cost(now));
    return cost + outside + ended;
  }
}

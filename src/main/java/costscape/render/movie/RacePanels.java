package costscape.render.movie;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.layer.PathOverlay;
import costscape.render.layer.PathTints;
import costscape.render.layer.Paths;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.sweep.Range;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the panels of a race: the paths over a plane, and the costs against the step. */
record RacePanels(List<RaceMovie.Racer> racers, RacePace pace, ChartStyle style) {
  /** The paths up to a frame's step, projected onto a plane that stays. */
  MovingChart landscape(RaceMovie.Ground ground, PlaneLook look) {
    FrameLook changes = look.changes();
    Chart plane =
        Chart.over(ground.surface().grid())
            .with(changes.landscape(ground.surface(), look.colours()));
    List<List<PathOverlay.Place>> places = places(ground, look);
    Chart still =
        changes
            .scaled(plane)
            .with(ColorBar.of(look.colours(), look.shown(), look.title()))
            .with(LegendKey.markOnGround("start", Marker.RING, Paths.COMMON))
            .with(LegendKey.markOnGround("now", Marker.DISC, Paths.COMMON));
    Chart named =
        isPartlyOff(places, look)
            ? still.with(LegendKey.path("off the surface", Paths.COMMON, Dash.DASHED))
            : still;
    return new MovingChart(
        named.withStyle(style),
        frame -> {
          List<PathOverlay> paths = new ArrayList<>();
          for (int i = 0; i < racers.size(); i++) {
            int taken = RacePace.taken(racers.get(i).steps(), pace.steps().get(frame));
            List<PathOverlay.Place> way = places.get(i).subList(0, taken);
            paths.add(new PathOverlay("", way, tint(look, i)));
          }
          List<Layer> layers = new ArrayList<>(List.of(Paths.of(paths)));
          layers.addAll(changes.marked());
          return layers;
        });
  }

  private List<List<PathOverlay.Place>> places(RaceMovie.Ground ground, PlaneLook look) {
    return racers.stream().map(racer -> places(racer.steps(), ground, look.colours())).toList();
  }

  /** Whether a path is dashed somewhere in the last frame. */
  boolean isPartlyOff(RaceMovie.Ground ground, PlaneLook look) {
    return isPartlyOff(places(ground, look), look);
  }

  private static boolean isPartlyOff(List<List<PathOverlay.Place>> paths, PlaneLook look) {
    return paths.stream().anyMatch(path -> new PathOverlay("", path, tint(look, 0)).isPartlyOff());
  }

  /** The colour of a racer, on the plane and beside it. */
  static Tint tint(PlaneLook look, int i) {
    return PathTints.of(look.colours().map(), i);
  }

  private static List<PathOverlay.Place> places(
      List<Step> steps, RaceMovie.Ground ground, ColorScale colours) {
    return steps.stream()
        .map(
            step -> {
              double[] at = ground.slice().nearest(step.theta());
              boolean off = PathOverlay.isOff(colours, step.cost(), ground.below(at));
              return new PathOverlay.Place(at[0], at[1], step.cost(), off);
            })
        .toList();
  }

  /** Every cost against the step, with what rows held out cost as a dashed line. */
  MovingChart costs(String quantity, PlaneLook look) {
    Chart still =
        Chart.over(pace.ruler().withMarkRoom(), LineChart.vertical(quantity, Scale.LOG, range()));
    Chart named =
        racers.stream().allMatch(racer -> racer.heldOut().isEmpty())
            ? still
            : still.with(LegendKey.line("dashed: rows held out", Tint.INK, Dash.DASHED));
    return new MovingChart(
        named.withStyle(style),
        frame -> {
          List<Layer> layers = new ArrayList<>();
          for (int i = 0; i < racers.size(); i++) {
            layers.addAll(costs(racers.get(i), pace.steps().get(frame), tint(look, i)));
          }
          return layers;
        });
  }

  private Range range() {
    Range all = Range.of();
    for (RaceMovie.Racer racer : racers) {
      all = all.union(Range.of(racer.steps().stream().mapToDouble(Step::cost).toArray()));
      for (var course : racer.heldOut()) {
        all = all.union(Range.of(course.costs()));
      }
    }
    return all;
  }

  private List<Layer> costs(RaceMovie.Racer racer, int number, Tint tint) {
    List<Step> taken = racer.steps().subList(0, RacePace.taken(racer.steps(), number));
    double[] places = taken.stream().mapToDouble(pace::place).toArray();
    double[] costs = taken.stream().mapToDouble(Step::cost).toArray();
    List<Layer> layers = new ArrayList<>();
    for (var course : racer.heldOut()) {
      double[] beside = Arrays.copyOf(course.costs(), places.length);
      layers.add(new CurveLayer(NamedCurve.of("", places, beside), tint, Dash.DASHED));
    }
    layers.add(new CurveLayer(NamedCurve.of("", places, costs), tint, Dash.SOLID));
    int now = places.length - 1;
    layers.add(new Mark(Marker.DISC, tint, places[now], costs[now]));
    return layers;
  }
}

package costscape.cli.trace;

import costscape.cost.Measure;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Mark;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.LineChart;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The cost against the step, one curve for each path. */
public record TrainingHistory(DrawnPaths paths, Measure measure, Scale scale) {
  /** Costs that span more than this factor have a logarithmic axis, unless one is asked for. */
  private static final double DECADE = 10;

  private static final Tint TRAINED_ON = Tint.ACCENT;
  private static final Tint HELD_OUT = Tint.series(1);

  /** A legend with more lines than these is not read. */
  static final int MOST_NAMED = 6;

  /** The scale that shows a training which goes down by far and then a little more. */
  static Scale suiting(Range costs) {
    boolean isLog = costs.smallest() > 0 && costs.largest() > DECADE * costs.smallest();
    return isLog ? Scale.LOG : Scale.LINEAR;
  }

  /** Of a single path, while rows held out cost something else. */
  public static Chart heldOut(Trajectory path, HeldOutCourse course, Measure measure, Scale scale) {
    DrawnPaths one = new DrawnPaths(List.of(path), List.of(), List.of(course), 0);
    return new TrainingHistory(one, measure, scale).heldOut();
  }

  Chart chart() {
    if (IntStream.range(0, paths.size()).noneMatch(this::hasSteps)) {
      return starts();
    }
    if (paths.size() == 1 && paths.haveHeldOut()) {
      return heldOut();
    }
    Chart chart = withPoints(LineChart.ofLines("step", measure.cost(), scale, lines()));
    if (!paths.haveHeldOut()) {
      return chart;
    }
    String dashed =
        paths.areNamed()
            ? "dashed: the same run, rows held out"
            : "dashed: the same start, rows held out";
    return chart.with(LegendKey.line(dashed, Tint.INK, Dash.DASHED));
  }

  /** Both costs against the step; the smallest one of the rows held out is marked. */
  private Chart heldOut() {
    Chart chart =
        LineChart.of(
            "step",
            measure.cost(),
            scale,
            List.of(paths.curve(0, "trained on", 0), paths.heldOutCurve(0, "held out", 0)));
    HeldOutCourse course = paths.heldOut().get(0);
    int smallest = course.smallest();
    double cost = course.cost(smallest);
    return Double.isFinite(cost)
        ? chart
            .under(new Mark(Marker.STAR, HELD_OUT, paths.steps(0).get(smallest).number(), cost))
            .with(LegendKey.mark("smallest held out", Marker.STAR, HELD_OUT))
        : chart;
  }

  private boolean hasSteps(int k) {
    return paths.steps(k).size() > 1;
  }

  /** A named path keeps its colour; the others have the colours one after the other. */
  private List<CurveLayer> lines() {
    List<CurveLayer> lines = new ArrayList<>();
    int drawn = 0;
    for (int k = 0; k < paths.size(); k++) {
      if (hasSteps(k)) {
        Tint tint = Tint.series(paths.areNamed() ? k : drawn++);
        lines.add(new CurveLayer(paths.curve(k, name(k), 0), tint, Dash.SOLID));
        if (paths.haveHeldOut()) {
          lines.add(new CurveLayer(paths.heldOutCurve(k, "", 0), tint, Dash.DASHED));
        }
      }
    }
    return lines;
  }

  /** With the named runs of which no step but the start is recorded, as points. */
  private Chart withPoints(Chart chart) {
    Chart all = chart;
    for (int k = 0; k < paths.labels().size(); k++) {
      if (!hasSteps(k)) {
        Tint tint = Tint.series(k);
        all =
            all.with(new Mark(Marker.DISC, tint, 0, paths.steps(k).get(0).cost()))
                .with(LegendKey.mark(name(k), Marker.DISC, tint));
      }
    }
    return all;
  }

  private String name(int k) {
    if (paths.areNamed()) {
      return paths.labels().get(k);
    }
    return paths.size() <= MOST_NAMED && paths.size() > 1 ? "start %s".formatted(k + 1) : "";
  }

  /** Only the starts are drawn, because no step was taken. */
  private Chart starts() {
    ColorScale range = ColorScale.of(scale, paths.range());
    Chart chart =
        Chart.over(
            Ruler.linear("step", 0, 1), new Ruler(measure.cost(), scale, range.from(), range.to()));
    for (Trajectory path : paths.paths()) {
      chart = chart.with(Mark.of(Marker.DISC, 0, path.start().cost()));
    }
    if (!paths.haveHeldOut()) {
      return chart;
    }
    for (HeldOutCourse course : paths.heldOut()) {
      chart = chart.with(new Mark(Marker.DISC, HELD_OUT, 0, course.cost(0)));
    }
    return chart
        .with(LegendKey.mark("trained on", Marker.DISC, TRAINED_ON))
        .with(LegendKey.mark("held out", Marker.DISC, HELD_OUT));
  }
}

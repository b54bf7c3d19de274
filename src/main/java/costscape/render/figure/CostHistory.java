package costscape.render.figure;

import costscape.cost.Measure;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.Mark;
import costscape.render.layer.PathTints;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.LineChart;
import costscape.study.TraceResult;
import costscape.study.TraceResult.End;
import costscape.study.TraceResult.Name;
import costscape.study.TraceResult.Run;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cost against the step, one curve for each path. */
public record CostHistory(List<Run> runs, Measure measure, Scale scale) {
  /** Costs that span more than this factor have a logarithmic axis, unless one is asked for. */
  private static final double DECADE = 10;

  private static final Tint TRAINED_ON = Tint.ACCENT;
  private static final Tint HELD_OUT = Tint.series(1);

  /** The scale that shows a training which goes down by far and then a little more. */
  static Scale suiting(Range costs) {
    boolean isLog = costs.smallest() > 0 && costs.largest() > DECADE * costs.smallest();
    return isLog ? Scale.LOG : Scale.LINEAR;
  }

  /** Returns the chart of a single path, while rows held out have another cost. */
  public static Chart heldOut(Trajectory path, HeldOutCourse course, Measure measure, Scale scale) {
    Run run = new Run(new Name("", "", "", ""), path, Optional.of(course), End.UNTOLD);
    return new CostHistory(List.of(run), measure, scale).heldOut();
  }

  private boolean areNamed() {
    return !runs.get(0).name().label().isEmpty();
  }

  private boolean haveHeldOut() {
    return runs.get(0).heldOut().isPresent();
  }

  /** A path's costs against its steps. */
  private static NamedCurve curve(Run run, String name) {
    return NamedCurve.of(name, run.numbers(), run.costs());
  }

  private static NamedCurve heldOutCurve(Run run, String name) {
    return NamedCurve.of(name, run.numbers(), run.heldOut().orElseThrow().costs());
  }

  /** The picture of a training without a plane. */
  Chart chart() {
    if (runs.stream().noneMatch(CostHistory::hasSteps)) {
      return starts();
    }
    if (runs.size() == 1 && haveHeldOut()) {
      return heldOut();
    }
    Chart chart = withPoints(LineChart.ofSteps(measure.cost(), scale, lines()));
    if (!haveHeldOut()) {
      return chart;
    }
    String dashed =
        areNamed()
            ? "dashed: the same run, rows held out"
            : "dashed: the same start, rows held out";
    return chart.with(LegendKey.line(dashed, Tint.INK, Dash.DASHED));
  }

  /** Both costs against the step; the smallest one of the rows held out is marked. */
  private Chart heldOut() {
    Run run = runs.get(0);
    Chart chart =
        LineChart.ofSteps(
            measure.cost(),
            scale,
            LineChart.lines(List.of(curve(run, "trained on"), heldOutCurve(run, "held out"))));
    HeldOutCourse course = run.heldOut().orElseThrow();
    int smallest = course.smallest();
    double cost = course.cost(smallest);
    return Double.isFinite(cost)
        ? chart
            .under(new Mark(Marker.STAR, HELD_OUT, run.path().steps().get(smallest).number(), cost))
            .with(LegendKey.mark("smallest held out", Marker.STAR, HELD_OUT))
        : chart;
  }

  private static boolean hasSteps(Run run) {
    return run.path().steps().size() > 1;
  }

  /** A named path keeps its colour; the others have the colours one after the other. */
  private List<CurveLayer> lines() {
    List<CurveLayer> lines = new ArrayList<>();
    int drawn = 0;
    for (int k = 0; k < runs.size(); k++) {
      Run run = runs.get(k);
      if (hasSteps(run)) {
        Tint tint = Tint.series(areNamed() ? k : drawn++);
        lines.add(new CurveLayer(curve(run, name(k)), tint, Dash.SOLID));
        if (haveHeldOut()) {
          lines.add(new CurveLayer(heldOutCurve(run, ""), tint, Dash.DASHED));
        }
      }
    }
    return lines;
  }

  /** With the named runs of which no step but the start is recorded, as points. */
  private Chart withPoints(Chart chart) {
    Chart all = chart;
    for (int k = 0; k < runs.size() && areNamed(); k++) {
      if (!hasSteps(runs.get(k))) {
        Tint tint = Tint.series(k);
        all =
            all.with(new Mark(Marker.DISC, tint, 0, runs.get(k).path().start().cost()))
                .with(LegendKey.mark(name(k), Marker.DISC, tint));
      }
    }
    return all;
  }

  private String name(int k) {
    if (areNamed()) {
      return runs.get(k).name().label();
    }
    return runs.size() <= TraceResult.MOST_NAMED && runs.size() > 1
        ? "start %s".formatted(k + 1)
        : "";
  }

  /** Only the starts are drawn, because no step was taken. */
  private Chart starts() {
    ColorScale range = ColorScale.of(scale, TraceResult.range(runs));
    Chart chart =
        Chart.over(
            Ruler.steps(Scale.LINEAR, 0, 1),
            new Ruler(measure.cost(), scale, range.from(), range.to()));
    for (Run run : runs) {
      chart = chart.with(Mark.of(Marker.DISC, 0, run.path().start().cost()));
    }
    if (!haveHeldOut()) {
      return chart;
    }
    for (Run run : runs) {
      chart = chart.with(new Mark(Marker.DISC, HELD_OUT, 0, run.heldOut().orElseThrow().cost(0)));
    }
    return chart
        .with(LegendKey.mark("trained on", Marker.DISC, TRAINED_ON))
        .with(LegendKey.mark("held out", Marker.DISC, HELD_OUT));
  }

  /**
   * The true cost of every path, step by step, to stand beside the plane that the paths are drawn
   * on. A path has one colour in both.
   */
  Chart course(ColorMap ground) {
    Range costs = TraceResult.range(runs);
    double last = runs.stream().mapToDouble(run -> run.last().number()).max().orElse(0);
    Chart chart =
        Chart.over(Ruler.steps(last), LineChart.vertical(measure.cost(), suiting(costs), costs));
    for (int k = 0; k < runs.size(); k++) {
      Tint tint = areNamed() ? PathTints.of(ground, k).onGround() : PathTints.only(ground);
      chart = course(chart, runs.get(k), areNamed() ? name(k) : "", tint);
    }
    return haveHeldOut() // no line of its own, which a user might name
        ? chart.with(LegendKey.line("rows held out", Tint.INK, Dash.DASHED).ofNoLine())
        : chart;
  }

  private Chart course(Chart chart, Run run, String name, Tint tint) {
    Chart beside =
        haveHeldOut()
            ? chart.with(new CurveLayer(heldOutCurve(run, ""), tint, Dash.DASHED))
            : chart;
    Step end = run.last();
    return LineChart.with(beside, new CurveLayer(curve(run, name), tint, Dash.SOLID))
        .with(new Mark(Marker.DISC, tint, end.number(), end.cost()));
  }
}

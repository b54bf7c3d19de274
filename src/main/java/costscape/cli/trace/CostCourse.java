package costscape.cli.trace;

import costscape.cost.Measure;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.layer.PathTints;
import costscape.render.scale.ColorMap;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import costscape.words.CaptionWords;
import costscape.words.PictureWords;
import java.util.List;

/**
 * The true cost of every path, step by step, beside the plane that the paths are drawn on. A path
 * has one colour in both.
 *
 * @param areNamed whether the paths have names, and so colours of their own
 * @param heldOut what rows held out cost along every path, or nothing
 */
record CostCourse(
    List<Trajectory> paths, boolean areNamed, List<HeldOutCourse> heldOut, Measure measure) {
  /** A wider picture than this, relative to its height, has both side by side. */
  private static final double WIDE = 1.2;

  /**
   * The plane with the course beside it, or below it where the picture is not wide.
   *
   * @param ground the colours of the plane
   */
  Figure beside(Figure plane, ColorMap ground, double width, double height) {
    CaptionText caption = plane.caption().and(CaptionWords.COURSE_BESIDE.say());
    return Panels.of(
            width >= WIDE * height ? 2 : 1,
            List.of(plane.withCaption(CaptionText.NONE), chart(ground)))
        .withCaption(caption);
  }

  Chart chart(ColorMap ground) {
    Range costs = costs();
    boolean isLog = TrainingHistory.suiting(costs) == Scale.LOG;
    double last = paths.stream().mapToDouble(path -> path.end().number()).max().orElse(0);
    Chart chart =
        Chart.over(
            new Ruler(PictureWords.STEP_PLUS_ONE.say(), Scale.LOG, 1, Math.max(2, last + 1)),
            LineChart.vertical(measure.cost(), isLog ? Scale.LOG : Scale.LINEAR, costs));
    for (int k = 0; k < paths.size(); k++) {
      Tint tint = areNamed ? PathTints.of(ground, k) : PathTints.only(ground);
      chart = with(chart, k, tint);
    }
    return heldOut.isEmpty() ? chart : chart.with(dashed());
  }

  /** No line of its own, which a user might name. */
  private static LegendKey dashed() {
    return LegendKey.line(PictureWords.ROWS_HELD_OUT.say(), Tint.INK, Dash.DASHED).ofNoLine();
  }

  private Chart with(Chart chart, int k, Tint tint) {
    List<Step> steps = paths.get(k).steps();
    double[] numbers = steps.stream().mapToDouble(step -> step.number() + 1.0).toArray();
    double[] costs = steps.stream().mapToDouble(Step::cost).toArray();
    Chart both = chart;
    if (!heldOut.isEmpty()) {
      NamedCurve beside = NamedCurve.of("", numbers, heldOut.get(k).costs());
      both = both.with(new CurveLayer(beside, tint, Dash.DASHED));
    }
    int end = numbers.length - 1;
    return both.with(new CurveLayer(NamedCurve.of("", numbers, costs), tint, Dash.SOLID))
        .with(new Mark(Marker.DISC, tint, numbers[end], costs[end]));
  }

  private Range costs() {
    double[] all =
        paths.stream().flatMap(path -> path.steps().stream()).mapToDouble(Step::cost).toArray();
    Range range = Range.of(all);
    for (HeldOutCourse course : heldOut) {
      range = range.union(Range.of(course.costs()));
    }
    return range;
  }
}

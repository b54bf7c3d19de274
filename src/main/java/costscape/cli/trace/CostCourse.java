package costscape.cli.trace;

import costscape.cost.Measure;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Mark;
import costscape.render.layer.PathTints;
import costscape.render.scale.ColorMap;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.sweep.Range;
import costscape.trace.optimizer.Step;
import java.util.List;

/**
 * The true cost of every path, step by step, beside the plane that the paths are drawn on. A path
 * has one colour in both.
 */
record CostCourse(DrawnPaths paths, Measure measure) {
  /** A wider picture than this, relative to its height, has both side by side. */
  private static final double WIDE = 1.2;

  /** The plane with the course beside it, or below it where the picture is not wide. */
  Figure beside(Figure plane, ColorMap ground, PictureSize size) {
    CaptionText caption = plane.caption().and("Beside it: the true cost, step by step.");
    return Panels.of(
            size.width() >= WIDE * size.height() ? 2 : 1,
            List.of(plane.withCaption(CaptionText.NONE), chart(ground)))
        .withCaption(caption);
  }

  private Chart chart(ColorMap ground) {
    Range costs = paths.range();
    double last = paths.paths().stream().mapToDouble(path -> path.end().number()).max().orElse(0);
    Chart chart =
        Chart.over(
            new Ruler("step + 1", Scale.LOG, 1, Math.max(2, last + 1)),
            LineChart.vertical(measure.cost(), TrainingHistory.suiting(costs), costs));
    for (int k = 0; k < paths.size(); k++) {
      chart = with(chart, k, paths.areNamed() ? PathTints.of(ground, k) : PathTints.only(ground));
    }
    return paths.haveHeldOut() ? chart.with(dashed()) : chart;
  }

  /** No line of its own, which a user might name. */
  private static LegendKey dashed() {
    return LegendKey.line("rows held out", Tint.INK, Dash.DASHED).ofNoLine();
  }

  private Chart with(Chart chart, int k, Tint tint) {
    Chart beside =
        paths.haveHeldOut()
            ? chart.with(new CurveLayer(paths.heldOutCurve(k, "", 1), tint, Dash.DASHED))
            : chart;
    Step end = paths.paths().get(k).end();
    return beside
        .with(new CurveLayer(paths.curve(k, "", 1), tint, Dash.SOLID))
        .with(new Mark(Marker.DISC, tint, end.number() + 1.0, end.cost()));
  }
}

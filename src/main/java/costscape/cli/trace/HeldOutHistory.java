package costscape.cli.trace;

import costscape.render.chart.Chart;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.Mark;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.words.PictureWords;
import java.util.List;

/** What rows held out cost while others train: a picture of both curves. */
public final class HeldOutHistory {
  private static final Tint HELD_OUT = Tint.series(1);

  private HeldOutHistory() {}

  /** Both costs against the step; the smallest one of the rows held out is marked. */
  public static Chart chart(Trajectory path, HeldOutCourse course, String title, Scale scale) {
    return chart(new DrawnPaths(List.of(path), List.of(), List.of(course), 0), title, scale);
  }

  /** As above, of a single path. */
  static Chart chart(DrawnPaths one, String title, Scale scale) {
    Chart chart =
        LineChart.of(
            PictureWords.STEP.say(),
            title,
            scale,
            List.of(
                one.curve(0, PictureWords.TRAINED_ON.say(), 0),
                one.heldOutCurve(0, PictureWords.HELD_OUT.say(), 0)));
    HeldOutCourse course = one.heldOut().get(0);
    int smallest = course.smallest();
    double cost = course.cost(smallest);
    return Double.isFinite(cost)
        ? chart
            .under(new Mark(Marker.STAR, HELD_OUT, one.steps(0).get(smallest).number(), cost))
            .with(LegendKey.mark(PictureWords.SMALLEST_HELD_OUT.say(), Marker.STAR, HELD_OUT))
        : chart;
  }
}

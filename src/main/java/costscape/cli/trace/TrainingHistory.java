package costscape.cli.trace;

import costscape.cost.Measure;
import costscape.render.chart.Chart;
import costscape.render.chart.Marker;
import costscape.render.layer.Curve;
import costscape.render.layer.Mark;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.sweep.Range;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;

/** The cost against the step, one curve for each path. */
record TrainingHistory(List<Trajectory> paths, Measure measure, Scale scale) {
  private static final String STEP = "step";

  /** A legend with more lines than these is not read. */
  private static final int MOST_NAMED = 6;

  Chart chart() {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      List<Step> steps = paths.get(i).steps();
      if (steps.size() > 1) {
        curves.add(
            Curve.of(
                paths.size() <= MOST_NAMED && paths.size() > 1 ? "start " + (i + 1) : "",
                steps.stream().mapToDouble(Step::number).toArray(),
                steps.stream().mapToDouble(Step::cost).toArray()));
      }
    }
    return curves.isEmpty() ? starts() : LineChart.of(STEP, measure.cost(), scale, curves);
  }

  /** Only the starts are drawn, because no step was taken. */
  private Chart starts() {
    Range costs = Range.of(paths.stream().mapToDouble(p -> p.start().cost()).toArray());
    ColorScale range = ColorScale.of(scale, costs);
    Chart chart =
        Chart.over(
            Ruler.linear(STEP, 0, 1), new Ruler(measure.cost(), scale, range.from(), range.to()));
    for (Trajectory path : paths) {
      chart = chart.with(Mark.of(Marker.DISC, 0, path.start().cost()));
    }
    return chart;
  }
}

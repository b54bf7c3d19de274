package costscape.cli.trace;

import costscape.cost.Measure;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import costscape.words.PictureWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The cost against the step, one curve for each path.
 *
 * @param labels of the paths; empty where they are numbered
 * @param heldOut what rows held out cost along every path, or nothing
 */
record TrainingHistory(
    List<Trajectory> paths,
    List<String> labels,
    List<HeldOutCourse> heldOut,
    Measure measure,
    Scale scale) {
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

  /** Itself on the scale that suits its costs. */
  TrainingHistory suited() {
    return new TrainingHistory(paths, labels, heldOut, measure, suiting(costs()));
  }

  Chart chart() {
    if (paths.stream().allMatch(path -> path.steps().size() == 1)) {
      return starts();
    }
    if (paths.size() == 1 && heldOut.size() == 1) {
      return HeldOutHistory.chart(paths.get(0), heldOut.get(0), measure.cost(), scale);
    }
    List<CurveLayer> lines = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      List<Step> steps = paths.get(i).steps();
      double[] numbers = steps.stream().mapToDouble(Step::number).toArray();
      if (steps.size() > 1) {
        Tint tint = Tint.series(labels.isEmpty() ? lines.size() - dashed(lines) : i);
        double[] costs = steps.stream().mapToDouble(Step::cost).toArray();
        lines.add(new CurveLayer(NamedCurve.of(name(i), numbers, costs), tint, Dash.SOLID));
        if (!heldOut.isEmpty()) {
          NamedCurve beside = NamedCurve.of("", numbers, heldOut.get(i).costs());
          lines.add(new CurveLayer(beside, tint, Dash.DASHED));
        }
      }
    }
    Chart chart =
        withPoints(LineChart.ofLines(PictureWords.STEP.say(), measure.cost(), scale, lines));
    return heldOut.isEmpty()
        ? chart
        : chart.with(
            LegendKey.line(
                labels.isEmpty()
                    ? PictureWords.DASHED_SAME_START.say()
                    : PictureWords.DASHED_SAME_RUN.say(),
                Tint.INK,
                Dash.DASHED));
  }

  /** With the named runs of which no step but the start is recorded, as points. */
  private Chart withPoints(Chart chart) {
    Chart all = chart;
    for (int i = 0; i < labels.size(); i++) {
      if (paths.get(i).steps().size() == 1) {
        Mark start = new Mark(Marker.DISC, Tint.series(i), 0, paths.get(i).start().cost());
        all = all.with(start).with(LegendKey.mark(labels.get(i), Marker.DISC, Tint.series(i)));
      }
    }
    return all;
  }

  /** From the smallest cost of all curves to the largest. */
  Range costs() {
    Range costs =
        Range.of(
            paths.stream()
                .flatMap(path -> path.steps().stream())
                .mapToDouble(Step::cost)
                .toArray());
    for (HeldOutCourse course : heldOut) {
      costs = costs.union(Range.of(course.costs()));
    }
    return costs;
  }

  private static int dashed(List<CurveLayer> lines) {
    return (int) lines.stream().filter(line -> line.dash() == Dash.DASHED).count();
  }

  private String name(int i) {
    if (!labels.isEmpty()) {
      return labels.get(i);
    }
    return paths.size() <= MOST_NAMED && paths.size() > 1 ? PictureWords.RUN_START.say(i + 1) : "";
  }

  /** Only the starts are drawn, because no step was taken. */
  private Chart starts() {
    ColorScale range = ColorScale.of(scale, costs());
    Chart chart =
        Chart.over(
            Ruler.linear(PictureWords.STEP.say(), 0, 1),
            new Ruler(measure.cost(), scale, range.from(), range.to()));
    for (Trajectory path : paths) {
      chart = chart.with(Mark.of(Marker.DISC, 0, path.start().cost()));
    }
    for (HeldOutCourse course : heldOut) {
      chart = chart.with(new Mark(Marker.DISC, HELD_OUT, 0, course.cost(0)));
    }
    return heldOut.isEmpty()
        ? chart
        : chart
            .with(LegendKey.mark(PictureWords.TRAINED_ON.say(), Marker.DISC, TRAINED_ON))
            .with(LegendKey.mark(PictureWords.HELD_OUT.say(), Marker.DISC, HELD_OUT));
  }
}

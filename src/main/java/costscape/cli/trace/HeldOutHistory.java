package costscape.cli.trace;

import costscape.cli.report.Summary;
import costscape.cli.report.TrueDigits;
import costscape.cli.trace.TracePlan.Trained;
import costscape.cli.value.OtherRows;
import costscape.render.chart.Chart;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.space.ParameterVector;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import costscape.words.PictureWords;
import costscape.words.SummaryWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rows held out cost while others train: a picture of both curves, and the summary. */
public final class HeldOutHistory {
  private static final Tint HELD_OUT = Tint.series(1);

  private HeldOutHistory() {}

  /** Both costs against the step; the smallest one of the rows held out is marked. */
  public static Chart chart(Trajectory path, HeldOutCourse course, String title, Scale scale) {
    double[] steps = path.steps().stream().mapToDouble(Step::number).toArray();
    double[] costs = path.steps().stream().mapToDouble(Step::cost).toArray();
    Chart chart =
        LineChart.of(
            PictureWords.STEP.say(),
            title,
            scale,
            List.of(
                NamedCurve.of(PictureWords.TRAINED_ON.say(), steps, costs),
                NamedCurve.of(PictureWords.HELD_OUT.say(), steps, course.costs())));
    int smallest = course.smallest();
    double cost = course.cost(smallest);
    if (!Double.isFinite(cost)) {
      return chart;
    }
    int step = path.steps().get(smallest).number();
    return chart
        .under(new Mark(Marker.STAR, HELD_OUT, step, cost))
        .with(LegendKey.mark(PictureWords.SMALLEST_HELD_OUT.say(), Marker.STAR, HELD_OUT));
  }

  /** Says what the rows held out cost at the end and, on a single path, where they cost least. */
  public static void into(Summary summary, Trained trained) {
    if (trained.plan().model().other().isEmpty()) {
      return;
    }
    OtherRows other = trained.plan().model().other().get();
    Trajectory path = trained.paths().get(trained.ends().best());
    Map<String, Object> entry = entry(other, path.end().theta());
    summary.put(other.key(), entry).line(SummaryWords.HELD_OUT, text(other, path.end().theta()));
    trained.heldOut().ifPresent(course -> smallest(summary, other, entry, path, course));
  }

  private static void smallest(
      Summary summary,
      OtherRows other,
      Map<String, Object> entry,
      Trajectory path,
      HeldOutCourse course) {
    int k = course.smallest();
    Step step = path.steps().get(k);
    Map<String, Object> smallest = new LinkedHashMap<>();
    smallest.put("step", step.number());
    smallest.put("cost", course.cost(k));
    if (course.hasAccuracy()) {
      smallest.put("accuracy", course.accuracy(k));
    }
    entry.put("smallest", smallest);
    String lowest = TrueDigits.amount(other.cost(), course.cost(k), step.theta().toArray());
    if (k == course.steps() - 1) {
      summary.line(SummaryWords.LOWEST_AT_LAST_STEP, lowest);
    } else {
      summary.line(SummaryWords.LOWEST_AT_STEP, lowest, step.number());
    }
  }

  /** Says what the rows held out cost at one point. */
  public static void into(Summary summary, OtherRows other, ParameterVector point) {
    summary
        .put(other.key(), entry(other, point))
        .line(SummaryWords.POINT_HELD_OUT, text(other, point));
  }

  static Map<String, Object> entry(OtherRows other, ParameterVector point) {
    double[] theta = point.toArray();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rows", other.dataset().rows());
    entry.put("cost", other.cost().at(theta));
    if (other.dataset().hasClasses()) {
      entry.put("accuracy", other.cost().accuracy(theta));
    }
    return entry;
  }

  /** Such as: cost 0.41 nats, accuracy 0.95 over 60 rows. */
  private static String text(OtherRows other, ParameterVector point) {
    double[] theta = point.toArray();
    String cost = TrueDigits.amount(other.cost(), other.cost().at(theta), theta);
    int count = other.dataset().rows();
    String rows = count == 1 ? PictureWords.ONE_ROW.say() : SummaryWords.ROWS_OF.say(count);
    return other.dataset().hasClasses()
        ? SummaryWords.COST_AND_ACCURACY_OVER.say(
            cost, Summary.number(other.cost().accuracy(theta)), rows)
        : SummaryWords.COST_OVER.say(cost, rows);
  }
}

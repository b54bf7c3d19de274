package costscape.cli.trace;

import costscape.cli.report.PointWords;
import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.number.SixDigits;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.OtherRows;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.Map;

/** What a summary of training tells of the cost of rows held out. */
record HeldOutReport(OtherRows other) {
  /** Says what the rows held out cost at the end and, on a single path, where they cost least. */
  static void into(Summary summary, TrainedPaths trained) {
    trained.plan().model().other().ifPresent(o -> new HeldOutReport(o).ofEnd(summary, trained));
  }

  private void ofEnd(Summary summary, TrainedPaths trained) {
    OtherRows.AtPoint end = other.at(trained.bestEnd());
    Map<String, Object> entry = PointWords.entry(end);
    summary.put(other.key(), entry).line("held out   %s", PointWords.text(end));
    trained.heldOut().ifPresent(course -> smallest(summary, entry, trained.bestPath(), course));
  }

  private void smallest(
      Summary summary, Map<String, Object> entry, Trajectory path, HeldOutCourse course) {
    int k = course.smallest();
    Step step = path.steps().get(k);
    JsonMap smallest = JsonMap.of("step", step.number()).with("cost", course.cost(k));
    if (course.hasAccuracy()) {
      smallest.put("accuracy", course.accuracy(k));
    }
    entry.put("smallest", smallest);
    Rounding rounding = Rounding.of(other.cost(), step.theta().toArray());
    String lowest = other.cost().measure().amount(rounding.text(SixDigits.of(course.cost(k))));
    if (k == course.steps() - 1) {
      summary.line("           the lowest of all steps, %s, was that of the last step", lowest);
    } else {
      summary.line(
          "           the lowest of all steps, %s, was at step %d, and at the end it is higher",
          lowest, step.number());
    }
  }
}

package costscape.cli.trace;

import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.number.SixDigits;
import costscape.space.ParameterVector;
import costscape.store.text.JsonMap;
import costscape.study.OtherRows;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.Map;

/** What a summary tells of the cost of rows held out. */
public record HeldOutReport(OtherRows other) {
  /** Says what the rows held out cost at the end and, on a single path, where they cost least. */
  static void into(Summary summary, TrainedPaths trained) {
    trained.plan().model().other().ifPresent(o -> new HeldOutReport(o).ofEnd(summary, trained));
  }

  private void ofEnd(Summary summary, TrainedPaths trained) {
    Map<String, Object> entry = entry(trained.bestEnd());
    summary.put(other.key(), entry).line("held out   %s", text(trained.bestEnd()));
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
    String lowest = amount(course.cost(k), step.theta().toArray());
    if (k == course.steps() - 1) {
      summary.line("           the lowest of all steps, %s, was that of the last step", lowest);
    } else {
      summary.line(
          "           the lowest of all steps, %s, was at step %d, and at the end it is higher",
          lowest, step.number());
    }
  }

  /** Says what the rows held out cost at one point. */
  public void into(Summary summary, ParameterVector point) {
    summary.put(other.key(), entry(point)).line("held out     %s", text(point));
  }

  Map<String, Object> entry(ParameterVector point) {
    double[] theta = point.toArray();
    JsonMap entry = JsonMap.of("rows", other.dataset().rows()).with("cost", other.cost().at(theta));
    if (other.dataset().hasClasses()) {
      entry.put("accuracy", other.cost().accuracy(theta));
    }
    return entry;
  }

  private String amount(double cost, double... theta) {
    String number = Rounding.of(other.cost(), theta).text(SixDigits.of(cost));
    return other.cost().measure().amount(number);
  }

  /** Such as: cost 0.41 nats, accuracy 0.95 over 60 rows. */
  private String text(ParameterVector point) {
    double[] theta = point.toArray();
    String cost = amount(other.cost().at(theta), theta);
    int count = other.dataset().rows();
    String rows = count == 1 ? "1 row" : "%d rows".formatted(count);
    return other.dataset().hasClasses()
        ? "cost %s, accuracy %s over %s"
            .formatted(cost, SixDigits.of(other.cost().accuracy(theta)), rows)
        : "cost %s over %s".formatted(cost, rows);
  }
}

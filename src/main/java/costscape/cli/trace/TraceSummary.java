package costscape.cli.trace;

import costscape.cli.report.PointWords;
import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.critical.verdict.Trials;
import costscape.critical.verdict.Verdict;
import costscape.number.SixDigits;
import costscape.study.ModelAtPoint;
import costscape.study.PointResult;
import costscape.study.RowAccuracy;
import costscape.study.ScaleCause;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What training says when it is done: why it stopped, at which cost, and at what kind of place. */
public record TraceSummary(TrainedPaths trained, boolean many) {
  /** Where what is said begins on its lines, in characters from the left. */
  private static final int COLUMN = 11;

  /** The summary; of several runs it counts all ends and describes the best. */
  public Summary summary() {
    Trajectory path = trained.bestPath();
    double[] theta = trained.bestEnd().toArray();
    Optional<RowAccuracy> answers = model().ifRows().flatMap(cost -> RowAccuracy.of(cost, theta));
    Optional<Verdict> verdict = trained.verdict(trained.best());
    Summary summary = new Summary(COLUMN);
    keys(path, answers, summary);
    verdict.ifPresent(found -> verdict(found, path.end(), summary));
    lines(path, answers, summary);
    verdict.ifPresent(found -> evidence(found, path.end(), summary));
    return summary;
  }

  private void keys(Trajectory path, Optional<RowAccuracy> answers, Summary summary) {
    summary
        .put("steps", path.end().number())
        .put("stop_reason", path.stopReason().label())
        .put("stopped_because", path.account())
        .put("cost", path.end().cost());
    if (!model().isGraph()) {
      summary
          .put("gradient_norm", path.end().gradientNorm())
          .put("gradient_norm_over", allMoved() ? "all parameters" : moved());
    }
    answers.ifPresent(found -> summary.put("accuracy", found.accuracy()));
    summary.put("parameters", model().named(path.end().theta()));
    if (many) {
      new RunsReport(trained).startsInto(summary);
    }
    if (trained.plan().isOfSeveral()) {
      new RunsReport(trained).runsInto(summary);
    }
  }

  private void lines(Trajectory path, Optional<RowAccuracy> answers, Summary summary) {
    summary.line("cost       %s", model().amount(path.end().cost(), path.end().theta().toArray()));
    answers.ifPresent(found -> summary.line("accuracy   %s", found.text()));
    HeldOutReport.into(summary, trained);
    boolean isLimit = path.account().equals(StopReason.STEPS.sentence());
    summary.line(
        "steps      %,d%s", path.end().number(), isLimit ? " (limit)" : ": " + path.account());
    if (model().isGraph()) {
      summary.line("verdict    none, for a graph of answers tells no slopes");
      return;
    }
    String slope = rounding(path.end()).text(SixDigits.of(path.end().gradientNorm()));
    if (allMoved()) {
      summary.line("slope      %s, the length of the gradient", slope);
    } else {
      summary.line("slope      %s, the length of the gradient over %s", slope, moved());
    }
  }

  private ModelAtPoint model() {
    return trained.plan().model();
  }

  /** The verdict is on the whole space; if only a part of it was trained, the summary says so. */
  private void verdict(Verdict verdict, Step end, Summary summary) {
    String why =
        verdict.why(end.number())
            + (allMoved() ? "" : Verdict.ofPart(trained.plan().moved(), end.gradientNorm()))
            + ScaleCause.clause(model(), end.theta(), verdict);
    summary
        .put("verdict", verdict.kind().label())
        .put("why", why)
        .line("verdict    %s", verdict.kind().inWords())
        .line("           %s", why);
  }

  /** What the verdict rests on, and what helps where it was tried. */
  private void evidence(Verdict verdict, Step end, Summary summary) {
    trained.plan().trials(trained.bestPath(), verdict).ifPresent(found -> trials(found, summary));
    Verdict judged = PointResult.besides(verdict, model(), end.theta(), trained.plan().lowest());
    PointWords.evidence(
        summary,
        judged.evidence(),
        rounding(end),
        trained.plan().lowest().map(point -> PointResult.costText(model().cost(), point)));
  }

  /** What helped where it was tried. */
  private void trials(Trials trials, Summary summary) {
    List<Map<String, Object>> tried = new ArrayList<>();
    for (Trials.Trial trial : trials.tried()) {
      Map<String, Object> values = new LinkedHashMap<>();
      if (trial.rate() > 0) {
        values.put("rate", trial.rate());
      }
      values.put("steps", trial.steps());
      values.put("cost", trial.cost());
      tried.add(values);
    }
    summary.put("tried", tried).line("tried      %s", trials.sentence(model().cost()));
  }

  private Rounding rounding(Step end) {
    return Rounding.of(model().cost(), end.theta().toArray());
  }

  private boolean allMoved() {
    return trained.plan().paths().free().isEmpty();
  }

  private String moved() {
    return String.join(", ", trained.plan().moved());
  }
}

package costscape.cli.trace;

import costscape.cli.proof.ProofWords;
import costscape.cli.report.Output;
import costscape.cli.report.PointWords;
import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.critical.local.Sharpness;
import costscape.critical.local.Sharpness.Measure;
import costscape.critical.verdict.Trials.Trial;
import costscape.number.SixDigits;
import costscape.render.figure.TraceCaption;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.ModelAtPoint;
import costscape.study.OtherRows;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Form;
import costscape.study.TraceResult.Judged;
import costscape.study.TraceResult.Known;
import costscape.study.TraceResult.Run;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.StopReason;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a finished training: why it stopped, at which cost, and at what kind of point. */
public record TraceWords(TraceResult result, Output output) {
  /** Where what is said begins on its lines, in characters from the left. */
  private static final int COLUMN = 11;

  /**
   * Returns what is said of the ends; of several runs all ends are counted and the best is
   * described.
   */
  public Summary ends(double seconds) {
    Summary summary = new Summary(COLUMN);
    keys(summary);
    if (result.form() == Form.STARTS) {
      starts(summary);
    }
    if (result.form() == Form.TOGETHER) {
      runs(summary);
    }
    best().end().verdict().ifPresent(found -> verdict(found, summary));
    lines(summary);
    best().sharpness().ifPresent(sharpness -> sharpness(sharpness, summary));
    evidence(summary);
    summary.put("seconds", seconds);
    result.known().proved().ifPresent(proved -> ProofWords.end(summary, proved));
    return summary;
  }

  /** Adds what is true of the paths over the plane. */
  public Summary plane(Summary summary) {
    result
        .plane()
        .ifPresent(
            plane -> {
              summary.put("mode", plane.mode().label());
              if (!plane.shares().isEmpty()) {
                summary.put("shares", plane.shares()).put("share", plane.share());
              }
              summary
                  .put("largest_distance", plane.largestDistance())
                  .put("slice_cost", plane.paths().get(result.main()).end().sliceCost());
            });
    return summary;
  }

  /** Adds how far costs may be off, and whether no contour line was drawn. */
  public Summary costs(Summary summary) {
    summary.rounded(result.rounding(), output);
    return summary.contours(
        output,
        result.plane().map(plane -> plane.cells().range()).orElseGet(Range::of),
        result.plane().map(plane -> plane.cells().rounding()).orElse(Rounding.NONE));
  }

  private Run best() {
    return result.bestRun();
  }

  private boolean allMoved() {
    return result.moved().isEmpty();
  }

  private String moved() {
    return String.join(", ", result.moved());
  }

  private void keys(Summary summary) {
    Step end = best().last();
    summary
        .put("steps", end.number())
        .put("stop_reason", best().path().stopReason().label())
        .put("stopped_because", best().path().account())
        .put("cost", end.cost());
    if (result.hasSlopes()) {
      summary
          .put("gradient_norm", end.gradientNorm())
          .put("gradient_norm_over", allMoved() ? "all parameters" : moved());
    }
    best().end().right().ifPresent(rows -> summary.put("accuracy", rows.share()));
    summary.put("parameters", ModelAtPoint.named(result.parameters(), end.theta()));
  }

  /** Counts the ends of many starts. */
  private void starts(Summary summary) {
    TraceCaption caption = new TraceCaption(result);
    summary.put("starts", result.runs().size());
    if (result.classify()) {
      summary.put("solved", result.solved());
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    caption.verdicts().forEach((kind, count) -> counts.put(kind.label(), count));
    if (!counts.isEmpty()) {
      summary.put("verdicts", counts);
    }
    String best = best().name().name();
    summary
        .put("best_start", best)
        .line("%s", caption.sentence())
        .line("The best of them, from %s:", best);
  }

  /** Says where every named run ended, and which came lowest. */
  private void runs(Summary summary) {
    TraceCaption caption = new TraceCaption(result);
    List<Map<String, Object>> runs = new ArrayList<>();
    for (int k = 0; k < result.runs().size(); k++) {
      Run run = result.runs().get(k);
      runs.add(entry(run));
      String cost = run.end().rounding().text(SixDigits.of(run.last().cost()));
      summary.line(
          "%-10s %s after %s", k == 0 ? "runs" : "", caption.label(k, cost), caption.steps(k));
    }
    String best = best().name().name();
    summary.put("runs", runs).put("best_run", best).line("The lowest of them, %s:", best);
  }

  private static Map<String, Object> entry(Run run) {
    JsonMap entry =
        JsonMap.of("run", run.name().name())
            .with("rule", run.name().rule())
            .with("start", run.name().start())
            .with("steps", run.last().number())
            .with("stop_reason", run.path().stopReason().label())
            .with("cost", run.last().cost())
            .with("gradient_norm", run.last().gradientNorm());
    run.end().right().ifPresent(rows -> entry.put("accuracy", rows.share()));
    run.end().other().ifPresent(other -> entry.put("held_out_cost", other.cost()));
    run.end().verdict().ifPresent(verdict -> entry.put("verdict", verdict.kind().label()));
    run.sharpness().ifPresent(sharpness -> entry.put("sharpness", entry(sharpness)));
    return entry;
  }

  private static Map<String, Object> entry(Sharpness sharpness) {
    Measure largest = sharpness.largest();
    JsonMap entry =
        JsonMap.of("measured", sharpness.measures().size())
            .with("final", sharpness.last().value())
            .with("largest", largest.value())
            .with("largest_at", largest.step());
    if (sharpness.hasBound()) {
      entry.with("bound", sharpness.last().bound()).with("crossed", sharpness.crossings());
    }
    sharpness.crossedAt().ifPresent(step -> entry.put("crossed_at", step));
    return entry;
  }

  /** Says how sharp the ground was, and whether sharper than the rule bears on a quadratic. */
  private static void sharpness(Sharpness sharpness, Summary summary) {
    Measure largest = sharpness.largest();
    String named = sharpness.formula().isEmpty() ? "the bound" : "the bound " + sharpness.formula();
    String bound =
        sharpness.isBoundMoving()
            ? named + ", which moves with the rate"
            : "%s %s"
                .formatted(
                    sharpness.formula().isEmpty() ? named : named + " =",
                    SixDigits.of(sharpness.last().bound()));
    String crossed =
        !sharpness.hasBound()
            ? "; no bound is known"
            : sharpness.crossings() == 0
                ? "; never above " + bound
                : "; above %s%s at %d of %d measured steps, first at step %d"
                    .formatted(
                        bound,
                        sharpness.isBoundMoving() ? "," : "",
                        sharpness.crossings(),
                        sharpness.measures().size(),
                        sharpness.crossedAt().orElseThrow());
    summary
        .put("sharpness", entry(sharpness))
        .line(
            "%-10s %s at the end, %s at most at step %d%s",
            "sharpness",
            SixDigits.of(sharpness.last().value()),
            SixDigits.of(largest.value()),
            largest.step(),
            crossed);
  }

  private static void verdict(Judged verdict, Summary summary) {
    summary
        .put("verdict", verdict.kind().label())
        .put("why", verdict.why())
        .line("verdict    %s", verdict.kind().inWords())
        .line("           %s", verdict.why());
  }

  private void lines(Summary summary) {
    Step end = best().last();
    Rounding rounding = best().end().rounding();
    summary.line("cost       %s", result.measure().amount(rounding.text(SixDigits.of(end.cost()))));
    best().end().right().ifPresent(rows -> summary.line("accuracy   %s", rows.text()));
    best().end().other().ifPresent(other -> heldOut(other, summary));
    String account = best().path().account();
    boolean isLimit = account.equals(StopReason.STEPS.sentence());
    summary.line("steps      %,d%s", end.number(), isLimit ? " (limit)" : ": " + account);
    if (!result.hasSlopes()) {
      summary.line("verdict    none: this ONNX graph gives no gradient");
      return;
    }
    String slope = rounding.text(SixDigits.of(end.gradientNorm()));
    if (allMoved()) {
      summary.line("slope      %s, the length of the gradient", slope);
    } else {
      summary.line("slope      %s, the length of the gradient over %s", slope, moved());
    }
  }

  /** Says what the rows held out cost at the end and, on a single path, where they cost least. */
  private void heldOut(OtherRows.AtPoint other, Summary summary) {
    Map<String, Object> entry = PointWords.entry(other);
    summary.put(other.key(), entry).line("held out   %s", PointWords.text(other));
    result.heldOut().ifPresent(course -> smallest(other, entry, course, summary));
  }

  private void smallest(
      OtherRows.AtPoint other, Map<String, Object> entry, HeldOutCourse course, Summary summary) {
    int k = course.smallest();
    Step step = best().path().steps().get(k);
    JsonMap smallest = JsonMap.of("step", step.number()).with("cost", course.cost(k));
    if (course.hasAccuracy()) {
      smallest.put("accuracy", course.accuracy(k));
    }
    entry.put("smallest", smallest);
    Rounding rounding = best().end().ofSmallest();
    String lowest = other.measure().amount(rounding.text(SixDigits.of(course.cost(k))));
    if (k == course.steps() - 1) {
      summary.line("           the lowest of all steps, %s, was that of the last step", lowest);
    } else {
      summary.line(
          "           the lowest of all steps, %s, was at step %d, and at the end it is higher",
          lowest, step.number());
    }
  }

  /** Adds what the verdict rests on, and what helps where it was tried. */
  private void evidence(Summary summary) {
    Known known = result.known();
    if (!known.tried().isEmpty()) {
      summary
          .put("tried", known.tried().stream().map(TraceWords::entry).toList())
          .line("tried      %s", known.helping());
    }
    known
        .evidence()
        .ifPresent(
            found -> PointWords.evidence(summary, found, best().end().rounding(), known.lowest()));
  }

  private static Map<String, Object> entry(Trial trial) {
    JsonMap values = new JsonMap();
    if (trial.rate() > 0) {
      values.put("rate", trial.rate());
    }
    return values.with("steps", trial.steps()).with("cost", trial.cost());
  }
}

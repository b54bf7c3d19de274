package costscape.cli.trace;

import costscape.cli.report.Summary;
import costscape.cli.report.TrueDigits;
import costscape.store.text.JsonMap;
import costscape.store.text.SixDigits;
import costscape.words.SummaryWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a summary tells of the ends of several paths. */
record RunsReport(Ends ends) {
  /** Counts the ends of many starts. */
  void startsInto(Summary summary) {
    summary.put("starts", ends.paths().size());
    if (ends.classify()) {
      summary.put("solved", ends.solved());
    }
    if (!ends.verdicts().isEmpty()) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      ends.counts().forEach((kind, count) -> counts.put(kind.word(), count));
      summary.put("verdicts", counts);
    }
    String best = ends.plan().names().names().get(ends.best());
    summary
        .put("best_start", best)
        .line("%s", ends.inWords().sentence())
        .line(SummaryWords.BEST, best);
  }

  /** Says where every named run ended, and which came lowest. */
  void runsInto(Summary summary) {
    List<Map<String, Object>> runs = new ArrayList<>();
    for (int k = 0; k < ends.paths().size(); k++) {
      runs.add(run(k));
      summary.line(
          SummaryWords.RUNS,
          k == 0 ? SummaryWords.RUNS_LABEL.say() : "",
          ends.inWords().label(k, cost(k)),
          ends.inWords().steps(k));
    }
    RunNames names = ends.plan().names();
    summary
        .put("runs", runs)
        .put("best_run", names.names().get(ends.best()))
        .line(SummaryWords.LOWEST, names.spoken().get(ends.best()));
  }

  private String cost(int k) {
    double cost = ends.end(k).cost();
    return ends.plan()
        .model()
        .ifRows()
        .map(known -> TrueDigits.ofCost(known, ends.theta(k)).cost(cost))
        .orElseGet(() -> SixDigits.of(cost));
  }

  private Map<String, Object> run(int k) {
    NamedRun named = ends.plan().names().together().get(k);
    JsonMap run =
        JsonMap.of("run", named.name().english())
            .with("rule", named.how())
            .with("start", named.start())
            .with("steps", ends.end(k).number())
            .with("stop_reason", ends.reason(k))
            .with("cost", ends.end(k).cost())
            .with("gradient_norm", ends.end(k).gradientNorm());
    if (ends.classify()) {
      run.put("accuracy", ends.accuracy(k));
    }
    ends.plan()
        .model()
        .other()
        .ifPresent(other -> run.put("held_out_cost", other.cost().at(ends.theta(k))));
    ends.verdict(k).ifPresent(verdict -> run.put("verdict", verdict.kind().word()));
    return run;
  }
}

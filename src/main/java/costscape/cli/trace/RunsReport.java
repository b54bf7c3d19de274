package costscape.cli.trace;

import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.number.SixDigits;
import costscape.store.text.JsonText.JsonMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a summary tells of the ends of several paths. */
record RunsReport(TrainedPaths trained) {
  /** Counts the ends of many starts. */
  void startsInto(Summary summary) {
    summary.put("starts", trained.paths().size());
    if (trained.classify()) {
      summary.put("solved", trained.solved());
    }
    if (!trained.verdicts().isEmpty()) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      trained.counts().forEach((kind, count) -> counts.put(kind.label(), count));
      summary.put("verdicts", counts);
    }
    String best = trained.plan().names().names().get(trained.best());
    summary
        .put("best_start", best)
        .line("%s", trained.inWords().sentence())
        .line("The best of them, from %s:", best);
  }

  /** Says where every named run ended, and which came lowest. */
  void runsInto(Summary summary) {
    List<Map<String, Object>> runs = new ArrayList<>();
    for (int k = 0; k < trained.paths().size(); k++) {
      runs.add(run(k));
      summary.line(
          "%-10s %s after %s",
          k == 0 ? "runs" : "", trained.inWords().label(k, cost(k)), trained.inWords().steps(k));
    }
    RunNames names = trained.plan().names();
    summary
        .put("runs", runs)
        .put("best_run", names.names().get(trained.best()))
        .line("The lowest of them, %s:", names.names().get(trained.best()));
  }

  private String cost(int k) {
    double cost = trained.end(k).cost();
    return trained
        .plan()
        .model()
        .ifRows()
        .map(known -> Rounding.of(known, trained.theta(k)))
        .orElse(Rounding.NONE)
        .text(SixDigits.of(cost));
  }

  private Map<String, Object> run(int k) {
    NamedRun named = trained.plan().names().together().get(k);
    JsonMap run =
        JsonMap.of("run", named.name())
            .with("rule", named.how())
            .with("start", named.start())
            .with("steps", trained.end(k).number())
            .with("stop_reason", trained.reason(k))
            .with("cost", trained.end(k).cost())
            .with("gradient_norm", trained.end(k).gradientNorm());
    if (trained.classify()) {
      run.put("accuracy", trained.accuracy(k));
    }
    trained
        .plan()
        .model()
        .other()
        .ifPresent(other -> run.put("held_out_cost", other.cost().at(trained.theta(k))));
    trained.verdict(k).ifPresent(verdict -> run.put("verdict", verdict.kind().label()));
    return run;
  }
}

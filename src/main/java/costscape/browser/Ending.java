package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.verdict.CostTrend;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Attempt;
import costscape.lesson.Task;
import costscape.space.ParameterVector;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The end of a training run, as the page hands it to a worker of its own: to judge a large network
 * takes long, and meanwhile the worker that trains can go on.
 *
 * @param moving the parameters that train
 * @param rule by which they train
 * @param batch the rows that a step looks at; 0 where it looks at all of them
 * @param costs of the start and of every step
 * @param gradientNorm over the parameters that train
 * @param diverged the account of a divergence; empty where there was none
 */
record Ending(
    NetworkCost cost,
    RestrictedCost moving,
    ParameterVector start,
    ParameterVector end,
    Optimizer rule,
    int batch,
    List<Double> costs,
    double gradientNorm,
    String diverged) {

  /**
   * The verdict in the full space: its word in English and in the language that is spoken, and the
   * reason; then {@link #task} where one is named.
   */
  String[] told(String lesson) {
    Verdict verdict = verdict();
    Stream<String> words =
        Stream.of(
            verdict.kind().word(),
            verdict.kind().inWords(),
            verdict.why(costs.size() - 1) + onlyMoved());
    return Stream.concat(words, lesson.isEmpty() ? Stream.of() : task(lesson, verdict))
        .toArray(String[]::new);
  }

  private Verdict verdict() {
    if (diverged.isEmpty()) {
      return Verdict.of(cost, end, CostTrend.of(costs));
    }
    Step last = new Step(costs.size() - 1, end, costs.get(costs.size() - 1), gradientNorm);
    return Verdict.of(cost, new Trajectory(List.of(last), StopReason.DIVERGED, diverged));
  }

  /** What this run has of a task: true or false, then the sentence, by turns. */
  private Stream<String> task(String lesson, Verdict verdict) {
    Attempt attempt = new Attempt(cost, start, rule, costs, end, verdict, isWhole(), batch);
    return Task.named(lesson).orElseThrow().judged(attempt).stream()
        .flatMap(claim -> Stream.of(String.valueOf(claim.holds()), claim.sentence()));
  }

  private boolean isWhole() {
    return moving.dimension() == moving.wholeDimension();
  }

  /**
   * A sentence for runs that trained only some parameters, as the verdict is about the whole space.
   */
  private String onlyMoved() {
    return isWhole()
        ? ""
        : Verdict.ofPart(
            IntStream.range(0, moving.dimension()).mapToObj(moving::parameterName).toList(),
            gradientNorm);
  }
}

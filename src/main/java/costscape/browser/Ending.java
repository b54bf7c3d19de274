package costscape.browser;

import costscape.critical.verdict.CostTrend;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Attempt;
import costscape.lesson.Task;
import costscape.space.ParameterVector;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The end of a training run.
 *
 * @param costs of the start and of every step
 * @param gradientNorm over the parameters that train
 * @param diverged the account of a divergence; empty where there was none
 */
record Ending(
    PageTraining training,
    ParameterVector end,
    List<Double> costs,
    double gradientNorm,
    String diverged) {
  /**
   * The verdict in the full space: its word for programs, what people call it, and the reason; then
   * {@link #task} where one is named.
   */
  String[] told(String lesson) {
    Verdict verdict = verdict();
    Stream<String> words =
        Stream.of(
            verdict.kind().label(),
            verdict.kind().inWords(),
            verdict.why(costs.size() - 1) + onlyMoved());
    return Stream.concat(words, lesson.isEmpty() ? Stream.of() : task(lesson, verdict))
        .toArray(String[]::new);
  }

  private Verdict verdict() {
    if (diverged.isEmpty()) {
      return Verdict.of(training.cost, end, CostTrend.of(costs));
    }
    Step last = new Step(costs.size() - 1, end, costs.get(costs.size() - 1), gradientNorm);
    return Verdict.of(training.cost, new Trajectory(List.of(last), StopReason.DIVERGED, diverged));
  }

  /**
   * The claims of a task on this run. Each is one text with tabs between: true or false, its name
   * and its numbers.
   */
  private Stream<String> task(String lesson, Verdict verdict) {
    Attempt attempt =
        new Attempt(
            training.cost,
            training.start,
            training.rule,
            costs,
            end,
            verdict,
            training.isWhole(),
            training.batch);
    return Task.named(lesson).orElseThrow().judged(attempt).stream()
        .map(
            claim ->
                Stream.concat(Stream.of(claim.holds(), claim.name()), claim.numbers().stream())
                    .map(String::valueOf)
                    .collect(Collectors.joining("\t")));
  }

  /**
   * A sentence for runs that trained only some parameters, as the verdict is about the whole space.
   */
  private String onlyMoved() {
    return training.isWhole()
        ? ""
        : Verdict.ofPart(
            IntStream.range(0, training.moving.dimension())
                .mapToObj(training.moving::parameterName)
                .toList(),
            gradientNorm);
  }
}

package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.verdict.CostTrend;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Task;
import costscape.lesson.Task.Attempt;
import costscape.number.RandomNumbers;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.trace.MiniBatches;
import costscape.trace.StopReason;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizer.StepGradient;
import costscape.trace.optimizer.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** How a ball trains: from where, which parameters, by which rule, and at how many rows a step. */
public final class PageTraining {
  final NetworkCost cost;
  final FreeDirections free;
  final RestrictedCost moving;
  final ParameterVector start;
  final Optimizer rule;
  final int batch;
  private final Optional<NetworkCost> heldOut;

  /**
   * @param heldOut the cost of rows that do not train
   * @param free what trains
   * @param batch the rows that a step looks at; 0 where it looks at all of them
   */
  PageTraining(
      NetworkCost cost,
      Optional<NetworkCost> heldOut,
      ParameterVector start,
      FreeDirections free,
      Optimizer rule,
      int batch) {
    this.cost = cost;
    this.heldOut = heldOut;
    this.start = start;
    this.rule = rule;
    this.batch = batch;
    this.free = free;
    moving = RestrictedCost.of(cost, start, free);
  }

  boolean isWhole() {
    return moving.dimension() == moving.wholeDimension();
  }

  /** A run of it, whose mini-batches a seed in decimals draws. */
  @JSExport
  public PageRun descent(int steps, String seed) {
    Training training = new Training(rule, StopRules.after(steps), 1);
    return new PageRun(
        heldOut, moving, training.run(moving, moving.restrict(start), gradients(seed)));
  }

  private Optional<StepGradient> gradients(String seed) {
    return batch == 0
        ? Optional.empty()
        : Optional.of(
            Training.restricted(
                new MiniBatches(cost, batch, false, RandomNumbers.of(Long.parseLong(seed))),
                moving));
  }

  /**
   * The verdict on where a run of it ended: its word, what it is called, the reason, and then,
   * where a lesson is named, what the run has of its task, a claim a text. To judge a large network
   * takes long, so a worker of its own is asked, and the one that trains goes on.
   *
   * @param costs of the start and of every step
   * @param gradientNorm at the end, over the free parameters
   * @param diverged the account of a divergence; empty where there was none
   */
  @JSExport
  public String[] judged(
      @JSByRef double[] end,
      @JSByRef double[] costs,
      double gradientNorm,
      String diverged,
      String lesson) {
    return new Ending(
            this,
            ParameterVector.of(end),
            Arrays.stream(costs).boxed().toList(),
            gradientNorm,
            diverged)
        .told(lesson);
  }

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
     * The verdict in the full space: its word for programs, what people call it, and the reason;
     * then {@link #task} where one is named.
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
      return Verdict.of(
          training.cost, new Trajectory(List.of(last), StopReason.DIVERGED, diverged));
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
     * A sentence for runs that trained only some parameters, as the verdict is about the whole
     * space.
     */
    private String onlyMoved() {
      return training.isWhole()
          ? ""
          : Verdict.ofPart(
              training.free, training.free.names(training.cost.network().layout()), gradientNorm);
    }
  }
}

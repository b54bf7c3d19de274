package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.verdict.Course;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Attempt;
import costscape.lesson.Lessons;
import costscape.space.ParameterVector;
import costscape.trace.MiniBatches;
import costscape.trace.StopReason;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.TrainingRun;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Step;
import costscape.trace.optimizer.StepGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** A training run that the page advances step by step: a ball on its way down. */
public final class Descent {
  /** Three numbers stand before a step's parameters: its number, its cost and its gradient norm. */
  private static final int BEFORE_THETA = 3;

  /**
   * Two stand behind them where rows are held out: the cost of these, and the share that is right.
   */
  private static final int BEHIND_THETA = 2;

  private final NetworkCost cost;
  private final Optional<NetworkCost> heldOut;
  private final ParameterVector start;
  private final Optimizer rule;
  private final int batch;
  private final RestrictedCost moving;
  private final TrainingRun run;
  private final List<Double> costs = new ArrayList<>();

  /**
   * A training run from a start.
   *
   * @param heldOut the cost of rows that do not train
   * @param free the parameters that train
   */
  static Descent of(
      NetworkCost cost,
      Optional<NetworkCost> heldOut,
      ParameterVector start,
      int[] free,
      Optimizer rule,
      int steps,
      Batch batch) {
    RestrictedCost moving = RestrictedCost.of(cost, start, free);
    Optional<StepGradient> gradients = batch.of(cost).map(part -> restricted(part, moving));
    Training training = new Training(rule, StopRules.after(steps), 1);
    return new Descent(
        cost,
        heldOut,
        start,
        rule,
        batch.size(),
        moving,
        training.run(moving, moving.restrict(start), gradients));
  }

  private Descent(
      NetworkCost cost,
      Optional<NetworkCost> heldOut,
      ParameterVector start,
      Optimizer rule,
      int batch,
      RestrictedCost moving,
      TrainingRun run) {
    this.cost = cost;
    this.heldOut = heldOut;
    this.start = start;
    this.rule = rule;
    this.batch = batch;
    this.moving = moving;
    this.run = run;
    costs.add(run.last().cost());
  }

  /** The rows that a step looks at: a random batch, or all rows if {@code size} is 0. */
  record Batch(int size, long seed) {
    Optional<StepGradient> of(NetworkCost cost) {
      return size == 0
          ? Optional.empty()
          : Optional.of(new MiniBatches(cost, size, new Well19937c(seed)));
    }
  }

  private static StepGradient restricted(StepGradient whole, RestrictedCost moving) {
    return (theta, gradient) -> {
      double[] full = moving.lift(ParameterVector.of(theta)).toArray();
      double[] all = new double[full.length];
      whole.next(full, all);
      double[] part = moving.restrict(ParameterVector.of(all)).toArray();
      System.arraycopy(part, 0, gradient, 0, part.length);
    };
  }

  /**
   * The present step: its number, its cost, the norm of the gradient over the parameters that
   * train, then θ. Where rows are held out, their cost and the share of them that is right come
   * last; of numbers to predict none is right or wrong, which NaN says.
   */
  @JSExport
  @JSByRef
  public double[] now() {
    double[] now = new double[width()];
    write(now, 0);
    return now;
  }

  /**
   * Advances by some steps, or by fewer if training ends.
   *
   * @return all steps taken, each in the form of {@link #now}
   */
  @JSExport
  @JSByRef
  public double[] advance(int steps) {
    int width = width();
    double[] taken = new double[steps * width];
    int count = 0;
    while (count < steps && run.advance()) {
      write(taken, count * width);
      costs.add(run.last().cost());
      count++;
    }
    return Arrays.copyOf(taken, count * width);
  }

  private int width() {
    return BEFORE_THETA + moving.wholeDimension() + (heldOut.isPresent() ? BEHIND_THETA : 0);
  }

  private void write(double[] into, int offset) {
    Step step = run.last();
    double[] theta = present().toArray();
    into[offset] = step.number();
    into[offset + 1] = step.cost();
    into[offset + 2] = step.gradientNorm();
    System.arraycopy(theta, 0, into, offset + BEFORE_THETA, theta.length);
    if (heldOut.isPresent()) {
      NetworkCost other = heldOut.get();
      int behind = offset + BEFORE_THETA + theta.length;
      into[behind] = other.at(theta);
      into[behind + 1] = other.dataset().hasClasses() ? other.accuracy(theta) : Double.NaN;
    }
  }

  /** The reason why training ended, in one lower-case word; empty while it goes on. */
  @JSExport
  public String stopReason() {
    return run.stopReason().map(StopReason::name).orElse("").toLowerCase(Locale.ROOT);
  }

  /** The verdict on the present point in the full space: its word, then the reason. */
  @JSExport
  public String[] verdict() {
    Verdict verdict = judged();
    return new String[] {verdict.kind().word(), verdict.why(run.last().number()) + onlyMoved()};
  }

  private Verdict judged() {
    return run.stopReason().equals(Optional.of(StopReason.DIVERGED))
        ? Verdict.of(cost, diverged())
        : Verdict.of(cost, present(), Course.of(costs));
  }

  /**
   * What this run has of the task of a lesson: true or false, then the sentence, by turns.
   *
   * @param lesson its name
   */
  @JSExport
  public String[] task(String lesson) {
    boolean isWhole = moving.dimension() == moving.wholeDimension();
    Attempt attempt = new Attempt(cost, start, rule, costs, present(), judged(), isWhole, batch);
    return Lessons.named(lesson).orElseThrow().task().judged(attempt).stream()
        .flatMap(claim -> Stream.of(String.valueOf(claim.holds()), claim.sentence()))
        .toArray(String[]::new);
  }

  private Trajectory diverged() {
    Step end =
        new Step(run.last().number(), present(), run.last().cost(), run.last().gradientNorm());
    return new Trajectory(List.of(end), StopReason.DIVERGED, run.account().orElse(""));
  }

  /**
   * A sentence for runs that trained only some parameters, as the verdict is about the whole space.
   */
  private String onlyMoved() {
    return moving.dimension() == moving.wholeDimension()
        ? ""
        : Verdict.ofPart(
            IntStream.range(0, moving.dimension()).mapToObj(moving::parameterName).toList(),
            run.last().gradientNorm());
  }

  private ParameterVector present() {
    return moving.lift(run.last().theta());
  }

  /** The reason why training ended, in a sentence; empty while it goes on. */
  @JSExport
  public String account() {
    return run.account().orElse("");
  }
}

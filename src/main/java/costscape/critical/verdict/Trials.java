package costscape.critical.verdict;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.space.ParameterVector;
import costscape.trace.StopReason;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.TrainingRun;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trials of what would help a run that ended where the gradient is not 0: the same rule for
 * twice as many steps, and other rates, which would have to get there in half of them. Each is
 * really run, on a budget of steps. What did not help is not spoken of.
 *
 * @param reached where the run ended
 * @param cost what it costs there
 * @param tried the trials that helped, the run with more steps first
 */
public record Trials(ParameterVector reached, double cost, List<Trial> tried) {
  /**
   * One trial.
   *
   * @param rate the learning rate
   * @param steps how many steps it took, from the start
   * @param more how many of them are more than the run had
   * @param end where it came to
   * @param cost what it costs there
   */
  public record Trial(double rate, int steps, int more, ParameterVector end, double cost) {}

  /** More steps, times rows, times parameters, than these are not tried: about a second of work. */
  private static final double MOST_WORK = 1e8;

  /** How often the run's own steps are run at most. */
  private static final int MOST_RUNS = 3;

  /** Rates for a run that fell all the way, as multiples of its own; for one that rose. */
  private static final double[] LARGER = {10, 3};

  private static final double[] SMALLER = {1.0 / 3, 0.1};

  /** More steps helped where the cost is below this share of the run's. */
  private static final double LOWER = 0.9;

  private static final int DIGITS = 3;

  public Trials {
    tried = List.copyOf(tried);
  }

  /**
   * Tries what might help.
   *
   * @param training by which the run went, with the gradient of all rows and all parameters moving
   * @param rows of the data
   * @return empty where the run did not end on a slope after all its steps, where its rate changed,
   *     where trying would be too much work, or where nothing that was tried helped
   */
  public static Optional<Trials> of(
      DifferentiableCost cost, int rows, Training training, Trajectory path, Verdict verdict) {
    int steps = path.end().number();
    double work = MOST_RUNS * (double) steps * rows * cost.dimension();
    boolean ended = path.stopReason() == StopReason.STEPS && steps > 0;
    boolean isPlain = training.schedule().isConstant();
    if (!ended || !isPlain || verdict.kind() != Verdict.Kind.MOVING || work > MOST_WORK) {
      return Optional.empty();
    }
    List<Trial> tried =
        Stream.of(
                longer(cost, training.optimizer(), path),
                otherRate(cost, training.optimizer(), path))
            .flatMap(Optional::stream)
            .toList();
    return tried.isEmpty()
        ? Optional.empty()
        : Optional.of(new Trials(path.end().theta(), path.end().cost(), tried));
  }

  /**
   * Tries as many steps again. Plain descent remembers nothing and goes on; other rules begin anew.
   */
  private static Optional<Trial> longer(DifferentiableCost cost, Optimizer rule, Trajectory path) {
    int steps = path.end().number();
    boolean goesOn = rule.is(Optimizers.GD);
    int run = goesOn ? steps : 2 * steps;
    TrainingRun all = run(cost, goesOn ? path.end() : path.start(), rule, run);
    while (all.advance()) {
      // only where it comes to is asked for
    }
    return isDone(all) && all.last().cost() < LOWER * path.end().cost()
        ? Optional.of(trial(rule, all.last(), 2 * steps, steps))
        : Optional.empty();
  }

  /** The first rate that gets to the run's cost in half its steps. */
  private static Optional<Trial> otherRate(
      DifferentiableCost cost, Optimizer rule, Trajectory path) {
    if (rule.rate().isEmpty()) {
      return Optional.empty();
    }
    double own = rule.rate().orElseThrow();
    return Arrays.stream(CostTrend.of(path).rises() == 0 ? LARGER : SMALLER)
        .mapToObj(times -> quick(cost, rule.atRate(rounded(times * own)), path))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Two digits of a rate are enough, and are the rate that is tried. */
  private static double rounded(double rate) {
    return Double.parseDouble(Digits.significant(rate, 2));
  }

  /**
   * The steps until the cost is as low as the run's, to stay: a run that jumps about may pass any
   * cost. Empty where half of the run's steps are not enough.
   */
  private static Optional<Trial> quick(DifferentiableCost cost, Optimizer rule, Trajectory path) {
    TrainingRun run = run(cost, path.start(), rule, path.end().number() / 2);
    Optional<Trial> quick = Optional.empty();
    while (run.advance()) {
      Step here = run.last();
      if (here.cost() > path.end().cost()) {
        quick = Optional.empty();
      } else if (quick.isEmpty()) {
        quick = Optional.of(trial(rule, here, here.number(), 0));
      }
    }
    return isDone(run) ? quick : Optional.empty();
  }

  private static TrainingRun run(DifferentiableCost cost, Step from, Optimizer rule, int steps) {
    return new Training(rule, StopRules.after(steps), Math.max(1, steps))
        .run(cost, from.theta(), Optional.empty());
  }

  /** Returns whether a run took all its steps, and neither diverged nor ended by itself. */
  private static boolean isDone(TrainingRun run) {
    return run.stopReason().equals(Optional.of(StopReason.STEPS));
  }

  private static Trial trial(Optimizer rule, Step end, int steps, int more) {
    return new Trial(rule.rate().orElse(0), steps, more, end.theta(), end.cost());
  }

  /**
   * Such as: another 4,000 steps lead to a cost of 0.0210; rate 0.3 gets to 0.0731 in 200.
   *
   * @param of the cost that trains
   */
  public String sentence(CostFunction of) {
    return String.join("; ", tried.stream().map(trial -> clause(trial, of)).toList());
  }

  private String clause(Trial trial, CostFunction of) {
    List<String> costs = Digits.apart(DIGITS, trial.cost, cost);
    String there = Rounding.of(of, trial.end.toArray()).text(costs.get(0));
    if (trial.more > 0) {
      String more =
          trial.more == 1
              ? "another %,d step leads to a cost of %s, from %s"
              : "another %,d steps lead to a cost of %s, from %s";
      return String.format(
          Locale.ROOT,
          more,
          trial.more,
          there,
          Rounding.of(of, reached.toArray()).text(costs.get(1)));
    }
    String rate =
        trial.steps == 1
            ? "rate %s gets from the same start to a cost of %s in %,d step"
            : "rate %s gets from the same start to a cost of %s in %,d steps";
    return String.format(Locale.ROOT, rate, Digits.decimals(trial.rate, 12), there, trial.steps);
  }
}

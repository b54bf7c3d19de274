package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.Digits;
import costscape.space.ParameterVector;
import costscape.trace.StopReason;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.TrainingRun;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would help a run that ended on a slope, known by trying it: the same rule for twice as many
 * steps, and other rates for as many. Each is really run, on a budget of steps. What did not help
 * is not spoken of.
 *
 * @param tried the trials that helped, the run with more steps first
 */
public record Trials(double cost, List<Trial> tried) {
  /**
   * One trial.
   *
   * @param rate the learning rate
   * @param steps how many steps it took, from the start
   * @param more how many of them are more than the run had
   * @param cost the cost that it came to
   */
  public record Trial(double rate, int steps, int more, double cost) {}

  /** More steps, times rows, times parameters, than these are not tried: about a second of work. */
  private static final double MOST_WORK = 1e8;

  /** Other rates, as multiples of the run's own. */
  private static final double[] RATES = {10, 3, 1.0 / 3, 0.1};

  /** A trial helped where its cost is below this share of the run's. */
  private static final double LOWER = 0.9;

  /** Another rate is quicker where it takes less than this share of the steps. */
  private static final double QUICKER = 0.5;

  public Trials {
    tried = List.copyOf(tried);
  }

  /**
   * Tries what might help.
   *
   * @param training by which the run went, with the gradient of all rows and all parameters moving
   * @param rows of the data
   * @return empty where the run did not end on a slope after all its steps, where trying would be
   *     too much work, or where nothing that was tried helped
   */
  public static Optional<Trials> of(
      DifferentiableCost cost, int rows, Training training, Trajectory path, Verdict verdict) {
    int steps = path.end().number();
    double work = (2 + RATES.length) * (double) steps * rows * cost.dimension();
    boolean ended = path.stopReason() == StopReason.STEPS && steps > 0;
    if (!ended || verdict.kind() != Verdict.Kind.MOVING || work > MOST_WORK) {
      return Optional.empty();
    }
    ParameterVector start = path.start().theta();
    double reached = path.end().cost();
    Optional<Trial> longer =
        run(cost, start, training.optimizer(), 2 * steps, Double.NEGATIVE_INFINITY)
            .filter(trial -> trial.steps == 2 * steps && trial.cost < LOWER * reached)
            .map(trial -> new Trial(trial.rate, trial.steps, steps, trial.cost));
    Optional<Trial> other = otherRate(cost, start, training.optimizer(), steps, reached);
    List<Trial> tried = Stream.of(longer, other).flatMap(Optional::stream).toList();
    return tried.isEmpty() ? Optional.empty() : Optional.of(new Trials(reached, tried));
  }

  /** The quickest rate to the run's cost; where none is quicker, the one that comes lowest. */
  private static Optional<Trial> otherRate(
      DifferentiableCost cost, ParameterVector start, Optimizer rule, int steps, double reached) {
    Trial best = new Trial(0, steps, 0, LOWER * reached);
    boolean found = false;
    for (double times : rule.rate().isPresent() ? RATES : new double[0]) {
      double rate = rounded(times * rule.rate().orElseThrow());
      Optional<Trial> trial = run(cost, start, rule.atRate(rate), steps, reached);
      if (trial.isPresent() && isBetter(trial.get(), best, steps, reached)) {
        best = trial.get();
        found = true;
      }
    }
    return found ? Optional.of(best) : Optional.empty();
  }

  private static boolean isBetter(Trial trial, Trial best, int steps, double reached) {
    boolean quick = trial.cost <= reached && trial.steps < QUICKER * steps;
    boolean bestIsQuick = best.steps < QUICKER * steps;
    return quick
        ? !bestIsQuick || trial.steps < best.steps
        : !bestIsQuick && trial.cost < best.cost;
  }

  /** Two digits of a rate are enough, and are the rate that is tried. */
  private static double rounded(double rate) {
    return Double.parseDouble(Digits.significant(rate, 2));
  }

  /**
   * All steps, or the steps until a cost at most the limit was reached, quickly and to stay: a run
   * that jumps about may pass any cost. Empty where training diverged or ended by itself.
   */
  private static Optional<Trial> run(
      DifferentiableCost cost, ParameterVector start, Optimizer rule, int steps, double limit) {
    double rate = rule.rate().orElse(0);
    TrainingRun run =
        new Training(rule, StopRules.after(steps), steps).run(cost, start, Optional.empty());
    Optional<Trial> quick = Optional.empty();
    while (run.advance()) {
      double here = run.last().cost();
      int step = run.last().number();
      if (here > limit) {
        quick = Optional.empty();
      } else if (quick.isEmpty() && step < QUICKER * steps) {
        quick = Optional.of(new Trial(rate, step, 0, here));
      }
    }
    if (!run.stopReason().equals(Optional.of(StopReason.STEPS))) {
      return Optional.empty();
    }
    return quick.or(() -> Optional.of(new Trial(rate, steps, 0, run.last().cost())));
  }

  /** Such as: another 4,000 steps lead to a cost of 0.0210; rate 0.3 gets to 0.0731 in 200. */
  public String sentence() {
    return String.join("; ", tried.stream().map(this::clause).toList());
  }

  private String clause(Trial trial) {
    List<String> costs = Digits.apart(3, trial.cost, cost);
    if (trial.more > 0) {
      return String.format(
          Locale.ROOT,
          "another %,d step%s lead%s to a cost of %s, from %s",
          trial.more,
          trial.more == 1 ? "" : "s",
          trial.more == 1 ? "s" : "",
          costs.get(0),
          costs.get(1));
    }
    return String.format(
        Locale.ROOT,
        "rate %s gets from the same start to a cost of %s in %,d step%s",
        Digits.decimals(trial.rate, 12),
        costs.get(0),
        trial.steps,
        trial.steps == 1 ? "" : "s");
  }
}

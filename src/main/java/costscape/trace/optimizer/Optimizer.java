package costscape.trace.optimizer;

import costscape.space.Vectors;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A rule by which training moves. It is immutable; {@link #start} gives the running state of one
 * training.
 *
 * @param settings all that the rule has
 * @param rows where steps are by the gradient of the sum over the rows, their number: it is the
 *     mean's gradient times that; 0 where steps are by that of the mean
 */
public record Optimizer(Optimizers kind, Map<Setting, Double> settings, int rows)
    implements Serializable {
  /** The state of one training run. */
  public interface Run {
    /**
     * Moves by one step and evaluates the cost there.
     *
     * @param factor what the rate is multiplied by at this step
     * @return false where no step could be found that lowers the cost; nothing moved then
     */
    boolean step(Position at, double factor);

    /** What the next step divides its gradient by, as {@link Update#divisor}. */
    default double[] divisor(double[] gradient) {
      return new double[0];
    }
  }

  /** θ ← θ + Δ(η, ∇C), a step that needs rate and gradient only and is always taken. */
  interface Update {
    void apply(double[] theta, double[] gradient, double rate);

    /**
     * The D of a rule that steps by D⁻¹ times a gradient or a mean of gradients, entry by entry, as
     * the next step by this gradient has it; empty for a rule without one. It changes nothing.
     */
    default double[] divisor(double[] gradient) {
      return new double[0];
    }

    /** A run that always takes this step. */
    default Run run(double rate) {
      return new Run() {
        @Override
        public boolean step(Position at, double factor) {
          apply(at.theta(), at.gradient(), rate * factor);
          at.evaluate();
          return true;
        }

        @Override
        public double[] divisor(double[] gradient) {
          return Update.this.divisor(gradient);
        }
      };
    }
  }

  /** Begins one training in a parameter space of some dimension. */
  public Run start(int dimension) {
    Run run = kind.start(settings, dimension);
    return rows == 0
        ? run
        : new Run() {
          @Override
          public boolean step(Position at, double factor) {
            Vectors.scale(at.gradient(), rows);
            return run.step(at, factor);
          }

          @Override
          public double[] divisor(double[] gradient) {
            double[] sum = gradient.clone();
            Vectors.scale(sum, rows);
            return run.divisor(sum);
          }
        };
  }

  /**
   * The curvature above which this rule diverges on a quadratic, in units of the gradient that it
   * is given; none for a rule without a rate.
   *
   * @param factor what the rate is multiplied by
   */
  public OptionalDouble bound(double factor) {
    return kind.bound(settings, rate().orElse(Double.NaN) * factor);
  }

  /** Returns whether this is a rule on the mean over the rows. */
  public boolean is(Optimizers rule) {
    return kind == rule && rows == 0;
  }

  /** The learning rate; empty where the rule finds the length of each step itself. */
  public OptionalDouble rate() {
    return settings.containsKey(Setting.RATE)
        ? OptionalDouble.of(settings.get(Setting.RATE))
        : OptionalDouble.empty();
  }

  /** The same rule at another rate, where it has one. */
  public Optimizer atRate(double rate) {
    Map<Setting, Double> others = new EnumMap<>(settings);
    others.put(Setting.RATE, rate);
    return kind.with(others).bySumOver(rows);
  }

  /**
   * Returns whether the rule compares costs, as one without a rate does. It then needs one and the
   * same cost at every step, so that mini-batches would mislead it.
   */
  public boolean comparesCosts() {
    return rate().isEmpty();
  }

  /**
   * This rule on the gradient of the cost summed over the rows, as the article's class takes it.
   * The steps of one without a rate do not depend on the scale of the cost, except for the length
   * of the first.
   */
  public Optimizer bySumOver(int number) {
    return comparesCosts() ? this : new Optimizer(kind, settings, number);
  }

  /**
   * The likely cause where training by this rule diverges, and what would help. How much smaller a
   * rate would do is known only once it is tried: the words leave it open.
   */
  String remedy() {
    String remedy =
        comparesCosts()
            ? "the start has no finite cost: start from smaller parameters"
            : "the learning rate %s is probably too large here, try smaller ones"
                .formatted(Divergence.few(rate().orElseThrow()));
    return rows == 0 ? remedy : "%s (the gradient is the sum over a step's rows)".formatted(remedy);
  }

  /**
   * Gives the gradients that steps are taken by, where these are not the whole cost's. It has a
   * state.
   */
  @FunctionalInterface
  public interface StepGradient {
    /** Writes the gradient for the next step from θ. */
    void next(double[] theta, double[] gradient);

    /** The rows that the last gradient was of. */
    default int[] rows() {
      return new int[0];
    }
  }
}

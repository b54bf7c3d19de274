package costscape.trace.optimizer;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * A rule by which training moves. It is immutable; {@link #start} gives the running state of one
 * training.
 */
public interface Optimizer extends Serializable {
  /** Begins one training in a parameter space of some dimension. */
  Run start(int dimension);

  /** The likely cause where training by this rule diverges, and what would help. */
  String remedy();

  /**
   * Whether the rule needs one and the same cost at every step, so that mini-batches would mislead
   * it.
   */
  default boolean needsOneCost() {
    return false;
  }

  /**
   * This rule on the gradient of the cost summed over the rows, as the article's class takes it.
   */
  default Optimizer summedOver(int rows) {
    return new SummedGradient(this, rows);
  }

  /** The learning rate; empty where the rule finds the length of each step itself. */
  default OptionalDouble rate() {
    return OptionalDouble.empty();
  }

  /** The same rule at another rate; this one where it has no rate. */
  default Optimizer atRate(double rate) {
    return this;
  }

  /** The state of one training run. */
  interface Run {
    /**
     * Moves by one step and evaluates the cost there.
     *
     * @return false where no step could be found that lowers the cost; nothing moved then
     */
    boolean step(Position at);
  }

  /** θ ← θ + Δ(∇C), a step that needs the gradient only and is always taken. */
  interface Update {
    void apply(double[] theta, double[] gradient);

    /** A run that always takes this step. */
    default Run run() {
      return at -> {
        apply(at.theta(), at.gradient());
        at.evaluate();
        return true;
      };
    }
  }
}

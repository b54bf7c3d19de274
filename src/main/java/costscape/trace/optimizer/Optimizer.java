package costscape.trace.optimizer;

import java.io.Serializable;

/** A rule by which training moves; immutable, its running state is in what {@link #start} gives. */
public interface Optimizer extends Serializable {
  /** Training from one start on, in a parameter space of some dimension. */
  Run start(int dimension);

  /** What is likely wrong, and would help, where training by this rule diverges. */
  String remedy();

  /** Whether it needs one and the same cost at every step: mini-batches would mislead it. */
  default boolean needsOneCost() {
    return false;
  }

  /**
   * This rule on the gradient of the cost summed over the rows, as the article's class takes it.
   */
  default Optimizer summedOver(int rows) {
    return new SummedGradient(this, rows);
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

    /** The run that takes this step. */
    default Run run() {
      return at -> {
        apply(at.theta(), at.gradient());
        at.evaluate();
        return true;
      };
    }
  }
}

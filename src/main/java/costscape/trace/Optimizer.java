package costscape.trace;

import costscape.cost.DifferentiableCost;
import java.io.Serializable;

/** A rule by which training moves; immutable, its running state is in what {@link #start} gives. */
public interface Optimizer extends Serializable {
  /** Training of one cost from one start on. */
  Run start(DifferentiableCost cost);

  /** The state of one training run. */
  interface Run {
    /**
     * Moves θ by one step, in place.
     *
     * @param gradient ∇C at θ
     */
    void step(double[] theta, double[] gradient);
  }
}

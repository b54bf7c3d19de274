package costscape.trace;

import costscape.cost.DifferentiableCost;

/**
 * θ ← θ − η∇C, all entries from the old θ. The article's class takes the gradient summed over the
 * rows: that is the mean's gradient at {@code rows} times the rate.
 */
public record GradientDescent(double learningRate) implements Optimizer {
  private static final long serialVersionUID = 1;

  public GradientDescent {
    if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
      throw new IllegalArgumentException("the learning rate is above 0, not " + learningRate);
    }
  }

  @Override
  public Run start(DifferentiableCost cost) {
    return (theta, gradient) -> {
      for (int k = 0; k < theta.length; k++) {
        theta[k] -= learningRate * gradient[k];
      }
    };
  }
}

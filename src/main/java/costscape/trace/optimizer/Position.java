package costscape.trace.optimizer;

import costscape.cost.DifferentiableCost;
import costscape.cost.DifferentiableCost.GradientEvaluator;
import costscape.space.ParameterVector;
import costscape.space.Vectors;

/**
 * The point where a training run stands: θ, C(θ) and ∇C(θ), both divided by the cost's scale. Each
 * run has one, which is moved in place; its arrays are handed out as they are.
 */
public final class Position {
  private final DifferentiableCost cost;
  private final GradientEvaluator evaluator;
  private final double[] theta;
  private final double[] gradient;
  private final double scale;
  private double value;
  private boolean skipsNext;

  public Position(DifferentiableCost cost, ParameterVector start) {
    if (start.dimension() != cost.dimension()) {
      throw new IllegalArgumentException(
          "the start has %d parameters, the cost has %d"
              .formatted(start.dimension(), cost.dimension()));
    }
    this.cost = cost;
    evaluator = cost.evaluator();
    scale = cost.scale();
    theta = start.toArray();
    gradient = new double[theta.length];
    evaluate();
  }

  /** Evaluates cost and gradient at the present θ, unless nobody asks for them there. */
  public void evaluate() {
    if (!skipsNext) {
      value = evaluate(theta, gradient);
    }
    skipsNext = false;
  }

  /** Leaves cost and gradient out where the next step leads: they stay those of before. */
  public void skipNext() {
    skipsNext = true;
  }

  /** Moves to a point whose cost and gradient are known already. */
  void moveTo(double[] toTheta, double toValue, double[] toGradient) {
    System.arraycopy(toTheta, 0, theta, 0, theta.length);
    System.arraycopy(toGradient, 0, gradient, 0, gradient.length);
    value = toValue;
  }

  DifferentiableCost cost() {
    return cost;
  }

  /** Evaluates cost and gradient at some other point. */
  double evaluate(double[] atTheta, double[] itsGradient) {
    double found = evaluator.gradient(atTheta, itsGradient) / scale;
    unscale(itsGradient);
    return found;
  }

  /** Brings a gradient of the cost itself to the size that steps are made for. */
  public void unscale(double[] ofCost) {
    for (int k = 0; scale != 1 && k < ofCost.length; k++) {
      ofCost[k] /= scale;
    }
  }

  public double[] theta() {
    return theta;
  }

  public double[] gradient() {
    return gradient;
  }

  public double value() {
    return value;
  }

  public Step record(int number) {
    return new Step(
        number, ParameterVector.of(theta), value * scale, Vectors.norm(gradient) * scale);
  }
}

package costscape.cost;

import costscape.cost.DifferentiableCost.GradientEvaluator;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;

/**
 * A cost as a function of some of its parameters, the others being fixed at a point. Training sees
 * this cost where only some parameters may move.
 */
public final class RestrictedCost implements DifferentiableCost {
  private static final long serialVersionUID = 1;

  private final DifferentiableCost whole;
  private final double[] fixed;
  private final int[] free;

  private RestrictedCost(DifferentiableCost whole, double[] fixed, int[] free) {
    this.whole = whole;
    this.fixed = fixed;
    this.free = free;
  }

  /**
   * The cost as a function of some parameters, each given once, while the others stay at a point.
   */
  public static RestrictedCost of(DifferentiableCost whole, ParameterVector fixed, int... free) {
    return new RestrictedCost(whole, fixed.toArray(), free.clone());
  }

  @Override
  public int dimension() {
    return free.length;
  }

  /** Parameters of the whole space, fixed ones among them. */
  public int wholeDimension() {
    return fixed.length;
  }

  @Override
  public String parameterName(int k) {
    return whole.parameterName(free[k]);
  }

  @Override
  public double scale() {
    return whole.scale();
  }

  @Override
  public double at(double[] part) {
    return whole.at(lift(part));
  }

  @Override
  public double gradient(double[] part, double[] gradient) {
    double[] all = new double[fixed.length];
    double value = whole.gradient(lift(part), all);
    takeFree(all, gradient);
    return value;
  }

  /** Uses the evaluator of the whole cost, which may be a faster one. */
  @Override
  public GradientEvaluator evaluator() {
    GradientEvaluator ofWhole = whole.evaluator();
    double[] theta = fixed.clone();
    double[] all = new double[fixed.length];
    return (part, gradient) -> {
      putFree(part, theta);
      double value = ofWhole.gradient(theta, all);
      takeFree(all, gradient);
      return value;
    };
  }

  @Override
  public SymmetricMatrix hessian(double[] part) {
    return whole.hessian(lift(part)).part(free);
  }

  /** The free parameters of a point of the whole space. */
  public ParameterVector restrict(ParameterVector theta) {
    double[] part = new double[free.length];
    takeFree(theta.toArray(), part);
    return ParameterVector.of(part);
  }

  /** The point of the whole space where the free parameters have these values. */
  public ParameterVector lift(ParameterVector part) {
    return ParameterVector.of(lift(part.toArray()));
  }

  private double[] lift(double[] part) {
    double[] theta = fixed.clone();
    putFree(part, theta);
    return theta;
  }

  private void takeFree(double[] all, double[] part) {
    for (int k = 0; k < free.length; k++) {
      part[k] = all[free[k]];
    }
  }

  private void putFree(double[] part, double[] all) {
    for (int k = 0; k < free.length; k++) {
      all[free[k]] = part[k];
    }
  }
}

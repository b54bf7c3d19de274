package costscape.cost;

import costscape.space.SymmetricMatrix;
import java.io.Serializable;

/**
 * A cost of which only the values are known, or the values and the gradient; derivatives are
 * differences. The gradient is a central difference of fourth order,
 *
 * <p>(8 (C(θ + h) − C(θ − h)) − (C(θ + 2h) − C(θ − 2h))) / 12h,
 *
 * <p>with h = ε^(1/5) (1 + |θₖ|), ε = 2⁻⁵²: it errs by about ε^(4/5) = 3e-13 of the cost. The
 * Hessian is the same difference of the gradient. From values alone it errs by about 1e-9, which is
 * enough to tell a saddle from a minimum; where a gradient is given it errs by 1e-12.
 */
public final class Differences implements DifferentiableCost {
  private static final long serialVersionUID = 1;

  private static final double STEP = Math.pow(Math.ulp(1.0), 0.2);

  /** Of a gradient that is itself a difference, whose error is larger. */
  private static final double WIDE_STEP = Math.pow(Math.ulp(1.0), 0.13);

  private final CostFunction cost;
  private final GradientFunction gradient;
  private final double hessianStep;
  private final double growth;

  /** The gradient of a cost, where it is known. */
  @FunctionalInterface
  public interface GradientFunction extends Serializable {
    /** Writes ∇C(θ) into an array of n entries. */
    void at(double[] theta, double[] gradient);
  }

  private Differences(
      CostFunction cost, GradientFunction gradient, double hessianStep, double growth) {
    this.cost = cost;
    this.gradient = gradient;
    this.hessianStep = hessianStep;
    this.growth = growth;
  }

  /** A cost of which only the values are known. */
  public static Differences of(CostFunction cost) {
    return ofValues(cost, 1);
  }

  /** A cost whose gradient is known too. */
  public static Differences of(CostFunction cost, GradientFunction gradient) {
    return new Differences(cost, gradient, STEP, 1);
  }

  private static Differences ofValues(CostFunction cost, double growth) {
    return new Differences(
        cost, (theta, into) -> differences(cost, growth, theta, into), WIDE_STEP, growth);
  }

  /** The steps have the same length at every θ, however large. */
  @Override
  public DifferentiableCost closeUp() {
    return hessianStep == STEP ? new Differences(cost, gradient, STEP, 0) : ofValues(cost, 0);
  }

  private static void differences(
      CostFunction cost, double growth, double[] theta, double[] gradient) {
    double[] moved = theta.clone();
    for (int k = 0; k < theta.length; k++) {
      double h = STEP * (1 + growth * Math.abs(theta[k]));
      double[] values = new double[4];
      double[] shifts = {-2 * h, -h, h, 2 * h};
      for (int s = 0; s < 4; s++) {
        moved[k] = theta[k] + shifts[s];
        values[s] = cost.at(moved);
      }
      moved[k] = theta[k];
      gradient[k] = (8 * (values[2] - values[1]) - (values[3] - values[0])) / (12 * h);
    }
  }

  @Override
  public int dimension() {
    return cost.dimension();
  }

  @Override
  public double at(double[] theta) {
    return cost.at(theta);
  }

  @Override
  public String parameterName(int k) {
    return cost.parameterName(k);
  }

  @Override
  public double gradient(double[] theta, double[] into) {
    gradient.at(theta, into);
    return cost.at(theta);
  }

  /** Two roundings of the cost over h, for each of its few terms; 0 where a gradient was given. */
  @Override
  public double gradientError(double value) {
    return hessianStep == STEP
        ? 0
        : 4 * Math.ulp(1.0) * Math.sqrt(dimension()) * Math.abs(value) / STEP;
  }

  @Override
  public SymmetricMatrix hessian(double[] theta) {
    int n = theta.length;
    double[][] columns = new double[n][];
    for (int k = 0; k < n; k++) {
      columns[k] = column(theta, k);
    }
    return SymmetricMatrix.of(n, (i, k) -> (columns[i][k] + columns[k][i]) / 2);
  }

  /** How the gradient changes along the k-th parameter. */
  private double[] column(double[] theta, int k) {
    double h = hessianStep * (1 + growth * Math.abs(theta[k]));
    double[] shifts = {-2 * h, -h, h, 2 * h};
    double[] weights = {1, -8, 8, -1};
    double[] moved = theta.clone();
    double[] there = new double[theta.length];
    double[] column = new double[theta.length];
    for (int s = 0; s < 4; s++) {
      moved[k] = theta[k] + shifts[s];
      gradient.at(moved, there);
      for (int i = 0; i < column.length; i++) {
        column[i] += weights[s] * there[i] / (12 * h);
      }
    }
    return column;
  }
}

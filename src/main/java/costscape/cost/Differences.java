package costscape.cost;

import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * A cost of which only the values are known, or the values and the gradient; derivatives are
 * differences. The gradient is a central difference of fourth order,
 *
 * <p>(8 (C(θ + h) − C(θ − h)) − (C(θ + 2h) − C(θ − 2h))) / 12h,
 *
 * <p>with h = ε^(1/5) (1 + |θₖ|), where ε is the rounding of a cost. With ε = 2⁻⁵² it errs by about
 * ε^(4/5) = 3e-13 of the cost. The Hessian is the same difference of the gradient. From values
 * alone it errs by about 1e-9, which is enough to tell a saddle from a minimum; where a gradient is
 * given it errs by 1e-12.
 */
public class Differences implements DifferentiableCost {
  private static final long serialVersionUID = 1;

  /** Numbers of one block of points, whose costs are asked for at once: 1 MB. */
  private static final int BLOCK = 1 << 17;

  /** Differences of a gradient that is known take no wider step. */
  private static final double WIDEST = 5e-4;

  /** Where a difference of fourth order asks, in steps, and 12 times what counts of it. */
  static final double[] SHIFTS = {-2, -1, 1, 2};

  static final double[] WEIGHTS = {1, -8, 8, -1};

  /** Four times what counts of them in a difference over one step less one over two. */
  private static final double[] APART = {1, -2, 2, -1};

  /** Differences over one step and over two agree where they are apart by a smaller share. */
  private static final double AGREED = 1e-6;

  /** Each shorter step that is tried, and the shortest, in those of the first. */
  private static final double SHORTER = 8;

  private static final double SHORTEST = 1e-6;

  private final CostFunction cost;
  private final GradientFunction gradient;
  private final boolean knowsGradient;
  private final double rounding;
  private final double growth;

  /** The gradient of a cost, where it is known. */
  @FunctionalInterface
  public interface GradientFunction extends Serializable {
    /** Writes ∇C(θ) into an array of n entries. */
    void at(double[] theta, double[] gradient);
  }

  /**
   * @param knowsGradient whether it is told, and no difference itself
   * @param rounding ε, the relative rounding of the values and of a gradient that is told
   * @param growth how steps grow with |θₖ|: 1, or 0 where they have one length
   */
  Differences(
      CostFunction cost,
      GradientFunction gradient,
      boolean knowsGradient,
      double rounding,
      double growth) {
    this.cost = cost;
    this.gradient = gradient;
    this.knowsGradient = knowsGradient;
    this.rounding = rounding;
    this.growth = growth;
  }

  /** A cost of which only the values are known. */
  public static Differences of(CostFunction cost) {
    return ofValues(cost, CostSource.DOUBLE, 1);
  }

  /** A cost whose gradient is known too. */
  public static Differences of(CostFunction cost, GradientFunction gradient) {
    return new Differences(cost, gradient, true, CostSource.DOUBLE, 1);
  }

  private static Differences ofValues(CostFunction cost, double rounding, double growth) {
    return new Differences(cost, byValues(cost, rounding, growth), false, rounding, growth);
  }

  /** The gradient by differences of a cost's values. */
  static GradientFunction byValues(CostFunction cost, double rounding, double growth) {
    double step = step(rounding);
    return (theta, into) -> differences(cost, step, growth, theta, into);
  }

  private static double step(double rounding) {
    return Math.pow(rounding, 0.2);
  }

  /**
   * The step along a parameter of size 0; wider where the gradient is itself a difference. Of
   * single precision ε^(1/5) would be 0.04, which a network's sharpest directions and the kinks of
   * relu do not bear: the largest eigenvalue of a small LeNet came out as 24.7 ± 4 in place of
   * 24.0.
   */
  public double hessianStep() {
    return knowsGradient ? Math.min(step(rounding), WIDEST) : Math.pow(rounding, 0.13);
  }

  /** The steps have the same length at every θ, however large. */
  @Override
  public DifferentiableCost closeUp() {
    return knowsGradient
        ? new Differences(cost, gradient, true, rounding, 0)
        : ofValues(cost, rounding, 0);
  }

  private static void differences(
      CostFunction cost, double step, double growth, double[] theta, double[] gradient) {
    int atOnce = Math.max(1, Math.min(theta.length, BLOCK / 4 / theta.length));
    for (int from = 0; from < theta.length; from += atOnce) {
      int count = Math.min(atOnce, theta.length - from);
      double[] points = new double[4 * count * theta.length];
      for (int k = 0; k < count; k++) {
        double h = step * (1 + growth * Math.abs(theta[from + k]));
        for (int s = 0; s < 4; s++) {
          int first = (4 * k + s) * theta.length;
          System.arraycopy(theta, 0, points, first, theta.length);
          points[first + from + k] = theta[from + k] + SHIFTS[s] * h;
        }
      }
      double[] values = new double[4 * count];
      cost.costs(points, values);
      for (int k = 0; k < count; k++) {
        double h = step * (1 + growth * Math.abs(theta[from + k]));
        gradient[from + k] = slope(values, 4 * k, h);
      }
    }
  }

  /** The slope by four values in a row, those at −2h, −h, h and 2h. */
  static double slope(double[] values, int first, double h) {
    return (8 * (values[first + 2] - values[first + 1]) - (values[first + 3] - values[first]))
        / (12 * h);
  }

  @Override
  public Optional<Doubt> doubt(double[] theta, DoubleSupplier normal) {
    Optional<GradientFunction> told =
        knowsGradient && !isTrusted() ? Optional.of(gradient) : Optional.empty();
    return Doubt.of(cost, told, rounding, hessianStep(), theta, normal);
  }

  /** Returns whether a gradient that is told is believed unseen. */
  protected boolean isTrusted() {
    return false;
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
  public void costs(double[] points, double[] costs) {
    cost.costs(points, costs);
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

  /**
   * Two roundings of the cost over h, for each of its few terms. A gradient that was given is taken
   * to be exact in double precision, and rounded as the costs are in single.
   */
  @Override
  public double gradientError(double value) {
    double few = 4 * rounding * Math.sqrt(dimension()) * Math.abs(value);
    if (knowsGradient) {
      return rounding == CostSource.DOUBLE ? 0 : few;
    }
    return few / step(rounding);
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
  double[] column(double[] theta, int k) {
    double[] unit = new double[theta.length];
    unit[k] = 1;
    double[] column = new double[theta.length];
    change(theta, unit, hessianStep() * (1 + growth * Math.abs(theta[k])), column);
    return column;
  }

  /**
   * Writes how the gradient changes along a unit vector. Across a kink of relu a difference of
   * gradients is no curvature; within a piece between kinks the cost is smooth, and so small that
   * only a gradient told in double precision has digits left there. Where differences over one step
   * and over two do not agree, shorter steps are tried, and those count that agree best.
   *
   * @param h the first step
   */
  final void change(double[] theta, double[] unit, double h, double[] change) {
    double apart = change(theta, unit, h, change, gradient);
    double agreed = AGREED * Vectors.norm(change);
    boolean isExact = knowsGradient && rounding == CostSource.DOUBLE;
    double[] closer = new double[theta.length];
    for (double s = h / SHORTER; isExact && apart > agreed && s > SHORTEST * h; s /= SHORTER) {
      double here = change(theta, unit, s, closer, gradient);
      if (here < apart) {
        apart = here;
        System.arraycopy(closer, 0, change, 0, change.length);
      }
    }
  }

  /**
   * Writes the difference of fourth order, (4 D(h) − D(2h)) / 3 of central differences D, and
   * returns how far these two are apart.
   */
  private static double change(
      double[] theta, double[] unit, double h, double[] change, GradientFunction gradient) {
    double[] apart = new double[theta.length];
    double[] there = new double[theta.length];
    Arrays.fill(change, 0);
    for (int s = 0; s < SHIFTS.length; s++) {
      gradient.at(Vectors.moved(theta, SHIFTS[s] * h, unit), there);
      Vectors.add(change, WEIGHTS[s] / (12 * h), there);
      Vectors.add(apart, APART[s] / (4 * h), there);
    }
    return Vectors.norm(apart);
  }
}

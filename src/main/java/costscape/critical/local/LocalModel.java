package costscape.critical.local;

import costscape.cost.DifferentiableCost;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.util.Arrays;

/**
 * A cost around one point to second order, C + g·s + ½ s·Hs, in the eigenbasis of the Hessian.
 * There every step that a search takes is a division entry by entry.
 */
public final class LocalModel {
  private static final double UNIT_ROUNDOFF = 0x1p-53;

  /** A stationary point is known to within this, relative to 1 + ‖θ‖. */
  public static final double KNOWN = 1e-6;

  /** Only a parameter above this size could spoil what is measured by the length of them all. */
  private static final double HUGE = 1e4;

  private final double[] theta;
  private final double cost;
  private final double[] gradient;
  private final double gradientNoise;
  private final double scale;
  private final Eigendecomposition spectrum;
  private final double[] slopes;

  private LocalModel(
      double[] theta,
      double cost,
      double[] gradient,
      double gradientError,
      SymmetricMatrix hessian,
      Eigendecomposition spectrum) {
    this.theta = theta;
    this.cost = cost;
    this.gradient = gradient;
    this.spectrum = spectrum;
    slopes = new double[theta.length];
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] = spectrum.isKnown(k) ? 0 : spectrum.along(k, gradient);
    }
    scale = 1 + Vectors.norm(ofWeight(hessian));
    gradientNoise = roundingOfGradient(hessian) + gradientError;
  }

  /**
   * θ without the huge parameters on which the cost does not depend here: those whose slope is 0
   * and whose row of the Hessian is 0, both to rounding. A unit that is off for every row may have
   * a weight of 10¹¹, and nothing is measured by that.
   */
  private double[] ofWeight(SymmetricMatrix hessian) {
    double[] weighty = theta.clone();
    double level = UNIT_ROUNDOFF * Math.abs(cost);
    for (int k = 0; k < weighty.length; k++) {
      double size = 1 + Math.abs(theta[k]);
      if (size > HUGE
          && Math.abs(gradient[k]) * size <= level
          && Vectors.norm(hessian.row(k)) <= spectrum.noise()) {
        weighty[k] = 0;
      }
    }
    return weighty;
  }

  /**
   * The size that rounding gives to a gradient of 0: the rounding of every parameter times the
   * curvatures that it has a part in, plus the rounding of the sums.
   */
  private double roundingOfGradient(SymmetricMatrix hessian) {
    double[] noise = new double[theta.length];
    for (int k = 0; k < noise.length; k++) {
      for (int m = 0; m < noise.length; m++) {
        noise[k] += Math.abs(hessian.at(k, m) * theta[m]);
      }
    }
    return 64 * UNIT_ROUNDOFF * (Vectors.norm(noise) + spectrum.norm() + Math.abs(cost));
  }

  public static LocalModel at(DifferentiableCost cost, double[] theta) {
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    SymmetricMatrix hessian = withoutRounding(cost.hessian(theta), value, theta);
    return new LocalModel(
        theta.clone(),
        value,
        gradient,
        cost.gradientError(value),
        hessian,
        Eigendecomposition.of(hessian, cost.flatDirections().vectors()));
  }

  /**
   * A Hessian that is 0 where all its entries are so small that over the point's own length they
   * would change no digit of the cost: the sums over the rows have cancelled, and left rounding.
   */
  private static SymmetricMatrix withoutRounding(
      SymmetricMatrix hessian, double cost, double... theta) {
    double length = 1 + Vectors.norm(theta);
    double told = UNIT_ROUNDOFF * Math.abs(cost) / length / length;
    boolean isRounding = Arrays.stream(hessian.rows()).allMatch(entry -> Math.abs(entry) <= told);
    return isRounding ? SymmetricMatrix.of(theta.length, (k, m) -> 0) : hessian;
  }

  /**
   * 1 + ‖θ‖: the length that a point of this size is measured by. Huge parameters on which the cost
   * does not depend here have no part in it.
   */
  public double scale() {
    return scale;
  }

  /**
   * The share of the cost by which the slope would lower it over the point's own length: ‖∇C‖·(1 +
   * ‖θ‖)/|C|; 0 where there is no slope, though the cost be 0 too.
   */
  public double relativeSlope() {
    double norm = gradientNorm();
    return norm == 0 ? 0 : norm * scale() / Math.abs(cost);
  }

  public double[] theta() {
    return theta;
  }

  public double cost() {
    return cost;
  }

  public double[] gradient() {
    return gradient;
  }

  public Eigendecomposition spectrum() {
    return spectrum;
  }

  /** The gradient along the k-th eigenvector. */
  public double slope(int k) {
    return slopes[k];
  }

  public double gradientNorm() {
    return Vectors.norm(gradient);
  }

  public boolean finite() {
    return Double.isFinite(cost) && Double.isFinite(gradientNorm() + spectrum.norm());
  }

  /** Returns whether the gradient is 0 to within rounding. */
  public boolean flat() {
    return gradientNorm() <= gradientNoise;
  }

  /**
   * Returns whether this is a stationary point to within rounding. A small gradient alone does not
   * say so: down an e⁻ᵗ slope it falls below any limit, while Newton's step stays 1 for ever. So
   * Newton's step must vanish as well, along every direction whose curvature can be told from 0.
   */
  public boolean stationary() {
    return flat() && Vectors.norm(newtonStep()) <= KNOWN * scale;
  }

  /**
   * The step to the model's stationary point. It does not move along directions whose curvature
   * cannot be told from 0.
   */
  public double[] newtonStep() {
    return newtonStep(spectrum.noise());
  }

  /** Newton's step without a move along directions whose curvature is no more than {@code flat}. */
  public double[] newtonStep(double flat) {
    return spectrum.combined(
        k -> {
          double curvature = spectrum.eigenvalue(k);
          return Math.abs(curvature) > flat ? -slopes[k] / curvature : 0;
        });
  }

  /**
   * The step to the model's minimum within a ball: −(H + μI)⁻¹g with the μ ≥ 0 that makes H + μI
   * positive and the step as long as the radius, or Newton's step where that is downhill and inside
   * (Moré and Sorensen, SIAM J. Sci. Stat. Comput. 4, 553).
   */
  public double[] stepWithin(double radius) {
    double floor = Math.max(0, -spectrum.smallest());
    if (floor <= spectrum.noise()) {
      double[] newton = newtonStep();
      if (Vectors.norm(newton) <= radius) {
        return newton;
      }
    }
    double low = floor;
    double high = floor + gradientNorm() / radius + spectrum.noise();
    for (int k = 0; k < 60 && high - low > 1e-3 * high; k++) {
      double middle = 0.5 * (low + high);
      if (Vectors.norm(shiftedStep(middle)) > radius) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return shiftedStep(high);
  }

  private double[] shiftedStep(double shift) {
    return spectrum.combined(
        k -> {
          double curvature = spectrum.eigenvalue(k) + shift;
          return curvature > 0 ? -slopes[k] / curvature : 0;
        });
  }

  /**
   * −(H² + μI)⁻¹Hg, the step of Levenberg and Marquardt towards a point where ∇C = 0, whatever its
   * index.
   */
  double[] stepToStationary(double damping) {
    return spectrum.combined(
        k -> {
          double curvature = spectrum.eigenvalue(k);
          double divisor = curvature * curvature + damping;
          return divisor > 0 ? -curvature * slopes[k] / divisor : 0;
        });
  }

  /** The change of cost that the model foretells: g·s + ½ s·Hs. */
  public double change(double[] step) {
    double change = 0;
    for (int k = 0; k < step.length; k++) {
      double along = spectrum.along(k, step);
      change += along * (slopes[k] + 0.5 * spectrum.eigenvalue(k) * along);
    }
    return change;
  }

  public double[] moved(double[] step) {
    return Vectors.moved(theta, 1, step);
  }
}

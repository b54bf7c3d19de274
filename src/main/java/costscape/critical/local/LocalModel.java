package costscape.critical.local;

import costscape.cost.DifferentiableCost;

/**
 * A cost around one point to second order, C + g·s + ½ s·Hs, seen in the Hessian's eigenbasis,
 * where every step that a search takes is a division entry by entry.
 */
public final class LocalModel {
  private static final double UNIT_ROUNDOFF = 0x1p-53;

  /** A stationary point is known to within this, relative to 1 + ‖θ‖. */
  public static final double KNOWN = 1e-6;

  private static final double SMALLEST_SQUARES = 1e-280;
  private static final double LARGEST_SQUARES = 1e300;

  private final double[] theta;
  private final double cost;
  private final double[] gradient;
  private final Spectrum spectrum;
  private final double[] slopes;

  private LocalModel(double[] theta, double cost, double[] gradient, Spectrum spectrum) {
    this.theta = theta;
    this.cost = cost;
    this.gradient = gradient;
    this.spectrum = spectrum;
    slopes = new double[theta.length];
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] = spectrum.isKnown(k) ? 0 : spectrum.along(k, gradient);
    }
  }

  public static LocalModel at(DifferentiableCost cost, double[] theta) {
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    return new LocalModel(
        theta.clone(),
        value,
        gradient,
        Spectrum.of(cost.hessian(theta), cost.flatDirections().vectors()));
  }

  /** 1 + ‖θ‖: the length that a point of this size is measured by. */
  public double scale() {
    return 1 + norm(theta);
  }

  /** What share of the cost the slope promises over the point's own length, ‖∇C‖·s/|C|. */
  public double relativeSlope() {
    return gradientNorm() * scale() / Math.abs(cost);
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

  public Spectrum spectrum() {
    return spectrum;
  }

  /** The gradient along the k-th eigenvector. */
  public double slope(int k) {
    return slopes[k];
  }

  public double gradientNorm() {
    return norm(gradient);
  }

  public boolean finite() {
    return Double.isFinite(cost) && Double.isFinite(gradientNorm() + spectrum.norm());
  }

  /**
   * What rounding leaves of a gradient that is 0: that of θ itself, times the curvature, and of the
   * sums.
   */
  private double gradientNoise() {
    return 64 * UNIT_ROUNDOFF * (spectrum.norm() * (1 + norm(theta)) + Math.abs(cost));
  }

  /**
   * Whether this is a stationary point to within rounding. A small gradient alone does not say so:
   * down an e⁻ᵗ slope it falls below any limit, while Newton's step stays 1 for ever. So the step
   * must vanish as well, along every direction whose curvature can be told from 0.
   */
  public boolean stationary() {
    return gradientNorm() <= gradientNoise() && norm(newtonStep()) <= KNOWN * (1 + norm(theta));
  }

  /** To the model's stationary point; no move where the curvature is not told from 0. */
  public double[] newtonStep() {
    return newtonStep(spectrum.noise());
  }

  /** The same with no move along directions that bend no more than this. */
  public double[] newtonStep(double flat) {
    double[] step = new double[theta.length];
    for (int k = 0; k < step.length; k++) {
      double curvature = spectrum.eigenvalue(k);
      if (Math.abs(curvature) > flat) {
        spectrum.add(k, -slopes[k] / curvature, step);
      }
    }
    return step;
  }

  /**
   * To the model's minimum within a ball: −(H + μI)⁻¹g with the μ ≥ 0 that makes H + μI positive
   * and the step as long as the radius, or Newton's step where that is downhill and inside (Moré
   * and Sorensen, SIAM J. Sci. Stat. Comput. 4, 553).
   */
  public double[] stepWithin(double radius) {
    double floor = Math.max(0, -spectrum.smallest());
    if (floor <= spectrum.noise()) {
      double[] newton = newtonStep();
      if (norm(newton) <= radius) {
        return newton;
      }
    }
    double low = floor;
    double high = floor + gradientNorm() / radius + spectrum.noise();
    for (int k = 0; k < 60 && high - low > 1e-3 * high; k++) {
      double middle = 0.5 * (low + high);
      if (norm(shiftedStep(middle)) > radius) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return shiftedStep(high);
  }

  private double[] shiftedStep(double shift) {
    double[] step = new double[theta.length];
    for (int k = 0; k < step.length; k++) {
      double curvature = spectrum.eigenvalue(k) + shift;
      if (curvature > 0) {
        spectrum.add(k, -slopes[k] / curvature, step);
      }
    }
    return step;
  }

  /** −(H² + μI)⁻¹Hg: Levenberg and Marquardt's step towards ∇C = 0, of whatever index. */
  double[] stepToStationary(double damping) {
    double[] step = new double[theta.length];
    for (int k = 0; k < step.length; k++) {
      double curvature = spectrum.eigenvalue(k);
      double divisor = curvature * curvature + damping;
      if (divisor > 0) {
        spectrum.add(k, -curvature * slopes[k] / divisor, step);
      }
    }
    return step;
  }

  /** g·s + ½ s·Hs. */
  public double change(double[] step) {
    double change = 0;
    for (int k = 0; k < step.length; k++) {
      double along = spectrum.along(k, step);
      change += along * (slopes[k] + 0.5 * spectrum.eigenvalue(k) * along);
    }
    return change;
  }

  public double[] moved(double[] step) {
    double[] moved = theta.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += step[k];
    }
    return moved;
  }

  /** Down a valley entries of 1e-162 are met: where squares underflow or overflow, scaled first. */
  public static double norm(double[] vector) {
    double squares = 0;
    for (double entry : vector) {
      squares += entry * entry;
    }
    return squares >= SMALLEST_SQUARES && squares <= LARGEST_SQUARES
        ? Math.sqrt(squares)
        : scaledNorm(vector);
  }

  private static double scaledNorm(double[] vector) {
    double largest = 0;
    for (double entry : vector) {
      largest = Math.max(largest, Math.abs(entry));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double squares = 0;
    for (double entry : vector) {
      squares += (entry / largest) * (entry / largest);
    }
    return largest * Math.sqrt(squares);
  }
}

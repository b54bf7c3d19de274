package costscape.critical;

import costscape.cost.DifferentiableCost;

/**
 * Gradient and curvature at a point in the Hessian's own directions, told apart from rounding. An
 * eigenvalue λ is <em>flat</em> where it changes the cost by less than 1e-9 of itself over the
 * point's own length, |λ|·s² ≤ 1e-9·|C| with s = 1 + ‖θ‖, or is within rounding of the largest. A
 * point is <em>stationary</em> where Newton's step along the curved directions is shorter than
 * s/1000 and the slope along the flat ones changes the cost by less than 1e-6 of itself over a
 * length s.
 */
final class LocalShape {
  private static final double FLAT = 1e-9;
  private static final double NEAR = 1e-3;
  private static final double LEVEL = 1e-6;

  private final double cost;
  private final double[] gradient;
  private final Spectrum spectrum;
  private final double scale;
  private final double flatBelow;

  private LocalShape(double cost, double[] gradient, Spectrum spectrum, double scale) {
    this.cost = cost;
    this.gradient = gradient;
    this.spectrum = spectrum;
    this.scale = scale;
    double largest = Math.max(Math.abs(spectrum.smallest()), Math.abs(spectrum.largest()));
    double rounding = 8 * spectrum.size() * Math.ulp(largest);
    flatBelow = Math.max(rounding, FLAT * Math.abs(cost) / (scale * scale));
  }

  /**
   * @param theta where cost, gradient and Hessian are finite
   */
  static LocalShape of(DifferentiableCost cost, double[] theta) {
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    return new LocalShape(value, gradient, Spectrum.of(cost.hessian(theta)), 1 + norm(theta));
  }

  static double norm(double[] vector) {
    double squares = 0;
    for (double entry : vector) {
      squares += entry * entry;
    }
    return Math.sqrt(squares);
  }

  double cost() {
    return cost;
  }

  double gradientNorm() {
    return norm(gradient);
  }

  Spectrum spectrum() {
    return spectrum;
  }

  /** 1 + ‖θ‖. */
  double scale() {
    return scale;
  }

  boolean flat(int k) {
    return Math.abs(spectrum.eigenvalue(k)) <= flatBelow;
  }

  int flatDirections() {
    int flat = 0;
    for (int k = 0; k < spectrum.size(); k++) {
      flat += flat(k) ? 1 : 0;
    }
    return flat;
  }

  /** How many eigenvalues are below 0 by more than what is flat. */
  int index() {
    int index = 0;
    while (index < spectrum.size() && spectrum.eigenvalue(index) < -flatBelow) {
      index++;
    }
    return index;
  }

  boolean stationary() {
    double step = 0;
    double slope = 0;
    for (int k = 0; k < spectrum.size(); k++) {
      double along = along(spectrum.eigenvector(k));
      if (flat(k)) {
        slope += along * along;
      } else {
        double part = along / spectrum.eigenvalue(k);
        step += part * part;
      }
    }
    return Math.sqrt(step) <= NEAR * scale && Math.sqrt(slope) * scale <= LEVEL * Math.abs(cost);
  }

  private double along(double[] direction) {
    double sum = 0;
    for (int k = 0; k < direction.length; k++) {
      sum += direction[k] * gradient[k];
    }
    return sum;
  }

  /** What share of the cost the slope promises over the point's own length, ‖∇C‖·s/|C|. */
  double relativeSlope() {
    return gradientNorm() * scale / Math.abs(cost);
  }
}

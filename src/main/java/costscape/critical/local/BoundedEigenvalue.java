package costscape.critical.local;

import costscape.cost.DifferentiableCost;
import costscape.cost.Rounding;
import costscape.space.Vectors;

/**
 * An eigenvalue that was computed, and how far it may be from one of the exact Hessian.
 *
 * @param within so far at most; infinite where no digit is known to be true
 * @param counts what that distance counts
 */
public record BoundedEigenvalue(double value, double within, Counts counts) {
  /** Differences that are off by a smaller share of the cost are rounded, and across no kink. */
  private static final double LEAST = 1e-6;

  private static final int FEW = 3;

  /** Why an eigenvalue may be unknown. */
  public static final String ACROSS_KINKS =
      "differences of slopes at two steps do not agree, as across kinks of relu, and tell no"
          + " curvature";

  /** By differences, an eigenvalue that is off by more of the largest one is unknown. */
  private static final double NO_DIGIT = 0.1;

  /** A share of a number that changes few of its digits. */
  private static final double SMALL = 1e-3;

  /** A distance that is not finite counts nothing. */
  public BoundedEigenvalue {
    counts = Double.isFinite(within) ? counts : Counts.NOTHING;
  }

  /** The errors that a distance includes. */
  public enum Counts {
    /**
     * The distance includes what the search left over; roundings are not bounded, and parameters
     * are not large.
     */
    SEARCH("all but rounding"),
    /** Products are differences of gradients, and two steps show how far these are off. */
    DIFFERENCES("estimated"),
    NOTHING("nothing");

    private final String word;

    Counts(String word) {
      this.word = word;
    }

    /** For programs. */
    public String word() {
      return word;
    }
  }

  /**
   * An eigenvalue of a point's Hessian with its unit eigenvector. Differences of slopes across a
   * kink are no curvature, so what they leave off by a good part of the largest one is unknown.
   *
   * @param largest the size of the largest eigenvalue
   */
  public static BoundedEigenvalue of(
      DifferentiableCost cost, double[] theta, ExtremePairs.Pair pair, double largest) {
    double byDifferences = byDifferences(cost, theta, pair);
    double least = byDifferences > 0 ? LEAST * Math.max(1, Math.abs(cost.at(theta))) : 0;
    if (byDifferences > Math.max(least, NO_DIGIT * Math.abs(largest))) {
      return new BoundedEigenvalue(Double.NaN, Double.POSITIVE_INFINITY, Counts.NOTHING);
    }
    if (byDifferences > 0) {
      return new BoundedEigenvalue(
          pair.value(), pair.residual() + byDifferences, Counts.DIFFERENCES);
    }
    return new BoundedEigenvalue(
        pair.value(),
        pair.residual(),
        Rounding.isLarge(cost, theta) ? Counts.NOTHING : Counts.SEARCH);
  }

  /**
   * How far off differences of slopes are; 0 where products are exact. Across kinks a product is
   * not linear in its vector, so that what was combined of several may not be the vector's own.
   */
  private static double byDifferences(
      DifferentiableCost cost, double[] theta, ExtremePairs.Pair pair) {
    double error = cost.productError(theta, pair.vector());
    if (error == 0) {
      return 0;
    }
    double[] product = new double[theta.length];
    cost.hessianTimes(theta, pair.vector(), product);
    Vectors.add(product, -pair.value(), pair.vector());
    return error + Math.max(0, Vectors.norm(product) - pair.residual());
  }

  /** Returns whether the eigenvalue farthest from 0 is known. */
  public static boolean isKnown(
      DifferentiableCost cost, double[] theta, Eigendecomposition spectrum) {
    int last = spectrum.size() - 1;
    int k = -spectrum.eigenvalue(0) > spectrum.eigenvalue(last) ? 0 : last;
    double size = spectrum.eigenvalue(k);
    return of(cost, theta, new ExtremePairs.Pair(size, 0, spectrum.eigenvector(k)), size).isKnown();
  }

  public boolean isKnown() {
    return !Double.isNaN(value);
  }

  /** Such as: 12.497 ± 0.002. */
  public String text() {
    if (!isKnown()) {
      return "unknown";
    }
    return counts == Counts.NOTHING
        ? "about %s".formatted(value == 0 ? "0" : Digits.significant(value, FEW))
        : Digits.around(value, within);
  }

  /** The number alone as a caller writes it, unless the search has left more than that off. */
  public String text(String number) {
    if (counts == Counts.NOTHING) {
      return "about %s".formatted(number);
    }
    return within < SMALL * Math.abs(value) ? number : text();
  }

  /**
   * Returns what the distance does not count, as the end of a sentence; nothing where no digit is
   * known.
   */
  public String remark() {
    return switch (counts) {
      case NOTHING -> isKnown() ? "" : "; " + ACROSS_KINKS;
      case SEARCH -> "; rounding is not counted";
      case DIFFERENCES -> "; \u00b1 is estimated, from differences of slopes";
    };
  }

  /** The one of two about whose distance less is known. */
  public BoundedEigenvalue or(BoundedEigenvalue other) {
    return counts.compareTo(other.counts) >= 0 ? this : other;
  }
}

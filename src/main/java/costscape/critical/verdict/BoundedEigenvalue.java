package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.critical.local.ExtremePairs;

/**
 * An eigenvalue that was computed, and how far it may be from one of the exact Hessian.
 *
 * @param within so far at most; infinite where no digit is known to be true
 * @param counts what that distance counts
 */
public record BoundedEigenvalue(double value, double within, Counts counts) {
  private static final int FEW = 3;

  /** A share of a number that leaves none of its digits. */
  private static final double NO_DIGIT = 0.3;

  /** A share of a number that changes few of its digits. */
  private static final double SMALL = 1e-3;

  /** A distance that is not finite counts nothing. */
  public BoundedEigenvalue {
    counts = Double.isFinite(within) ? counts : Counts.NOTHING;
  }

  /** What is counted in a distance. */
  public enum Counts {
    /** What the search left over; roundings are not bounded, and parameters are not large. */
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

  /** An eigenvalue of a point's Hessian with its unit eigenvector. */
  public static BoundedEigenvalue of(
      DifferentiableCost cost, double[] theta, ExtremePairs.Pair pair) {
    double byDifferences = cost.productError(theta, pair.vector());
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
   * Unknown in place of one of the largest eigenvalues that is off by a good part of itself:
   * differences of slopes across kinks are no curvature.
   */
  public BoundedEigenvalue orUnknown() {
    return counts == Counts.DIFFERENCES && within > NO_DIGIT * Math.abs(value)
        ? new BoundedEigenvalue(Double.NaN, Double.POSITIVE_INFINITY, Counts.NOTHING)
        : this;
  }

  /** Such as: 12.497 ± 0.002. */
  public String text() {
    if (Double.isNaN(value)) {
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
   * What the distance does not count, as the end of a sentence; nothing where no digit is known.
   */
  public String remark() {
    return switch (counts) {
      case NOTHING -> "";
      case SEARCH -> "; rounding is not counted";
      case DIFFERENCES -> "; \u00b1 is estimated, from differences of slopes";
    };
  }

  /** The one of two about whose distance less is known. */
  public BoundedEigenvalue or(BoundedEigenvalue other) {
    return counts.compareTo(other.counts) >= 0 ? this : other;
  }
}

package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.critical.local.ExtremePairs;
import costscape.job.Runner;
import costscape.space.Vectors;
import costscape.words.JoiningWords;
import costscape.words.Language;
import costscape.words.ProofWords;
import costscape.words.VerdictWords;

/**
 * An eigenvalue that was computed, and how far it may be from one of the exact Hessian.
 *
 * @param within so far at most; infinite where no digit is known to be true
 * @param counts what that distance counts
 */
public record BoundedEigenvalue(double value, double within, Counts counts) {
  private static final int FEW = 3;

  /** A distance that is not finite counts nothing. */
  public BoundedEigenvalue {
    counts = Double.isFinite(within) ? counts : Counts.NOTHING;
  }

  /** What is counted in a distance. */
  public enum Counts {
    /** Every rounding, so that the distance is a bound. */
    ALL("all"),
    /** What the search left over; parameters are not large, and roundings are not bounded. */
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
      DifferentiableCost cost,
      double[] theta,
      Figures figures,
      ExtremePairs.Pair pair,
      Runner runner) {
    double byDifferences = cost.productError(theta, pair.vector());
    if (byDifferences > 0) {
      return new BoundedEigenvalue(
          pair.value(), pair.residual() + byDifferences, Counts.DIFFERENCES);
    }
    double[] product = pair.vector().clone();
    Vectors.scale(product, pair.value());
    Rounding rounding = figures.product(pair.vector(), product, runner);
    if (rounding.isNone()) {
      return new BoundedEigenvalue(pair.value(), pair.residual(), Counts.SEARCH);
    }
    return new BoundedEigenvalue(
        pair.value(), rounding.off(), rounding.isKnown() ? Counts.ALL : Counts.NOTHING);
  }

  /** Such as: 12.497 ± 0.002. */
  public String text() {
    if (Double.isNaN(value)) {
      return ProofWords.UNKNOWN.say();
    }
    return Language.spoken()
        .number(
            counts == Counts.NOTHING
                ? JoiningWords.ABOUT.say(value == 0 ? "0" : Digits.significant(value, FEW))
                : Digits.around(value, within));
  }

  /** The number alone with so many digits at most, none of which may be wrong. */
  public String text(int digits, Rounding.Writer writer) {
    if (counts == Counts.NOTHING) {
      return JoiningWords.ABOUT.say(writer.write(value, digits));
    }
    return within < Math.abs(value)
        ? Rounding.between(value - within, value + within, digits, writer)
        : text();
  }

  /** What the distance does not count, as the end of a sentence; nothing where it counts all. */
  public String remark() {
    return switch (counts) {
      case ALL, NOTHING -> "";
      case SEARCH -> VerdictWords.ROUNDING_NOT_COUNTED.say();
      case DIFFERENCES -> VerdictWords.ESTIMATED_BY_DIFFERENCES.say();
    };
  }

  /** The one of two about whose distance less is known. */
  public BoundedEigenvalue or(BoundedEigenvalue other) {
    return counts.compareTo(other.counts) >= 0 ? this : other;
  }
}

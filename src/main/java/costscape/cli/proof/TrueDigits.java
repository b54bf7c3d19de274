package costscape.cli.proof;

import costscape.cli.report.Summary;
import costscape.cost.NetworkCost;
import costscape.critical.local.Digits;
import costscape.proof.PointProof;
import costscape.proof.enclosure.Coordinates;
import costscape.proof.enclosure.Enclosure;
import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import costscape.space.SymmetricMatrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Numbers of one point with no more digits than are true. Sums of large numbers that nearly cancel
 * leave rounding only: at weights of 1e9 a cost of two layers may have no true digit, 0.1526 where
 * 0.1525 is. Bounds of the exact cost and its derivatives tell which digits rounding cannot have
 * changed. Where no parameter times a feature is large all six digits are true, and nothing is
 * bounded.
 */
public final class TrueDigits {
  /** Below this, relative roundings of sums stay below 1e-11. */
  private static final double LARGE = 1e4;

  private static final int USUAL = 6;
  private static final int FEW = 2;

  /** Rows times squares of parameters: some seconds of work. */
  private static final double MOST_WORK = 3e7;

  /** Of a cost from elsewhere: six digits are shown, and nothing is said of them. */
  public static final TrueDigits UNKNOWN = new TrueDigits(false, Optional.empty());

  private final boolean large;
  private final Optional<Jet> bounds;

  private TrueDigits(boolean large, Optional<Jet> bounds) {
    this.large = large;
    this.bounds = bounds;
  }

  public static TrueDigits of(NetworkCost cost, double... theta) {
    if (largest(cost, theta) < LARGE) {
      return new TrueDigits(false, Optional.empty());
    }
    double work = (double) cost.dataset().rows() * theta.length * theta.length;
    if (theta.length > PointProof.MOST_PARAMETERS
        || work > MOST_WORK
        || Enclosure.refusal(cost).isPresent()) {
      return new TrueDigits(true, Optional.empty());
    }
    Jet over = new Enclosure(cost, Coordinates.all(theta.length)).over(Box.point(theta));
    return new TrueDigits(true, Optional.of(over));
  }

  private static double largest(NetworkCost cost, double... theta) {
    double feature = 1;
    for (int row = 0; row < cost.dataset().rows(); row++) {
      for (int j = 0; j < cost.dataset().features(); j++) {
        feature = Math.max(feature, Math.abs(cost.dataset().feature(row, j)));
      }
    }
    double parameter = 0;
    for (double entry : theta) {
      parameter = Math.max(parameter, Math.abs(entry));
    }
    return parameter * feature;
  }

  public String cost(double value) {
    return bounds.map(jet -> text(value, jet.value())).orElseGet(() -> Summary.number(value));
  }

  public String slope(int k, double value) {
    return bounds.map(jet -> text(value, jet.first(k))).orElseGet(() -> Summary.number(value));
  }

  /**
   * Eigenvalues, each with digits that neither the Hessian's rounding nor the computing of
   * eigenvalues can have changed.
   *
   * @param noise what the latter may change at most
   */
  public String[] eigenvalues(SymmetricMatrix hessian, double noise, double... values) {
    double off = bounds.isEmpty() ? 0 : noise + distance(hessian, bounds.orElseThrow());
    String[] texts = new String[values.length];
    for (int k = 0; k < texts.length; k++) {
      Interval around = Interval.of(values[k]).plus(Interval.between(-off, off));
      texts[k] = bounds.isEmpty() ? Summary.number(values[k]) : text(values[k], around);
    }
    return texts;
  }

  /** No eigenvalue moves by more than this Frobenius norm (Weyl). */
  private static double distance(SymmetricMatrix hessian, Jet bounds) {
    Interval squares = Interval.of(0);
    for (int i = 0; i < bounds.dimension; i++) {
      for (int j = 0; j < bounds.dimension; j++) {
        Interval entry =
            bounds.second(Math.min(i, j), Math.max(i, j)).minus(Interval.of(hessian.at(i, j)));
        squares = squares.plus(Interval.of(entry.magnitude()).square());
      }
    }
    return squares.sqrt().high();
  }

  /** Says that digits are missing, and of what that is not known. */
  public void into(Summary summary) {
    if (!large) {
      return;
    }
    summary.line(
        bounds.isPresent()
            ? "rounding     parameters are large here: of the cost, slopes and eigenvalues only"
                + " digits that are true are shown"
            : "rounding     parameters are large here, and how many digits are true is not known");
  }

  /** As many digits as both ends agree in, or the ends where they agree in none. */
  static String text(double value, Interval bounds) {
    if (!Double.isFinite(bounds.low()) || !Double.isFinite(bounds.high())) {
      return Double.isFinite(value) ? "unknown" : Summary.number(value);
    }
    BigDecimal low = new BigDecimal(bounds.low());
    BigDecimal high = new BigDecimal(bounds.high());
    for (int digits = USUAL; digits > 0; digits--) {
      BigDecimal rounded = low.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.compareTo(high.round(new MathContext(digits, RoundingMode.HALF_EVEN))) == 0) {
        return digits == USUAL
            ? Summary.number(rounded.doubleValue())
            : Digits.significant(rounded.doubleValue(), digits);
      }
    }
    return "%s to %s".formatted(end(low, RoundingMode.FLOOR), end(high, RoundingMode.CEILING));
  }

  private static String end(BigDecimal value, RoundingMode mode) {
    return Summary.number(value.round(new MathContext(FEW, mode)).doubleValue());
  }
}

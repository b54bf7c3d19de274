package costscape.cost;

import java.math.BigDecimal;
import java.math.MathContext;

/** Means that are computed in single precision, without digits that they have not. */
public final class SingleDigits {
  /** One digit more than numbers of single precision have. */
  private static final MathContext KEPT = new MathContext(8);

  private SingleDigits() {}

  /** The mean with its digits; what is not finite stays so. */
  public static double of(double mean) {
    return Double.isFinite(mean) ? new BigDecimal(mean).round(KEPT).doubleValue() : mean;
  }
}

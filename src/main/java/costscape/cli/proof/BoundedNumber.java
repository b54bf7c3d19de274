package costscape.cli.proof;

import costscape.interval.Interval;
import costscape.number.SixDigits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Proved bounds as text: a number and how far off the truth is at most, the rounding included. */
final class BoundedNumber {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int SMALLEST_PLAIN = -5;
  private static final int LARGEST_PLAIN = 9;

  /** A double that has more digits than these is printed as the others are. */
  private static final int MOST_DIGITS = 17;

  private static final MathContext ONE_UP = new MathContext(1, RoundingMode.UP);

  private BoundedNumber() {}

  /** Such as {@code 0.3802636964312345 ± 2e-16}. */
  static String text(Interval interval) {
    if (Double.isInfinite(interval.low()) || Double.isInfinite(interval.high())) {
      return "from %s to %s"
          .formatted(String.valueOf(interval.low()), String.valueOf(interval.high()));
    }
    BigDecimal low = new BigDecimal(interval.low());
    BigDecimal high = new BigDecimal(interval.high());
    if (interval.low() == interval.high() && low.stripTrailingZeros().precision() <= MOST_DIGITS) {
      return "exactly %s".formatted(number(low.stripTrailingZeros()));
    }
    BigDecimal half = high.subtract(low).divide(TWO);
    int decimals =
        half.signum() == 0
            ? MOST_DIGITS - low.precision() + low.scale()
            : half.scale() - half.precision() + 1;
    BigDecimal printed = low.add(half).setScale(decimals, RoundingMode.HALF_EVEN);
    BigDecimal off = high.subtract(printed).max(printed.subtract(low)).round(ONE_UP);
    return "%s \u00b1 %s".formatted(number(printed), SixDigits.of(off.doubleValue()));
  }

  /** A number rounded up to two digits. */
  static String above(double value) {
    return rounded(value, RoundingMode.UP);
  }

  /** A number rounded down to two digits. */
  static String below(double value) {
    return rounded(value, RoundingMode.DOWN);
  }

  /** A share in percent with six digits, rounded as it is asked for. */
  static String share(double share, RoundingMode mode) {
    BigDecimal percent = new BigDecimal(share).movePointRight(2);
    return SixDigits.of(percent.round(new MathContext(6, mode)).doubleValue());
  }

  /** A cost rounded up to ten digits. */
  static String ceiling(double value) {
    return number(new BigDecimal(value).round(new MathContext(10, RoundingMode.CEILING)));
  }

  private static String rounded(double value, RoundingMode mode) {
    return SixDigits.of(new BigDecimal(value).round(new MathContext(2, mode)).doubleValue());
  }

  private static String number(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    if (value.signum() == 0) {
      return "0";
    }
    return exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN
        ? value.toPlainString()
        : value.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }
}

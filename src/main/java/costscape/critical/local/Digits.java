package costscape.critical.local;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Writes numbers in sentences, to a few digits, as {@code %.3g} and {@code %.2f} do. The engine
 * translated to JavaScript does not have these formats.
 */
public final class Digits {
  private static final int SMALLEST_PLAIN = -4;
  private static final int LARGEST_PLAIN = 9;
  private static final MathContext ONE_UP = new MathContext(1, RoundingMode.UP);

  private static final int USUAL = 6;
  private static final int MOST = 15;
  private static final double ROUNDING = 1e-13;

  private Digits() {}

  /** A number with so many significant digits: 0.500, 12.3, 1.23e-05. */
  public static String significant(double value, int digits) {
    if (value == 0 || !Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    int exponent = exponent(rounded);
    if (exponent >= SMALLEST_PLAIN && exponent < digits) {
      return rounded.setScale(digits - 1 - exponent, RoundingMode.UNNECESSARY).toPlainString();
    }
    BigDecimal mantissa =
        rounded.movePointLeft(exponent).setScale(digits - 1, RoundingMode.UNNECESSARY);
    return withPower(mantissa, exponent);
  }

  private static int exponent(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  private static String withPower(BigDecimal mantissa, int exponent) {
    int size = Math.abs(exponent);
    return mantissa.toPlainString() + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
  }

  /**
   * A number that may be so far off, with the digits that this leaves: 12.497 ± 0.002. What is
   * rounded away in writing is counted.
   */
  public static String around(double value, double off) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal distance = new BigDecimal(Math.max(off, Math.ulp(value)));
    int decimals = distance.scale() - distance.precision() + 1;
    BigDecimal written = exact.setScale(decimals, RoundingMode.HALF_EVEN);
    BigDecimal whole = distance.add(exact.subtract(written).abs());
    return "%s \u00b1 %s".formatted(all(written), all(whole.round(ONE_UP)));
  }

  /** All digits that a number has. */
  private static String all(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    int exponent = exponent(value);
    return exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN
        ? value.toPlainString()
        : withPower(value.movePointLeft(exponent), exponent);
  }

  /**
   * Numbers that stand beside each other in one sentence: to so many significant digits, and to as
   * many more as it takes for numbers that differ to be printed so that they differ. Numbers that
   * agree to {@value #ROUNDING} of themselves may differ by rounding, and are left alike.
   */
  public static List<String> apart(int digits, double... values) {
    int enough = digits;
    while (enough < MOST && !areApart(enough, values)) {
      enough++;
    }
    int taken = enough;
    return Arrays.stream(values).mapToObj(value -> number(value, taken)).toList();
  }

  /**
   * The same, written in a form of the caller's own where that tells the numbers apart.
   *
   * @param usual that form, of six digits
   */
  public static List<String> apart(DoubleFunction<String> usual, double... values) {
    return areApart(usual, values)
        ? Arrays.stream(values).mapToObj(usual).toList()
        : apart(USUAL + 1, values);
  }

  private static boolean areApart(int digits, double... values) {
    return areApart(value -> number(value, digits), values);
  }

  private static boolean areApart(DoubleFunction<String> writer, double... values) {
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < i; k++) {
        double difference = Math.abs(values[i] - values[k]);
        boolean differ = difference > ROUNDING * Math.max(Math.abs(values[i]), Math.abs(values[k]));
        if (differ && writer.apply(values[i]).equals(writer.apply(values[k]))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The same, but for a plain 0. */
  public static String number(double value, int digits) {
    return value == 0 ? "0" : significant(value, digits);
  }

  /** A number with at most so many decimals: 0.5, 12. */
  public static String decimals(double value, int decimals) {
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    int end = text.length();
    while (text.indexOf('.') >= 0 && text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}

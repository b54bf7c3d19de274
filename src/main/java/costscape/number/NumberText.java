package costscape.number;

import java.util.OptionalDouble;

/**
 * Numbers as text for machines: the shortest decimal that reads back to the same double. If there
 * are several of that length, the nearest is taken. The layout is JavaScript's ({@code 0.001},
 * {@code 1e-7}, {@code 1.5e+300}; −0 keeps its sign). Independent of JDK and locale, which {@link
 * Double#toString} is not: Java 17 writes 2⁻⁴⁴ with a digit too many.
 *
 * <p>The digits are found as in Raffaele Giulietti, The Schubfach way to render doubles (2020),
 * sections 8 and 9: three products with a 126-bit power of ten, about 30 ns a number.
 */
public final class NumberText {
  /**
   * No number takes more bytes than this: a sign, a point, six leading zeros, 17 digits, and some
   * spare.
   */
  public static final int MAX_LENGTH = 32;

  private static final int FRACTION_BITS = 52;
  private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
  private static final int SMALLEST_EXPONENT = -1074;

  private NumberText() {}

  /** The number as a string. */
  public static String of(double value) {
    byte[] text = new byte[MAX_LENGTH];
    int length = write(value, text, 0);
    char[] characters = new char[length];
    for (int k = 0; k < length; k++) {
      characters[k] = (char) text[k];
    }
    return new String(characters);
  }

  /**
   * Writes the number into an array that has room for {@link #MAX_LENGTH} bytes from {@code at} on.
   *
   * @return the index after the last byte written
   */
  public static int write(double value, byte[] into, int at) {
    if (Double.isNaN(value)) {
      return DecimalLayout.word("NaN", into, at);
    }
    int next = at;
    if (Double.doubleToRawLongBits(value) < 0) {
      into[next++] = '-';
    }
    double magnitude = Math.abs(value);
    if (Double.isInfinite(magnitude)) {
      return DecimalLayout.word("Infinity", into, next);
    }
    long whole = (long) magnitude;
    return whole == magnitude && whole < 2 * HIDDEN_BIT
        ? DecimalLayout.integer(whole, into, next)
        : fraction(magnitude, into, next);
  }

  /** Reads a finite decimal number whose point is a comma, as in 0,25; see {@link #parse}. */
  public static OptionalDouble parseWithComma(String text) {
    boolean hasOne = text.indexOf(',') >= 0 && text.indexOf('.') < 0;
    return hasOne ? parse(text.replace(',', '.')) : OptionalDouble.empty();
  }

  /** Whether a number may have a point between its thousands, as 1.234 has where 0,5 is a half. */
  public static boolean mayPartThousands(String text) {
    int point = text.lastIndexOf('.');
    int first = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    boolean isShort = point > first && point <= first + 3 && text.length() == point + 4;
    for (int k = first; k < text.length() && isShort; k++) {
      isShort = k == point || Character.isDigit(text.charAt(k));
    }
    return isShort && text.charAt(first) != '0';
  }

  /**
   * Reads a finite decimal number: digits with a point, a sign, an exponent. Other forms that Java
   * accepts are refused ({@code NaN}, {@code 0x1p3}, {@code 1d}).
   */
  public static OptionalDouble parse(String text) {
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return OptionalDouble.empty();
      }
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** Writes a number c·2^q that is not an integer below 2⁵³. */
  private static int fraction(double magnitude, byte[] into, int at) {
    long bits = Double.doubleToRawLongBits(magnitude);
    long fraction = bits & (HIDDEN_BIT - 1);
    int biased = (int) (bits >>> FRACTION_BITS);
    return biased == 0
        ? shortest(fraction, SMALLEST_EXPONENT, false, into, at)
        : shortest(
            HIDDEN_BIT | fraction,
            SMALLEST_EXPONENT - 1 + biased,
            fraction == 0 && biased > 1,
            into,
            at);
  }

  /**
   * Writes the nearest to c·2^q of the decimals d·10^k that round to it, with k as large as
   * possible. All compared values are scaled by 10^−k and counted in quarters.
   *
   * @param narrow whether the next double below is half as far as the next above
   */
  private static int shortest(long c, int q, boolean narrow, byte[] into, int at) {
    int k = PowersOfTen.floorLog10OfPowerOf2(q, narrow);
    int shift = q + PowersOfTen.floorLog2OfPowerOf10(-k) + 2;
    long g1 = PowersOfTen.high(-k);
    long g0 = PowersOfTen.low(-k);
    long open = c & 1; // the interval of an even c includes its ends
    long middle = roundedToOdd(g1, g0, (4 * c) << shift);
    long lower = roundedToOdd(g1, g0, (4 * c - (narrow ? 1 : 2)) << shift) + open;
    long upper = roundedToOdd(g1, g0, (4 * c + 2) << shift) - open;

    long below = middle >> 2;
    long tensBelow = below / 10 * 10;
    boolean tensBelowFits = lower <= 4 * tensBelow;
    boolean tensAboveFits = 4 * (tensBelow + 10) <= upper;
    if (below >= 10 && tensBelowFits != tensAboveFits) {
      return DecimalLayout.decimal(tensBelow + (tensBelowFits ? 0 : 10), k, into, at);
    }
    boolean belowFits = lower <= 4 * below;
    boolean aboveFits = 4 * (below + 1) <= upper;
    if (belowFits != aboveFits) {
      return DecimalLayout.decimal(below + (belowFits ? 0 : 1), k, into, at);
    }
    long past = middle - (4 * below + 2);
    boolean down = past < 0 || (past == 0 && (below & 1) == 0);
    return DecimalLayout.decimal(below + (down ? 0 : 1), k, into, at);
  }

  /** ⌊g·factor / 2¹²⁷⌋, with the last bit set if anything was cut off; g = g1·2⁶³ + g0. */
  private static long roundedToOdd(long g1, long g0, long factor) {
    long carried = ((g1 * factor) >>> 1) + Math.multiplyHigh(g0, factor);
    long whole = Math.multiplyHigh(g1, factor) + (carried >>> 63);
    return whole | (((carried & Long.MAX_VALUE) + Long.MAX_VALUE) >>> 63);
  }
}

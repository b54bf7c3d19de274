package costscape.number;

import java.math.BigInteger;
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

  /** The point may stand up to this many digits after the first, and zeros fill up to it. */
  private static final int LONGEST_WHOLE = 21;

  /** The point may stand up to this many zeros before the first digit. */
  private static final int MOST_ZEROS = 6;

  private static final long[] POWERS = powers();

  private static final int SMALLEST = -292;
  private static final int LARGEST = 324;
  private static final int BITS = 126;

  /** Numbers from 1e-47 to 1e79 need no power beyond; all powers take Java 8 ms as it starts. */
  private static final int NEAR = 64;

  private static final long[] NEAR_TABLE = table(-NEAR, NEAR);

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
      return word("NaN", into, at);
    }
    int next = at;
    if (Double.doubleToRawLongBits(value) < 0) {
      into[next++] = '-';
    }
    double magnitude = Math.abs(value);
    if (Double.isInfinite(magnitude)) {
      return word("Infinity", into, next);
    }
    long whole = (long) magnitude;
    return whole == magnitude && whole < 2 * HIDDEN_BIT
        ? integer(whole, into, next)
        : fraction(magnitude, into, next);
  }

  /** Reads a finite decimal number whose point is a comma, as in 0,25; see {@link #parse}. */
  public static OptionalDouble parseWithComma(String text) {
    boolean hasOne = text.indexOf(',') >= 0 && text.indexOf('.') < 0;
    return hasOne ? parse(text.replace(',', '.')) : OptionalDouble.empty();
  }

  /**
   * Returns whether a number may have a point between its thousands, as 1.234 has where 0,5 is a
   * half.
   */
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
    int k = floorLog10OfPowerOf2(q, narrow);
    int shift = q + floorLog2OfPowerOf10(-k) + 2;
    long g1 = upperBits(-k);
    long g0 = lowerBits(-k);
    long open = c & 1; // the interval of an even c includes its ends
    long middle = roundedToOdd(g1, g0, (4 * c) << shift);
    long lower = roundedToOdd(g1, g0, (4 * c - (narrow ? 1 : 2)) << shift) + open;
    long upper = roundedToOdd(g1, g0, (4 * c + 2) << shift) - open;

    long below = middle >> 2;
    long tensBelow = below / 10 * 10;
    boolean tensBelowFits = lower <= 4 * tensBelow;
    boolean tensAboveFits = 4 * (tensBelow + 10) <= upper;
    if (below >= 10 && tensBelowFits != tensAboveFits) {
      return decimal(tensBelow + (tensBelowFits ? 0 : 10), k, into, at);
    }
    boolean belowFits = lower <= 4 * below;
    boolean aboveFits = 4 * (below + 1) <= upper;
    if (belowFits != aboveFits) {
      return decimal(below + (belowFits ? 0 : 1), k, into, at);
    }
    long past = middle - (4 * below + 2);
    boolean down = past < 0 || (past == 0 && (below & 1) == 0);
    return decimal(below + (down ? 0 : 1), k, into, at);
  }

  /** ⌊g·factor / 2¹²⁷⌋, with the last bit set if anything was cut off; g = g1·2⁶³ + g0. */
  private static long roundedToOdd(long g1, long g0, long factor) {
    long carried = ((g1 * factor) >>> 1) + Math.multiplyHigh(g0, factor);
    long whole = Math.multiplyHigh(g1, factor) + (carried >>> 63);
    return whole | (((carried & Long.MAX_VALUE) + Long.MAX_VALUE) >>> 63);
  }

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int e = 1; e < powers.length; e++) {
      powers[e] = 10 * powers[e - 1];
    }
    return powers;
  }

  private static int word(String word, byte[] into, int at) {
    for (int k = 0; k < word.length(); k++) {
      into[at + k] = (byte) word.charAt(k);
    }
    return at + word.length();
  }

  private static int integer(long value, byte[] into, int at) {
    return digits(value, length(value), into, at);
  }

  /** Writes digits × 10^exponent, digits above 0. */
  private static int decimal(long digits, int exponent, byte[] into, int at) {
    long shortened = digits;
    int dropped = 0;
    while (shortened % 10 == 0) {
      shortened /= 10;
      dropped++;
    }
    int length = length(shortened);
    int point = length + exponent + dropped; // digits before the point; below 0, zeros after it
    if (point > LONGEST_WHOLE || point <= -MOST_ZEROS) {
      return scientific(shortened, length, point - 1, into, at);
    }
    if (point <= 0) {
      int zeros = word("0.", into, at);
      return digits(shortened, length, into, zeros(-point, into, zeros));
    }
    int end = digits(shortened, length, into, at);
    return point >= length ? zeros(point - length, into, end) : insertPoint(into, at + point, end);
  }

  /** Such as 1.5e+300. */
  private static int scientific(long digits, int length, int exponent, byte[] into, int at) {
    int end = digits(digits, length, into, at);
    if (length > 1) {
      end = insertPoint(into, at + 1, end);
    }
    into[end++] = 'e';
    into[end++] = (byte) (exponent < 0 ? '-' : '+');
    return integer(Math.abs(exponent), into, end);
  }

  private static int insertPoint(byte[] into, int point, int end) {
    System.arraycopy(into, point, into, point + 1, end - point);
    into[point] = '.';
    return end + 1;
  }

  private static int zeros(int count, byte[] into, int at) {
    for (int k = 0; k < count; k++) {
      into[at + k] = '0';
    }
    return at + count;
  }

  /** Two digits a division: dividing is what takes the time. */
  private static int digits(long value, int length, byte[] into, int at) {
    long rest = value;
    int k = at + length;
    while (rest >= 100) {
      long hundredth = rest / 100;
      int pair = (int) (rest - 100 * hundredth);
      into[--k] = (byte) ('0' + pair % 10);
      into[--k] = (byte) ('0' + pair / 10);
      rest = hundredth;
    }
    into[--k] = (byte) ('0' + rest % 10);
    if (rest >= 10) {
      into[--k] = (byte) ('0' + rest / 10);
    }
    return at + length;
  }

  /** From the number of bits: log₁₀ 2 is about 1233/4096. */
  private static int length(long value) {
    int atLeast = ((64 - Long.numberOfLeadingZeros(value)) * 1233) >>> 12;
    return Math.max(1, value >= POWERS[atLeast] ? atLeast + 1 : atLeast);
  }

  /** All powers, made once a number asks for a far one. */
  private static final class AllPowers {
    static final long[] TABLE = table(SMALLEST, LARGEST);

    private AllPowers() {}
  }

  /** The upper 63 of the 126 bits of 10^e, rounded up, for |e| ≤ 324. */
  private static long upperBits(int e) {
    return isNear(e) ? NEAR_TABLE[2 * (e + NEAR)] : AllPowers.TABLE[2 * (e - SMALLEST)];
  }

  private static long lowerBits(int e) {
    return isNear(e) ? NEAR_TABLE[2 * (e + NEAR) + 1] : AllPowers.TABLE[2 * (e - SMALLEST) + 1];
  }

  private static boolean isNear(int e) {
    return e >= -NEAR && e <= NEAR;
  }

  /** ⌊log₁₀ 2^q⌋, or ⌊log₁₀ ¾·2^q⌋ for the narrow interval below a power of two. */
  private static int floorLog10OfPowerOf2(int q, boolean threeQuarters) {
    return (int) ((q * 661_971_961_083L - (threeQuarters ? 274_743_187_321L : 0)) >> 41);
  }

  /** ⌊log₂ 10^e⌋. */
  private static int floorLog2OfPowerOf10(int e) {
    return (int) ((e * 913_124_641_741L) >> 38);
  }

  /** The high and the low 63 bits of ⌊10^e·2^−r⌋ + 1 by turns, where r leaves 126 bits. */
  private static long[] table(int smallest, int largest) {
    long[] table = new long[2 * (largest - smallest + 1)];
    BigInteger power = BigInteger.ONE;
    for (int e = 0; e <= largest; e++) {
      int r = floorLog2OfPowerOf10(e) - BITS + 1;
      put(table, e - smallest, power.shiftRight(r));
      if (e > 0 && -e >= smallest) {
        int shift = BITS - 1 - floorLog2OfPowerOf10(-e);
        put(table, -e - smallest, BigInteger.ONE.shiftLeft(shift).divide(power));
      }
      power = power.multiply(BigInteger.TEN);
    }
    return table;
  }

  private static void put(long[] table, int k, BigInteger floor) {
    BigInteger g = floor.add(BigInteger.ONE);
    table[2 * k] = g.shiftRight(63).longValue();
    table[2 * k + 1] = g.longValue() & Long.MAX_VALUE;
  }
}

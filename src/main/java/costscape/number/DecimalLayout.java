package costscape.number;

/** Puts digits and point where JavaScript's {@code Number.prototype.toString} puts them. */
final class DecimalLayout {
  /** The point may stand up to this many digits after the first, and zeros fill up to it. */
  private static final int LONGEST_WHOLE = 21;

  /** The point may stand up to this many zeros before the first digit. */
  private static final int MOST_ZEROS = 6;

  private static final long[] POWERS = powers();

  private DecimalLayout() {}

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int e = 1; e < powers.length; e++) {
      powers[e] = 10 * powers[e - 1];
    }
    return powers;
  }

  static int word(String word, byte[] into, int at) {
    for (int k = 0; k < word.length(); k++) {
      into[at + k] = (byte) word.charAt(k);
    }
    return at + word.length();
  }

  static int integer(long value, byte[] into, int at) {
    return digits(value, length(value), into, at);
  }

  /** Writes digits × 10^exponent, digits above 0. */
  static int decimal(long digits, int exponent, byte[] into, int at) {
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
}

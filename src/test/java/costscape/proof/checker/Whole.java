package costscape.proof.checker;

import java.math.BigInteger;

/**
 * A whole number that stands for so many 2⁻¹⁶⁰. Up to some 2¹⁸⁹ it is kept in three words, which
 * are added and multiplied faster than large integers; what does not fit is one. No number is ever
 * rounded here but by a product, which says to which side.
 */
final class Whole implements Comparable<Whole> {
  static final int PLACES = 160;

  /** Bits of a product's third word from below that are cut off. */
  private static final int CUT = PLACES - 128;

  private static final long LOW_BITS = (1L << CUT) - 1;

  /** The highest word of a sum of two numbers below this does not overflow. */
  private static final long MOST = 1L << 61;

  private static final int WORD = 64;
  static final Whole ZERO = new Whole(0, 0, 0);

  private final long top;
  private final long middle;
  private final long bottom;
  private final BigInteger large; // null where the words hold it

  private Whole(long top, long middle, long bottom) {
    this.top = top;
    this.middle = middle;
    this.bottom = bottom;
    large = null;
  }

  private Whole(BigInteger large) {
    top = large.signum();
    middle = 0;
    bottom = 0;
    this.large = large;
  }

  static Whole of(BigInteger value) {
    return value.bitLength() < 2 * WORD + 61
        ? new Whole(
            value.shiftRight(2 * WORD).longValue(),
            value.shiftRight(WORD).longValue(),
            value.longValue())
        : new Whole(value);
  }

  BigInteger big() {
    if (large != null) {
      return large;
    }
    byte[] bytes = new byte[24];
    for (int k = 0; k < 8; k++) {
      bytes[k] = (byte) (top >>> (56 - 8 * k));
      bytes[8 + k] = (byte) (middle >>> (56 - 8 * k));
      bytes[16 + k] = (byte) (bottom >>> (56 - 8 * k));
    }
    return new BigInteger(bytes);
  }

  int signum() {
    return top < 0 ? -1 : (top | middle | bottom) == 0 ? 0 : 1;
  }

  Whole plus(Whole other) {
    if (large != null || other.large != null) {
      return of(big().add(other.big()));
    }
    long low = bottom + other.bottom;
    long carry = Long.compareUnsigned(low, bottom) < 0 ? 1 : 0;
    long half = middle + other.middle;
    long next = Long.compareUnsigned(half, middle) < 0 ? 1 : 0;
    long between = half + carry;
    next += carry == 1 && between == 0 ? 1 : 0;
    return fitted(top + other.top + next, between, low);
  }

  private static Whole fitted(long top, long middle, long bottom) {
    Whole sum = new Whole(top, middle, bottom);
    return top >= MOST || top < -MOST ? new Whole(sum.big()) : sum;
  }

  Whole negated() {
    if (large != null) {
      return of(large.negate());
    }
    long low = -bottom;
    long between = ~middle + (bottom == 0 ? 1 : 0);
    return fitted(~top + (bottom == 0 && middle == 0 ? 1 : 0), between, low);
  }

  Whole minus(Whole other) {
    return plus(other.negated());
  }

  @Override
  public int compareTo(Whole other) {
    if (large != null || other.large != null) {
      return big().compareTo(other.big());
    }
    if (top != other.top) {
      return Long.compare(top, other.top);
    }
    return middle == other.middle
        ? Long.compareUnsigned(bottom, other.bottom)
        : Long.compareUnsigned(middle, other.middle);
  }

  Whole min(Whole other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Whole max(Whole other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Half of it, rounded down. */
  Whole half() {
    return large != null
        ? of(large.shiftRight(1))
        : new Whole(
            top >> 1,
            (middle >>> 1) | (top << (WORD - 1)),
            (bottom >>> 1) | (middle << (WORD - 1)));
  }

  /**
   * The product of two numbers of 2⁻¹⁶⁰ as one.
   *
   * @param up whether it is rounded up, or down
   */
  Whole times(Whole other, boolean up) {
    if (large != null || other.large != null) {
      return ofProduct(other, up);
    }
    boolean negative = top < 0 != other.top < 0;
    Whole a = top < 0 ? negated() : this;
    Whole b = other.top < 0 ? other.negated() : other;
    return a.large != null || b.large != null ? ofProduct(other, up) : a.product(b, negative, up);
  }

  private Whole ofProduct(Whole other, boolean up) {
    BigInteger product = big().multiply(other.big());
    return of(up ? product.negate().shiftRight(PLACES).negate() : product.shiftRight(PLACES));
  }

  /** The product of two numbers, none negative, with a sign; the upper of six words are kept. */
  private Whole product(Whole other, boolean negative, boolean up) {
    long[] a = {bottom, middle, top};
    long[] b = {other.bottom, other.middle, other.top};
    long[] words = new long[6];
    for (int i = 0; i < 3; i++) {
      long carry = 0;
      for (int j = 0; j < 3; j++) {
        long low = a[i] * b[j];
        long high = highOf(a[i], b[j]);
        long sum = words[i + j] + low;
        high += Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        long all = sum + carry;
        high += Long.compareUnsigned(all, carry) < 0 ? 1 : 0;
        words[i + j] = all;
        carry = high;
      }
      words[i + 3] = carry;
    }
    long low = (words[2] >>> CUT) | (words[3] << (WORD - CUT));
    long between = (words[3] >>> CUT) | (words[4] << (WORD - CUT));
    long high = (words[4] >>> CUT) | (words[5] << (WORD - CUT));
    if (words[5] >>> CUT != 0 || high < 0 || high >= MOST - 1) {
      return (negative ? negated() : this).ofProduct(other, up);
    }
    boolean exact = (words[0] | words[1] | (words[2] & LOW_BITS)) == 0;
    Whole size = new Whole(high, between, low);
    if (!exact && negative != up) {
      size = size.plus(new Whole(0, 0, 1)); // away from 0
    }
    return negative ? size.negated() : size;
  }

  /** The upper word of a product of two words without signs. */
  private static long highOf(long a, long b) {
    return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Whole whole && compareTo(whole) == 0;
  }

  @Override
  public int hashCode() {
    return big().hashCode();
  }

  @Override
  public String toString() {
    return big().toString();
  }
}

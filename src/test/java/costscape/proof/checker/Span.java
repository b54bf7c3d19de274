package costscape.proof.checker;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * All real numbers between two whole numbers of 2⁻¹⁶⁰, both included. Every operation holds the
 * exact results: products and quotients are rounded down at the lower end and up at the upper one.
 */
record Span(Whole low, Whole high) {
  static final int PLACES = Whole.PLACES;

  private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(PLACES);

  /** From here on functions are bounded with fewer digits, to 2⁻⁷⁰. */
  private static final Whole WIDE = Whole.of(BigInteger.ONE.shiftLeft(PLACES - 40));

  static final Span ZERO = new Span(Whole.ZERO, Whole.ZERO);
  static final Span ONE = span(UNIT, UNIT);
  static final Span TWO = of(2);

  /** 1/(6√3), the largest |σ″|, and where σ has it, (3 ± √3)/6. */
  private static final Whole MOST_BEND = decimal("0.09622504486493762741", true);

  private static final Whole HILL_FROM = decimal("0.21132486540518711774", false);
  private static final Whole HILL_TO = decimal("0.21132486540518711775", true);

  Span {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(low + " is above " + high);
    }
  }

  private static Whole decimal(String text, boolean up) {
    BigInteger floor = new BigDecimal(text).multiply(new BigDecimal(UNIT)).toBigInteger();
    return Whole.of(up ? floor.add(BigInteger.ONE) : floor);
  }

  private static Span span(BigInteger low, BigInteger high) {
    return new Span(Whole.of(low), Whole.of(high));
  }

  /** A decimal number. */
  static Span of(BigDecimal value) {
    BigDecimal scaled = value.multiply(new BigDecimal(UNIT));
    return span(
        scaled.setScale(0, java.math.RoundingMode.FLOOR).unscaledValue(),
        scaled.setScale(0, java.math.RoundingMode.CEILING).unscaledValue());
  }

  /** A double taken as it stands: digits times a power of 2. */
  static Span of(double value) {
    if (value == 0) {
      return ZERO;
    }
    int power = Math.getExponent(value) - 52;
    if (power < -PLACES || power > 970) {
      return of(new BigDecimal(value));
    }
    BigInteger digits = BigInteger.valueOf((long) Math.scalb(value, -power));
    Whole exact = Whole.of(digits.shiftLeft(power + PLACES));
    return new Span(exact, exact);
  }

  static Span between(Span one, Span other) {
    return new Span(one.low.min(other.low), one.high.max(other.high));
  }

  /** All numbers within 2⁻ᵇ of a span. */
  Span widened(int bits) {
    Whole by = Whole.of(BigInteger.ONE.shiftLeft(PLACES - bits));
    return new Span(low.minus(by), high.plus(by));
  }

  Span middle() {
    Whole half = low.plus(high).half();
    return new Span(half, half);
  }

  Span from() {
    return new Span(low, low);
  }

  Span to() {
    return new Span(high, high);
  }

  double near() {
    return doubleOf(low.plus(high)) / 2;
  }

  double width() {
    return doubleOf(high.minus(low));
  }

  private static double doubleOf(Whole value) {
    return Math.scalb(value.big().doubleValue(), -PLACES);
  }

  boolean isZero() {
    return low.signum() == 0 && high.signum() == 0;
  }

  boolean isAbove(Span other) {
    return low.compareTo(other.high) > 0;
  }

  boolean isPositive() {
    return low.signum() > 0;
  }

  boolean isNegative() {
    return high.signum() < 0;
  }

  /** Returns whether 0 is no member. */
  boolean hasSign() {
    return isPositive() || isNegative();
  }

  boolean isInside(Span other) {
    return low.compareTo(other.low) >= 0 && high.compareTo(other.high) <= 0;
  }

  boolean isStrictlyInside(Span other) {
    return low.compareTo(other.low) > 0 && high.compareTo(other.high) < 0;
  }

  boolean meets(Span other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  Span common(Span other) {
    return new Span(low.max(other.low), high.min(other.high));
  }

  Span plus(Span other) {
    return new Span(low.plus(other.low), high.plus(other.high));
  }

  Span minus(Span other) {
    return new Span(low.minus(other.high), high.minus(other.low));
  }

  Span negated() {
    return new Span(high.negated(), low.negated());
  }

  Span times(Span other) {
    if (low.signum() < 0 && high.signum() <= 0) {
      return negated().times(other).negated();
    }
    if (other.low.signum() < 0 && other.high.signum() <= 0) {
      return times(other.negated()).negated();
    }
    if (low.signum() >= 0) {
      Whole least = other.low.signum() < 0 ? high : low;
      return new Span(least.times(other.low, false), high.times(other.high, true));
    }
    if (other.low.signum() >= 0) {
      return other.times(this);
    }
    return new Span(
        low.times(other.high, false).min(high.times(other.low, false)),
        low.times(other.low, true).max(high.times(other.high, true)));
  }

  Span square() {
    boolean mixed = low.signum() * high.signum() <= 0;
    Whole least = mixed ? Whole.ZERO : low.times(low, false).min(high.times(high, false));
    return new Span(least, low.times(low, true).max(high.times(high, true)));
  }

  /** The quotient by a span that does not hold 0. */
  Span over(Span other) {
    if (!other.hasSign()) {
      throw new ArithmeticException("the divisor may be 0");
    }
    if (other.isNegative()) {
      return negated().over(other.negated());
    }
    Whole divisorOfLow = low.signum() < 0 ? other.low : other.high;
    Whole divisorOfHigh = high.signum() < 0 ? other.high : other.low;
    BigInteger[] down = low.big().shiftLeft(PLACES).divideAndRemainder(divisorOfLow.big());
    BigInteger[] up = high.big().shiftLeft(PLACES).divideAndRemainder(divisorOfHigh.big());
    return span(
        down[1].signum() < 0 ? down[0].subtract(BigInteger.ONE) : down[0],
        up[1].signum() > 0 ? up[0].add(BigInteger.ONE) : up[0]);
  }

  /** Members above 0 are 0. */
  Span min0() {
    return new Span(low.min(Whole.ZERO), high.min(Whole.ZERO));
  }

  private Span notBelow(Span least) {
    return new Span(low.max(least.low), high.max(least.low));
  }

  /** How deep functions of the ends are computed: of a wide span the last digits do not matter. */
  private Depth depth() {
    return high.minus(low).compareTo(WIDE) > 0 ? Depth.ROUGH : Depth.FINE;
  }

  Span exp() {
    Span from = depth().exp(low.big());
    return low.equals(high) ? from : new Span(from.low, depth().exp(high.big()).high);
  }

  /** The logarithm of members that are 1 or more, or all between 0 and 1. */
  Span log() {
    if (ONE.isAbove(this)) {
      return ONE.over(this).log().negated();
    }
    return between(depth().log(low.big()), depth().log(high.big()));
  }

  private static Span sigmoidOf(BigInteger z, Depth depth) {
    if (z.signum() == 0) {
      return ONE.over(TWO); // exactly, so that tanh of 0 is 0
    }
    Span e = depth.exp(z.abs().negate());
    Span share = (z.signum() < 0 ? e : ONE).over(ONE.plus(e));
    return new Span(share.low.max(ZERO.low), share.high.min(ONE.low));
  }

  Span sigmoid() {
    Span from = sigmoidOf(low.big(), depth());
    return low.equals(high) ? from : new Span(from.low, sigmoidOf(high.big(), depth()).high);
  }

  /** The slope of s = σ: s(1 − s), which rises up to ½ and falls from there. */
  Span slopeOfShare() {
    Span one = from().times(ONE.minus(from()));
    Span other = to().times(ONE.minus(to()));
    Span ends = between(one, other);
    Whole half = ONE.low.half();
    return low.compareTo(half) <= 0 && high.compareTo(half) >= 0
        ? new Span(ends.low, half.half())
        : ends;
  }

  /** The bend of s = σ: s(1 − s)(1 − 2s), with a hill at (3 − √3)/6 and a valley at (3 + √3)/6. */
  Span bendOfShare() {
    Span ends = between(bendOfEnd(from()), bendOfEnd(to()));
    boolean hill = low.compareTo(HILL_TO) <= 0 && high.compareTo(HILL_FROM) >= 0;
    boolean valley =
        low.compareTo(ONE.low.minus(HILL_FROM)) <= 0 && high.compareTo(ONE.low.minus(HILL_TO)) >= 0;
    return new Span(valley ? MOST_BEND.negated() : ends.low, hill ? MOST_BEND : ends.high);
  }

  private static Span bendOfEnd(Span s) {
    return s.times(ONE.minus(s)).times(ONE.minus(s.plus(s)));
  }

  /** log(1 + e^z) = max(z, 0) + log(1 + e^−|z|), which rises. */
  Span softplus() {
    return between(softplusOf(low.big(), depth()), softplusOf(high.big(), depth()));
  }

  private static Span softplusOf(BigInteger z, Depth depth) {
    Span e = depth.exp(z.abs().negate());
    Span rest = between(depth.log1p(e.low.big()), depth.log1p(e.high.big()));
    BigInteger above = z.max(BigInteger.ZERO);
    return rest.plus(span(above, above));
  }

  @Override
  public String toString() {
    return near() + " ± " + width() / 2;
  }

  /**
   * Exponentials and logarithms of whole numbers of 2⁻¹⁶⁰, computed with other places; what they
   * round off in all stays below 2³⁰ of these.
   */
  private static final class Depth {
    private static final int SLACK = 30;

    /** An exponent is halved this often before its series, and the series squared as often. */
    private static final int HALVINGS = 8;

    /** Larger powers would be numbers of millions of digits. */
    private static final int MOST_POWER_BITS = 16;

    static final Depth FINE = new Depth(PLACES + 40);
    static final Depth ROUGH = new Depth(PLACES - 60);

    private final int places;
    private final BigInteger unit;
    private final BigInteger logOf2;

    private Depth(int places) {
      this.places = places;
      unit = BigInteger.ONE.shiftLeft(places);
      logOf2 = twiceArtanh(unit.divide(BigInteger.valueOf(3)));
    }

    private BigInteger deep(BigInteger value) {
      return value.shiftLeft(places - PLACES);
    }

    private Span shallow(BigInteger deep) {
      BigInteger slack = BigInteger.ONE.shiftLeft(SLACK);
      int more = Math.max(0, PLACES - places);
      int less = Math.max(0, places - PLACES);
      return span(
          deep.subtract(slack).shiftRight(less).shiftLeft(more),
          deep.add(slack).shiftRight(less).add(BigInteger.ONE).shiftLeft(more));
    }

    private BigInteger times(BigInteger one, BigInteger other) {
      return one.multiply(other).shiftRight(places);
    }

    /** 2(y + y³/3 + y⁵/5 + …) for 0 ≤ y ≤ 1/3. */
    private BigInteger twiceArtanh(BigInteger y) {
      BigInteger square = times(y, y);
      BigInteger sum = BigInteger.ZERO;
      BigInteger power = y;
      for (int n = 1; power.signum() != 0; n += 2) {
        sum = sum.add(power.divide(BigInteger.valueOf(n)));
        power = times(power, square);
      }
      return sum.shiftLeft(1);
    }

    /** e^x of one number: 2ᵏ e^r with 0 ≤ r < log 2. */
    Span exp(BigInteger x) {
      BigInteger[] parts = deep(x).divideAndRemainder(logOf2);
      BigInteger k = parts[0];
      BigInteger rest = parts[1];
      if (rest.signum() < 0) {
        k = k.subtract(BigInteger.ONE);
        rest = rest.add(logOf2);
      }
      if (k.bitLength() > 30 && k.signum() < 0) {
        return span(BigInteger.ZERO, BigInteger.ONE);
      }
      if (k.bitLength() > MOST_POWER_BITS && k.signum() > 0) {
        throw new ArithmeticException("too large a power of e");
      }
      BigInteger small = rest.shiftRight(HALVINGS);
      BigInteger sum = unit;
      BigInteger term = unit;
      for (int n = 1; term.signum() != 0; n++) {
        term = times(term, small).divide(BigInteger.valueOf(n));
        sum = sum.add(term);
      }
      for (int n = 0; n < HALVINGS; n++) {
        sum = times(sum, sum);
      }
      int power = k.intValueExact();
      if (power <= 0) {
        return shallow(sum.shiftRight(-power)).notBelow(ZERO);
      }
      Span rough = shallow(sum);
      return span(rough.low.big().shiftLeft(power), rough.high.big().shiftLeft(power));
    }

    /** log(1 + e) for 0 ≤ e ≤ 1. */
    Span log1p(BigInteger e) {
      BigInteger deep = deep(e);
      BigInteger y = deep.shiftLeft(places).divide(unit.shiftLeft(1).add(deep));
      return shallow(twiceArtanh(y)).notBelow(ZERO);
    }

    /** The logarithm of a number that is 1 or more. */
    Span log(BigInteger x) {
      int k = x.bitLength() - 1 - PLACES;
      BigInteger deep = deep(x).shiftRight(k).subtract(unit);
      BigInteger y = deep.shiftLeft(places).divide(unit.shiftLeft(1).add(deep));
      return shallow(twiceArtanh(y).add(logOf2.multiply(BigInteger.valueOf(k)))).notBelow(ZERO);
    }
  }
}

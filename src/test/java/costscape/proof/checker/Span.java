package costscape.proof.checker;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * All real numbers between two whole numbers of 2⁻¹⁶⁰, both included. Every operation holds the
 * exact results: products and quotients are rounded down at the lower end and up at the upper one.
 */
record Span(BigInteger low, BigInteger high) {
  static final int PLACES = 160;

  /** Extra places inside exponentials and logarithms, whose roundings stay below 2³⁰ of them. */
  private static final int GUARD = 40;

  private static final int DEEP = PLACES + GUARD;
  private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(PLACES);
  private static final BigInteger DEEP_UNIT = BigInteger.ONE.shiftLeft(DEEP);
  private static final BigInteger DEEP_LOG_2 = logOf2();

  /** An exponent is halved this often before its series, and the series squared as often. */
  private static final int HALVINGS = 8;

  static final Span ZERO = new Span(BigInteger.ZERO, BigInteger.ZERO);
  static final Span ONE = new Span(UNIT, UNIT);
  static final Span TWO = of(2);

  /** 1/(6√3), the largest |σ″|, and where σ has it, (3 ± √3)/6. */
  private static final BigInteger MOST_BEND = decimal("0.09622504486493762741", true);

  private static final BigInteger HILL_FROM = decimal("0.21132486540518711774", false);
  private static final BigInteger HILL_TO = decimal("0.21132486540518711775", true);

  Span {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(low + " is above " + high);
    }
  }

  private static BigInteger decimal(String text, boolean up) {
    BigInteger floor = new BigDecimal(text).multiply(new BigDecimal(UNIT)).toBigInteger();
    return up ? floor.add(BigInteger.ONE) : floor;
  }

  /** A decimal number, or a double taken as it stands. */
  static Span of(BigDecimal value) {
    BigDecimal scaled = value.multiply(new BigDecimal(UNIT));
    return new Span(
        scaled.setScale(0, java.math.RoundingMode.FLOOR).unscaledValue(),
        scaled.setScale(0, java.math.RoundingMode.CEILING).unscaledValue());
  }

  static Span of(double value) {
    return of(new BigDecimal(value));
  }

  static Span between(Span one, Span other) {
    return new Span(one.low.min(other.low), one.high.max(other.high));
  }

  /** All numbers within 2⁻ᵇ of a span. */
  Span widened(int bits) {
    BigInteger by = BigInteger.ONE.shiftLeft(PLACES - bits);
    return new Span(low.subtract(by), high.add(by));
  }

  Span middle() {
    BigInteger half = low.add(high).shiftRight(1);
    return new Span(half, half);
  }

  Span from() {
    return new Span(low, low);
  }

  Span to() {
    return new Span(high, high);
  }

  double near() {
    return new BigDecimal(low.add(high)).divide(new BigDecimal(UNIT.shiftLeft(1))).doubleValue();
  }

  double width() {
    return new BigDecimal(high.subtract(low)).divide(new BigDecimal(UNIT)).doubleValue();
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

  /** Whether 0 is no member. */
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
    return new Span(low.add(other.low), high.add(other.high));
  }

  Span minus(Span other) {
    return new Span(low.subtract(other.high), high.subtract(other.low));
  }

  Span negated() {
    return new Span(high.negate(), low.negate());
  }

  private static BigInteger floor(BigInteger product) {
    return product.shiftRight(PLACES);
  }

  private static BigInteger ceiling(BigInteger product) {
    return product.negate().shiftRight(PLACES).negate();
  }

  Span times(Span other) {
    BigInteger a = low.multiply(other.low);
    if (low.equals(high) && other.low.equals(other.high)) {
      return new Span(floor(a), ceiling(a));
    }
    if (low.signum() < 0 && high.signum() <= 0) {
      return negated().times(other).negated();
    }
    if (other.low.signum() < 0 && other.high.signum() <= 0) {
      return times(other.negated()).negated();
    }
    if (low.signum() >= 0) {
      BigInteger least = other.low.signum() < 0 ? high : low;
      return new Span(floor(least.multiply(other.low)), ceiling(high.multiply(other.high)));
    }
    if (other.low.signum() >= 0) {
      return other.times(this);
    }
    BigInteger b = low.multiply(other.high);
    BigInteger c = high.multiply(other.low);
    BigInteger d = high.multiply(other.high);
    return new Span(floor(b.min(c)), ceiling(a.max(d)));
  }

  Span square() {
    BigInteger a = low.multiply(low);
    BigInteger b = high.multiply(high);
    BigInteger least = low.signum() * high.signum() > 0 ? a.min(b) : BigInteger.ZERO;
    return new Span(floor(least), ceiling(a.max(b)));
  }

  /** The quotient by a span that does not hold 0. */
  Span over(Span other) {
    if (!other.hasSign()) {
      throw new ArithmeticException("the divisor may be 0");
    }
    if (other.isNegative()) {
      return negated().over(other.negated());
    }
    BigInteger divisorOfLow = low.signum() < 0 ? other.low : other.high;
    BigInteger divisorOfHigh = high.signum() < 0 ? other.high : other.low;
    BigInteger[] down = low.shiftLeft(PLACES).divideAndRemainder(divisorOfLow);
    BigInteger[] up = high.shiftLeft(PLACES).divideAndRemainder(divisorOfHigh);
    return new Span(
        down[1].signum() < 0 ? down[0].subtract(BigInteger.ONE) : down[0],
        up[1].signum() > 0 ? up[0].add(BigInteger.ONE) : up[0]);
  }

  private static BigInteger deepTimes(BigInteger one, BigInteger other) {
    return one.multiply(other).shiftRight(DEEP);
  }

  /** 2 artanh(1/3). */
  private static BigInteger logOf2() {
    return twiceArtanh(DEEP_UNIT.divide(BigInteger.valueOf(3)));
  }

  /** 2(y + y³/3 + y⁵/5 + …) for 0 ≤ y ≤ 1/3. */
  private static BigInteger twiceArtanh(BigInteger y) {
    BigInteger square = deepTimes(y, y);
    BigInteger sum = BigInteger.ZERO;
    BigInteger power = y;
    for (int n = 1; power.signum() != 0; n += 2) {
      sum = sum.add(power.divide(BigInteger.valueOf(n)));
      power = deepTimes(power, square);
    }
    return sum.shiftLeft(1);
  }

  /** From a deep number whose roundings are below 2³⁰ of its units. */
  private static Span shallow(BigInteger deep) {
    BigInteger slack = BigInteger.ONE.shiftLeft(GUARD - 10);
    return new Span(
        deep.subtract(slack).shiftRight(GUARD),
        deep.add(slack).shiftRight(GUARD).add(BigInteger.ONE));
  }

  private Span notBelow(Span least) {
    return new Span(low.max(least.low), high.max(least.low));
  }

  /** e^x of one number x ≤ 0: 2⁻ᵏ e^r with 0 ≤ r < log 2. */
  private static Span expOf(BigInteger x) {
    BigInteger deep = x.shiftLeft(GUARD);
    BigInteger[] parts = deep.divideAndRemainder(DEEP_LOG_2);
    BigInteger k = parts[0].negate();
    BigInteger rest = parts[1];
    if (rest.signum() < 0) {
      k = k.add(BigInteger.ONE);
      rest = rest.add(DEEP_LOG_2);
    }
    if (k.bitLength() > 30) {
      return new Span(BigInteger.ZERO, BigInteger.ONE);
    }
    BigInteger small = rest.shiftRight(HALVINGS);
    BigInteger sum = DEEP_UNIT;
    BigInteger term = DEEP_UNIT;
    for (int n = 1; term.signum() != 0; n++) {
      term = deepTimes(term, small).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    for (int n = 0; n < HALVINGS; n++) {
      sum = deepTimes(sum, sum);
    }
    return shallow(sum.shiftRight(k.intValueExact())).notBelow(ZERO);
  }

  /** e to the members, none of which is above 0. */
  private Span expOfNegative() {
    Span from = expOf(low);
    return low.equals(high) ? from : new Span(from.low, expOf(high).high);
  }

  Span exp() {
    if (high.signum() <= 0) {
      return expOfNegative();
    }
    if (low.signum() >= 0) {
      return ONE.over(negated().expOfNegative());
    }
    return between(from().exp(), to().exp());
  }

  /** log(1 + e) for 0 ≤ e ≤ 1, of each end. */
  private Span log1pOfShare() {
    return between(log1pOf(low), log1pOf(high));
  }

  private static Span log1pOf(BigInteger e) {
    BigInteger deep = e.shiftLeft(GUARD);
    BigInteger y = deep.shiftLeft(DEEP).divide(DEEP_UNIT.shiftLeft(1).add(deep));
    return shallow(twiceArtanh(y)).notBelow(ZERO);
  }

  /** The logarithm of members that are 1 or more. */
  Span log() {
    return between(logOf(low), logOf(high));
  }

  private static Span logOf(BigInteger x) {
    int k = x.bitLength() - 1 - PLACES;
    BigInteger deep = x.shiftLeft(GUARD).shiftRight(k).subtract(DEEP_UNIT);
    BigInteger y = deep.shiftLeft(DEEP).divide(DEEP_UNIT.shiftLeft(1).add(deep));
    return shallow(twiceArtanh(y).add(DEEP_LOG_2.multiply(BigInteger.valueOf(k))));
  }

  private static Span sigmoidOf(BigInteger z) {
    Span e = expOf(z.abs().negate());
    Span share = (z.signum() < 0 ? e : ONE).over(ONE.plus(e));
    return new Span(share.low.max(BigInteger.ZERO), share.high.min(UNIT));
  }

  Span sigmoid() {
    Span from = sigmoidOf(low);
    return low.equals(high) ? from : new Span(from.low, sigmoidOf(high).high);
  }

  /** Of s = σ: s(1 − s), which rises up to ½ and falls from there. */
  Span slopeOfShare() {
    Span one = from().times(ONE.minus(from()));
    Span other = to().times(ONE.minus(to()));
    Span ends = between(one, other);
    BigInteger half = UNIT.shiftRight(1);
    return low.compareTo(half) <= 0 && high.compareTo(half) >= 0
        ? new Span(ends.low, UNIT.shiftRight(2))
        : ends;
  }

  /** Of s = σ: s(1 − s)(1 − 2s), with a hill at (3 − √3)/6 and a valley at (3 + √3)/6. */
  Span bendOfShare() {
    Span ends = between(bendOfEnd(from()), bendOfEnd(to()));
    boolean hill = low.compareTo(HILL_TO) <= 0 && high.compareTo(HILL_FROM) >= 0;
    boolean valley =
        low.compareTo(UNIT.subtract(HILL_FROM)) <= 0 && high.compareTo(UNIT.subtract(HILL_TO)) >= 0;
    return new Span(valley ? MOST_BEND.negate() : ends.low, hill ? MOST_BEND : ends.high);
  }

  private static Span bendOfEnd(Span s) {
    return s.times(ONE.minus(s)).times(ONE.minus(s.plus(s)));
  }

  /** log(1 + e^z) = max(z, 0) + log(1 + e^−|z|), which rises. */
  Span softplus() {
    return between(softplusOf(low), softplusOf(high));
  }

  private static Span softplusOf(BigInteger z) {
    Span rest = expOf(z.abs().negate()).log1pOfShare();
    BigInteger above = z.max(BigInteger.ZERO);
    return rest.plus(new Span(above, above));
  }

  @Override
  public String toString() {
    return near() + " ± " + width() / 2;
  }
}

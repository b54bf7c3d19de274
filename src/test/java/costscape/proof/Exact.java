package costscape.proof;

import costscape.interval.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Arithmetic of 60 decimal digits, to hold bounds against. Exponentials and logarithms are whole
 * numbers of 2⁻³²⁰, a hundred times as fast as commons-math's; {@code ExactTest} compares them with
 * those.
 */
final class Exact {
  static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal SMALL = new BigDecimal("1e-12");

  /** Binary places of a fixed-point number. */
  private static final int PLACES = 320;

  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(PLACES);
  private static final BigDecimal SCALE = new BigDecimal(ONE);

  /** An exponent is halved this often before its series, and the series squared as often. */
  private static final int HALVINGS = 12;

  private static final int TERMS = 24;

  private static final BigInteger LOG_2 = fixed(logOf2());

  private Exact() {}

  static BigDecimal of(double value) {
    return new BigDecimal(value);
  }

  /** Σ 1/(k·2ᵏ), which is log 2. */
  private static BigDecimal logOf2() {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 1; k < PLACES; k++) {
      sum = sum.add(BigInteger.ONE.shiftLeft(2 * PLACES - k).divide(BigInteger.valueOf(k)));
    }
    return new BigDecimal(sum).divide(SCALE.multiply(SCALE));
  }

  private static BigInteger fixed(BigDecimal x) {
    return x.multiply(SCALE).toBigInteger();
  }

  private static BigInteger times(BigInteger one, BigInteger other) {
    return one.multiply(other).shiftRight(PLACES);
  }

  /** eˣ = 2ᵏeʳ with |r| ≤ log 2. */
  static BigDecimal exp(BigDecimal x) {
    BigInteger all = fixed(x);
    BigInteger k = all.divide(LOG_2);
    BigInteger power = seriesOfExp(all.subtract(k.multiply(LOG_2)).shiftRight(HALVINGS));
    for (int square = 0; square < HALVINGS; square++) {
      power = times(power, power);
    }
    int shift = k.intValueExact() - PLACES;
    BigDecimal whole = new BigDecimal(power);
    return shift >= 0
        ? whole.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(shift)), DIGITS)
        : whole.divide(new BigDecimal(BigInteger.ONE.shiftLeft(-shift)), DIGITS);
  }

  private static BigInteger seriesOfExp(BigInteger r) {
    BigInteger sum = ONE;
    BigInteger term = ONE;
    for (int n = 1; n <= TERMS; n++) {
      term = times(term, r).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    return sum;
  }

  /** From the double's logarithm y, whose error is below 1e-15: y + log1p(x/eʸ − 1). */
  static BigDecimal log(BigDecimal x) {
    BigDecimal near = of(StrictMath.log(x.doubleValue()));
    BigDecimal off = x.divide(exp(near), DIGITS).subtract(BigDecimal.ONE);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal power = off;
    for (int n = 1; n <= 4; n++) {
      BigDecimal term = power.divide(BigDecimal.valueOf(n), DIGITS);
      sum = n % 2 == 1 ? sum.add(term) : sum.subtract(term);
      power = power.multiply(off, DIGITS);
    }
    return near.add(sum);
  }

  /** e^−|x|/(1 + e^−|x|) or 1/(1 + e^−|x|). */
  static BigDecimal sigmoid(BigDecimal x) {
    BigDecimal e = exp(x.abs().negate());
    BigDecimal numerator = x.signum() < 0 ? e : BigDecimal.ONE;
    return numerator.divide(BigDecimal.ONE.add(e), DIGITS);
  }

  static BigDecimal sigmoidSlope(BigDecimal x) {
    return sigmoid(x).multiply(sigmoid(x.negate()), DIGITS);
  }

  static BigDecimal sigmoidBend(BigDecimal x) {
    BigDecimal oneMinusTwice = sigmoid(x.negate()).subtract(sigmoid(x));
    return sigmoidSlope(x).multiply(oneMinusTwice, DIGITS);
  }

  static BigDecimal softplus(BigDecimal x) {
    return x.max(BigDecimal.ZERO).add(log1p(exp(x.abs().negate())));
  }

  /** By its series where 1 + e has no digits left for e. */
  private static BigDecimal log1p(BigDecimal e) {
    if (e.compareTo(SMALL) > 0) {
      return log(BigDecimal.ONE.add(e));
    }
    BigDecimal square = e.multiply(e);
    BigDecimal third = square.multiply(e).divide(BigDecimal.valueOf(3), DIGITS);
    return e.subtract(square.divide(BigDecimal.valueOf(2), DIGITS)).add(third);
  }

  static BigDecimal tanh(BigDecimal x) {
    return sigmoid(x.add(x)).subtract(sigmoid(x.add(x).negate()));
  }

  static boolean holds(Interval interval, BigDecimal truth) {
    boolean below = Double.isInfinite(interval.low()) || of(interval.low()).compareTo(truth) <= 0;
    boolean above = Double.isInfinite(interval.high()) || truth.compareTo(of(interval.high())) <= 0;
    return below && above;
  }
}

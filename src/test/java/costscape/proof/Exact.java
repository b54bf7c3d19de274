package costscape.proof;

import costscape.proof.interval.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/** Arithmetic of 60 decimal digits, to hold bounds against. */
final class Exact {
  static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal SMALL = new BigDecimal("1e-12");
  private static final DfpField FIELD = new DfpField(60);

  private Exact() {}

  static BigDecimal of(double value) {
    return new BigDecimal(value);
  }

  private static Dfp dfp(BigDecimal value) {
    return FIELD.newDfp(value.toString());
  }

  private static BigDecimal decimal(Dfp value) {
    return new BigDecimal(value.toString());
  }

  static BigDecimal exp(BigDecimal x) {
    return decimal(dfp(x).exp());
  }

  static BigDecimal log(BigDecimal x) {
    return decimal(dfp(x).log());
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

package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** The truth that bounds are held against agrees with commons-math's decimal floating point. */
class ExactTest {
  private static final DfpField FIELD = new DfpField(60);
  private static final int TRIES = 300;

  /** Relative; a bound is wrong by 1e-16 before anybody cares. */
  private static final BigDecimal SAME = new BigDecimal("1e-50");

  private static void assertSame(BigDecimal one, Dfp other) {
    BigDecimal off = one.subtract(new BigDecimal(other.toString())).abs();
    assertTrue(off.compareTo(one.abs().multiply(SAME)) <= 0, one + " " + other);
  }

  @Test
  void exponentialsAndLogarithmsAreCommonsMaths() {
    RandomGenerator random = new Well19937c(5);
    for (int k = 0; k < TRIES; k++) {
      double x = (k % 2 == 0 ? 3 : 100) * random.nextGaussian();
      assertSame(Exact.exp(Exact.of(x)), FIELD.newDfp(x).exp());
      double y = Math.scalb(1 + random.nextDouble(), random.nextInt(121) - 60);
      assertSame(Exact.log(Exact.of(y)), FIELD.newDfp(y).log());
    }
  }
}

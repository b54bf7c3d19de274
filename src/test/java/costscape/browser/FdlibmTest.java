package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The elementary functions of the translated engine are StrictMath's, bit for bit. */
class FdlibmTest {
  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    22,
    -22,
    709.5,
    709.9,
    710,
    -745,
    1e-300,
    1e300,
    -1e300,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0.41421356237309515,
    -0.2928932188134524,
    1.0397207708399179
  };

  private static void assertBits(DoubleUnaryOperator own, DoubleUnaryOperator strict, double x) {
    assertEquals(strict.applyAsDouble(x), own.applyAsDouble(x), () -> "at " + x);
  }

  private static void assertSame(DoubleUnaryOperator own, DoubleUnaryOperator strict) {
    for (double x : SPECIAL) {
      assertBits(own, strict, x);
    }
    Random random = new Random(4);
    for (int k = 0; k < 1_000_000; k++) {
      double size = StrictMath.exp(40 * random.nextDouble() - 30);
      assertBits(own, strict, random.nextBoolean() ? size : -size);
      assertBits(own, strict, 3 * random.nextGaussian());
    }
  }

  @Test
  void log1p() {
    assertSame(Fdlibm::log1p, StrictMath::log1p);
  }

  @Test
  void expm1() {
    assertSame(Fdlibm::expm1, StrictMath::expm1);
  }

  @Test
  void tanh() {
    assertSame(Fdlibm::tanh, StrictMath::tanh);
  }

  @Test
  void ulp() {
    assertSame(Fdlibm::ulp, Math::ulp);
    assertBits(Fdlibm::ulp, Math::ulp, 0x1p-1000);
    assertBits(Fdlibm::ulp, Math::ulp, 0x1p-1022);
  }

  @Test
  void anglesOfSomeThousandTurns() {
    Random random = new Random(5);
    for (int k = 0; k < 1_000_000; k++) {
      double x = k < 200 ? k * Math.PI / 4 : 3 * random.nextGaussian() * (k % 3 == 0 ? 1000 : 1);
      assertBits(FdlibmAngles::sin, StrictMath::sin, x);
      assertBits(FdlibmAngles::cos, StrictMath::cos, x);
      assertBits(FdlibmAngles::cos, StrictMath::cos, -x * 1e-6);
      assertBits(FdlibmAngles::sin, StrictMath::sin, -x * 1e-6);
    }
  }
}

package costscape.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text reads back to the same double, and nothing shorter or nearer does. */
class NumberTextTest {
  private static final int SAMPLES = 20_000;

  /** The texts that {@code String(x)} gave in Node 20, −0 apart. */
  @Test
  void layoutIsJavaScripts() {
    assertEquals("0", NumberText.of(0));
    assertEquals("-0", NumberText.of(-0.0));
    assertEquals("-100", NumberText.of(-100));
    assertEquals("0.1", NumberText.of(0.1));
    assertEquals("0.30000000000000004", NumberText.of(0.1 + 0.2));
    assertEquals("-37.94", NumberText.of(-37.94));
    assertEquals("0.000001", NumberText.of(1e-6));
    assertEquals("1e-7", NumberText.of(1e-7));
    assertEquals("1.25e-7", NumberText.of(1.25e-7));
    assertEquals("9007199254740993000", NumberText.of(9007199254740993e3));
    assertEquals("100000000000000000000", NumberText.of(1e20));
    assertEquals("123456789012345680000", NumberText.of(123456789012345678e3));
    assertEquals("1e+21", NumberText.of(1e21));
    assertEquals("1.7976931348623157e+308", NumberText.of(Double.MAX_VALUE));
    assertEquals("5e-324", NumberText.of(Double.MIN_VALUE));
    assertEquals("2.2250738585072014e-308", NumberText.of(Double.MIN_NORMAL));
    assertEquals("NaN", NumberText.of(Double.NaN));
    assertEquals("-Infinity", NumberText.of(Double.NEGATIVE_INFINITY));
  }

  /** Where Java 17 gives a digit too many. */
  @Test
  void shorterThanJava17() {
    assertEquals("5.684341886080802e-14", NumberText.of(0x1p-44));
    assertEquals("2e-323", NumberText.of(2e-323));
    assertEquals("2e+23", NumberText.of(2e23));
  }

  @Test
  void everyPowerOfTwoAndItsNeighboursAreShortest() {
    for (int e = -1074; e <= 1023; e++) {
      double power = Math.scalb(1.0, e);
      for (double value : List.of(power, Math.nextDown(power), Math.nextUp(power))) {
        if (value > 0) {
          assertShortest(value, "2^" + e);
        }
      }
    }
  }

  @Test
  void everyPowerOfTenIsItself() {
    for (int e = -323; e <= 308; e++) {
      double power = Double.parseDouble("1e" + e);
      assertEquals(0, new BigDecimal("1e" + e).compareTo(new BigDecimal(NumberText.of(power))));
    }
  }

  @Test
  void anyBitsAreShortest() {
    sample(1, bits -> bits);
  }

  @Test
  void whatSweepsHoldIsShortest() {
    sample(2, bits -> Math.scalb(bits, -Math.getExponent(bits)));
    sample(3, bits -> Math.round(1e4 * Math.scalb(bits, -Math.getExponent(bits))) / 1e4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "NaN", "Infinity", "1d", "0x1p3", "1e999", "1,5", "١", "--1", "e", "."})
  void whatIsNoFiniteDecimalNumberIsNone(String text) {
    assertTrue(NumberText.parse(text).isEmpty());
  }

  private static void sample(long seed, DoubleUnaryOperator shape) {
    Random random = new Random(seed);
    for (int k = 0; k < SAMPLES; k++) {
      double value = shape.applyAsDouble(Double.longBitsToDouble(random.nextLong()));
      if (Double.isFinite(value) && value != 0) {
        assertShortest(value, "seed " + seed + ", sample " + k);
      }
    }
  }

  /** One digit less, rounded either way, reads back to another double. */
  private static void assertShortest(double value, String what) {
    String text = NumberText.of(value);
    assertEquals(value, NumberText.parse(text).orElseThrow(), what);
    assertTrue(text.length() <= NumberText.MAX_LENGTH, what);
    BigDecimal exact = new BigDecimal(value);
    int digits = new BigDecimal(text).stripTrailingZeros().precision();
    for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
      if (digits > 1) {
        double shorter = exact.round(new MathContext(digits - 1, mode)).doubleValue();
        assertTrue(shorter != value, () -> what + ": " + text + " is not the shortest of " + value);
      }
      BigDecimal other = exact.round(new MathContext(digits, mode));
      assertTrue(
          other.doubleValue() != value
              || distance(exact, text).compareTo(other.subtract(exact).abs()) <= 0,
          () -> what + ": " + other + " is nearer to " + value + " than " + text);
    }
  }

  private static BigDecimal distance(BigDecimal exact, String text) {
    return new BigDecimal(text).subtract(exact).abs();
  }
}

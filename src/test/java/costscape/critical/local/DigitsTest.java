package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers in sentences are those of the JVM's own formatter, on every platform. */
class DigitsTest {
  @Test
  void significantDigitsAreThoseOfTheFormatter() {
    Random random = new Random(1);
    for (int k = 0; k < 2000; k++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      assertEquals(String.format(Locale.ROOT, "%.3g", value), Digits.significant(value, 3));
      assertEquals(String.format(Locale.ROOT, "%.4g", value), Digits.significant(value, 4));
    }
    assertEquals("10.0", Digits.significant(9.999, 3));
    assertEquals("0.500", Digits.significant(0.5, 3));
    assertEquals("1.00e-05", Digits.significant(1e-5, 3));
  }

  @Test
  void decimalsEndWithoutZeros() {
    assertEquals("0.5", Digits.decimals(0.5, 2));
    assertEquals("10", Digits.decimals(10, 2));
    assertEquals("0", Digits.decimals(0.001, 2));
    assertEquals("-0.67", Digits.decimals(-2 / 3.0, 2));
  }

  /** Whatever number lies within the distance lies within the one that is written. */
  @Test
  void whatIsRoundedAwayInWritingIsCounted() {
    assertEquals("12.497 ± 0.003", Digits.around(12.4972, 0.002));
    assertEquals("0 ± 2e-17", Digits.around(3e-18, 1.1e-17));
    assertEquals("-5.8e-172 ± 2e-173", Digits.around(-5.83e-172, 1.5e-173));
    assertEquals("120 ± 40", Digits.around(123.4, 30));
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      double off = Math.abs(value) * Math.pow(10, random.nextInt(20) - 17);
      String[] said = Digits.around(value, off).split(" ± ", -1);
      BigDecimal apart = new BigDecimal(said[0]).subtract(new BigDecimal(value)).abs();
      assertTrue(
          apart.add(new BigDecimal(off)).compareTo(new BigDecimal(said[1])) <= 0,
          () -> value + ", " + off + ": " + String.join(" ± ", said));
    }
  }

  /** Numbers have as many more digits as it takes, alike for all; rounding is not told apart. */
  @Test
  void numbersThatDifferArePrintedSoThatTheyDiffer() {
    assertEquals(List.of("1.363921", "1.363919"), Digits.apart(6, 1.36392138, 1.36391874));
    assertEquals(List.of("0.143", "0.151"), Digits.apart(3, 0.143, 0.151));
    assertEquals(
        List.of("99.9999", "99.9988", "100.000"), Digits.apart(4, 99.99994, 99.99884, 100));
    assertEquals(List.of("0.333", "0.333"), Digits.apart(3, 1 / 3.0, 1 / 3.0 + 1e-16));
    assertEquals(List.of("0", "1.00e-90"), Digits.apart(3, 0, 1e-90));
    assertEquals(List.of("2.0", "3.0"), Digits.apart(String::valueOf, 2, 3));
    assertEquals(List.of("1.000001", "1.000002"), Digits.apart(x -> "1", 1.000001, 1.000002));
  }
}

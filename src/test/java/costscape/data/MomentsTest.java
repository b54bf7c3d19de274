package costscape.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Stretches of a column tell together what the whole column tells. */
class MomentsTest {
  /** Sums of a thousand terms, each rounded once. */
  private static final double TOLERANCE = 1e-12;

  private static double[] column(double middle, double spread) {
    Well19937c random = new Well19937c(3);
    double[] column = new double[1000];
    Arrays.setAll(column, k -> middle + spread * random.nextGaussian());
    return column;
  }

  private static Moments inParts(double... column) {
    Moments all = Moments.NONE;
    for (int from = 0, to; from < column.length; from = to) {
      to = Math.min(column.length, from + 1 + from / 2);
      all = all.and(Moments.of(Arrays.copyOfRange(column, from, to)));
    }
    return all;
  }

  @Test
  void partsScaleAsTheWholeDoes() {
    for (double middle : new double[] {0, 1, -1e6}) {
      double[] column = column(middle, 2);
      Moments parts = inParts(column);
      assertEquals(1000, parts.count());
      assertEquals(Arrays.stream(column).max().getAsDouble(), parts.largest());
      assertEquals(Arrays.stream(column).min().getAsDouble(), parts.smallest());
      double rounding = TOLERANCE * Math.max(1, Math.abs(middle));
      assertArrayEquals(
          Standard.fitting(column).scaled(column), parts.standard().scaled(column), rounding);
    }
  }

  @Test
  void aConstantColumnBecomesZero() {
    Moments parts = inParts(7, 7, 7, 7, 7);
    assertTrue(parts.isScalable());
    assertArrayEquals(new double[] {0, 0}, parts.standard().scaled(7, 7));
    assertEquals(0, parts.reach());
  }

  @Test
  void whatWouldLoseItsDigitsIsNotScalable() {
    for (double[] column : List.of(column(1e6, 1e-5), new double[] {1e200, -1e200})) {
      assertFalse(inParts(column).isScalable());
    }
    assertTrue(inParts(column(1e6, 1)).isScalable());
  }

  @Test
  void nothingAddsNothing() {
    Moments some = Moments.of(1, 2, 4);
    assertEquals(some, Moments.NONE.and(some));
    assertEquals(some, some.and(Moments.of()));
  }
}

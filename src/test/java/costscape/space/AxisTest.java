package costscape.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An axis has both its ends exactly, and what cannot be an axis is refused with the value. */
class AxisTest {
  @Test
  void bothEndsAreExact() { // 0.1 + 3 * 0.2/3 is 0.30000000000000004
    Axis axis = new Axis("w", 0.1, 0.3, 4);
    assertEquals(0.1, axis.at(0));
    assertEquals(0.3, axis.at(3));
  }

  @Test
  void valuesAreNumPysLinspace() { // numpy.linspace(-100, 100, 10000)[[1, 3, 9998]]
    Axis axis = new Axis("w", -100, 100, 10_000);
    assertEquals(-99.97999799979998, axis.at(1));
    assertEquals(-99.93999399939995, axis.at(3));
    assertEquals(99.97999799979999, axis.at(9998));
  }

  /** -0.2 + 2 · 0.1 is 2.8e-17 in doubles, which nobody wants to read in a legend. */
  @Test
  void aZeroThatRoundingMissesIsToldAsZero() {
    Axis axis = new Axis("w", -0.2, 0.1, 4);
    assertEquals(0x1p-55, axis.at(2));
    assertEquals(0, axis.shown(2));
    assertEquals(axis.at(1), axis.shown(1));
    Axis tiny = new Axis("w", 1e-30, 2e-30, 3);
    assertEquals(1e-30, tiny.shown(0));
  }

  /** Where the step is no good double, values rise nevertheless, and none is beyond TO. */
  @Test
  void valuesOfTheSmallestRangesRiseFromEndToEnd() {
    Axis few = new Axis("w", 0, 15 * Double.MIN_VALUE, 11);
    for (int i = 1; i < few.points(); i++) {
      assertTrue(few.at(i - 1) < few.at(i), "point " + i);
    }
  }

  /** Between neighbouring doubles there is no third: a value would come twice. */
  @ParameterizedTest
  @CsvSource({
    "0, 4.9e-324, 4, 2",
    "1, 1.0000000000000009, 201, 5", // four ulps of 2^-52
    "1, 1.0000000000000009, 5, 0",
    "-1.0000000000000009, -1, 6, 5",
    "1e300, 1.0000000000000002e300, 9, 2",
    "9007199254740990, 9007199254741000, 20, 6", // even numbers from 2^53 on
    "0, 1e-300, 201, 0",
    "-1, 1, 1000001, 0",
  })
  void noValueComesTwice(double from, double to, int points, int fitting) {
    if (fitting > 0) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> new Axis("w", from, to, points));
      assertTrue(e.getMessage().endsWith(fitting + " fit"), e.getMessage());
    }
    Axis axis = new Axis("w", from, to, fitting > 0 ? fitting : points);
    for (int i = 1; i < axis.points(); i++) {
      assertTrue(axis.at(i - 1) < axis.at(i), "point " + i);
    }
  }

  @Test
  void theNearestPointIsOnTheAxis() {
    Axis axis = new Axis("w", -1, 1, 5);
    assertEquals(3, axis.nearest(0.4));
    assertEquals(0, axis.nearest(-7));
    assertEquals(4, axis.nearest(7));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 5, FROM", "2, 1, 5, FROM", "0, 1, 1, 2 points", "NaN, 1, 3, finite"})
  void whatIsNoAxisIsRefused(double from, double to, int points, String said) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> new Axis("b1_0", from, to, points));
    assertTrue(error.getMessage().startsWith("b1_0: "), error.getMessage());
    assertTrue(error.getMessage().contains(said), error.getMessage());
  }
}

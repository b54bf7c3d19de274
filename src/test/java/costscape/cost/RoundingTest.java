package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A digit is written where all costs within the distance round to it. */
class RoundingTest {
  private static String text(double off, double value) {
    return new Rounding(off).text(value, 4, (x, digits) -> "%s:%d".formatted(x, digits));
  }

  @Test
  void digitsEndWhereRoundingMayHaveChangedThem() {
    assertEquals("0.15263:4", text(0, 0.15263));
    assertEquals("0.1526:4", text(1e-6, 0.15263));
    assertEquals("0.15:2", text(1.5e-4, 0.1526));
    assertEquals("0.2:1", text(0.02, 0.2));
  }

  @Test
  void withoutATrueDigitBothEndsAreWritten() {
    assertEquals("0.15:2 to 0.36:2", text(0.1, 0.255));
    assertEquals("-0.25:2 to 0.75:2", text(0.5, 0.25));
    assertEquals(
        "0.0:2 to 0.75:2", Rounding.ofPositive(0.5).text(0.25, 4, (x, digits) -> x + ":" + digits));
  }

  @Test
  void aDistanceThatNobodyKnowsIsSaid() {
    assertEquals("about 0.15263:4", Rounding.UNKNOWN.text(0.15263, 4, (x, d) -> x + ":" + d));
    assertEquals("NaN:4", text(0.1, Double.NaN));
  }

  @Test
  void ofTwoCostsBothMayBeOff() {
    assertEquals(new Rounding(3), new Rounding(1).plus(new Rounding(2)));
    assertEquals(Rounding.UNKNOWN, Rounding.UNKNOWN.plus(new Rounding(1)).or(Rounding.NONE));
  }
}

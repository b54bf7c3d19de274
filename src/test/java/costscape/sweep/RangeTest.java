package costscape.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Costs that are none, or all the same, are told from costs that reach from one to another. */
class RangeTest {
  private static final Range SOME = new Range(0.5, 2);

  @Test
  void nothingAddsNothing() {
    Range nothing = Range.of(Double.NaN, Double.POSITIVE_INFINITY);
    assertTrue(nothing.isEmpty());
    assertEquals(SOME, nothing.union(SOME));
    assertEquals(SOME, SOME.union(nothing));
    assertTrue(nothing.union(Range.of()).isEmpty());
    assertEquals(new Range(0, 2), SOME.union(Range.of(0)), "a cost of 0 is one");
  }

  @Test
  void whatDiffersByRoundingIsConstant() {
    assertTrue(Range.of(Math.log(2), Math.nextUp(Math.log(2))).isConstant());
    assertTrue(Range.of(0, 0).isConstant());
    assertFalse(Range.of(1, 1 + 1e-11).isConstant());
    assertFalse(Range.of(0, 1e-300).isConstant());
    assertFalse(Range.of().isConstant(), "nothing is not the same everywhere");
  }
}

package costscape.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.proof.Arithmetic;
import costscape.proof.Containment;
import costscape.proof.Containment.Operation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The true value always lies inside. {@code -Dcostscape.proof.operations=1000000} tries a million
 * of each.
 */
class IntervalTest {
  private static final long OPERATIONS = Long.getLong("costscape.proof.operations", 20_000);

  /** A function's 60 digits take a hundred times as long as a product's. */
  private static final long FUNCTIONS = Long.getLong("costscape.proof.operations", 400);

  @ParameterizedTest
  @EnumSource(Operation.class)
  void theTruthLiesInside(Operation operation) {
    Containment containment = new Containment(new Arithmetic());
    long all = operation.isElementary() ? FUNCTIONS : OPERATIONS;
    for (long tried = 0; tried < all; tried++) {
      assertEquals(Optional.empty(), containment.tryOne(operation));
    }
  }

  @Test
  void anIntervalLessItselfHoldsMoreThanZero() {
    Interval a = new Interval(1, 2);
    assertEquals(new Interval(Math.nextDown(-1.0), Math.nextUp(1.0)), a.minus(a));
  }

  @Test
  void whatDividesByZeroIsNotKnown() {
    assertEquals(Interval.ALL, Interval.of(1).over(new Interval(-1, 1)));
    assertEquals(Interval.ALL, Interval.of(1).over(new Interval(0, 1)));
  }

  @Test
  void whatOverflowsStaysBounded() {
    Interval large = Interval.of(Double.MAX_VALUE).plus(Interval.of(Double.MAX_VALUE));
    assertEquals(Double.MAX_VALUE, large.low());
    assertEquals(Double.POSITIVE_INFINITY, large.high());
    assertEquals(0, Interval.of(-800).exp().low());
    assertEquals(Double.POSITIVE_INFINITY, Interval.of(800).exp().high());
  }

  @Test
  void anIntervalRunsUpwards() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0));
  }
}

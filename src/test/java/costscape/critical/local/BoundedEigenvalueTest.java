package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.critical.local.BoundedEigenvalue.Counts;
import org.junit.jupiter.api.Test;

class BoundedEigenvalueTest {
  @Test
  void aDistanceThatOverflowsCountsNothing() {
    BoundedEigenvalue found =
        new BoundedEigenvalue(3.125e158, Double.POSITIVE_INFINITY, Counts.SEARCH);
    assertEquals(Counts.NOTHING, found.counts());
    assertEquals("about 3.13e+158", found.text());
    assertEquals("about 0", new BoundedEigenvalue(0, Double.NaN, Counts.SEARCH).text());
  }

  @Test
  void whatIsNoNumberIsUnknown() {
    assertEquals("unknown", new BoundedEigenvalue(Double.NaN, 1, Counts.SEARCH).text());
  }

  @Test
  void whatIsKnownIsSaid() {
    assertEquals(
        "12.497 \u00b1 0.003", new BoundedEigenvalue(12.4972, 0.002, Counts.SEARCH).text());
  }
}

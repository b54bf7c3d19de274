package costscape.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Only the upper triangle is asked for, and the lower one is its mirror image. */
class SymmetricMatrixTest {
  /** Entry (k, m) is 10k + m where k ≤ m. */
  private static final SymmetricMatrix MATRIX =
      SymmetricMatrix.of(
          3,
          (k, m) -> {
            assertTrue(k <= m, "asked for " + k + ", " + m);
            return 10 * k + m;
          });

  @Test
  void theLowerTriangleMirrorsTheUpperOne() {
    assertArrayEquals(new double[] {0, 1, 2, 1, 11, 12, 2, 12, 22}, MATRIX.rows());
    assertArrayEquals(new double[] {1, 11, 12}, MATRIX.row(1));
    assertEquals(12, MATRIX.at(2, 1));
  }

  @Test
  void aPartKeepsTheOrderItIsAskedFor() {
    assertArrayEquals(new double[] {22, 2, 2, 0}, MATRIX.part(2, 0).rows());
    assertEquals(0, MATRIX.part().size());
  }

  @Test
  void aProductReplacesWhatWasThere() {
    double[] product = {7, 7, 7};
    MATRIX.times(new double[] {1, -1, 2}, product);
    assertArrayEquals(new double[] {3, 14, 34}, product);
  }

  @Test
  void copiesDoNotChangeTheMatrix() {
    MATRIX.rows()[0] = 5;
    MATRIX.row(0)[0] = 5;
    assertEquals(0, MATRIX.at(0, 0));
  }

  @Test
  void oneEntryThatIsNotFiniteIsFound() {
    assertTrue(MATRIX.isFinite());
    assertFalse(SymmetricMatrix.of(3, (k, m) -> k + m == 4 ? Double.NaN : 0).isFinite());
  }
}

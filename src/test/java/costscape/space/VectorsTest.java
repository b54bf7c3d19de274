package costscape.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sums have one order, and a length is right where its squares leave the range of doubles. */
class VectorsTest {
  private static final double[] A = {3, 4};
  private static final double[] B = {1, -2};

  @Test
  void lengthsOfTinyAndHugeVectorsAreNeither0NorInfinite() {
    assertEquals(5e-162, Vectors.norm(new double[] {3e-162, 4e-162}), 1e-175);
    assertEquals(5e200, Vectors.norm(new double[] {3e200, 4e200}), 1e188);
    assertEquals(
        5e-170, Vectors.distance(new double[] {3e-170, 0}, new double[] {0, 4e-170}), 1e-183);
  }

  @Test
  void lengthsOfWhatIsNoVectorSaySo() {
    assertTrue(Double.isNaN(Vectors.norm(new double[] {Double.NaN, 1})));
    assertEquals(
        Double.POSITIVE_INFINITY, Vectors.norm(new double[] {1, Double.NEGATIVE_INFINITY}));
    assertEquals(0, Vectors.norm(new double[2]));
  }

  @Test
  void whatMakesANewVectorLeavesItsArgumentsAlone() {
    assertArrayEquals(new double[] {2, 6}, Vectors.difference(A, B));
    assertArrayEquals(new double[] {5, 0}, Vectors.moved(A, 2, B));
    assertArrayEquals(new double[] {2.5, 2.5}, Vectors.between(A, B, 0.25));
    assertEquals(-5, Vectors.dot(A, B));
    assertEquals(Math.sqrt(40), Vectors.distance(A, B));
    assertArrayEquals(new double[] {3, 4}, A);
    assertArrayEquals(new double[] {1, -2}, B);
  }

  @Test
  void onlyALongVectorIsShortened() {
    double[] y = A.clone();
    Vectors.shorten(y, 5);
    assertArrayEquals(A, y);
    Vectors.shorten(y, 1);
    assertEquals(1, Vectors.norm(y), 1e-15);
    assertEquals(0.75, y[0] / y[1], 1e-15);
  }
}

package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** The point of a hull nearest to 0 is known for simple hulls, and by its inequality for others. */
class HullTest {
  private static final double CLOSE = 1e-6;

  @Test
  void ofAPointASegmentAndATriangle() {
    check(new double[] {3, 4}, new double[] {3, 4});
    check(new double[] {1, 1}, new double[] {0, 2}, new double[] {2, 0}, new double[] {3, 3});
    check(new double[] {1, 0}, new double[] {1, 0}, new double[] {3, -4}, new double[] {3, 5});
    check(new double[2], new double[] {-1, -1}, new double[] {2, -1}, new double[] {0, 3});
    check(new double[2], new double[] {-1, -2}, new double[] {2, 4});
    check(new double[] {2, 0}, new double[] {2, -1}, new double[] {2, 7}, new double[] {2, 1});
  }

  private static void check(double[] nearest, double[]... points) {
    assertArrayEquals(nearest, Hull.nearestToZero(List.of(points)), CLOSE);
  }

  /** x is nearest where x·g ≥ x·x for every g of the hull. */
  @Test
  void noPointOfTheHullIsNearer() {
    Well19937c random = new Well19937c(1);
    for (int trial = 0; trial < 50; trial++) {
      List<double[]> points = new ArrayList<>();
      for (int k = 0; k < 12; k++) {
        double[] point = new double[5];
        for (int m = 0; m < point.length; m++) {
          point[m] = random.nextGaussian() + (m == 0 ? 2 : 0);
        }
        points.add(point);
      }
      double[] nearest = Hull.nearestToZero(points);
      double square = Vectors.dot(nearest, nearest);
      for (double[] point : points) {
        assertTrue(Vectors.dot(nearest, point) >= square - CLOSE, "trial " + trial);
      }
    }
  }
}

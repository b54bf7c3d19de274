package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.interval.Interval;
import costscape.proof.FamilyProof.Borders.SingularValues;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Bounds hold commons-math's singular values of members of random interval matrices. */
class SingularValuesTest {
  private static final int MATRICES = 200;

  /** The rounding of commons-math. */
  private static final double ROUNDING = 1e-13;

  @Test
  void boundsHoldTheSingularValuesOfMembers() {
    RandomGenerator random = new Well19937c(3);
    for (int k = 0; k < MATRICES; k++) {
      int rows = 1 + random.nextInt(4);
      int columns = 1 + random.nextInt(4);
      double width = Math.scalb(1.0, -10 - random.nextInt(40));
      double[][] member = new double[rows][columns];
      Interval[][] bounds = new Interval[rows][columns];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double middle = random.nextGaussian();
          bounds[i][j] = new Interval(middle - width, middle + width);
          member[i][j] = middle + (2 * random.nextDouble() - 1) * width;
        }
      }
      check(SingularValues.of(bounds), member, width);
    }
  }

  private static void check(List<Interval> bounds, double[][] member, double width) {
    double[] values =
        new SingularValueDecomposition(MatrixUtils.createRealMatrix(member)).getSingularValues();
    assertEquals(values.length, bounds.size());
    for (int i = 0; i < values.length; i++) {
      Interval bound = bounds.get(i);
      assertTrue(
          bound.low() - ROUNDING <= values[i] && values[i] <= bound.high() + ROUNDING,
          values[i] + " is not in " + bound);
      assertTrue(bound.width() <= 200 * width + 1e-10, bound + " is wide for " + width);
    }
  }

  /** The second value of a matrix whose rows are parallel is 0: no bound may exclude that. */
  @Test
  void aValueOfZeroIsHeld() {
    Interval[][] parallel = {
      {Interval.of(1), Interval.of(2)}, {Interval.of(2), Interval.of(4)},
    };
    List<Interval> values = SingularValues.of(parallel);
    assertTrue(values.get(0).contains(5), values.toString());
    assertEquals(0, values.get(1).low());
  }
}

package costscape.lanes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sums of a whole layer have the bits of the sums of each of its units. */
class PlainAffineTest {
  private static final int LONGEST = 67;
  private static final int MOST_INPUTS = 11;
  private static final long SEED = 11;

  @Test
  void aLayerIsItsUnitsOneByOneAtEveryLengthAndNumberOfUnits() {
    Random random = new Random(SEED);
    for (int length = 1; length <= LONGEST; length += random.nextInt(4) + 1) {
      for (int inputs = 1; inputs <= MOST_INPUTS; inputs++) {
        for (int units = 1; units <= MOST_INPUTS; units++) {
          double[][] a = new double[inputs][];
          for (int i = 0; i < inputs; i++) {
            a[i] = random.doubles(length, -1, 1).toArray();
          }
          int weights = random.nextInt(3);
          int biases = weights + inputs * units;
          double[] theta = random.doubles(biases + units, -9, 9).toArray();
          double[][] together = new double[units][length];
          PlainAffine.layer(together, a, theta, weights, biases);
          double[] w = new double[inputs];
          for (int to = 0; to < units; to++) {
            String what = "%d inputs, unit %d of %d".formatted(inputs, to, units);
            for (int i = 0; i < inputs; i++) {
              w[i] = theta[weights + i * units + to];
            }
            double[] alone = new double[length];
            PlainAffine.apply(alone, a, w, theta[biases + to]);
            assertArrayEquals(alone, together[to], what);
          }
        }
      }
    }
  }
}

package costscape.lanes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Leaving out the inputs that are 0 gives the bits of the sums over all of them. */
class NonzerosTest {
  private static final int UNITS = 600; // several strips of inputs
  private static final int INPUTS = 70;
  private static final int ROWS = 9;

  private final Random random = new Random(3);

  @Test
  void layerHasTheBitsOfTheWholeSums() {
    double[][] inputs = inputs(0.7);
    double[] theta = random.doubles((INPUTS + 1) * UNITS, -1, 1).toArray();
    double[][] weights = new double[INPUTS][];
    for (int input = 0; input < INPUTS; input++) {
      weights[input] = Arrays.copyOfRange(theta, input * UNITS, (input + 1) * UNITS);
    }
    double[][] expected = new double[UNITS][ROWS];
    PlainAffine.layer(expected, inputs, theta, 0, INPUTS * UNITS);
    double[][] z = new double[UNITS][ROWS];
    Nonzeros.of(inputs, UNITS).orElseThrow().layer(z, inputs, weights, theta, INPUTS * UNITS);
    assertArrayEquals(expected, z);
  }

  @Test
  void productsHaveTheBitsOfTheWholeSums() {
    double[][] inputs = inputs(0.7);
    double[][] deltas = new double[ROWS][];
    Arrays.setAll(deltas, row -> random.doubles(UNITS, -1, 1).toArray());
    double[][] expected = new double[INPUTS][UNITS];
    double[] byRow = new double[ROWS * INPUTS];
    for (int k = 0; k < byRow.length; k++) {
      byRow[k] = inputs[k % INPUTS][k / INPUTS];
    }
    PlainAffine.addProducts(expected, deltas, byRow, 0);
    double[][] sums = new double[INPUTS][UNITS];
    Nonzeros.of(inputs, UNITS).orElseThrow().addProducts(sums, inputs, deltas);
    assertArrayEquals(expected, sums);
  }

  @Test
  void aDenseBlockAndASmallOneAreLeftToTheWholeSums() {
    assertEquals(Optional.empty(), Nonzeros.of(inputs(0.4), UNITS));
    assertEquals(Optional.empty(), Nonzeros.of(inputs(0.7), 31));
  }

  private double[][] inputs(double zeros) {
    double[][] inputs = new double[INPUTS][ROWS];
    for (double[] values : inputs) {
      Arrays.setAll(values, row -> random.nextDouble() < zeros ? 0 : random.nextGaussian());
    }
    Arrays.fill(inputs[5], 0);
    return inputs;
  }
}

package costscape.sweep.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A logit that overflows costs nothing on its row's right side and is infinite on the wrong one.
 * Each kernel says so, as the plain one does.
 */
class InfiniteLogitsTest {
  private static final int ROWS = 64;

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "2", "1,1", "2,2", "3,1,2"})
  void aCellIsFiniteWhereThePlainKernelsIs(String widths) {
    List<Integer> hidden =
        widths.isEmpty()
            ? List.of()
            : Arrays.stream(widths.split(",")).map(Integer::valueOf).toList();
    for (LogisticLoss loss : LogisticLoss.values()) {
      assertAgree(cost(hidden, loss));
    }
  }

  /** The first weight is large enough for one weight after it to overflow the logit. */
  private static void assertAgree(NetworkCost cost) {
    int size = cost.dimension();
    int last = size - 2; // a weight into the output
    double[] theta = new double[size];
    Arrays.fill(theta, 1);
    theta[0] = 1e200;
    for (int moved : new int[] {0, last}) {
      ParameterVector at = ParameterVector.of(theta);
      Slice line = Slice.through(at, Direction.parameter("p", moved, size));
      List<Axis> axes = List.of(new Axis("p", -1e300, 1e300, 3));
      double[] expected = new double[3];
      double[] actual = new double[3];
      new PlainKernel(cost, line, axes).fill(0, 3, expected);
      Kernel kernel = Kernels.of(cost, line, axes);
      kernel.fill(0, 3, actual);
      for (int k = 0; k < 3; k++) {
        String where =
            "%s of %s, %s, parameter %d, cell %d"
                .formatted(
                    kernel.getClass().getSimpleName(),
                    cost.network().layout().shape(),
                    cost.loss().word(),
                    moved,
                    k);
        assertEquals(Double.isFinite(expected[k]), Double.isFinite(actual[k]), where);
        if (Double.isFinite(expected[k])) {
          assertEquals(expected[k], actual[k], 1e-12 * Math.abs(expected[k]) + 1e-300, where);
        }
      }
    }
  }

  /** Rows right of 0 have label 1, so that a large positive logit is right. */
  private static NetworkCost cost(List<Integer> hidden, LogisticLoss loss) {
    double[] x = new double[ROWS];
    int[] labels = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      x[row] = row - 19.5;
      labels[row] = x[row] > 0 ? 1 : 0;
    }
    Labels targets = Labels.of(List.of("no", "yes"), labels);
    Dataset data = Dataset.of("ramp", List.of("x"), new double[][] {x}, targets);
    return NetworkCost.of(Network.of(data, hidden, ActivationFunction.RELU), data, loss, 0);
  }
}

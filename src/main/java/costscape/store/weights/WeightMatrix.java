package costscape.store.weights;

import costscape.network.WeightLayout;
import costscape.store.array.ArrayNumbers;
import costscape.store.array.StoredArray;
import java.io.IOException;

/**
 * One layer's matrix on its way into θ, which keeps weights from × to. It goes there row by row as
 * it is stored, so that it takes no memory of its own.
 *
 * @param in units that feed
 */
record WeightMatrix(StoredArray array, WeightLayout layout, int in) {
  /** What becomes of a stored row. */
  private interface Row {
    void take(int index, double[] row);
  }

  /** Whether a stored row belongs to a unit that is fed. */
  private boolean isTurned() {
    return (layout == WeightLayout.OUT_IN) != array.isFortran();
  }

  /**
   * @param at where the layer's weights begin in θ
   * @param out units that are fed
   */
  void into(double[] theta, int at, int out) {
    if (isTurned()) {
      rows(
          out,
          in,
          (j, row) -> {
            for (int i = 0; i < in; i++) {
              theta[at + i * out + j] = row[i];
            }
          });
    } else {
      rows(in, out, (i, row) -> System.arraycopy(row, 0, theta, at + i * out, out));
    }
  }

  /** Of two units that are fed, the second's weights minus the first's. */
  void difference(double[] theta, int at) {
    if (isTurned()) {
      rows(
          2,
          in,
          (j, row) -> {
            for (int i = 0; i < in; i++) {
              theta[at + i] = j == 0 ? row[i] : row[i] - theta[at + i];
            }
          });
    } else {
      rows(in, 2, (i, row) -> theta[at + i] = row[1] - row[0]);
    }
  }

  private void rows(int count, int width, Row use) {
    double[] row = new double[width];
    try (ArrayNumbers numbers = array.numbers()) {
      for (int k = 0; k < count; k++) {
        numbers.next(row, 0, width);
        FlatWeights.check(array, k * (long) width, row);
        use.take(k, row);
      }
    } catch (IOException e) {
      throw array.unreadable(e);
    }
  }
}

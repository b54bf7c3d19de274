package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.lanes.LaneFunctions;
import costscape.network.ParameterLayout;
import costscape.network.UnitActivation;
import java.util.Arrays;

/**
 * Computes the forward pass of some rows at once; the activations of a unit over the rows are one
 * array. Sums run in {@link costscape.network.Pass}'s order, to the same bits.
 */
final class RowBatch {
  private final RowLosses losses;
  private final RowLayer[] layers; // from 1
  private final double[][][] activations; // by layer from 1, and unit
  private final FixedUnits units;
  private final UnitActivation hidden;

  /**
   * @param firstLayer of the same rows
   * @param units which of them are the same in all cells
   * @param activations {@link #activations} of as many rows, which no other batch uses any more
   */
  RowBatch(
      NetworkCost cost,
      int fromRow,
      int toRow,
      RowLayer firstLayer,
      FixedUnits units,
      double[][][] activations) {
    this.units = units;
    this.activations = activations;
    int rows = toRow - fromRow;
    hidden = new UnitActivation(cost.network().activation(), rows);
    ParameterLayout layout = cost.network().layout();
    layers = new RowLayer[activations.length];
    layers[1] = firstLayer;
    for (int layer = 2; layer < activations.length; layer++) {
      double[] reaches = new double[layout.width(layer - 1)];
      Arrays.fill(reaches, hidden.bound());
      layers[layer] = new DenseLayer(layout, layer, activations[layer - 1], reaches);
    }
    losses = new RowLosses(cost, fromRow, toRow, new LaneFunctions(rows));
  }

  /** Room for the activations of some rows, by layer from 1, unit and row. */
  static double[][][] activations(NetworkCost cost, int rows) {
    ParameterLayout layout = cost.network().layout();
    double[][][] activations = new double[layout.layers() + 1][][];
    for (int layer = 1; layer < activations.length; layer++) {
      activations[layer] = new double[layout.width(layer)][rows];
    }
    return activations;
  }

  /** Evaluates the units that are the same in all cells. */
  void fix(double[] theta) {
    activate(theta, units.fixed());
  }

  /** Σ over the rows of the loss. */
  double sum(double[] theta) {
    activate(theta, units.moved());
    int last = layers.length - 1;
    double[][] outputs = activations[last];
    double largest = layers[last].preActivations(theta, units.moved()[last], outputs);
    return losses.sum(outputs, largest);
  }

  /** Evaluates some units of each hidden layer. */
  private void activate(double[] theta, boolean[][] wanted) {
    for (int layer = 1; layer + 1 < layers.length; layer++) {
      double largest = layers[layer].preActivations(theta, wanted[layer], activations[layer]);
      for (int unit = 0; unit < wanted[layer].length; unit++) {
        if (wanted[layer][unit]) {
          hidden.apply(activations[layer][unit], largest);
        }
      }
    }
  }
}

package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.lanes.LaneFunctions;
import costscape.lanes.PlainSingle;
import costscape.network.ParameterLayout;
import costscape.network.UnitActivation;

/**
 * The forward pass of some rows at once in single precision, and Σ of their losses in doubles, as
 * {@link RowBatch} has it.
 */
final class SingleBatch {
  private final ParameterLayout layout;
  private final float[][][] activations; // by layer from 1, unit and row
  private final UnitActivation hidden;
  private final RowLosses losses;
  private final double[][] outputs;

  SingleBatch(NetworkCost cost, int fromRow, int toRow) {
    layout = cost.network().layout();
    int rows = toRow - fromRow;
    activations = new float[layout.layers() + 1][][];
    for (int layer = 1; layer < activations.length; layer++) {
      activations[layer] = new float[layout.width(layer)][rows];
    }
    hidden = new UnitActivation(cost.network().activation(), rows);
    losses = new RowLosses(cost, fromRow, toRow, new LaneFunctions(rows));
    outputs = new double[layout.width(layout.layers())][rows];
  }

  /** The first layer's pre-activations, to be written before {@link #sum}. */
  float[][] first() {
    return activations[1];
  }

  /**
   * Σ of the losses.
   *
   * @param theta of which the layers above the first are read
   * @param lowest the layer to begin with; those below have what the call before gave them
   */
  double sum(float[] theta, int lowest) {
    int last = layout.layers();
    for (int layer = lowest; layer <= last; layer++) {
      float[][] units = activations[layer];
      if (layer > 1) {
        int weights = layout.weight(layer, 0, 0);
        PlainSingle.layer(units, activations[layer - 1], theta, weights, layout.bias(layer, 0));
      }
      for (int unit = 0; layer < last && unit < units.length; unit++) {
        hidden.apply(units[unit]);
      }
    }
    return losses.sum(outputs, widen(activations[last]));
  }

  /**
   * Copies the outputs to doubles; gives the largest size among them, NaN where one is no number.
   */
  private double widen(float[][] singles) {
    double largest = 0;
    for (int output = 0; output < outputs.length; output++) {
      for (int k = 0; k < outputs[output].length; k++) {
        double z = singles[output][k];
        outputs[output][k] = z;
        largest = Math.max(largest, Math.abs(z));
      }
    }
    return largest;
  }
}

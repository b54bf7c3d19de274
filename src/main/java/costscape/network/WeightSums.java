package costscape.network;

import costscape.lanes.Nonzeros;
import costscape.lanes.PlainAffine;
import costscape.network.LayerWeights.Turned;
import java.util.Arrays;

/**
 * Sums over rows of δ·a for each weight and of δ for each bias, in the order of the rows: the
 * gradients of blocks of rows, one after the other. The loops run along a layer's units, or along
 * its inputs where it has few units. Each thread has an instance of its own.
 */
public final class WeightSums {
  /** With fewer units than this the loops run along the inputs, if these are more. */
  private static final int WIDE = 32;

  private final ParameterLayout layout;
  private final double[][][] sums; // by layer, then input and unit, or unit and input
  private final double[][] biases;

  public WeightSums(Network network) {
    layout = network.layout();
    sums = new double[layout.layers() + 1][][];
    biases = new double[sums.length][];
    for (int layer = 1; layer < sums.length; layer++) {
      int inputs = layout.width(layer - 1);
      int units = layout.width(layer);
      sums[layer] = alongUnits(layer) ? new double[inputs][units] : new double[units][inputs];
      biases[layer] = new double[units];
    }
  }

  private boolean alongUnits(int layer) {
    return layout.width(layer) >= Math.min(WIDE, layout.width(layer - 1));
  }

  /** Begins anew. */
  public void clear() {
    for (int layer = 1; layer < sums.length; layer++) {
      for (double[] entries : sums[layer]) {
        Arrays.fill(entries, 0);
      }
      Arrays.fill(biases[layer], 0);
    }
  }

  /**
   * Adds a block of rows to a layer's sums: its inputs by unit below and row, its deltas by unit
   * and row.
   */
  void add(int layer, double[][] inputs, double[][] deltas) {
    addToWeights(layer, inputs, deltas);
    addToBiases(layer, deltas);
  }

  /** The same for the first layer, without the inputs that are 0. */
  void addFirst(Nonzeros nonzeros, double[][] inputs, double[][] deltas) {
    nonzeros.addProducts(sums[1], inputs, Turned.rows(deltas));
    addToBiases(1, deltas);
  }

  private void addToBiases(int layer, double[][] deltas) {
    for (int unit = 0; unit < deltas.length; unit++) {
      for (double delta : deltas[unit]) {
        biases[layer][unit] += delta;
      }
    }
  }

  /** The same without the biases. */
  void addToWeights(int layer, double[][] inputs, double[][] deltas) {
    if (alongUnits(layer)) {
      PlainAffine.addProducts(sums[layer], Turned.rows(deltas), Turned.flat(inputs), 0);
    } else {
      PlainAffine.addProducts(sums[layer], Turned.rows(inputs), Turned.flat(deltas), 0);
    }
  }

  /** Adds the sums to a vector laid out as θ. */
  public void addTo(double[] gradient) {
    for (int layer = 1; layer < sums.length; layer++) {
      boolean along = alongUnits(layer);
      for (int from = 0; from < layout.width(layer - 1); from++) {
        int first = layout.weight(layer, from, 0);
        for (int to = 0; to < layout.width(layer); to++) {
          gradient[first + to] += along ? sums[layer][from][to] : sums[layer][to][from];
        }
      }
      for (int to = 0; to < layout.width(layer); to++) {
        gradient[layout.bias(layer, to)] += biases[layer][to];
      }
    }
  }
}

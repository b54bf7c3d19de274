package costscape.sweep.kernel;

import costscape.data.Dataset;
import costscape.lanes.PlainAffine;
import costscape.network.ParameterLayout;
import costscape.space.Vectors;

/**
 * z = W·a + b for a layer's units over a batch of rows, from the activations of the layer below.
 */
final class DenseLayer implements RowLayer {
  private final ParameterLayout layout;
  private final int layer;
  private final double[][] inputs; // by unit of the layer below, then by row
  private final double[] reaches; // by unit of the layer below: no activation exceeds it in size
  private final double[] weights; // the incoming weights of the unit that is evaluated
  private final double[] bounds; // by unit: no pre-activation exceeds it in size

  DenseLayer(ParameterLayout layout, int layer, double[][] inputs, double[] reaches) {
    this.layout = layout;
    this.layer = layer;
    this.inputs = inputs;
    this.reaches = reaches;
    weights = new double[inputs.length];
    bounds = new double[layout.width(layer)];
  }

  /** The first layer, whose inputs are the features of some rows. */
  static DenseLayer first(ParameterLayout layout, Dataset dataset, int fromRow, int toRow) {
    double[][] features = features(dataset, fromRow, toRow);
    double[] reaches = new double[features.length];
    for (int feature = 0; feature < features.length; feature++) {
      reaches[feature] = Vectors.largest(features[feature]);
    }
    return new DenseLayer(layout, 1, features, reaches);
  }

  /** The features of some rows, by feature. */
  static double[][] features(Dataset dataset, int fromRow, int toRow) {
    double[][] features = new double[dataset.features()][toRow - fromRow];
    dataset.rows(fromRow, features);
    return features;
  }

  @Override
  public double preActivations(double[] theta, boolean[] wanted, double[][] z) {
    bound(theta);
    double largest = 0;
    int count = 0;
    for (int unit = 0; unit < wanted.length; unit++) {
      if (wanted[unit]) {
        largest = Math.max(largest, bounds[unit]);
        count++;
      }
    }
    if (count == wanted.length) {
      PlainAffine.layer(z, inputs, theta, layout.weight(layer, 0, 0), layout.bias(layer, 0));
      return largest;
    }
    for (int unit = 0; unit < wanted.length; unit++) {
      if (wanted[unit]) {
        for (int from = 0; from < weights.length; from++) {
          weights[from] = theta[layout.weight(layer, from, unit)];
        }
        PlainAffine.apply(z[unit], inputs, weights, theta[layout.bias(layer, unit)]);
      }
    }
    return largest;
  }

  /** How large each unit's pre-activation may be: weights are read in the order of θ. */
  private void bound(double[] theta) {
    for (int unit = 0; unit < bounds.length; unit++) {
      bounds[unit] = Math.abs(theta[layout.bias(layer, unit)]);
    }
    for (int from = 0; from < reaches.length; from++) {
      int first = layout.weight(layer, from, 0);
      double reach = reaches[from];
      for (int unit = 0; unit < bounds.length; unit++) {
        bounds[unit] += Math.abs(theta[first + unit]) * reach;
      }
    }
  }
}

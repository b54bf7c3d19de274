package costscape.network;

import costscape.data.Dataset;
import java.util.Arrays;

/**
 * One row through the network, forwards and backwards, in arrays that are used again for the next
 * row. Each thread has an instance of its own. A layer's arrays are indexed by unit; δ is the
 * derivative of the row's loss by a pre-activation. Backpropagation as in Goodfellow, Bengio,
 * Courville: Deep Learning (2016), algorithms 6.3 and 6.4; products with the Hessian by
 * Pearlmutter's R-operator (Neural Computation 6(1), 1994, section 3), exact to rounding.
 */
public final class Pass {
  private final ParameterLayout layout;
  private final ActivationFunction function;
  private final double[][] preActivation;
  private final double[][] activation;
  private final double[][] delta;
  private final double[][] activationRate;
  private final double[][] preActivationRate;
  private final double[][] deltaRate;

  public Pass(Network network) {
    layout = network.layout();
    function = network.activation();
    preActivation = perUnit();
    activation = perUnit();
    delta = perUnit();
    activationRate = perUnit();
    preActivationRate = perUnit();
    deltaRate = perUnit();
  }

  private double[][] perUnit() {
    double[][] arrays = new double[layout.layers() + 1][];
    for (int layer = 0; layer < arrays.length; layer++) {
      arrays[layer] = new double[layout.width(layer)];
    }
    return arrays;
  }

  /**
   * Computes the logits of one row, and keeps what {@link #backward} needs. The array given is used
   * again for the next row.
   */
  public double[] forward(double[] theta, double[] features) {
    System.arraycopy(features, 0, activation[0], 0, activation[0].length);
    return forward(theta);
  }

  /** The same of a row of a dataset. */
  public double[] forward(double[] theta, Dataset rows, int row) {
    rows.row(row, activation[0]);
    return forward(theta);
  }

  private double[] forward(double[] theta) {
    int last = layout.layers();
    for (int layer = 1; layer <= last; layer++) {
      double[] z = preActivation[layer];
      Arrays.fill(z, 0);
      for (int from = 0; from < layout.width(layer - 1); from++) {
        addScaled(activation[layer - 1][from], theta, layout.weight(layer, from, 0), z);
      }
      addScaled(1, theta, layout.bias(layer, 0), z);
      for (int to = 0; to < z.length; to++) {
        activation[layer][to] = layer == last ? z[to] : function.value(z[to]);
      }
    }
    return activation[last];
  }

  /** sums ← sums + factor · some consecutive entries, so that the inner loop goes along units. */
  private static void addScaled(double factor, double[] of, int first, double[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += factor * of[first + k];
    }
  }

  public double activation(int layer, int unit) {
    return activation[layer][unit];
  }

  public double preActivation(int layer, int unit) {
    return preActivation[layer][unit];
  }

  /** The derivative of the row's loss by a pre-activation, after {@link #backward}. */
  public double delta(int layer, int unit) {
    return delta[layer][unit];
  }

  /** Adds the row's gradient, from the derivatives of its loss by its logits. */
  public void backward(double[] theta, double[] logitDeltas, double[] gradient) {
    int last = layout.layers();
    System.arraycopy(logitDeltas, 0, delta[last], 0, delta[last].length);
    for (int layer = last; layer >= 1; layer--) {
      for (int from = 0; from < layout.width(layer - 1); from++) {
        addTo(gradient, layout.weight(layer, from, 0), activation[layer - 1][from], delta[layer]);
      }
      addTo(gradient, layout.bias(layer, 0), 1, delta[layer]);
      for (int from = 0; layer > 1 && from < layout.width(layer - 1); from++) {
        delta[layer - 1][from] =
            feedback(theta, delta, layer, from)
                * function.derivative(preActivation[layer - 1][from]);
      }
    }
  }

  private static void addTo(double[] sums, int first, double factor, double[] of) {
    for (int k = 0; k < of.length; k++) {
      sums[first + k] += factor * of[k];
    }
  }

  /** The sum of weight × δ over the units that a unit feeds. */
  private double feedback(double[] theta, double[][] deltas, int layer, int from) {
    double sum = 0;
    for (int to = 0; to < layout.width(layer); to++) {
      sum += theta[layout.weight(layer, from, to)] * deltas[layer][to];
    }
    return sum;
  }

  /**
   * Adds the row's Hessian times a vector. Call {@link #forward} and {@link #backward} for the same
   * row first.
   *
   * @param logitCurvatures second derivatives of the row's loss by its logits, row-major
   */
  public void hessianTimes(
      double[] theta, double[] vector, double[] logitCurvatures, double[] product) {
    forwardRates(theta, vector);
    int last = layout.layers();
    int outputs = layout.width(last);
    for (int c = 0; c < outputs; c++) {
      double rate = 0;
      for (int d = 0; d < outputs; d++) {
        rate += logitCurvatures[c * outputs + d] * preActivationRate[last][d];
      }
      deltaRate[last][c] = rate;
    }
    for (int layer = last; layer >= 1; layer--) {
      for (int to = 0; to < layout.width(layer); to++) {
        for (int from = 0; from < layout.width(layer - 1); from++) {
          product[layout.weight(layer, from, to)] +=
              deltaRate[layer][to] * activation[layer - 1][from]
                  + delta[layer][to] * activationRate[layer - 1][from];
        }
        product[layout.bias(layer, to)] += deltaRate[layer][to];
      }
      for (int from = 0; layer > 1 && from < layout.width(layer - 1); from++) {
        double z = preActivation[layer - 1][from];
        deltaRate[layer - 1][from] =
            (feedback(vector, delta, layer, from) + feedback(theta, deltaRate, layer, from))
                    * function.derivative(z)
                + feedback(theta, delta, layer, from)
                    * function.secondDerivative(z)
                    * preActivationRate[layer - 1][from];
      }
    }
  }

  /** How pre-activations and activations change along the vector. */
  private void forwardRates(double[] theta, double[] vector) {
    Arrays.fill(activationRate[0], 0);
    int last = layout.layers();
    for (int layer = 1; layer <= last; layer++) {
      for (int to = 0; to < layout.width(layer); to++) {
        double rate = vector[layout.bias(layer, to)];
        for (int from = 0; from < layout.width(layer - 1); from++) {
          int weight = layout.weight(layer, from, to);
          rate +=
              vector[weight] * activation[layer - 1][from]
                  + theta[weight] * activationRate[layer - 1][from];
        }
        preActivationRate[layer][to] = rate;
        activationRate[layer][to] =
            layer == last ? rate : rate * function.derivative(preActivation[layer][to]);
      }
    }
  }
}

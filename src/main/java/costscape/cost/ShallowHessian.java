package costscape.cost;

import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;

/**
 * The Hessian of a network with one hidden layer, from the closed form Uᵀ ℓ″ U + Σ_c ℓ′_c·∇²z_c of
 * each row, where z are the k logits, U = ∇z is k × n and ∇²z_c couples nothing but the parameters
 * of one unit. With n parameters it takes k·n²/2 products a row, where the general way takes n
 * backward passes. 7 parameters and 12 rows take a tenth of the time.
 */
final class ShallowHessian {
  private final ParameterLayout layout;
  private final ActivationFunction function;
  private final Dataset dataset;
  private final LossFunction loss;
  private final double[] theta;
  private final double[][] sums;
  private final int outputs;
  private final double[][] slopes; // U
  private final double[] deltas; // ℓ′
  private final double[] curvatures; // ℓ″
  private final double[] features;

  private ShallowHessian(Network network, Dataset dataset, LossFunction loss, double[] theta) {
    layout = network.layout();
    function = network.activation();
    this.dataset = dataset;
    this.loss = loss;
    this.theta = theta;
    sums = new double[theta.length][theta.length];
    outputs = network.output().width();
    slopes = new double[outputs][theta.length];
    deltas = new double[outputs];
    curvatures = new double[outputs * outputs];
    features = new double[dataset.features()];
  }

  /** The upper triangle, summed over the rows, without penalty. */
  static double[][] sums(
      Network network, Dataset dataset, LossFunction loss, double[] theta, Runnable betweenRows) {
    ShallowHessian hessian = new ShallowHessian(network, dataset, loss, theta);
    for (int row = 0; row < dataset.rows(); row++) {
      hessian.add(row);
      betweenRows.run();
    }
    return hessian.sums;
  }

  private void add(int row) {
    dataset.row(row, features);
    int width = layout.width(1);
    double[] z = new double[width];
    double[] logits = new double[outputs];
    for (int unit = 0; unit < width; unit++) {
      for (int k = 0; k < features.length; k++) {
        z[unit] += theta[layout.weight(1, k, unit)] * features[k];
      }
      z[unit] += theta[layout.bias(1, unit)];
      double activation = function.value(z[unit]);
      for (int c = 0; c < outputs; c++) {
        logits[c] += theta[layout.weight(2, unit, c)] * activation;
        setSlopes(unit, c, z[unit], activation);
      }
    }
    for (int c = 0; c < outputs; c++) {
      int bias = layout.bias(2, c);
      logits[c] += theta[bias];
      slopes[c][bias] = 1;
    }
    loss.derivatives(logits, dataset.targets(), row, deltas);
    loss.secondDerivatives(logits, dataset.targets(), row, curvatures);
    addOuterProducts();
    for (int unit = 0; unit < width; unit++) {
      addUnit(unit, z[unit]);
    }
  }

  /** Sets the derivatives of one logit by the parameters of one unit. */
  private void setSlopes(int unit, int c, double z, double activation) {
    int out = layout.weight(2, unit, c);
    double[] slope = slopes[c];
    double byBias = theta[out] * function.derivative(z);
    for (int k = 0; k < features.length; k++) {
      slope[layout.weight(1, k, unit)] = byBias * features[k];
    }
    slope[layout.bias(1, unit)] = byBias;
    slope[out] = activation;
  }

  private void addOuterProducts() {
    for (int c = 0; c < outputs; c++) {
      for (int d = 0; d < outputs; d++) {
        addOuterProduct(curvatures[c * outputs + d], slopes[c], slopes[d]);
      }
    }
  }

  private void addOuterProduct(double curvature, double[] of, double[] by) {
    for (int k = 0; k < of.length; k++) {
      if (outputs > 1 && of[k] == 0) {
        continue; // another output's weight
      }
      double scaled = curvature * of[k];
      double[] line = sums[k];
      for (int m = k; m < by.length; m++) {
        line[m] += scaled * by[m];
      }
    }
  }

  /**
   * Adds Σ_c ℓ′_c·∇²z_c, which couples a unit's incoming parameters with each other and with its
   * outgoing weights.
   */
  private void addUnit(int unit, double z) {
    int bias = layout.bias(1, unit);
    double bent = 0;
    for (int c = 0; c < outputs; c++) {
      int out = layout.weight(2, unit, c);
      bent += deltas[c] * theta[out] * function.secondDerivative(z);
      double sloped = deltas[c] * function.derivative(z);
      for (int k = 0; k < features.length; k++) {
        sums[layout.weight(1, k, unit)][out] += sloped * features[k];
      }
      sums[bias][out] += sloped;
    }
    for (int k = 0; k < features.length; k++) {
      double[] line = sums[layout.weight(1, k, unit)];
      for (int m = k; m < features.length; m++) {
        line[layout.weight(1, m, unit)] += bent * features[k] * features[m];
      }
      line[bias] += bent * features[k];
    }
    sums[bias][bias] += bent;
  }
}

package costscape.cost;

import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;

/**
 * The Hessian of a network with one hidden layer, from the closed form ℓ″·u uᵀ + ℓ′·∇²z a row,
 * where z is the logit, u = ∇z and ∇²z couples nothing but the parameters of one unit. For n
 * parameters n²/2 products a row, where the general way takes n backward passes: 7 parameters and
 * 12 rows in a tenth of the time.
 */
final class ShallowHessian {
  private final ParameterLayout layout;
  private final ActivationFunction function;
  private final Dataset dataset;
  private final Loss loss;
  private final double[] theta;
  private final double[][] sums;
  private final double[] slope; // u
  private final double[] features;

  private ShallowHessian(Network network, Dataset dataset, Loss loss, double[] theta) {
    layout = network.layout();
    function = network.activation();
    this.dataset = dataset;
    this.loss = loss;
    this.theta = theta;
    sums = new double[theta.length][theta.length];
    slope = new double[theta.length];
    features = new double[dataset.features()];
  }

  /** The upper triangle, summed over the rows, without penalty. */
  static double[][] sums(Network network, Dataset dataset, Loss loss, double[] theta) {
    ShallowHessian hessian = new ShallowHessian(network, dataset, loss, theta);
    for (int row = 0; row < dataset.rows(); row++) {
      hessian.add(row);
    }
    return hessian.sums;
  }

  private void add(int row) {
    dataset.row(row, features);
    int width = layout.width(1);
    double[] z = new double[width];
    double logit = 0;
    for (int unit = 0; unit < width; unit++) {
      for (int k = 0; k < features.length; k++) {
        z[unit] += theta[layout.weight(1, k, unit)] * features[k];
      }
      z[unit] += theta[layout.bias(1, unit)];
      logit += theta[layout.weight(2, unit, 0)] * slopes(unit, z[unit]);
    }
    int output = layout.bias(2, 0);
    logit += theta[output];
    slope[output] = 1;
    addOuterProduct(loss.secondDerivative(logit, dataset.label(row)));
    double delta = loss.derivative(logit, dataset.label(row));
    for (int unit = 0; unit < width; unit++) {
      addUnit(unit, delta, z[unit]);
    }
  }

  /** The logit's slopes by a unit's parameters; gives its activation. */
  private double slopes(int unit, double z) {
    int out = layout.weight(2, unit, 0);
    double activation = function.value(z);
    double byBias = theta[out] * function.derivative(z);
    for (int k = 0; k < features.length; k++) {
      slope[layout.weight(1, k, unit)] = byBias * features[k];
    }
    slope[layout.bias(1, unit)] = byBias;
    slope[out] = activation;
    return activation;
  }

  private void addOuterProduct(double curvature) {
    for (int k = 0; k < slope.length; k++) {
      double scaled = curvature * slope[k];
      double[] line = sums[k];
      for (int m = k; m < slope.length; m++) {
        line[m] += scaled * slope[m];
      }
    }
  }

  /** ℓ′·∇²z: within a unit's incoming parameters, and between these and its outgoing weight. */
  private void addUnit(int unit, double delta, double z) {
    int out = layout.weight(2, unit, 0);
    int bias = layout.bias(1, unit);
    double bent = delta * theta[out] * function.secondDerivative(z);
    double sloped = delta * function.derivative(z);
    for (int k = 0; k < features.length; k++) {
      double[] line = sums[layout.weight(1, k, unit)];
      for (int m = k; m < features.length; m++) {
        line[layout.weight(1, m, unit)] += bent * features[k] * features[m];
      }
      line[bias] += bent * features[k];
      line[out] += sloped * features[k];
    }
    sums[bias][bias] += bent;
    sums[bias][out] += sloped;
  }
}

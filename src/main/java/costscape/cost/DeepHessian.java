package costscape.cost;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.Pass;

/**
 * The Hessian of a network of any depth: for each row, the product with every unit vector. With n
 * parameters that takes n backward passes a row; {@link ShallowHessian} is faster for one hidden
 * layer.
 */
final class DeepHessian {
  private DeepHessian() {}

  /** The upper triangle, summed over the rows, without penalty; the lower one is rounded apart. */
  static double[][] sums(
      Network network, Dataset dataset, Loss loss, double[] theta, Runnable betweenRows) {
    int n = theta.length;
    Pass pass = new Pass(network);
    int outputs = network.output().width();
    double[] deltas = new double[outputs];
    double[] curvatures = new double[outputs * outputs];
    double[] ignored = new double[n];
    double[] unit = new double[n];
    double[][] rows = new double[n][n];
    for (int row = 0; row < dataset.rows(); row++) {
      double[] logits = pass.forward(theta, dataset, row);
      loss.derivatives(logits, dataset.targets(), row, deltas);
      loss.secondDerivatives(logits, dataset.targets(), row, curvatures);
      pass.backward(theta, deltas, ignored);
      for (int k = 0; k < n; k++) {
        unit[k] = 1;
        pass.hessianTimes(theta, unit, curvatures, rows[k]);
        unit[k] = 0;
      }
      betweenRows.run();
    }
    return rows;
  }
}

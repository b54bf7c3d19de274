package costscape.cost;

import costscape.network.Pass;
import java.util.function.BiConsumer;

/**
 * The Hessians of rows' losses, row by row and summed, of a network of any depth. Times a vector
 * this is the quicker way for small networks. The whole matrix is the products with all unit
 * vectors: with n parameters that takes n backward passes a row, and {@link ShallowHessian} is
 * faster for one hidden layer.
 */
record RowHessians(NetworkCost cost, double[] theta) {
  /** Adds the products of some consecutive rows' Hessians and a vector. */
  void addTimes(double[] vector, double[] product, int fromRow, int toRow) {
    each(
        fromRow,
        toRow,
        (pass, curvatures) -> pass.hessianTimes(theta, vector, curvatures, product));
  }

  /** The upper triangle over all rows, without penalty; the lower one is rounded apart. */
  double[][] sums(Runnable betweenRows) {
    double[] unit = new double[theta.length];
    double[][] sums = new double[theta.length][theta.length];
    each(
        0,
        cost.dataset().rows(),
        (pass, curvatures) -> {
          for (int k = 0; k < sums.length; k++) {
            unit[k] = 1;
            pass.hessianTimes(theta, unit, curvatures, sums[k]);
            unit[k] = 0;
          }
          betweenRows.run();
        });
    return sums;
  }

  /** Goes through the network with each row, and hands over the loss's second derivatives. */
  private void each(int fromRow, int toRow, BiConsumer<Pass, double[]> withCurvatures) {
    Pass pass = new Pass(cost.network());
    int outputs = cost.network().output().width();
    double[] deltas = new double[outputs];
    double[] curvatures = new double[outputs * outputs];
    double[] ignored = new double[theta.length];
    for (int row = fromRow; row < toRow; row++) {
      double[] logits = pass.forward(theta, cost.dataset(), row);
      cost.loss().derivatives(logits, cost.dataset().targets(), row, deltas);
      cost.loss().secondDerivatives(logits, cost.dataset().targets(), row, curvatures);
      pass.backward(theta, deltas, ignored);
      withCurvatures.accept(pass, curvatures);
    }
  }
}

package costscape.cost;

import costscape.network.Pass;

/** The Hessian of a row's loss times a vector, row by row: the quicker way for small networks. */
record RowProduct(NetworkCost cost, double[] theta, double[] vector) {
  /** Adds the products of some consecutive rows. */
  void addTo(double[] product, int fromRow, int toRow) {
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
      pass.hessianTimes(theta, vector, curvatures, product);
    }
  }
}

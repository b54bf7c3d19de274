package costscape.cost;

import costscape.data.Dataset;
import costscape.network.LayerWeights;
import costscape.network.Network;
import costscape.network.WeightSums;

/**
 * The sums over rows of losses, gradients and products with Hessians, by blocks of {@value #ROWS}
 * rows whose layers are products of matrices. The plain way, row by row, is its witness in tests;
 * they differ by rounding, for here the parts of a block are summed before they go on.
 *
 * <p>One core, 10,000 rows of 784-128-10 tanh: a gradient takes 0.26 s, and 0.12 where most
 * features are 0. A product with the Hessian of 64-32-10 over 1,797 rows takes 3 ms, row by row 24.
 */
final class BatchedCost {
  /** Beyond this number blocks gain nothing: the arrays no longer stay in the cache. */
  static final int ROWS = 128;

  private final Network network;
  private final NetworkCost cost;
  private final Dataset dataset;
  private final WeightSums sums;
  private final KeptNonzeros kept;
  private RowBlock block;

  BatchedCost(NetworkCost cost) {
    network = cost.network();
    this.cost = cost;
    dataset = cost.dataset();
    sums = new WeightSums(network);
    kept = new KeptNonzeros(cost);
    block = new RowBlock(cost, Math.min(ROWS, dataset.rows()), kept);
  }

  /** Σ of the losses of all rows. */
  double value(double[] theta) {
    LayerWeights at = new LayerWeights(network, theta);
    double sum = 0;
    for (int row = 0; row < dataset.rows(); row += ROWS) {
      sum = block(row, dataset.rows()).losses(at, sum);
    }
    return sum;
  }

  /** Adds the gradients of all rows, and gives Σ of their losses. */
  double gradient(double[] theta, double[] gradient) {
    LayerWeights at = new LayerWeights(network, theta);
    sums.clear();
    double sum = 0;
    for (int row = 0; row < dataset.rows(); row += ROWS) {
      RowBlock next = block(row, dataset.rows());
      sum = next.losses(at, sum);
      next.addGradient(at, sums);
    }
    sums.addTo(gradient);
    return sum;
  }

  /** The class that the network decides for in each row. */
  int[] decisions(double[] theta) {
    LayerWeights at = new LayerWeights(network, theta);
    int[] decisions = new int[dataset.rows()];
    for (int row = 0; row < dataset.rows(); row += ROWS) {
      block(row, dataset.rows()).decide(at, decisions);
    }
    return decisions;
  }

  /** Adds the products of some rows' Hessians and a vector. */
  void addHessianTimes(double[] theta, double[] vector, int fromRow, int toRow, double[] product) {
    LayerWeights at = new LayerWeights(network, theta);
    LayerWeights along = new LayerWeights(network, vector);
    sums.clear();
    for (int row = fromRow; row < toRow; row += ROWS) {
      block(row, toRow).addProduct(at, along, sums);
    }
    sums.addTo(product);
  }

  /** The block that begins with a row. Blocks of equal length share their arrays. */
  private RowBlock block(int row, int toRow) {
    int rows = Math.min(ROWS, toRow - row);
    if (block.rows() != rows) {
      block = new RowBlock(cost, rows, kept);
    }
    block.load(row);
    return block;
  }
}

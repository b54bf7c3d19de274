package costscape.cost;

import costscape.cost.CostFunction.LineEvaluator;
import costscape.cost.RowBlock.KeptNonzeros;
import costscape.data.Dataset;
import costscape.network.LayerWeights;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.network.WeightSums;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.List;

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

  /**
   * A network's cost and its slope along a line. The first layer's pre-activations are X·W + αX·U:
   * two products serve every α, and an evaluation takes the activations and the layers above alone.
   * The slope is Σ ∂ℓ/∂z · ż over rows and outputs, ż being the rates of the logits along the line,
   * so that nothing goes backwards.
   *
   * <p>10,000 rows of 784-128-10, a core that others use too: a slope takes 22 ms, a gradient 300.
   */
  static final class BatchedLine implements LineEvaluator {
    /** Products of more numbers than these, 128 MB, are not kept. */
    private static final long KEPT = 1L << 24;

    /** A block of rows along the first layer of the line. */
    private record Kept(int first, double[][] origin, double[][] direction) {}

    private final NetworkCost cost;
    private final Slice line;
    private final double[] direction;
    private final List<Kept> blocks = new ArrayList<>();

    BatchedLine(NetworkCost cost, Slice line) {
      this.cost = cost;
      this.line = line;
      direction = line.u().toArray();
      LayerWeights origin = new LayerWeights(cost.network(), line.origin().toArray());
      LayerWeights along = new LayerWeights(cost.network(), direction);
      int rows = cost.dataset().rows();
      for (int row = 0; row < rows; row += BatchedCost.ROWS) {
        RowBlock block = new RowBlock(cost, Math.min(BatchedCost.ROWS, rows - row));
        block.load(row);
        blocks.add(new Kept(row, block.firstLayer(origin), block.firstLayer(along)));
      }
    }

    /** Returns whether the products of a line fit into memory and save work. */
    static boolean serves(NetworkCost cost) {
      ParameterLayout layout = cost.network().layout();
      return 2L * cost.dataset().rows() * layout.width(1) <= KEPT;
    }

    @Override
    public double cost(double alpha) {
      double[] theta = line.at(alpha).toArray();
      LayerWeights at = new LayerWeights(cost.network(), theta);
      double sum = 0;
      RowBlock block = new RowBlock(cost, Math.min(BatchedCost.ROWS, cost.dataset().rows()));
      for (Kept kept : blocks) {
        block = block.of(kept.first(), kept.origin()[0].length);
        block.moveFirst(kept.origin(), alpha, kept.direction());
        sum = block.addLosses(block.forwardAbove(at), sum);
      }
      return sum / cost.dataset().rows() + cost.penalty(theta);
    }

    @Override
    public double slope(double alpha) {
      Network network = cost.network();
      double[] theta = line.at(alpha).toArray();
      LayerWeights at = new LayerWeights(network, theta);
      LayerWeights along = new LayerWeights(network, direction);
      double sum = 0;
      RowBlock block = new RowBlock(cost, Math.min(BatchedCost.ROWS, cost.dataset().rows()));
      for (Kept kept : blocks) {
        block = block.of(kept.first(), kept.origin()[0].length);
        block.moveFirst(kept.origin(), alpha, kept.direction());
        sum += block.slope(at, along, kept.direction());
      }
      return sum / cost.dataset().rows() + cost.penaltySlope(theta, direction);
    }
  }
}

package costscape.sweep.kernel;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import costscape.network.UnitActivation;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Slice;
import costscape.space.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Serves any network of few rows along any directions: the loops go along the cells of a strip,
 * where {@link BatchKernel}'s go along the rows. One row after the other takes the forward pass for
 * the whole strip.
 *
 * <p>20 rows of numbers to predict, a plane of two parameters of a 1-8-1 tanh network: 175 ns a
 * cell on a loaded core, where the plain kernel took 5,950; 12 rows of the 1-2-1 sigmoid network
 * along two random directions: a quarter of its time.
 */
public record CellLanesKernel(NetworkCost cost, CellPoints points) implements PointKernel {
  private static final int STRIP = 256;

  /** With fewer cells in a row of the plane the plain kernel is as fast. */
  private static final int FEWEST_CELLS = 8;

  /** Rows times parameters times cells of a block, about: 10 ms of work. */
  private static final long BLOCK_WORK = 20_000_000;

  /** Beyond this a sum of two parts could overflow where the cost does not. */
  private static final double LARGEST = 1e90;

  /** The kernel where it gains something. */
  static Optional<Kernel> of(NetworkCost cost, Slice slice, List<Axis> axes) {
    boolean moderate = axes.get(axes.size() - 1).points() >= FEWEST_CELLS;
    for (Axis axis : axes) {
      moderate &= Math.max(-axis.from(), axis.to()) < LARGEST;
    }
    moderate &= Vectors.largest(slice.origin().toArray()) < LARGEST;
    for (Direction direction : slice.directions()) {
      moderate &= Vectors.largest(direction.toArray()) < LARGEST;
    }
    moderate &= cost.dataset().largestFeature() < LARGEST;
    return moderate
        ? Optional.of(new CellLanesKernel(cost, new CellPoints(slice, axes)))
        : Optional.empty();
  }

  @Override
  public long cells() {
    return Math.max(STRIP, BLOCK_WORK / ((long) cost.dataset().rows() * cost.dimension()));
  }

  @Override
  public int effort() {
    return 20;
  }

  @Override
  public void fill(long firstCell, int planeRows, double[] costs) {
    boolean isLine = points.axes().size() == 1;
    Axis inner = points.axes().get(isLine ? 0 : 1);
    int rows = isLine ? 1 : planeRows; // the points of a line are one row of cells here
    int columns = costs.length / rows;
    int firstColumn = (int) (isLine ? firstCell : firstCell % inner.points());
    double[] theta = new double[cost.dimension()];
    double[] origin = points.slice().origin().toArray();
    double[] along = points.slice().directions().get(isLine ? 0 : 1).toArray();
    CellLanes lanes = new CellLanes(cost, Math.min(STRIP, columns));
    for (int from = 0; from < columns; from += lanes.count()) {
      int count = Math.min(lanes.count(), columns - from);
      lanes = count == lanes.count() ? lanes : new CellLanes(cost, count);
      double[] values = new double[count];
      for (int k = 0; k < count; k++) {
        values[k] = inner.at(firstColumn + from + k);
      }
      for (int row = 0; row < rows; row++) {
        if (isLine) {
          System.arraycopy(origin, 0, theta, 0, theta.length);
        } else {
          double alpha = points.axes().get(0).at((int) (firstCell / inner.points()) + row);
          points.slice().at(alpha, theta, 0);
        }
        lanes.costs(theta, along, values, costs, row * columns + from);
      }
    }
  }

  /**
   * A network's cost at some cells along one direction, θ + βv. An array has an entry for each
   * cell. A unit whose inputs do not change along v, and none of whose own parameters does, is one
   * number for all cells.
   */
  private static final class CellLanes {
    private final NetworkCost cost;
    private final ParameterLayout layout;
    private final ActivationFunction function;
    private final UnitActivation hidden;
    private final LaneFunctions functions;
    private final int count;
    private final double[][][] lanes; // by layer and unit
    private final double[][] fixed; // by layer and unit, where it is one number
    private final boolean[][] varies;
    private final double[] factors;
    private final double[] sums;
    private final double[] logits;

    /** For so many cells. */
    CellLanes(NetworkCost cost, int count) {
      this.cost = cost;
      this.count = count;
      layout = cost.network().layout();
      function = cost.network().activation();
      functions = new LaneFunctions(count);
      hidden = new UnitActivation(function, count);
      lanes = new double[layout.layers() + 1][][];
      fixed = new double[lanes.length][];
      varies = new boolean[lanes.length][];
      for (int layer = 0; layer < lanes.length; layer++) {
        lanes[layer] = new double[layout.width(layer)][layer == 0 ? 0 : count];
        fixed[layer] = new double[layout.width(layer)];
        varies[layer] = new boolean[layout.width(layer)];
      }
      factors = new double[count];
      sums = new double[count];
      logits = new double[layout.width(layout.layers())];
    }

    int count() {
      return count;
    }

    /**
     * Writes the costs of the cells, NaN where one is not finite.
     *
     * @param along v
     * @param beta by cell
     * @param at where the costs begin
     */
    void costs(double[] theta, double[] along, double[] beta, double[] costs, int at) {
      Arrays.fill(sums, 0);
      int rows = cost.dataset().rows();
      for (int row = 0; row < rows; row++) {
        cost.dataset().row(row, fixed[0]);
        for (int layer = 1; layer < lanes.length; layer++) {
          for (int unit = 0; unit < lanes[layer].length; unit++) {
            evaluate(layer, unit, theta, along, beta);
          }
        }
        addLosses(row);
      }
      double[] there = theta.clone();
      for (int k = 0; k < count; k++) {
        double penalty = 0;
        if (cost.l2() > 0) {
          for (int i = 0; i < there.length; i++) {
            there[i] = theta[i] + beta[k] * along[i];
          }
          penalty = cost.penalty(there);
        }
        costs[at + k] = FailedCells.orFailure(sums[k] / rows + penalty);
      }
    }

    /** A pre-activation is start + βv-part, and what the units below that vary bring. */
    private void evaluate(int layer, int unit, double[] theta, double[] along, double[] beta) {
      double[] z = lanes[layer][unit];
      double start = 0;
      double slope = 0;
      boolean any = false;
      for (int from = 0; from < fixed[layer - 1].length; from++) {
        int weight = layout.weight(layer, from, unit);
        if (varies[layer - 1][from]) {
          if (!any) {
            Arrays.fill(z, 0);
            any = true;
          }
          add(theta[weight], along[weight], beta, lanes[layer - 1][from], z);
        } else {
          start += theta[weight] * fixed[layer - 1][from];
          slope += along[weight] * fixed[layer - 1][from];
        }
      }
      int bias = layout.bias(layer, unit);
      start += theta[bias];
      slope += along[bias];
      boolean isHidden = layer + 1 < lanes.length;
      varies[layer][unit] = any || slope != 0;
      if (!varies[layer][unit]) {
        fixed[layer][unit] = isHidden ? function.value(start) : start;
        return;
      }
      if (!any) {
        Arrays.fill(z, 0);
      }
      addLine(start, slope, beta, z);
      if (isHidden) {
        hidden.apply(z, Double.POSITIVE_INFINITY);
      }
    }

    private void add(double weight, double along, double[] beta, double[] below, double[] z) {
      if (along == 0) {
        for (int k = 0; k < z.length; k++) {
          z[k] += weight * below[k];
        }
        return;
      }
      for (int k = 0; k < z.length; k++) {
        factors[k] = weight + along * beta[k];
      }
      for (int k = 0; k < z.length; k++) {
        z[k] += factors[k] * below[k];
      }
    }

    private static void addLine(double start, double slope, double[] beta, double[] z) {
      for (int k = 0; k < z.length; k++) {
        z[k] += start + slope * beta[k];
      }
    }

    private void addLosses(int row) {
      int last = lanes.length - 1;
      for (int output = 0; output < logits.length; output++) {
        if (!varies[last][output]) {
          Arrays.fill(lanes[last][output], fixed[last][output]);
        }
      }
      if (cost.loss() instanceof RegressionLoss loss) {
        for (int output = 0; output < logits.length; output++) {
          double target = cost.dataset().numbers().number(row, output);
          loss.addTo(sums, lanes[last][output], target, 1.0 / logits.length);
        }
        return;
      }
      if (cost.loss() == LogisticLoss.CROSS_ENTROPY && addSoftplus(row, lanes[last][0])) {
        return;
      }
      for (int k = 0; k < count; k++) {
        for (int output = 0; output < logits.length; output++) {
          logits[output] = lanes[last][output][k];
        }
        sums[k] += cost.loss().value(logits, cost.dataset().targets(), row);
      }
    }

    /** Adds max(sz, 0) + log(1 + e^−|z|), unless an exponent is too large for the whole array. */
    private boolean addSoftplus(int row, double... z) {
      double largest = 0;
      for (int k = 0; k < count; k++) {
        factors[k] = -Math.abs(z[k]);
        largest = Math.max(largest, -factors[k]);
      }
      if (!(largest <= LaneFunctions.LIMIT)) {
        return false;
      }
      double sign = cost.dataset().label(row) == 0 ? 1 : -1;
      for (int k = 0; k < count; k++) {
        sums[k] += Math.max(sign * z[k], 0);
      }
      functions.exponential(factors);
      functions.addLogOnePlus(sums, factors);
      return true;
    }
  }
}

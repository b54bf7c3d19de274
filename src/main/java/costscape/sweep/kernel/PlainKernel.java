package costscape.sweep.kernel;

import costscape.cost.CostFunction;
import costscape.space.Axis;
import costscape.space.Slice;
import java.util.List;

/**
 * Asks the cost at every cell. It is right for any cost and any slice, and the fast kernels are
 * tested against it.
 */
public final class PlainKernel implements Kernel {
  private static final long serialVersionUID = 1;
  private static final int BLOCK_CELLS = 8192;

  private final CostFunction cost;
  private final CellPoints points;

  public PlainKernel(CostFunction cost, Slice slice, List<Axis> axes) {
    this.cost = cost;
    this.points = new CellPoints(slice, axes);
  }

  @Override
  public long blockCells() {
    return points.block(BLOCK_CELLS);
  }

  @Override
  public int strip() {
    return points.strip(BLOCK_CELLS);
  }

  @Override
  public int effort() {
    return 100;
  }

  @Override
  public void fill(long firstCell, int rows, double[] costs) {
    double[] theta = new double[cost.dimension()];
    for (int k = 0; k < costs.length; k++) {
      points.theta(firstCell + k, theta);
      costs[k] = FailedCells.orFailure(cost.at(theta));
    }
  }
}

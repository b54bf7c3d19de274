package costscape.sweep.kernel;

import costscape.cost.CostFunction;
import costscape.space.Axis;
import costscape.space.Slice;
import java.util.List;

/**
 * Asks the cost at every cell. It is right for any cost and any slice, and the fast kernels are
 * tested against it.
 */
public record PlainKernel(CostFunction cost, CellPoints points) implements Kernel {
  private static final int BLOCK_CELLS = 8192;

  public PlainKernel(CostFunction cost, Slice slice, List<Axis> axes) {
    this(cost, new CellPoints(slice, axes));
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

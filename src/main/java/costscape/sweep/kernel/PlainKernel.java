package costscape.sweep.kernel;

import costscape.cost.CostFunction;
import costscape.space.Axis;
import costscape.space.Slice;
import java.util.List;

/**
 * Asks the cost at every cell. It is right for any cost and any slice, and the fast kernels are
 * tested against it.
 *
 * @param cells of a block, about
 */
public record PlainKernel(CostFunction cost, CellPoints points, long cells) implements PointKernel {
  private static final int BLOCK_CELLS = 8192;

  /**
   * The number of cells in a piece where one may take seconds: finished pieces are what is saved.
   */
  static final int FEW_CELLS = 64;

  public PlainKernel(CostFunction cost, Slice slice, List<Axis> axes) {
    this(cost, new CellPoints(slice, axes), BLOCK_CELLS);
  }

  /** The same of a cost whose cells take so long that handing one out costs nothing beside it. */
  public static PlainKernel ofSlow(CostFunction cost, Slice slice, List<Axis> axes) {
    return new PlainKernel(cost, new CellPoints(slice, axes), FEW_CELLS);
  }

  @Override
  public void fill(long firstCell, int rows, double[] costs) {
    double[] theta = new double[cost.dimension()];
    for (int k = 0; k < costs.length; k++) {
      points.theta(firstCell + k, theta);
      costs[k] = Kernel.orFailure(cost.at(theta));
    }
  }
}

package costscape.sweep;

import costscape.cost.CostFunction;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import java.util.List;

/**
 * The cost over the cells of a line or a plane, as a job of blocks: a block is some consecutive
 * cells of a line, or some whole rows of a plane.
 */
public final class Sweep implements Job<double[]> {
  private static final long serialVersionUID = 1;

  /** Cells of a block, about: enough that handing out a block costs nothing beside its work. */
  private static final int BLOCK_CELLS = 8192;

  private final Kernel kernel;
  private final long cells;
  private final int blockCells;

  private Sweep(Kernel kernel, long cells, int blockCells) {
    this.kernel = kernel;
    this.cells = cells;
    this.blockCells = blockCells;
  }

  /** Along a line. */
  public static Sweep over(CostFunction cost, Slice slice, Axis axis) {
    return new Sweep(kernel(cost, slice, List.of(axis)), axis.points(), BLOCK_CELLS);
  }

  /** Over a plane. */
  public static Sweep over(CostFunction cost, Slice slice, Grid grid) {
    int rowCells = grid.second().points();
    int rows = Math.max(1, BLOCK_CELLS / rowCells);
    return new Sweep(
        kernel(cost, slice, List.of(grid.first(), grid.second())),
        grid.cells(),
        Math.multiplyExact(rows, rowCells));
  }

  /** Where the fast kernels go in: whichever fits the cost and the slice, else the plain one. */
  private static Kernel kernel(CostFunction cost, Slice slice, List<Axis> axes) {
    return new PlainKernel(cost, slice, axes);
  }

  public static CostCurve curve(CostFunction cost, Slice slice, Axis axis, Runner runner) {
    double[] costs = new double[axis.points()];
    over(cost, slice, axis).into(costs, runner);
    return CostCurve.of(axis, costs);
  }

  public static CostSurface surface(CostFunction cost, Slice slice, Grid grid, Runner runner) {
    double[] costs = new double[Math.toIntExact(grid.cells())];
    over(cost, slice, grid).into(costs, runner);
    return CostSurface.of(grid, costs);
  }

  private void into(double[] costs, Runner runner) {
    int[] next = {0};
    runner.run(
        this,
        block -> {
          System.arraycopy(block, 0, costs, next[0], block.length);
          next[0] += block.length;
        });
  }

  @Override
  public int size() {
    return Math.toIntExact((cells + blockCells - 1) / blockCells);
  }

  /** The costs of one block, in the order of the table. */
  @Override
  public double[] run(int block) {
    long first = (long) block * blockCells;
    double[] costs = new double[(int) Math.min(blockCells, cells - first)];
    kernel.fill(first, costs);
    return costs;
  }
}

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

  private final Kernel kernel;
  private final long cells;
  private final int blockCells;

  private Sweep(Kernel kernel, long cells) {
    this.kernel = kernel;
    this.cells = cells;
    this.blockCells = Math.toIntExact(Math.min(cells, kernel.blockCells()));
  }

  /** Along a line. */
  public static Sweep over(CostFunction cost, Slice slice, Axis axis) {
    return new Sweep(Kernels.of(cost, slice, List.of(axis)), axis.points());
  }

  /** Over a plane. */
  public static Sweep over(CostFunction cost, Slice slice, Grid grid) {
    return new Sweep(Kernels.of(cost, slice, List.of(grid.first(), grid.second())), grid.cells());
  }

  public static CostCurve curve(CostFunction cost, Slice slice, Axis axis, Runner runner) {
    double[] costs = new double[axis.points()];
    int[] next = {0};
    runner.run(
        over(cost, slice, axis),
        block -> {
          System.arraycopy(block, 0, costs, next[0], block.length);
          next[0] += block.length;
        });
    return CostCurve.owning(axis, costs);
  }

  public static CostSurface surface(CostFunction cost, Slice slice, Grid grid, Runner runner) {
    List<double[]> blocks = runner.run(over(cost, slice, grid));
    return CostSurface.owning(grid, blocks.toArray(double[][]::new));
  }

  /** See {@link Kernel#effort}. */
  int effort() {
    return kernel.effort();
  }

  @Override
  public int size() {
    return Math.toIntExact((cells + blockCells - 1) / blockCells);
  }

  long firstCell(int block) {
    return (long) block * blockCells;
  }

  /** The costs of one block, in the order of the table; NaN where one could not be evaluated. */
  @Override
  public double[] run(int block) {
    long first = firstCell(block);
    double[] costs = new double[(int) Math.min(blockCells, cells - first)];
    kernel.fill(first, costs);
    return costs;
  }
}

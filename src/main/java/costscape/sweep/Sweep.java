package costscape.sweep;

import costscape.cost.CostFunction;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.sweep.kernel.Kernel;
import costscape.sweep.kernel.Kernels;
import costscape.sweep.kernel.Pieces;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cost over the cells of a line or a plane, as a job. A piece is some consecutive cells of a
 * line, or some whole rows of a plane; where these would take long, it is some columns of these
 * rows.
 */
public final class Sweep implements Job<double[]>, Costs {
  private static final long serialVersionUID = 1;

  private final Kernel kernel;
  private final Pieces pieces;

  private Sweep(Kernel kernel, int rows, int width) {
    this.kernel = kernel;
    int blockRows = (int) Math.min(rows, kernel.blockCells() / width);
    this.pieces = new Pieces(rows, width, blockRows, kernel.strip());
  }

  /** A sweep along a line. */
  public static Sweep over(CostFunction cost, Slice slice, Axis axis) {
    return new Sweep(Kernels.of(cost, slice, List.of(axis)), axis.points(), 1);
  }

  /** A sweep over a plane. */
  public static Sweep over(CostFunction cost, Slice slice, Grid grid) {
    Kernel kernel = Kernels.of(cost, slice, List.of(grid.first(), grid.second()));
    return new Sweep(kernel, grid.first().points(), grid.second().points());
  }

  public static CellLine curve(CostFunction cost, Slice slice, Axis axis, Runner runner) {
    return CellLine.owning(axis, over(cost, slice, axis).costs(runner));
  }

  public static CellPlane surface(CostFunction cost, Slice slice, Grid grid, Runner runner) {
    return CellPlane.owning(grid, over(cost, slice, grid).blocks(runner));
  }

  /**
   * All costs in the order of the table, in arrays of equal length; only the last array may be
   * shorter.
   */
  double[][] blocks(Runner runner) {
    return pieces.strips() == 1
        ? runner.run(this).toArray(double[][]::new)
        : new double[][] {costs(runner)};
  }

  /** All costs in the order of the table. */
  public double[] costs(Runner runner) {
    double[] costs = new double[Math.toIntExact((long) pieces.rows() * pieces.width())];
    int[] next = {0};
    inOrder(
        runner,
        some -> {
          System.arraycopy(some, 0, costs, next[0], some.length);
          next[0] += some.length;
        });
    return costs;
  }

  @Override
  public void inOrder(Runner runner, Consumer<double[]> cells) {
    if (pieces.areConsecutive()) {
      runner.run(this, cells);
      return;
    }
    int[] next = {0};
    double[][] block = {null};
    runner.run(
        this,
        costs -> {
          int piece = next[0]++;
          if (pieces.firstColumn(piece) == 0) {
            block[0] = new double[pieces.rows(piece) * pieces.width()];
          }
          pieces.copy(piece, costs, block[0]);
          if (pieces.firstColumn(piece) + pieces.columns(piece) == pieces.width()) {
            cells.accept(block[0]);
          }
        });
  }

  /** The effort of a row and cell, as in {@link Kernel#effort}. */
  int effort() {
    return kernel.effort();
  }

  public Pieces pieces() {
    return pieces;
  }

  @Override
  public int size() {
    return pieces.count();
  }

  /** The costs of one piece, row by row; NaN where one could not be evaluated. */
  @Override
  public double[] run(int piece) {
    int rows = pieces.rows(piece);
    double[] costs = new double[rows * pieces.columns(piece)];
    kernel.fill(pieces.firstCell(piece), rows, costs);
    return costs;
  }
}

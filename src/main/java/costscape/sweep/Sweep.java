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
import costscape.sweep.kernel.PlainKernel;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cost over the cells of a line or a plane, as a job. A piece is some consecutive cells of a
 * line, or some whole rows of a plane; where these would take long, it is some columns of these
 * rows.
 */
public final class Sweep implements Job<double[]>, CellCosts {
  private static final long serialVersionUID = 1;

  private final Kernel kernel;
  private final Pieces pieces;

  private Sweep(Kernel kernel, List<Axis> axes) {
    this.kernel = kernel;
    int rows = axes.get(0).points();
    int width = axes.size() == 1 ? 1 : axes.get(1).points();
    int blockRows = (int) Math.min(rows, kernel.blockCells() / width);
    this.pieces = new Pieces(rows, width, blockRows, kernel.strip());
  }

  /** A sweep along one axis or over two. */
  public static Sweep over(CostFunction cost, Slice slice, List<Axis> axes) {
    return new Sweep(Kernels.of(cost, slice, axes), axes);
  }

  /** A sweep along one axis or over two whose cells take long, so that a piece has few of them. */
  public static Sweep ofSlow(CostFunction cost, Slice slice, List<Axis> axes) {
    return new Sweep(PlainKernel.ofSlow(cost, slice, axes), axes);
  }

  public static CellLine curve(CostFunction cost, Slice slice, Axis axis, Runner runner) {
    return CellLine.owning(axis, over(cost, slice, List.of(axis)).costs(runner));
  }

  public static CellPlane surface(CostFunction cost, Slice slice, Grid grid, Runner runner) {
    return CellPlane.owning(grid, over(cost, slice, grid.axes()).blocks(runner));
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
    return together(runner, Math.toIntExact((long) pieces.rows() * pieces.width()));
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
          pieces.copy(piece, costs, block[0], 0);
          if (pieces.firstColumn(piece) + pieces.columns(piece) == pieces.width()) {
            cells.accept(block[0]);
          }
        });
  }

  /**
   * The costs of some whole rows of the plane, in the order of the table: bit for bit those that
   * the whole has. Who must stop between pieces cuts them as short as needed.
   *
   * @param first the first row, counted from 0
   */
  public double[] rows(int first, int count) {
    double[] costs = new double[Math.multiplyExact(count, pieces.width())];
    kernel.fill((long) first * pieces.width(), count, costs);
    return costs;
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

package costscape.sweep;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.RowBlocks;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.sweep.kernel.Kernel;
import costscape.sweep.kernel.Kernels;
import costscape.sweep.kernel.Pieces;
import costscape.sweep.kernel.SingleCost;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cost over the cells of a line or a plane where the rows come in blocks, as a job. The cells
 * are cut into tiles of whole rows of the plane. A piece is one block of rows over one tile of
 * cells: for each cell the block's mean cost times its rows. The pieces of a tile follow each other
 * in the order of the blocks and are added in that order, so that the bits depend on neither the
 * machines nor their number.
 *
 * <p>C = (1/N) Σ_b n_b C_b, where C_b is the mean loss over the n_b rows of block b plus the
 * penalty of the whole cost.
 */
public final class BlockwiseSweep implements Job<double[]>, CellCosts {
  private static final long serialVersionUID = 1;

  /** Cells of a tile at most, unless a row has more: what a piece gives takes 2 MB. */
  private static final int TILE_CELLS = 1 << 18;

  private final NetworkCost like;
  private final RowBlocks blocks;
  private final Slice slice;
  private final List<Axis> axes;
  private final int rows; // of the plane; the points of a line are rows of one cell
  private final int width;
  private final int tileRows;
  private final boolean isSingle;

  private BlockwiseSweep(
      NetworkCost like,
      RowBlocks blocks,
      Slice slice,
      List<Axis> axes,
      int tileRows,
      boolean isSingle) {
    this.like = like;
    this.blocks = blocks;
    this.slice = slice;
    this.axes = axes;
    rows = axes.get(0).points();
    width = axes.size() == 1 ? 1 : axes.get(1).points();
    this.tileRows = tileRows;
    this.isSingle = isSingle;
  }

  /**
   * A sweep along one axis or over two, of the network, loss and A of a cost over any of the
   * blocks.
   */
  public static BlockwiseSweep over(
      NetworkCost like, RowBlocks blocks, Slice slice, List<Axis> axes) {
    return over(like, blocks, slice, axes, TILE_CELLS);
  }

  /** The same in tiles of so many cells at most, unless a row has more. */
  static BlockwiseSweep over(
      NetworkCost like, RowBlocks blocks, Slice slice, List<Axis> axes, int tileCells) {
    int width = axes.size() == 1 ? 1 : axes.get(1).points();
    int tileRows = Math.max(1, Math.min(axes.get(0).points(), tileCells / width));
    return new BlockwiseSweep(like, blocks, slice, List.copyOf(axes), tileRows, false);
  }

  /** The same with cells of single precision. */
  public BlockwiseSweep inSingle() {
    return new BlockwiseSweep(like, blocks, slice, axes, tileRows, true);
  }

  /** All cells: of a line, or of a plane. */
  public SweptCells swept(Runner runner) {
    double[] costs = together(runner, Math.multiplyExact(rows, width));
    return axes.size() == 1
        ? CellLine.owning(axes.get(0), costs)
        : CellPlane.owning(new Grid(axes.get(0), axes.get(1)), new double[][] {costs});
  }

  @Override
  public void inOrder(Runner runner, Consumer<double[]> cells) {
    int[] next = {0};
    double[][] tile = {new double[0]};
    runner.run(
        this,
        part -> {
          int block = next[0]++ % blocks.size();
          tile[0] = block == 0 ? part : plus(tile[0], part);
          if (block == blocks.size() - 1) {
            cells.accept(means(tile[0]));
          }
        });
  }

  private static double[] plus(double[] sums, double[] part) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += part[k];
    }
    return sums;
  }

  private double[] means(double[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] = Kernel.orFailure(sums[k] / blocks.rows());
    }
    return sums;
  }

  @Override
  public int size() {
    return Math.multiplyExact((rows - 1) / tileRows + 1, blocks.size());
  }

  /** Returns what one block contributes to the sums of one tile's cells. */
  @Override
  public double[] run(int piece) {
    int from = piece / blocks.size() * tileRows;
    Dataset block = blocks.block(piece % blocks.size());
    double[] sums = costs(over(block), from, Math.min(tileRows, rows - from));
    for (int k = 0; k < sums.length; k++) {
      sums[k] *= block.rows();
    }
    return sums;
  }

  /** The cost over a block, with the penalty that the cost over all rows has. */
  private NetworkCost over(Dataset block) {
    double share = (double) block.rows() / blocks.rows();
    return NetworkCost.of(like.network(), block, like.loss(), like.l2() * share);
  }

  /** The costs of some rows of the plane, cut as the kernel likes it. */
  private double[] costs(NetworkCost cost, int from, int count) {
    Kernel kernel = Kernels.of(isSingle ? new SingleCost(cost) : cost, slice, axes);
    int together = (int) Math.max(1, Math.min(count, kernel.blockCells() / width));
    Pieces pieces = new Pieces(count, width, together, kernel.strip());
    double[] costs = new double[count * width];
    for (int piece = 0; piece < pieces.count(); piece++) {
      double[] some = new double[pieces.rows(piece) * pieces.columns(piece)];
      kernel.fill((long) from * width + pieces.firstCell(piece), pieces.rows(piece), some);
      pieces.copy(piece, some, costs, pieces.firstRow(piece));
    }
    return costs;
  }
}

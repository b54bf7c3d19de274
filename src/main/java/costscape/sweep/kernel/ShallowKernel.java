package costscape.sweep.kernel;

import costscape.cost.NetworkCost;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.sweep.summand.SoftplusSum;
import costscape.sweep.summand.Summands;
import costscape.sweep.summand.Tiles;
import java.util.List;

/**
 * Serves a network with at most one hidden layer along single parameters. It goes row by row and
 * tile by tile. Cells that share a tile stay beside each other in every array, so that each loop
 * runs over contiguous numbers. Many data rows are cut into chunks, whose tables stay in the
 * nearest cache while the sum of every cell is visited.
 */
final class ShallowKernel implements Kernel {
  private static final long serialVersionUID = 1;

  /** Up to so many rows are one chunk, whose tables may be made once for all blocks. */
  private static final int FEW_ROWS = 128;

  /** Bytes of a tile's table that stay in the nearest cache beside the sum. */
  private static final int CHUNK_BYTES = 1 << 15;

  /** The rows of a chunk are a multiple of this, because they are added four at a time. */
  private static final int CHUNK_UNIT = 4;

  private static final int FEWEST_CHUNK_ROWS = 8;

  /** A product of the factors of so many rows is right to some 3e-13. */
  private static final int SUMMED_ROWS = 1024;

  /**
   * Rows times cells of a block, roughly: half a millisecond of work, ten times that of its tables.
   */
  private static final int BLOCK_WORK = 1_500_000;

  private static final int BLOCK_CELLS = 1 << 18;

  /** Rows times cells of a block, where the tables have been made already. */
  private static final int SHARING_BLOCK_WORK = 400_000;

  /** The most rows times cells of a piece, where a block is cut: a second or two of work. */
  private static final long PIECE_WORK = 2_000_000_000L;

  /** The most cells of such a piece: 8 MB. */
  private static final long PIECE_CELLS = 1 << 20;

  /** Rows times points of tables that all blocks share: 2 MB of two numbers each. */
  private static final int MOST_SHARED = 1 << 17;

  private final Summands summands;
  private final List<Axis> axes;
  private final int rows;
  private final double penalty; // that every cell has, from the weights that are not swept
  private final double[] coefficients; // of the squares of the swept values; 0 for a bias

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private transient Summands.Prepared whole;

  /** Over one axis, or the outer and the inner. */
  ShallowKernel(Summands summands, List<Axis> axes, NetworkCost cost, Slice slice) {
    this.summands = summands;
    this.axes = List.copyOf(axes);
    rows = cost.dataset().rows();
    penalty = cost.penalty(slice.origin().toArray());
    coefficients = new double[slice.dimension()];
    for (int axis = 0; axis < coefficients.length; axis++) {
      int parameter = slice.directions().get(axis).parameter().getAsInt();
      boolean weight = cost.network().layout().isWeight(parameter);
      coefficients[axis] = weight ? cost.l2() / (2 * rows) : 0;
    }
  }

  private Axis inner() {
    return axes.get(axes.size() - 1);
  }

  @Override
  public long blockCells() {
    long work = Math.max(1, (sharesTables() ? SHARING_BLOCK_WORK : BLOCK_WORK) / rows);
    if (axes.size() == 1) {
      return Math.max(Summands.TILE, work);
    }
    long width = inner().points();
    long most = Math.max(1, BLOCK_CELLS / width);
    long outer = Math.max(Math.min(summands.enoughOuter(), most), work / width);
    return width * evenly(axes.get(0).points(), outer);
  }

  /**
   * The points of a block: at least as many as asked for, and such that the last block is not a
   * small rest.
   */
  private static long evenly(int points, long block) {
    long blocks = Math.max(1, points / block);
    return (points + blocks - 1) / blocks;
  }

  /**
   * A strip has whole tiles of the inner axis, so that a piece has the same bits as the uncut
   * block.
   */
  @Override
  public int strip() {
    if (axes.size() == 1) {
      return 1;
    }
    int width = inner().points();
    long fitting = Math.min(PIECE_WORK / rows, PIECE_CELLS) / (blockCells() / width);
    int tile = Tiles.width(width, Summands.TILE);
    return (int) Math.min(width, tile * Math.max(1, fitting / tile));
  }

  @Override
  public void fill(long firstCell, int planeRows, double[] costs) {
    if (axes.size() == 1) {
      fill(0, 1, (int) firstCell, costs.length, costs.length, costs);
      return;
    }
    int width = inner().points();
    int from = (int) (firstCell % width);
    fill((int) (firstCell / width), planeRows, from, costs.length / planeRows, width, costs);
  }

  /**
   * Writes the costs of a rectangle of cells, the outer axis slowest, in parts whose sums are not
   * too large.
   *
   * @param together the number of inner points that parts and tiles are made for; this rectangle
   *     may have fewer
   */
  void fill(
      int outerFrom, int outerCount, int innerFrom, int innerCount, int together, double[] costs) {
    Tiles tiles = new Tiles(inner(), innerFrom, innerCount, Tiles.width(together, Summands.TILE));
    int most = Math.max(1, BLOCK_CELLS / together);
    if (outerCount <= most) {
      fillPart(outerFrom, outerCount, tiles, costs);
      return;
    }
    for (int from = 0; from < outerCount; from += most) {
      int count = Math.min(most, outerCount - from);
      double[] part = new double[count * innerCount];
      fillPart(outerFrom + from, count, tiles, part);
      System.arraycopy(part, 0, costs, from * innerCount, part.length);
    }
  }

  private void fillPart(int outerFrom, int outerCount, Tiles tiles, double[] costs) {
    double[] outer = values(axes.get(0), outerFrom, outerCount);
    int inner = axes.size() - 1;
    double[] ofOuter = new double[outer.length];
    for (int i = 0; i < ofOuter.length; i++) {
      ofOuter[i] = inner == 0 ? 0 : penalty(0, outer[i]);
    }
    double[] ofInner = new double[tiles.points()];
    for (int k = 0; k < ofInner.length; k++) {
      ofInner[k] = penalty + penalty(inner, tiles.value(k));
    }
    CellMeans mean = new CellMeans(rows, tiles, costs, ofOuter, ofInner);
    boolean shared = sharesTables() && tiles.points() == inner().points();
    int chunkRows = chunkRows(tiles.lanes());
    Summands.Prepared prepared = shared ? whole(tiles) : summands.prepare(chunkRows, tiles);
    Summands.Chunk chunk = prepared.at(outer);
    boolean several = chunkRows < rows;
    SoftplusSum[] sums = sums(tiles.lanes(), several ? tiles.count() * outerCount : 1);
    for (int row = 0; row < rows; row += chunkRows) {
      int count = Math.min(rows - row, chunkRows);
      if (!shared) {
        prepared.load(row, count);
      }
      chunk.load(row, count);
      addChunk(chunk, sums, mean, row + count, row / SUMMED_ROWS < (row + count) / SUMMED_ROWS);
    }
  }

  /** The penalty that one axis contributes at one value. */
  private double penalty(int axis, double value) {
    return coefficients[axis] * value * value;
  }

  /**
   * Visits every cell of the block.
   *
   * @param sums one for each tile and outer value, or one for all in turn
   * @param end the first row behind the chunk
   * @param full whether the products end with this chunk
   */
  private void addChunk(
      Summands.Chunk chunk, SoftplusSum[] sums, CellMeans mean, int end, boolean full) {
    for (int tile = 0; tile < mean.tileCount(); tile++) {
      for (int i = 0; i < mean.outerValues(); i++) {
        SoftplusSum sum = sums[(tile * mean.outerValues() + i) % sums.length];
        chunk.addTo(sum, i, tile);
        sum.settle();
        if (end == rows) {
          mean.finish(sum.total(), i, tile);
          sum.clear();
        } else if (full) {
          sum.flush();
        }
      }
    }
  }

  private int chunkRows(int lanes) {
    if (rows <= FEW_ROWS) {
      return rows;
    }
    int fitting = CHUNK_BYTES / (Double.BYTES * lanes) / CHUNK_UNIT * CHUNK_UNIT;
    return Math.max(FEWEST_CHUNK_ROWS, fitting);
  }

  private static SoftplusSum[] sums(int lanes, int count) {
    SoftplusSum[] sums = new SoftplusSum[count];
    sums[0] = new SoftplusSum(lanes);
    for (int k = 1; k < count; k++) {
      sums[k] = sums[0].another();
    }
    return sums;
  }

  /**
   * Gives the tables of the whole inner axis; where they are small they are made once for all
   * blocks of a plane.
   */
  private Summands.Prepared whole(Tiles tiles) {
    synchronized (summands) {
      if (whole == null) {
        Summands.Prepared made = summands.prepare(rows, tiles);
        made.load(0, rows);
        whole = made;
      }
      return whole;
    }
  }

  private boolean sharesTables() {
    return axes.size() == 2 && rows <= FEW_ROWS && (long) rows * inner().points() <= MOST_SHARED;
  }

  private static double[] values(Axis axis, int from, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = axis.at(from + i);
    }
    return values;
  }

  /**
   * Makes means of the cells' sums over the rows, and adds the penalty.
   *
   * @param costs where the means go, the outer axis slowest
   * @param ofOuter the outer axis' penalties
   * @param ofInner the inner axis' penalties, and what all cells have
   */
  private record CellMeans(
      int rows, Tiles tiles, double[] costs, double[] ofOuter, double[] ofInner) {
    int tileCount() {
      return tiles.count();
    }

    int outerValues() {
      return ofOuter.length;
    }

    /** Writes the costs of a tile's cells at the i-th outer value. */
    void finish(double[] sums, int i, int tile) {
      int offset = tiles.offset(tile);
      int at = i * ofInner.length + offset;
      mean(sums, tiles.width(tile), 1.0 / rows, ofOuter[i], ofInner, offset, costs, at);
    }

    private static void mean(
        double[] sums,
        int count,
        double share,
        double plus,
        double[] penalties,
        int from,
        double[] costs,
        int at) {
      for (int k = 0; k < count; k++) {
        double cost = sums[k] * share + (penalties[from + k] + plus);
        costs[at + k] = Kernel.orFailure(cost);
      }
    }
  }
}

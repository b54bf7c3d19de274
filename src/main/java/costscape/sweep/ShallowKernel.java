package costscape.sweep;

import costscape.space.Axis;
import java.util.List;

/**
 * A network with at most one hidden layer along single parameters: row by row, tile by tile. Cells
 * that share a tile stay beside each other in every array, so that each loop runs over contiguous
 * numbers; data rows go in chunks, so that the tables of any number of rows stay in the cache.
 */
final class ShallowKernel implements Kernel {
  private static final long serialVersionUID = 1;
  private static final int CHUNK_ROWS = 128;

  /** Row-cells of a block, about: half a millisecond of work, ten times that of its tables. */
  private static final int BLOCK_WORK = 1_500_000;

  private static final int BLOCK_CELLS = 1 << 18;

  private final Summands summands;
  private final List<Axis> axes;
  private final CellPenalty penalty;
  private final int rows;

  /**
   * @param axes one, or the outer and the inner
   */
  ShallowKernel(Summands summands, List<Axis> axes, CellPenalty penalty, int rows) {
    this.summands = summands;
    this.axes = List.copyOf(axes);
    this.penalty = penalty;
    this.rows = rows;
  }

  private Axis inner() {
    return axes.get(axes.size() - 1);
  }

  @Override
  public long blockCells() {
    long work = Math.max(1, BLOCK_WORK / rows);
    if (axes.size() == 1) {
      return Math.max(summands.tile(), work);
    }
    long width = inner().points();
    long enough = Math.min(summands.enoughOuter(), Math.max(1, BLOCK_CELLS / width));
    return width * Math.max(enough, work / width);
  }

  @Override
  public void fill(long firstCell, double[] costs) {
    if (axes.size() == 1) {
      fill(0, 1, (int) firstCell, costs.length, costs);
      return;
    }
    int width = inner().points();
    fill((int) (firstCell / width), costs.length / width, 0, width, costs);
  }

  /** A rectangle of cells, the outer axis slowest. */
  void fill(int outerFrom, int outerCount, int innerFrom, int innerCount, double[] costs) {
    double[] outer = values(axes.get(0), outerFrom, outerCount);
    Tiles tiles = new Tiles(inner(), innerFrom, innerCount, summands.tile());
    SoftplusSum sum = new SoftplusSum(tiles.lanes());
    for (int row = 0; row < rows; row += CHUNK_ROWS) {
      Summands.Chunk chunk = summands.chunk(row, Math.min(CHUNK_ROWS, rows - row), outer, tiles);
      for (int tile = 0; tile < tiles.count(); tile++) {
        for (int i = 0; i < outerCount; i++) {
          sum.clear();
          chunk.addTo(sum, i, tile);
          int at = i * innerCount + tiles.offset(tile);
          add(sum.total(), tiles.width(tile), costs, at);
        }
      }
    }
    finish(outer, innerFrom, innerCount, costs);
  }

  private static double[] values(Axis axis, int from, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = axis.at(from + i);
    }
    return values;
  }

  private static void add(double[] sums, int count, double[] costs, int at) {
    for (int k = 0; k < count; k++) {
      costs[at + k] += sums[k];
    }
  }

  /** From sums over the rows to their mean and the penalty. */
  private void finish(double[] outer, int innerFrom, int innerCount, double[] costs) {
    double[] ofInner = new double[innerCount];
    int last = axes.size() - 1;
    for (int k = 0; k < innerCount; k++) {
      ofInner[k] = penalty.constant() + penalty.of(last, inner().at(innerFrom + k));
    }
    for (int i = 0; i < outer.length; i++) {
      double ofOuter = last == 0 ? 0 : penalty.of(0, outer[i]);
      mean(costs, i * innerCount, 1.0 / rows, ofOuter, ofInner);
    }
  }

  private static void mean(double[] costs, int at, double share, double plus, double[] penalties) {
    for (int k = 0; k < penalties.length; k++) {
      costs[at + k] = costs[at + k] * share + (penalties[k] + plus);
    }
  }
}

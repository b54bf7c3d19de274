package costscape.sweep.summand;

import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;
import costscape.network.UnitActivation;
import java.util.stream.IntStream;

/**
 * A table of one term over consecutive rows at the values of one tile: v, eᵛ, and the range of v.
 */
final class RowTable {
  private final Term term;
  private final double[] at;
  private final double[] plus;
  private final ActivationFunction function;
  private final UnitActivation activation;
  private final LaneFunctions functions;
  private final double[][] values;
  private final double[][] exponentials;
  private final double[] low;
  private final double[] high;
  private boolean inRange;

  /**
   * Makes room for some rows. The term's pre-activation must be monotone in the tile's values,
   * which are those of the array.
   */
  RowTable(Term term, int rows, double[] at, ActivationFunction function, double[] plus) {
    this.term = term;
    this.at = at;
    this.plus = plus;
    this.function = function;
    activation = new UnitActivation(function, at.length);
    functions = new LaneFunctions(at.length);
    values = new double[rows][at.length];
    exponentials = new double[rows][at.length];
    low = new double[rows];
    high = new double[rows];
  }

  /**
   * Tables of a term at the values of each tile, for at most so many of all the rows of the data.
   *
   * @param plus what each row of the data has besides
   */
  static RowTable[] byTile(
      Term term, int rows, Tiles tiles, ActivationFunction function, double[] plus) {
    return IntStream.range(0, tiles.count())
        .mapToObj(tile -> new RowTable(term, rows, tiles.values(tile), function, plus))
        .toArray(RowTable[]::new);
  }

  void load(int firstRow, int rows) {
    inRange = true;
    for (int row = 0; row < rows; row++) {
      double[] v = values[row];
      term.fill(firstRow + row, at, activation, v);
      if (plus[firstRow + row] != 0) {
        add(v, plus[firstRow + row]);
      }
      Extent extent = Extent.of(v, function);
      low[row] = extent.low();
      high[row] = extent.high();
      inRange &= low[row] >= -LaneFunctions.LIMIT && high[row] <= LaneFunctions.LIMIT;
      System.arraycopy(v, 0, exponentials[row], 0, v.length);
      functions.exponential(exponentials[row]);
    }
  }

  private static void add(double[] v, double plus) {
    for (int k = 0; k < v.length; k++) {
      v[k] += plus;
    }
  }

  double[] values(int row) {
    return values[row];
  }

  /** eᵛ, right where |v| ≤ {@link LaneFunctions#LIMIT}. */
  double[] exponentials(int row) {
    return exponentials[row];
  }

  /** Returns whether no |v| of any row exceeds {@link LaneFunctions#LIMIT}. */
  boolean inRange() {
    return inRange;
  }

  double low(int row) {
    return low[row];
  }

  double high(int row) {
    return high[row];
  }
}

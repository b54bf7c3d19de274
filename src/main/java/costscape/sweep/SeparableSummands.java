package costscape.sweep;

import costscape.network.ActivationFunction;

/**
 * u = U(p) + V(q), where the two parameters meet in no product: those of different hidden units, or
 * an output-layer one with any but the own unit's. Then eᵘ = e^U·e^V, and n + m exponentials a row
 * serve all n·m cells; what is left of a cell is four operations a row and one logarithm.
 *
 * <p>12 rows × 1000 × 1000 cells: 3.3 ns a cell on one core, where the plain kernel takes 480.
 */
final class SeparableSummands implements Summands {
  private static final long serialVersionUID = 1;

  private final Term outer;
  private final Term inner;
  private final double[] rest;
  private final double[] nothing;
  private final ActivationFunction function;

  SeparableSummands(Term outer, Term inner, double[] rest, ActivationFunction function) {
    this.outer = outer;
    this.inner = inner;
    this.rest = rest;
    this.nothing = new double[rest.length];
    this.function = function;
  }

  @Override
  public int effort() {
    return 1;
  }

  @Override
  public int enoughOuter() {
    return 48;
  }

  @Override
  public Prepared prepare(int firstRow, int rows, Tiles tiles) {
    RowTable[] right = new RowTable[tiles.count()];
    for (int tile = 0; tile < right.length; tile++) {
      right[tile] = new RowTable(inner, firstRow, rows, tiles.values(tile), function, nothing);
    }
    return p -> chunk(rows, new RowTable(outer, firstRow, rows, p, function, rest), right);
  }

  private static Chunk chunk(int rows, RowTable left, RowTable[] right) {
    return (sum, i, tile) -> {
      RowTable v = right[tile];
      for (int row = 0; row < rows; row++) {
        sum.add(
            left.values(row)[i],
            left.exponentials(row)[i],
            v.values(row),
            v.exponentials(row),
            v.low(row),
            v.high(row));
      }
    };
  }
}

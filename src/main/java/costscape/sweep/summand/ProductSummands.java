package costscape.sweep.summand;

import costscape.network.ActivationFunction;
import java.util.List;

/**
 * The form over a hidden unit's parameter and the unit's own output weight, in either order: u =
 * rest + v·s·a(q). It takes one exponential a row and cell.
 *
 * @param outer gives v or s·a(q), and the inner one the other
 */
public record ProductSummands(Term outer, Term inner, double[] rest, ActivationFunction function)
    implements Summands {
  @Override
  public int enoughOuter() {
    return 16;
  }

  @Override
  public Prepared prepare(int most, Tiles tiles) {
    double[] nothing = new double[rest.length];
    RowTable[] right = RowTable.byTile(inner, most, tiles, function, nothing);
    return new Tabulated(
        List.of(right),
        p -> new Run(new RowTable(outer, most, p, function, nothing), right, tiles.lanes()));
  }

  private final class Run implements Chunk {
    private final RowTable left;
    private final RowTable[] right;
    private final double[] u;
    private int firstRow;
    private int rows;

    Run(RowTable left, RowTable[] right, int lanes) {
      this.left = left;
      this.right = right;
      u = new double[lanes];
    }

    @Override
    public void load(int first, int count) {
      firstRow = first;
      rows = count;
      left.load(first, count);
    }

    @Override
    public void addTo(SoftplusSum sum, int i, int tile) {
      RowTable factors = right[tile];
      for (int row = 0; row < rows; row++) {
        double start = rest[firstRow + row];
        double times = left.values(row)[i];
        double[] factor = factors.values(row);
        for (int k = 0; k < u.length; k++) {
          u[k] = start + times * factor[k];
        }
        double one = start + times * factors.low(row);
        double other = start + times * factors.high(row);
        sum.add(u, Math.min(one, other), Math.max(one, other));
      }
    }
  }
}

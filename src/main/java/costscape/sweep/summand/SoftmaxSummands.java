package costscape.sweep.summand;

import costscape.lanes.Scalar;
import costscape.network.ActivationFunction;
import java.util.Arrays;
import java.util.List;

/**
 * The form of the softmax of k classes, over a line or over two parameters that are never
 * multiplied with each other. A row costs log(1 + Σ e^{d_s}) over the k − 1 differences d_s = z_c −
 * z_y of its logits, each d_s = U_s(p) + V_s(q); so e^{d_s} is a product of two table entries, and
 * a cell needs no exponential: k products a row and one logarithm for all rows.
 *
 * <p>150 rows of 3 classes × 1000 × 1000 cells: see {@code src/bench}.
 *
 * @param outer one term for each difference
 * @param inner one term for each difference
 * @param rest differences × rows
 */
public record SoftmaxSummands(
    List<Term> outer, List<Term> inner, double[][] rest, ActivationFunction function)
    implements Summands {
  /**
   * From here on the largest difference is itself the loss in double precision, where it is so far
   * ahead of the others.
   */
  private static final double WIDE = 690;

  public SoftmaxSummands {
    outer = List.copyOf(outer);
    inner = List.copyOf(inner);
  }

  @Override
  public int enoughOuter() {
    return 48;
  }

  @Override
  public Prepared prepare(int rows, Tiles tiles) {
    RowTable[][] right = new RowTable[tiles.count()][inner.size()]; // by tile and difference
    for (int s = 0; s < inner.size(); s++) {
      RowTable[] own =
          RowTable.byTile(inner.get(s), rows, tiles, function, new double[rest[s].length]);
      for (int tile = 0; tile < own.length; tile++) {
        right[tile][s] = own[tile];
      }
    }
    return new Tabulated(
        Arrays.stream(right).flatMap(Arrays::stream).toList(),
        p -> new Products(left(rows, p), right));
  }

  private RowTable[] left(int rows, double[] p) {
    RowTable[] left = new RowTable[rest.length];
    for (int s = 0; s < left.length; s++) {
      left[s] = new RowTable(outer.get(s), rows, p, function, rest[s]);
    }
    return left;
  }

  private static final class Products implements Chunk {
    private final RowTable[] left;
    private final RowTable[][] right;
    private final double[] sum;
    private int rows;

    Products(RowTable[] left, RowTable[][] right) {
      this.left = left;
      this.right = right;
      sum = new double[right[0][0].values(0).length];
    }

    @Override
    public void load(int firstRow, int count) {
      rows = count;
      for (RowTable table : left) {
        table.load(firstRow, count);
      }
    }

    @Override
    public void addTo(SoftplusSum total, int i, int tile) {
      RowTable[] v = right[tile];
      for (int row = 0; row < rows; row++) {
        double high = high(row, i, v);
        if (isInRange(row, i, v) && high < WIDE) {
          products(row, i, v);
          total.addExponentials(sum, high);
        } else {
          exactly(row, i, v);
          total.addLosses(sum);
        }
      }
    }

    /** An upper bound of log(Σ e^{d_s}) over the tile. */
    private double high(int row, int i, RowTable[] v) {
      double high = Double.NEGATIVE_INFINITY;
      for (int s = 0; s < v.length; s++) {
        high = Math.max(high, left[s].values(row)[i] + v[s].high(row));
      }
      return high + StrictMath.log(v.length);
    }

    private boolean isInRange(int row, int i, RowTable[] v) {
      boolean fits = true;
      for (int s = 0; s < v.length; s++) {
        double u = left[s].values(row)[i];
        fits &=
            SoftplusSum.fits(u, u)
                && SoftplusSum.fits(v[s].low(row), v[s].high(row))
                && u + v[s].high(row) < WIDE;
      }
      return fits;
    }

    /** sum ← Σ e^{d_s}. */
    private void products(int row, int i, RowTable[] v) {
      multiply(left[0].exponentials(row)[i], v[0].exponentials(row), sum);
      for (int s = 1; s < v.length; s++) {
        addMultiple(left[s].exponentials(row)[i], v[s].exponentials(row), sum);
      }
    }

    private static void multiply(double factor, double[] of, double[] into) {
      for (int k = 0; k < into.length; k++) {
        into[k] = factor * of[k];
      }
    }

    private static void addMultiple(double factor, double[] of, double[] into) {
      for (int k = 0; k < into.length; k++) {
        into[k] += factor * of[k];
      }
    }

    /**
     * sum ← log(1 + Σ e^{d_s}), with the largest exponent taken out. This serves differences that
     * are out of range.
     */
    private void exactly(int row, int i, RowTable[] v) {
      for (int k = 0; k < sum.length; k++) {
        double largest = 0;
        for (int s = 0; s < v.length; s++) {
          largest = Math.max(largest, left[s].values(row)[i] + v[s].values(row)[k]);
        }
        double others = 0;
        boolean own = largest == 0;
        for (int s = 0; s < v.length; s++) {
          double d = left[s].values(row)[i] + v[s].values(row)[k];
          if (!own && d == largest) {
            own = true;
            others += Scalar.exp(-largest);
          } else {
            others += Scalar.exp(d - largest);
          }
        }
        sum[k] = largest + StrictMath.log1p(others);
      }
    }
  }
}

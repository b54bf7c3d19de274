package costscape.proof.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Coordinates t of some parameters, x = m + Bt; the other parameters are held.
 *
 * @param middle m and the parameters that are held, all exact
 * @param columns B, one column for each coordinate
 */
record OtherCoordinates(
    Model model, Map<String, Span> middle, List<String> free, double[][] columns) {
  private static final Span TINY = Span.of(new java.math.BigDecimal("1e-20"));

  /** Along the eigenvectors of the second derivatives, times a factor for each of them. */
  static OtherCoordinates of(Found found, Model model, EigenDecomposition eigen, double[] scale) {
    int n = found.free().size();
    double[][] columns = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        columns[i][k] = eigen.getEigenvector(k).getEntry(i) * scale[k];
      }
    }
    Map<String, Span> middle = new LinkedHashMap<>();
    found.at().forEach((name, value) -> middle.put(name, value.middle()));
    return new OtherCoordinates(model, middle, found.free(), columns);
  }

  static EigenDecomposition eigen(Found found) {
    int n = found.free().size();
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        hessian[i][j] = found.cost().bend(i, j).near();
      }
    }
    return new EigenDecomposition(new Array2DRowRealMatrix(hessian));
  }

  /** The cost and its first derivatives by t over a box; second ones of two kinks mean nothing. */
  Series slopes(Span[] t) {
    return cost(t, true, false);
  }

  /** The cost and its derivatives by t over a box, bounded from its middle too. */
  Series cost(Span[] t, boolean kinks) {
    return cost(t, kinks, true);
  }

  private Series cost(Span[] t, boolean kinks, boolean bends) {
    Span[] middles = new Span[t.length];
    Span[] off = new Span[t.length];
    for (int k = 0; k < t.length; k++) {
      middles[k] = t[k].middle();
      off[k] = t[k].minus(middles[k]);
    }
    Map<String, Series> theta = new LinkedHashMap<>();
    for (Map.Entry<String, Span> entry : middle.entrySet()) {
      int row = free.indexOf(entry.getKey());
      theta.put(
          entry.getKey(),
          row < 0
              ? Series.constant(entry.getValue(), t.length)
              : Series.linear(
                  dot(row, t).plus(entry.getValue()),
                  dot(row, middles).plus(entry.getValue()),
                  slopes(row),
                  bends));
    }
    return model.cost(theta, off, kinks);
  }

  private Span dot(int row, Span[] t) {
    Span sum = Span.ZERO;
    for (int k = 0; k < t.length; k++) {
      sum = sum.plus(Span.of(columns[row][k]).times(t[k]));
    }
    return sum;
  }

  private Span[] slopes(int row) {
    Span[] slopes = new Span[columns[row].length];
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] = columns[row][k] == 0 ? null : Span.of(columns[row][k]);
    }
    return slopes;
  }

  /** BᵀB. */
  Span[][] products() {
    int n = columns[0].length;
    Span[][] products = new Span[n][n];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        products[j][k] = Span.ZERO;
        for (double[] row : columns) {
          products[j][k] = products[j][k].plus(Span.of(row[j]).times(Span.of(row[k])));
        }
      }
    }
    return products;
  }

  /**
   * Returns whether B keeps lengths to a billionth: the squares of I − BᵀB add up to next to
   * nothing.
   */
  boolean keepsLengths() {
    Span[][] products = products();
    Span sum = Span.ZERO;
    for (int j = 0; j < products.length; j++) {
      for (int k = 0; k < products.length; k++) {
        sum = sum.plus(products[j][k].minus(j == k ? Span.ONE : Span.ZERO).square());
      }
    }
    return TINY.isAbove(sum);
  }
}

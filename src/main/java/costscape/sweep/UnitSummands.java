package costscape.sweep;

import costscape.network.ActivationFunction;
import costscape.network.Exponential;

/**
 * Two parameters of one hidden unit: u = rest + s·w·a(z), where z joins p and q. One of them being
 * the bias, z = A(p) + B(q) is summed last and e^{−z} = e^{−A}·e^{−B} comes from tables: one
 * exponential a row and cell is left, that of u. No accuracy is lost: rounding in A + B matters
 * only where the unit is not saturated, and there A + B is small. Two weights take a second
 * exponential.
 *
 * <p>12 rows × 1000 × 1000 cells over weight and bias: 22 ns a cell on one core, the plain kernel
 * 480.
 */
final class UnitSummands implements Summands {
  private static final long serialVersionUID = 1;

  private final HiddenUnit unit;
  private final int outer;
  private final int inner;
  private final double outputWeight;
  private final double[] rest;
  private final ActivationFunction function;

  /**
   * @param outer position of the outer axis' parameter among the unit's own
   * @param inner that of the inner axis'
   */
  UnitSummands(
      HiddenUnit unit,
      int outer,
      int inner,
      double outputWeight,
      double[] rest,
      ActivationFunction function) {
    this.unit = unit;
    this.outer = outer;
    this.inner = inner;
    this.outputWeight = outputWeight;
    this.rest = rest;
    this.function = function;
  }

  @Override
  public int enoughOuter() {
    return 16;
  }

  @Override
  public Chunk chunk(int firstRow, int rows, double[] p, Tiles tiles) {
    boolean product =
        function != ActivationFunction.RELU && (unit.isBias(outer) || unit.isBias(inner));
    return product ? new Product(firstRow, rows, p, tiles) : new Direct(firstRow, rows, p, tiles);
  }

  /** The activation from the pre-activation, cell by cell. */
  private final class Direct implements Chunk {
    private final int firstRow;
    private final int rows;
    private final double[] p;
    private final double[][] q;
    private final UnitActivation activation;
    private final double[] u;

    Direct(int firstRow, int rows, double[] p, Tiles tiles) {
      this.firstRow = firstRow;
      this.rows = rows;
      this.p = p;
      this.q = tiles.allValues();
      this.activation = new UnitActivation(function, tiles.lanes());
      this.u = new double[tiles.lanes()];
    }

    @Override
    public void addTo(SoftplusSum sum, int i, int tile) {
      HiddenUnit at = unit.with(outer, p[i]);
      for (int row = firstRow; row < firstRow + rows; row++) {
        addRow(sum, at, row, q[tile]);
      }
    }

    void addRow(SoftplusSum sum, HiddenUnit at, int row, double[] values) {
      at.preActivations(row, inner, values, u);
      activation.apply(u);
      affine(u, rest[row], unit.sign(row) * outputWeight);
      double one = u[0];
      double other = u[u.length - 1];
      sum.add(u, Math.min(one, other), Math.max(one, other));
    }

    private static void affine(double[] u, double rest, double scale) {
      for (int k = 0; k < u.length; k++) {
        u[k] = rest + scale * u[k];
      }
    }
  }

  /** The activation from a product of two exponentials. */
  private final class Product implements Chunk {
    private final Direct direct;
    private final int firstRow;
    private final int rows;
    private final double steepness = function == ActivationFunction.TANH ? 2 : 1;
    private final double[][] a; // −steepness·A by row and p
    private final double[][] exponentialsOfA;
    private final double[][][] exponentialsOfB; // by tile and row, of −steepness·B
    private final boolean[][] inRange;
    private final double[] u;

    Product(int firstRow, int rows, double[] p, Tiles tiles) {
      this.direct = new Direct(firstRow, rows, p, tiles);
      this.firstRow = firstRow;
      this.rows = rows;
      this.a = new double[rows][p.length];
      this.exponentialsOfA = new double[rows][];
      this.exponentialsOfB = new double[tiles.count()][rows][];
      this.inRange = new boolean[tiles.count()][rows];
      this.u = new double[tiles.lanes()];
      Exponential outerExponential = new Exponential(p.length);
      Exponential innerExponential = new Exponential(tiles.lanes());
      for (int row = 0; row < rows; row++) {
        part(outer, row, p, a[row]);
        exponentialsOfA[row] = a[row].clone();
        outerExponential.apply(exponentialsOfA[row]);
        for (int tile = 0; tile < tiles.count(); tile++) {
          double[] b = new double[tiles.lanes()];
          part(inner, row, direct.q[tile], b);
          inRange[tile][row] = isInRange(b[0]) && isInRange(b[b.length - 1]);
          innerExponential.apply(b);
          exponentialsOfB[tile][row] = b;
        }
      }
    }

    /**
     * −steepness times what a parameter's values make of z: the bias alone, or all but the bias.
     */
    private void part(int position, int row, double[] values, double[] z) {
      if (unit.isBias(position)) {
        System.arraycopy(values, 0, z, 0, z.length);
      } else {
        unit.preActivations(firstRow + row, position, values, z); // the swept bias is 0 in there
      }
      for (int k = 0; k < z.length; k++) {
        z[k] *= -steepness;
      }
    }

    private static boolean isInRange(double exponent) {
      return Math.abs(exponent) <= Exponential.LIMIT;
    }

    @Override
    public void addTo(SoftplusSum sum, int i, int tile) {
      for (int row = 0; row < rows; row++) {
        if (inRange[tile][row] && isInRange(a[row][i])) {
          addRow(sum, row, exponentialsOfA[row][i], exponentialsOfB[tile][row]);
        } else {
          direct.addRow(sum, unit.with(outer, direct.p[i]), firstRow + row, direct.q[tile]);
        }
      }
    }

    private void addRow(SoftplusSum sum, int row, double expA, double[] expB) {
      double scale = unit.sign(firstRow + row) * outputWeight;
      double floor = rest[firstRow + row];
      if (function == ActivationFunction.TANH) {
        floor -= scale;
        scale *= 2;
      }
      rise(u, floor, scale, expA, expB);
      sum.add(u, floor + Math.min(0, scale), floor + Math.max(0, scale));
    }

    private static void rise(double[] u, double floor, double scale, double expA, double[] expB) {
      for (int k = 0; k < u.length; k++) {
        u[k] = floor + scale / (1 + expA * expB[k]);
      }
    }
  }
}

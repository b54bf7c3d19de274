package costscape.sweep.summand;

import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;
import costscape.network.ActivationFunction.Slope;
import costscape.network.UnitActivation;
import java.util.Optional;

/**
 * The form over two parameters p and q of one hidden unit: u = rest + s·w·a(z), where both change
 * z. If one of them is the bias, z = A(p) + B(q), and e^{−z} = e^{−A}·e^{−B} comes from tables. One
 * exponential a row and cell is left, that of u. No accuracy is lost: rounding in A + B matters
 * only where the unit is not saturated, and there A + B is small. A tanh near 0 under a large
 * output weight is evaluated from z itself, for (1 − e)/(1 + e) loses digits where e is near 1. Two
 * weights take a second exponential a row and cell.
 *
 * <p>12 rows × 1000 × 1000 cells over weight and bias: 22 ns a cell on one core, the plain kernel
 * 480.
 *
 * @param outer position of the outer axis' parameter among the unit's own
 * @param inner position of the inner axis' parameter among the unit's own
 */
public record UnitSummands(
    FirstLayerUnit unit,
    int outer,
    int inner,
    double outputWeight,
    double[] rest,
    ActivationFunction function)
    implements Summands {
  /** Under an output weight larger than this, what rounding takes from 1 in a tanh would show. */
  private static final double LARGE = 64;

  /** Where e^{−2z} is farther from 1 than this, a tanh has all its digits but six bits. */
  private static final double NEAR = 1.0 / 32;

  @Override
  public int enoughOuter() {
    return 16;
  }

  @Override
  public Prepared prepare(int most, Tiles tiles) {
    double[][] q = tiles.allValues();
    boolean product =
        function.slope() == Slope.LOGISTIC && (unit.isBias(outer) || unit.isBias(inner));
    Optional<Factors> factors =
        product ? Optional.of(new Factors(most, inner, q)) : Optional.empty();
    return new Prepared() {
      @Override
      public void load(int firstRow, int rows) {
        factors.ifPresent(of -> of.load(firstRow, rows));
      }

      @Override
      public Chunk at(double[] p) {
        Direct direct = new Direct(p, q);
        return factors.isPresent()
            ? new Product(direct, new Factors(most, outer, p), factors.get())
            : direct;
      }
    };
  }

  /** Evaluates the activation from the pre-activation, cell by cell. */
  private final class Direct implements Chunk {
    private final double[] p;
    private final double[][] q;
    private final UnitActivation activation;
    private final double[] u;
    private int firstRow;
    private int rows;

    Direct(double[] p, double[][] q) {
      this.p = p;
      this.q = q;
      this.activation = new UnitActivation(function, q[0].length);
      this.u = new double[q[0].length];
    }

    @Override
    public void load(int first, int count) {
      firstRow = first;
      rows = count;
    }

    @Override
    public void addTo(SoftplusSum sum, int i, int tile) {
      FirstLayerUnit at = unit.with(outer, p[i]);
      for (int row = firstRow; row < firstRow + rows; row++) {
        addRow(sum, at, row, q[tile]);
      }
    }

    void addRow(SoftplusSum sum, FirstLayerUnit at, int row, double[] values) {
      at.preActivations(row, inner, values, u);
      activation.apply(u, largestAtEnds(u));
      affine(u, rest[row], unit.sign(row) * outputWeight);
      Extent extent = Extent.of(u, function);
      sum.add(u, extent.low(), extent.high());
    }

    /** The largest |z|. It lies at an end, for pre-activations along an axis are monotone. */
    private static double largestAtEnds(double[] z) {
      return Math.max(Math.abs(z[0]), Math.abs(z[z.length - 1]));
    }

    private static void affine(double[] u, double rest, double scale) {
      for (int k = 0; k < u.length; k++) {
        u[k] = rest + scale * u[k];
      }
    }
  }

  /** Tables of e^{−steepness·part of z}, by array of values, row and value. */
  private final class Factors {
    private final int position;
    private final double[][] values;
    private final double[][][] exponentials;
    private final boolean[][] inRange; // no number of the row overflows or vanishes
    private final LaneFunctions functions;

    /** Makes room for the tables of one of the two parameters, at some arrays of rising values. */
    Factors(int most, int position, double[]... values) {
      this.position = position;
      this.values = values;
      exponentials = new double[values.length][most][values[0].length];
      inRange = new boolean[values.length][most];
      functions = new LaneFunctions(values[0].length);
    }

    void load(int firstRow, int rows) {
      for (int k = 0; k < values.length; k++) {
        for (int row = 0; row < rows; row++) {
          double[] z = exponentials[k][row];
          part(firstRow + row, values[k], z);
          inRange[k][row] = isInRange(z[0]) && isInRange(z[z.length - 1]);
          functions.exponential(z);
        }
      }
    }

    /**
     * Writes −steepness times the part of z that belongs to a parameter: the bias alone, or all but
     * the bias.
     */
    private void part(int row, double[] at, double[] z) {
      if (unit.isBias(position)) {
        System.arraycopy(at, 0, z, 0, z.length);
      } else {
        unit.preActivations(row, position, at, z); // the swept bias is 0 in there
      }
      double factor = function.equals(ActivationFunction.TANH) ? -2 : -1;
      for (int k = 0; k < z.length; k++) {
        z[k] *= factor;
      }
    }

    private static boolean isInRange(double exponent) {
      return Math.abs(exponent) <= LaneFunctions.LIMIT;
    }
  }

  /** Evaluates the activation from a product of two tabulated exponentials. */
  private final class Product implements Chunk {
    private final Direct direct;
    private final Factors ofP;
    private final Factors ofQ;

    Product(Direct direct, Factors ofP, Factors ofQ) {
      this.direct = direct;
      this.ofP = ofP;
      this.ofQ = ofQ;
    }

    @Override
    public void load(int firstRow, int rows) {
      direct.load(firstRow, rows);
      ofP.load(firstRow, rows);
    }

    @Override
    public void addTo(SoftplusSum sum, int i, int tile) {
      for (int row = 0; row < direct.rows; row++) {
        double expA = ofP.exponentials[0][row][i];
        double[] expB = ofQ.exponentials[tile][row];
        if (ofQ.inRange[tile][row] && ofP.inRange[0][row] && !isNearZero(expA, expB)) {
          addRow(sum, row, expA, expB);
        } else {
          FirstLayerUnit at = unit.with(outer, direct.p[i]);
          direct.addRow(sum, at, direct.firstRow + row, direct.q[tile]);
        }
      }
    }

    /** Returns whether a tanh is so near 0 somewhere that rounding in 1 − e would show. */
    private boolean isNearZero(double expA, double[] expB) {
      if (!function.equals(ActivationFunction.TANH) || Math.abs(outputWeight) <= LARGE) {
        return false;
      }
      double one = expA * expB[0];
      double other = expA * expB[expB.length - 1];
      return Math.min(one, other) <= 1 + NEAR && Math.max(one, other) >= 1 - NEAR;
    }

    private void addRow(SoftplusSum sum, int row, double expA, double[] expB) {
      double scale = unit.sign(direct.firstRow + row) * outputWeight;
      double floor = rest[direct.firstRow + row];
      if (function.equals(ActivationFunction.TANH)) {
        floor -= scale;
        scale *= 2;
      }
      double[] u = direct.u;
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

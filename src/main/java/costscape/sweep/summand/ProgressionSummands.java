package costscape.sweep.summand;

import costscape.lanes.LaneFunctions;
import costscape.network.ActivationFunction;
import costscape.space.Axis;
import java.util.List;

/**
 * The form over a hidden unit's parameter q (inner axis) and the unit's own output weight v (outer
 * axis): u = rest + v·s·a(q). Along the equally spaced v, eᵘ is a geometric progression in every
 * lane, so a step takes one multiplication. Every {@value #RUN} steps the progression begins anew
 * with an exact value; by then rounding has grown to some 20 ulp at most.
 *
 * <p>12 rows × 1000 × 1000 cells: 6 ns a cell on one core, the plain kernel 480.
 */
public final class ProgressionSummands implements Summands {
  private static final long serialVersionUID = 1;
  public static final int RUN = 32;

  private final Term unit; // gives s·a, without the output weight
  private final double[] rest;
  private final double step;
  private final ActivationFunction function;

  public ProgressionSummands(Term unit, double[] rest, Axis outer, ActivationFunction function) {
    this.unit = unit;
    this.rest = rest;
    this.step = outer.step();
    this.function = function;
  }

  @Override
  public int tile() {
    return 128; // two arrays a row
  }

  @Override
  public int effort() {
    return 2;
  }

  @Override
  public int enoughOuter() {
    return RUN;
  }

  @Override
  public Prepared prepare(int most, Tiles tiles) {
    RowTable[] tables = RowTable.byTile(unit, most, tiles, function, rest.length);
    return new Tabulated(List.of(tables), outer -> new Run(most, outer, tables, tiles.lanes()));
  }

  /** The state of the progressions: one run of the outer axis over one tile. */
  private final class Run implements Chunk {
    private final double[] outer;
    private final RowTable[] tables;
    private final LaneFunctions functions;
    private final double[][] current; // eᵘ by row and lane
    private final double[][] ratio;
    private final double[] highest;
    private final boolean[] progresses;
    private final double[] u;
    private int firstRow;
    private int rows;

    Run(int most, double[] outer, RowTable[] tables, int lanes) {
      this.outer = outer;
      this.tables = tables;
      this.functions = new LaneFunctions(lanes);
      this.current = new double[most][lanes];
      this.ratio = new double[most][lanes];
      this.highest = new double[most];
      this.progresses = new boolean[most];
      this.u = new double[lanes];
    }

    @Override
    public void load(int first, int count) {
      firstRow = first;
      rows = count;
    }

    @Override
    public void addTo(SoftplusSum sum, int i, int tile) {
      for (int row = 0; row < rows; row++) {
        if (i % RUN == 0) {
          begin(row, i, tables[tile]);
        }
        if (!progresses[row]) {
          addAlone(sum, row, outer[i], tables[tile]);
        } else if (i % RUN == 0) {
          sum.addExponentials(current[row], highest[row]);
        } else {
          sum.addProgression(current[row], ratio[row], highest[row]);
        }
      }
    }

    /**
     * Begins the progressions of one row. u is monotone in v and in q, so the corners of run and
     * tile bound it.
     */
    private void begin(int row, int i, RowTable a) {
      double v = outer[i];
      double end = outer[Math.min(i + RUN, outer.length) - 1];
      double low = rest[firstRow + row] + Math.min(least(v, row, a), least(end, row, a));
      double high = rest[firstRow + row] + Math.max(most(v, row, a), most(end, row, a));
      highest[row] = high;
      progresses[row] = SoftplusSum.fits(low, high) && high - low <= LaneFunctions.LIMIT;
      if (progresses[row]) {
        affine(current[row], rest[firstRow + row], v, a.values(row));
        functions.exponential(current[row]);
        affine(ratio[row], 0, step, a.values(row));
        functions.exponential(ratio[row]);
      }
    }

    private static double least(double v, int row, RowTable a) {
      return Math.min(v * a.low(row), v * a.high(row));
    }

    private static double most(double v, int row, RowTable a) {
      return Math.max(v * a.low(row), v * a.high(row));
    }

    private void addAlone(SoftplusSum sum, int row, double v, RowTable a) {
      double start = rest[firstRow + row];
      affine(u, start, v, a.values(row));
      sum.add(u, start + least(v, row, a), start + most(v, row, a));
    }

    private static void affine(double[] u, double rest, double v, double[] a) {
      for (int k = 0; k < u.length; k++) {
        u[k] = rest + v * a[k];
      }
    }
  }
}

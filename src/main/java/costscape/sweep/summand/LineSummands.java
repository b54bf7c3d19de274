package costscape.sweep.summand;

import costscape.network.ActivationFunction;
import costscape.network.UnitActivation;

/**
 * The form along one parameter: u = rest + V(q). It takes one exponential a row and cell beside the
 * activation's, and next to nothing where a unit is saturated all over a tile: over (−100, 100)
 * that is so of half of the article's rows and tiles.
 */
public record LineSummands(LineTerm term, double[] rest, ActivationFunction function)
    implements Summands {
  @Override
  public int enoughOuter() {
    return 1;
  }

  @Override
  public Prepared prepare(int most, Tiles tiles) {
    return new Prepared() {
      @Override
      public void load(int firstRow, int rows) {} // nothing is tabulated

      @Override
      public Chunk at(double[] outer) {
        return new Line(tiles);
      }
    };
  }

  private final class Line implements Chunk {
    private final UnitActivation activation;
    private final double[] u;
    private final double[][] q;
    private int firstRow;
    private int rows;

    Line(Tiles tiles) {
      activation = new UnitActivation(function, tiles.lanes());
      u = new double[tiles.lanes()];
      q = tiles.allValues();
    }

    @Override
    public void load(int first, int count) {
      firstRow = first;
      rows = count;
    }

    @Override
    public void addTo(SoftplusSum sum, int i, int tile) {
      double[] values = q[tile];
      for (int row = firstRow; row < firstRow + rows; row++) {
        double first = at(row, values[0]);
        // An activation that never falls lies between its values at the ends.
        if (function.rises() && SoftplusSum.isForAll(first, at(row, values[values.length - 1]))) {
          sum.addToAll(first);
          continue;
        }
        term.fill(row, values, activation, u);
        add(u, rest[row]);
        Extent extent = Extent.of(u, function);
        sum.add(u, extent.low(), extent.high());
      }
    }

    private double at(int row, double value) {
      return rest[row] + term.at(row, value, function);
    }

    private static void add(double[] u, double rest) {
      for (int k = 0; k < u.length; k++) {
        u[k] += rest;
      }
    }
  }
}

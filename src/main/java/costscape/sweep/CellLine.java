package costscape.sweep;

import costscape.cost.Rounding;
import costscape.space.Axis;
import costscape.sweep.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;

/** The cost at every value of an axis. A cell that could not be evaluated is NaN. Immutable. */
public final class CellLine implements SweptCells {
  private static final long serialVersionUID = 1;

  private final Axis axis;
  private final double[] costs;
  private final CellTally tally;
  private final Rounding rounding;

  private CellLine(Axis axis, double[] costs, Rounding rounding) {
    this.axis = axis;
    this.costs = costs;
    this.tally = CellTally.of(costs);
    this.rounding = rounding;
  }

  public static CellLine of(Axis axis, double... costs) {
    if (costs.length != axis.points()) {
      throw new IllegalArgumentException(
          "%d costs for %d points".formatted(costs.length, axis.points()));
    }
    double[] copy = costs.clone();
    Kernel.markFailures(copy);
    return new CellLine(axis, copy, Rounding.NONE);
  }

  /** Keeps the array of a sweep itself. Nobody may change it from now on. */
  static CellLine owning(Axis axis, double[] costs) {
    return new CellLine(axis, costs, Rounding.NONE);
  }

  @Override
  public CellLine rounded(Rounding known) {
    return new CellLine(axis, costs, known);
  }

  public Axis axis() {
    return axis;
  }

  @Override
  public List<Axis> axes() {
    return List.of(axis);
  }

  @Override
  public Rounding rounding() {
    return rounding;
  }

  public double at(int i) {
    return costs[i];
  }

  @Override
  public double value(int cell) {
    return costs[cell];
  }

  @Override
  public int failed() {
    return tally.failed();
  }

  @Override
  public Range range() {
    return tally.range();
  }

  @Override
  public int minimum() {
    return tally.minimum();
  }

  /**
   * The cells that are lower than both neighbours; a flat stretch counts once, at its middle. The
   * ends of the axis are not among them, for what lies beyond is not known.
   */
  public List<Integer> interiorMinima() {
    List<Integer> minima = new ArrayList<>();
    int start = 1;
    while (start < costs.length - 1) {
      int end = start;
      while (end < costs.length - 1 && costs[end + 1] == costs[start]) {
        end++;
      }
      if (end < costs.length - 1
          && costs[start - 1] > costs[start]
          && costs[end + 1] > costs[end]) {
        minima.add((start + end) / 2);
      }
      start = end + 1;
    }
    return minima;
  }
}

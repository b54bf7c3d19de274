package costscape.landscape;

import costscape.cost.CostFunction;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.render.chart.CaptionParts;
import costscape.render.scale.Ticks;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.store.text.NumberText;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import costscape.sweep.SweptCells;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A cost seen from a point.
 *
 * @param cost the exact cost
 * @param precision of the cells of a picture
 * @param point where a slice fixes what it does not move
 * @param names of the parameters by their places
 * @param measure what the numbers of the cost are
 * @param caption what a caption says before it speaks of a slice
 */
public record CostLandscape(
    CostFunction cost,
    CellPrecision precision,
    ParameterVector point,
    IntFunction<String> names,
    Measure measure,
    CaptionParts caption) {
  private static final int LONGEST = 6;

  private static final int DIGITS = 4;

  /** Of other rows, seen from the same point. */
  public CostLandscape of(CostFunction others) {
    return new CostLandscape(others, precision, point, names, measure, caption);
  }

  /** The cost as the cells of a picture are computed, which is mostly the cost itself. */
  public CostFunction cells() {
    return precision.cells(cost);
  }

  /** The cost along a line, and how far its cells may be off. */
  public CellLine curve(Slice slice, Axis axis, Runner runner) {
    return Sweep.curve(cells(), slice, axis, runner).rounded(rounding(slice, List.of(axis)));
  }

  /** The cost over a plane, and how far its cells may be off. */
  public CellPlane surface(Slice slice, Grid grid, Runner runner) {
    return Sweep.surface(cells(), slice, grid, runner).rounded(rounding(slice, grid.axes()));
  }

  /** The cost along a line of one axis or over a plane of two, and how far cells may be off. */
  public SweptCells over(Slice slice, List<Axis> axes, Runner runner) {
    return axes.size() == 1
        ? curve(slice, axes.get(0), runner)
        : surface(slice, new Grid(axes.get(0), axes.get(1)), runner);
  }

  /** How far cells may be off: of single precision where they are computed in another way. */
  public Rounding rounding(Slice slice, List<Axis> axes) {
    return Rounding.over(cost, cells() != cost, slice, axes);
  }

  /** What a caption says of a slice: also every parameter that it fixes. */
  public CaptionParts caption(List<Direction> moving) {
    return caption.fixing(names, point, moving, CostLandscape::number);
  }

  /**
   * What a caption says of a network: the data, the layers and the penalty.
   *
   * @param data their name
   * @param standardized whether the features are scaled to mean 0 and deviation 1
   */
  public static CaptionParts caption(String data, boolean standardized, NetworkCost cost) {
    return CaptionParts.of(data, standardized, cost, CostLandscape::number);
  }

  /** A number with four digits, or all where they are few. */
  public static String number(double value) {
    String exact = NumberText.of(value);
    return exact.length() <= LONGEST ? exact.replace('-', '\u2212') : Ticks.number(value, DIGITS);
  }
}

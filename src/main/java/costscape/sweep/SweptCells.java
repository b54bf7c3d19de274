package costscape.sweep;

import costscape.cost.Rounding;
import costscape.space.Axis;
import costscape.space.Grid;
import java.io.Serializable;
import java.util.List;

/** The values of a sweep along a line or over a plane, numbered with the first axis slowest. */
public sealed interface SweptCells extends Serializable permits CellLine, CellPlane {
  /** Cells of one axis, or of two. */
  static SweptCells of(List<Axis> axes, double... costs) {
    return axes.size() == 1
        ? CellLine.of(axes.get(0), costs)
        : CellPlane.of(new Grid(axes.get(0), axes.get(1)), costs);
  }

  List<Axis> axes();

  /** The value of a cell; NaN where it could not be evaluated. */
  double value(int cell);

  /** The same cells, of which it is known how far rounding may have moved them. */
  SweptCells rounded(Rounding known);

  /** How far any cost may be from the exact one. */
  Rounding rounding();

  int failed();

  /** Smallest and largest cost of the cells that could be evaluated. */
  Range range();

  /** The cell of smallest cost, the first of equals; −1 where every cell failed. */
  int minimum();
}

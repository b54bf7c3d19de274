package costscape.sweep;

import costscape.space.Axis;
import costscape.space.Grid;
import java.io.Serializable;

/** A plane cut into rectangles of cells, which are as equal as can be. */
record Rectangles(Grid grid, int rows, int columns) implements Serializable {
  /** At most so many rectangles stand along a side. */
  static Rectangles of(Grid grid, int most) {
    return new Rectangles(
        grid, Math.min(most, grid.first().points()), Math.min(most, grid.second().points()));
  }

  int count() {
    return rows * columns;
  }

  /** The row of rectangles in which a cell lies, numbered in the order of the table. */
  int row(long cell) {
    return part((int) (cell / grid.second().points()), rows, grid.first());
  }

  /** The column of rectangles in which a cell of a row lies. */
  int column(int index) {
    return part(index, columns, grid.second());
  }

  /** The first cell of a row that lies beyond a column of rectangles. */
  int columnEnd(int column) {
    return end(column, columns, grid.second());
  }

  long cells(int rectangle) {
    return (long) length(rectangle / columns, rows, grid.first())
        * length(rectangle % columns, columns, grid.second());
  }

  private static int part(int index, int parts, Axis axis) {
    return (int) ((long) index * parts / axis.points());
  }

  private static int length(int part, int parts, Axis axis) {
    return end(part, parts, axis) - end(part - 1, parts, axis);
  }

  private static int end(int part, int parts, Axis axis) {
    return (int) (((part + 1L) * axis.points() + parts - 1) / parts);
  }

  Grid middles() {
    return new Grid(middles(grid.first(), rows), middles(grid.second(), columns));
  }

  private static Axis middles(Axis axis, int parts) {
    double half = 0.5 * (axis.points() / (double) parts - 1) * axis.step();
    return new Axis(axis.name(), axis.from() + half, axis.to() - half, parts);
  }
}

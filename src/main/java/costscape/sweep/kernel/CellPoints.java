package costscape.sweep.kernel;

import costscape.space.Axis;
import costscape.space.Slice;
import costscape.space.Slice.SlicePoints;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The points of the cells of a line or a plane, numbered in the order of the table. */
record CellPoints(Slice slice, List<Axis> axes) implements Serializable {
  CellPoints {
    axes = List.copyOf(axes);
  }

  /** θ ← a cell's point. */
  void theta(long cell, double[] theta) {
    theta(cell, theta, 0);
  }

  /** Writes a cell's point into θ, without the entries before {@code from}. */
  void theta(long cell, double[] theta, int from) {
    if (axes.size() == 1) {
      slice.at(axes.get(0).at((int) cell), theta, from);
      return;
    }
    Axis second = axes.get(1);
    int i = (int) (cell / second.points());
    int j = (int) (cell % second.points());
    slice.at(axes.get(0).at(i), second.at(j), theta, from);
  }

  /** The points of some cells that follow each other. */
  SlicePoints points(long firstCell, int count) {
    return new SlicePoints(
        slice,
        Arrays.stream(coordinates(firstCell, count)).flatMapToDouble(Arrays::stream).toArray());
  }

  /** The coordinates of some cells that follow each other, one array a cell. */
  double[][] coordinates(long firstCell, int count) {
    double[][] coordinates = new double[count][axes.size()];
    for (int k = 0; k < count; k++) {
      long cell = firstCell + k;
      if (axes.size() == 2) {
        int width = axes.get(1).points();
        coordinates[k][0] = axes.get(0).at((int) (cell / width));
        coordinates[k][1] = axes.get(1).at((int) (cell % width));
      } else {
        coordinates[k][0] = axes.get(0).at((int) cell);
      }
    }
    return coordinates;
  }

  /** The number of cells of a block that has about so many cells and, on a plane, whole rows. */
  long block(long cells) {
    long width = axes.size() == 1 ? 1 : axes.get(1).points();
    return width * Math.max(1, cells / width);
  }

  /**
   * The columns of a piece. They are fewer than a row has where one row would exceed the number of
   * cells.
   */
  int strip(long cells) {
    long width = axes.size() == 1 ? 1 : axes.get(1).points();
    return (int) Math.max(1, Math.min(width, cells));
  }

  boolean fixes(int parameter) {
    return slice.directions().stream().allMatch(d -> d.get(parameter) == 0);
  }
}

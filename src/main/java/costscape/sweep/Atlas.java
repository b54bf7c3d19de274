package costscape.sweep;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * The slice along every single parameter, or some of them, and over every pair of these, through
 * one point.
 *
 * @param curves along each parameter, in the order of θ unless another was asked for
 * @param pairs the lower triangle row by row: (1, 0), (2, 0), (2, 1) …; the first axis is the
 *     earlier parameter
 */
public record Atlas(List<CellLine> curves, List<CellPlane> pairs) {
  public Atlas {
    curves = List.copyOf(curves);
    pairs = List.copyOf(pairs);
  }

  /**
   * Sweeps some parameters and every pair of them; all others stay at the point.
   *
   * @param parameters their places in θ, in the order of the axes
   * @param lines an axis for each of them, for its curve
   * @param sides an axis for each of them, for its pairs
   */
  public static Atlas of(
      CostFunction cost,
      ParameterVector point,
      List<Integer> parameters,
      List<Axis> lines,
      List<Axis> sides,
      Runner runner) {
    List<CellLine> curves = new ArrayList<>();
    List<CellPlane> pairs = new ArrayList<>();
    List<Direction> directions = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      String name = lines.get(row).name();
      Direction up = Direction.parameter(name, parameters.get(row), point.dimension());
      directions.add(up);
      curves.add(Sweep.curve(cost, Slice.through(point, up), lines.get(row), runner));
      for (int column = 0; column < row; column++) {
        Slice plane = Slice.through(point, directions.get(column), up);
        Grid grid = new Grid(sides.get(column), sides.get(row));
        pairs.add(Sweep.surface(cost, plane, grid, runner));
      }
    }
    return new Atlas(curves, pairs);
  }

  /** The cells of the slices in the order in which they are swept. */
  public static List<Long> cells(List<Axis> lines, List<Axis> sides) {
    List<Long> cells = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      cells.add((long) lines.get(row).points());
      for (int column = 0; column < row; column++) {
        cells.add(new Grid(sides.get(column), sides.get(row)).cells());
      }
    }
    return cells;
  }

  public int failed() {
    return curves.stream().mapToInt(CellLine::failed).sum()
        + pairs.stream().mapToInt(CellPlane::failed).sum();
  }

  public long cells() {
    return curves.stream().mapToLong(curve -> curve.axis().points()).sum()
        + pairs.stream().mapToLong(pair -> pair.grid().cells()).sum();
  }
}

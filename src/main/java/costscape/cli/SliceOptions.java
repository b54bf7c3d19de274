package costscape.cli;

import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.store.InputException;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say what is varied. */
final class SliceOptions {
  @Option(
      names = "--vary",
      paramLabel = "AXIS",
      description =
          "NAME=FROM:TO[:POINTS], once for a line or twice for a plane (default points: 1001 for a"
              + " line, 201 a side for a plane).")
  private List<String> vary = List.of();

  boolean isGiven() {
    return !vary.isEmpty();
  }

  /** One or two axes as they are written. */
  List<String> texts() {
    if (vary.isEmpty() || vary.size() > 2) {
      throw new InputException("one or two --vary are needed, not " + vary.size());
    }
    return vary;
  }

  /** Points of an axis that does not say how many. */
  int points() {
    return vary.size() == 1 ? Axis.LINE_POINTS : Axis.PLANE_POINTS;
  }

  /** One or two axes. */
  List<Axis> axes() {
    return texts().stream().map(text -> AxisText.parse(text, points())).toList();
  }

  boolean isLine() {
    return axes().size() == 1;
  }

  Axis axis() {
    return axes().get(0);
  }

  Grid grid() {
    Grid grid = new Grid(axes().get(0), axes().get(1));
    if (grid.cells() > Integer.MAX_VALUE) {
      throw new InputException(
          "%d × %d cells; %d in all are the most"
              .formatted(grid.first().points(), grid.second().points(), Integer.MAX_VALUE));
    }
    return grid;
  }

  /** The line or plane through the model's point. */
  Slice slice(Model model) {
    ParameterLayout layout = model.layout();
    return Slice.through(
        model.point(),
        axes().stream().map(axis -> direction(axis.name(), layout)).toArray(Direction[]::new));
  }

  private static Direction direction(String name, ParameterLayout layout) {
    return Direction.parameter(name, PointText.index(name, layout), layout.size());
  }
}

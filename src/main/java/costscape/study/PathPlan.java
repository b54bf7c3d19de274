package costscape.study;

import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.FreeDirections;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.List;
import java.util.Optional;

/**
 * The plane that training paths are to be drawn on.
 *
 * @param mode empty if no plane was asked for
 * @param grid empty if the path chooses its own plane
 * @param directions of the grid's axes
 * @param through a point of the plane; empty if the plane goes through the path's end
 * @param starts of the paths
 * @param free what moves
 */
public record PathPlan(
    Optional<PathMode> mode,
    Optional<Grid> grid,
    List<Direction> directions,
    Optional<ParameterVector> through,
    List<ParameterVector> starts,
    FreeDirections free) {
  /** The plane that holds most of some paths. */
  public static final PathPlan OWN =
      new PathPlan(
          Optional.of(PathMode.PCA),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          FreeDirections.ALL);

  public boolean is(PathMode one) {
    return mode.equals(Optional.of(one));
  }

  public List<Axis> axes() {
    return grid.map(Grid::axes).orElse(List.of());
  }

  /** This plan on a plane; a path is a shadow there where no mode was asked for. */
  public PathPlan on(Grid plane, List<Direction> along) {
    Optional<PathMode> chosen = mode.or(() -> Optional.of(PathMode.SHADOW));
    return new PathPlan(chosen, Optional.of(plane), along, through, starts, free);
  }

  /** This plan where the plane goes through the path's end. */
  public PathPlan throughEnd() {
    return new PathPlan(mode, grid, directions, Optional.empty(), starts, free);
  }

  /**
   * This plan where training stays within the line or plane that directions span through a point,
   * from the places on it that are nearest to the starts.
   */
  public PathPlan within(ParameterVector point, List<Direction> along) {
    Slice part = Slice.through(point, along.toArray(Direction[]::new));
    return new PathPlan(
        mode,
        grid,
        directions,
        Optional.of(point),
        starts.stream().map(part::nearestPoint).toList(),
        FreeDirections.spannedBy(along));
  }

  Slice slice(ParameterVector end) {
    return Slice.through(through.orElse(end), directions.toArray(Direction[]::new));
  }
}

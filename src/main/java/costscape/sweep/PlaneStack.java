package costscape.sweep;

import costscape.cost.CostFunction;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The planes of two parameters at each value of a third, through one point. Where the third and the
 * second parameter are swept faster together than the first and the second, the cells are evaluated
 * in planes of the third and the second. An example are the planes over a unit's own weight and
 * bias while its output weight moves: along the output weight a cell is one step of a progression.
 * A piece of the job is the plane at one value of the first parameter, with the third parameter as
 * the slower one.
 */
public record PlaneStack(
    CostFunction cost,
    ParameterVector point,
    Direction u,
    Direction v,
    Direction third,
    Grid grid,
    Axis along)
    implements Job<double[]> {
  /**
   * The other way is taken where it needs less than 1/2 of the effort, for putting the cells into
   * order costs time too.
   */
  private static final int WORTH = 2;

  /** Sweeps a plane of two parameters at each value of a third, which the plane leaves alone. */
  public static List<CellPlane> of(
      CostFunction cost, Slice plane, Grid grid, Direction third, Axis along, Runner runner) {
    PlaneStack stack =
        new PlaneStack(cost, plane.origin(), plane.u(), plane.v(), third, grid, along);
    return stack.turnedPays() ? stack.turned(runner) : runner.run(new Planes(stack));
  }

  private boolean turnedPays() {
    return slice(0).effort() * WORTH <= plane(0).effort();
  }

  /** The plane at one value of the third parameter. */
  private Sweep plane(int k) {
    ParameterVector at = Slice.through(point, third).at(along.at(k));
    return Sweep.over(cost, Slice.through(at, u, v), grid.axes());
  }

  /** The plane over the third parameter and the second, at one value of the first. */
  private Sweep slice(int i) {
    ParameterVector at = Slice.through(point, u).at(grid.first().at(i));
    return Sweep.over(cost, Slice.through(at, third, v), List.of(along, grid.second()));
  }

  private record Planes(PlaneStack stack) implements Job<CellPlane> {
    @Override
    public int size() {
      return stack.along.points();
    }

    @Override
    public CellPlane run(int k) {
      return CellPlane.owning(stack.grid, stack.plane(k).blocks(Runner.serial()));
    }
  }

  @Override
  public int size() {
    return grid.first().points();
  }

  @Override
  public double[] run(int i) {
    Sweep slice = slice(i);
    if (slice.size() == 1) {
      return slice.run(0);
    }
    return slice.costs(Runner.serial());
  }

  private List<CellPlane> turned(Runner runner) {
    double[][] slices = runner.run(this).toArray(double[][]::new);
    int width = grid.second().points();
    return IntStream.range(0, along.points())
        .mapToObj(k -> CellPlane.inside(grid, slices, k * width))
        .toList();
  }
}

package costscape.render.movie;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.render.layer.PathOverlay.Place;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.sweep.CellLine;
import costscape.sweep.Range;
import costscape.sweep.Sweep;
import java.io.Serializable;
import java.util.List;

/** A line along one direction, to be swept through one point after the other. */
public record LinePlan(
    CostFunction cost, Direction u, Axis axis, Heights heights, List<ParameterVector> anchor)
    implements LandscapePlan<CellLine> {
  public LinePlan {
    anchor = List.copyOf(anchor);
  }

  public LinePlan(CostFunction cost, Direction u, Axis axis, Heights heights) {
    this(cost, u, axis, heights, List.of());
  }

  /**
   * How costs become heights, in all frames alike.
   *
   * @param within the ends of the axis that runs up; empty for as far as the costs reach
   */
  public record Heights(Scale scale, Range within) implements Serializable {
    /** The axis of costs that reach so far. */
    Ruler over(String title, Range costs) {
      return within.isEmpty()
          ? LineChart.vertical(title, scale, costs)
          : new Ruler(title, scale, within.smallest(), within.largest());
    }
  }

  @Override
  public CellLine swept(ParameterVector point) {
    return Sweep.curve(cost, through(point), axis, Runner.serial());
  }

  @Override
  public long cells() {
    return axis.points();
  }

  /** A point beside the line through {@code through}: how far along, and as high as its cost. */
  @Override
  public Place place(ParameterVector point, double ofCost, ParameterVector through) {
    return new Place(through(through).nearest(point)[0], ofCost, ofCost);
  }

  /** The same line of another cost. */
  public LinePlan of(CostFunction other) {
    return new LinePlan(other, u, axis, heights, anchor);
  }

  @Override
  public List<Direction> directions() {
    return List.of(u);
  }

  @Override
  public LinePlan smallest() {
    return new LinePlan(cost, u, axis.ends(), heights, anchor);
  }
}

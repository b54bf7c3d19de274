package costscape.trace;

import costscape.cost.CostFunction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A training path seen on a plane. Training moves every parameter and the plane fixes some, so what
 * is drawn on it is a shadow. Each place knows its true cost, the cost of the plane below it, and
 * its distance from the plane.
 */
public record PathOnSlice(List<Place> places) {
  /**
   * One recorded step.
   *
   * @param cost the cost at the step itself
   * @param sliceCost the cost of the plane's nearest point
   * @param distance ‖θ − nearest‖, in units of θ
   */
  public record Place(double alpha, double beta, double cost, double sliceCost, double distance) {}

  public PathOnSlice {
    places = List.copyOf(places);
  }

  /**
   * Projects the recorded steps of a path onto a plane.
   *
   * @param slice a plane
   */
  public static PathOnSlice of(Trajectory path, Slice slice, CostFunction cost) {
    List<Place> places = new ArrayList<>();
    for (Step step : path.steps()) {
      double[] at = slice.nearest(step.theta());
      ParameterVector nearest = slice.at(at[0], at[1]);
      double distance = Vectors.norm(step.theta().minus(nearest));
      double sliceCost = cost.at(nearest.toArray());
      places.add(new Place(at[0], at[1], step.cost(), sliceCost, distance));
    }
    return new PathOnSlice(places);
  }

  public Place end() {
    return places.get(places.size() - 1);
  }

  /** How far from the plane the path comes at most; 0 where it lies in it. */
  public double largestDistance() {
    return places.stream().mapToDouble(Place::distance).max().orElse(0);
  }
}

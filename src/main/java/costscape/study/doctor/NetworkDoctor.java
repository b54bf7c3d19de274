package costscape.study.doctor;

import static costscape.study.doctor.Finding.number;

import costscape.cost.CostFunction;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.sweep.Range;
import costscape.trace.PathOnSlice;
import costscape.trace.PathOnSlice.Place;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Holds a plane that somebody drew against the network that it is said to be of.
 *
 * @param point where the plane is centred
 * @param slice the plane that its two directions span, as they are: they need not be orthogonal
 * @param areRandom whether the directions are meant to be random ones
 */
public record NetworkDoctor(
    CostFunction cost,
    NamedParameters layout,
    ParameterVector point,
    Slice slice,
    boolean areRandom) {
  /** Steps of a path that are looked at. */
  private static final int MOST_STEPS = 200;

  /** A share that can be seen in a picture. */
  private static final double VISIBLE = 0.05;

  /**
   * All findings.
   *
   * @param path a training, where its steps are to be compared with the plane
   */
  public List<Finding> findings(DrawnPlane plane, Optional<Trajectory> path) {
    DirectionDoctor directions = new DirectionDoctor(layout, point, slice.directions());
    List<Finding> all = new ArrayList<>();
    if (plane.sorted().length > 0) {
      all.add(new CellDoctor(cost, slice, plane).finding());
    }
    Finding orthogonal = directions.orthogonal();
    all.add(orthogonal);
    all.add(directions.norms(areRandom));
    if (orthogonal.level() != Finding.Level.FAULT) {
      path.ifPresent(steps -> all.add(path(steps.steps())));
    }
    return all;
  }

  private Finding path(List<Step> steps) {
    int count = Math.min(MOST_STEPS, steps.size());
    List<Step> some =
        IntStream.range(0, count)
            .mapToObj(
                k -> steps.get((int) ((long) k * (steps.size() - 1) / Math.max(1, count - 1))))
            .toList();
    List<Place> places =
        PathOnSlice.of(new Trajectory(some, StopReason.STEPS), slice, cost).places();
    double outside = 0;
    double all = 0;
    int worst = 0;
    for (int k = 0; k < count; k++) {
      outside += Math.pow(places.get(k).distance(), 2);
      all += Math.pow(Vectors.norm(some.get(k).theta().minus(point)), 2);
      worst = off(places.get(k)) > off(places.get(worst)) ? k : worst;
    }
    Place most = places.get(worst);
    Range costs = Range.of(places.stream().mapToDouble(Place::cost).toArray());
    double share = all == 0 ? 0 : outside / all;
    double height = off(most) / (costs.largest() - costs.smallest());
    return Finding.doubt(
        share > VISIBLE || height > VISIBLE,
        "path",
        ("%s %% of the squared distance of the path's steps from the point lies outside the plane;"
                + " step %d costs %s, and the plane below it %s")
            .formatted(
                number(100 * share),
                some.get(worst).number(),
                number(most.cost()),
                number(most.sliceCost())),
        "the path that is drawn is a shadow: it need not go down where the plane goes down, and its"
            + " heights on the plane are not its costs",
        "colour the path by its own costs and give its distance from the plane"
            + (share > VISIBLE
                ? ", or take the plane that holds most of it: costscape trace --mode pca"
                : ""));
  }

  private static double off(Place place) {
    double off = Math.abs(place.cost() - place.sliceCost());
    return Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
  }
}

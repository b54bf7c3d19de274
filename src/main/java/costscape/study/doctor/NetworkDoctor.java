package costscape.study.doctor;

import static costscape.study.doctor.Finding.percent;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.network.RandomDirections;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.PathOnSlice;
import costscape.trace.PathOnSlice.Place;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Holds a plane that somebody drew against the network that it is said to be of.
 *
 * @param point where the plane is centred
 * @param slice the plane that its two directions span, as they are: they need not be orthogonal
 * @param areRandom whether the directions are meant to be random ones
 * @param restated the cost whose batch normalisation takes its statistics from the rows, at each
 *     point anew; empty where the cost has none or does so itself
 * @param path a training, where its steps are to be compared with the plane
 */
public record NetworkDoctor(
    CostFunction cost,
    NamedParameters layout,
    ParameterVector point,
    Slice slice,
    boolean areRandom,
    Optional<CostFunction> restated,
    Optional<Trajectory> path) {
  /**
   * The usual number of planes of other seeds that a plane of random directions is compared with.
   */
  public static final int SEEDS = 20;

  /** Steps of a path that are looked at. */
  private static final int MOST_STEPS = 200;

  /** A share that can be seen in a picture. */
  private static final double VISIBLE = 0.05;

  /**
   * Adds what the network tells of a plane.
   *
   * @param alone what the plane tells by itself
   * @param seeds with how many planes of other seeds a random plane is compared; none where 0
   */
  public Diagnosis diagnosis(Diagnosis alone, int seeds, Runner runner) {
    DrawnPlane plane = alone.plane();
    DirectionDoctor directions = new DirectionDoctor(layout, point, slice.u(), slice.v());
    List<Finding> all = new ArrayList<>(alone.findings());
    List<CellPlane> planes = List.of();
    Finding orthogonal = directions.orthogonal();
    if (plane.sorted().length > 0) {
      CellDoctor cells = new CellDoctor(cost, slice, plane);
      all.add(cells.finding());
      restated.ifPresent(other -> all.add(statistics(cells.change(other), other, plane.range())));
    }
    all.add(orthogonal);
    all.add(directions.norms(areRandom));
    Optional<RandomDirections> kind =
        areRandom && orthogonal.isFine() && seeds > 0 ? directions.kind() : Optional.empty();
    if (kind.isPresent()) {
      planes = TypicalDoctor.planes(cost, point, slice, kind.get(), plane, seeds, runner);
      all.add(TypicalDoctor.finding(planes));
    }
    if (orthogonal.level() != Finding.Level.FAULT) {
      path.ifPresent(steps -> all.add(path(steps.steps())));
    }
    return new Diagnosis(plane, alone.centre(), all, planes);
  }

  /**
   * Statistics that fit the point stand for it alone, so that the rest of the picture changes;
   * those of other weights change the point, too.
   */
  private Finding statistics(double change, CostFunction other, double range) {
    double here = Math.abs(cost.at(point.toArray()) - other.at(point.toArray()));
    return Finding.doubt(
        !(here <= VISIBLE * range), "statistics", percent(here / range), percent(change / range));
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
    double outside = places.stream().mapToDouble(p -> Math.pow(p.distance(), 2)).sum();
    double all =
        some.stream().mapToDouble(s -> Math.pow(Vectors.norm(s.theta().minus(point)), 2)).sum();
    int worst =
        IntStream.range(0, count)
            .boxed()
            .max(Comparator.comparingDouble(k -> off(places.get(k))))
            .orElseThrow();
    Place most = places.get(worst);
    Range costs = Range.of(places.stream().mapToDouble(Place::cost).toArray());
    double share = all == 0 ? 0 : outside / all;
    double height = off(most) / (costs.largest() - costs.smallest());
    return Finding.doubt(
        share > VISIBLE || height > VISIBLE,
        "path",
        100 * share,
        some.get(worst).number(),
        most.cost(),
        most.sliceCost(),
        share > VISIBLE
            ? ", or take the plane that holds most of it: costscape trace --mode pca"
            : "");
  }

  private static double off(Place place) {
    double off = Math.abs(place.cost() - place.sliceCost());
    return Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
  }
}

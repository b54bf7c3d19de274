package costscape.critical.verdict;

import costscape.cost.NetworkCost;
import costscape.space.Vectors;

/**
 * A kink that has no lower neighbour.
 *
 * @param distance from the point judged
 * @param gain how much lower the cost is there
 * @param kinks those that meet there
 * @param nature what was found around it
 * @param isConvex whether the whole cost is convex, so that no point anywhere is lower
 * @param isPerfect whether every row is met exactly
 */
record KinkMinimum(
    double distance,
    double gain,
    Kinks kinks,
    ErrorKink.Nature nature,
    boolean isConvex,
    boolean isPerfect) {
  /** The minimum at a point, seen from another one. */
  static KinkMinimum of(
      NetworkCost cost, double[] theta, Kinks kinks, ErrorKink.Nature nature, double[] from) {
    return new KinkMinimum(
        Vectors.distance(theta, from),
        Math.max(0, cost.at(from) - cost.at(theta)),
        kinks,
        nature,
        cost.isConvex(),
        PerfectFit.is(cost, theta));
  }
}

package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.interval.Box;
import costscape.interval.Jet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * An upper bound of the cost along a polyline, over whole segments, not at their ends alone. A part
 * is cut in two until its bound is no more than a trifle above the highest cost that is known to be
 * reached.
 */
final class Ceiling {
  /** That trifle, relative. */
  private static final double GOOD = 1e-9;

  /** Parts of one segment. */
  private static final int MOST_PARTS = 100_000;

  private double reached = Double.NEGATIVE_INFINITY;
  private double ceiling = Double.NEGATIVE_INFINITY;

  private Ceiling() {}

  /** Of a polyline through points. */
  static double over(NetworkCost cost, List<double[]> corners) {
    return through(cost, corners.stream().map(Box::point).toList(), Double.NEGATIVE_INFINITY);
  }

  /**
   * Of every polyline whose corners lie in boxes. Up to a cost that is reached elsewhere a bound
   * need not be sharp.
   */
  static double through(NetworkCost cost, List<Box> corners, double reached) {
    Ceiling ceiling = new Ceiling();
    ceiling.reached = reached;
    for (Box corner : corners) {
      ceiling.reached = Math.max(ceiling.reached, cost.at(corner.middle()));
    }
    for (int k = 1; k < corners.size(); k++) {
      ceiling.rise(new Enclosure(cost, Coordinates.between(corners.get(k - 1), corners.get(k))));
    }
    return ceiling.ceiling;
  }

  private void rise(Enclosure segment) {
    Jet jet = new Jet(1);
    Deque<Box> parts = new ArrayDeque<>();
    parts.add(new Box(new double[] {0}, new double[] {1}));
    for (int tried = 1; !parts.isEmpty(); tried++) {
      Box part = parts.remove();
      segment.over(part, false, jet);
      double bound = segment.heights(part, jet).high();
      double middle = part.middle()[0];
      segment.over(Box.point(middle), false, jet);
      reached = Math.max(reached, jet.low[0]);
      if (tried < MOST_PARTS && !(bound <= reached + GOOD * (1 + Math.abs(reached)))) {
        parts.add(part.with(0, part.low(0), middle));
        parts.add(part.with(0, middle, part.high(0)));
      } else {
        ceiling = Math.max(ceiling, bound);
      }
    }
  }
}

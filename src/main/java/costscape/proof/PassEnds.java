package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.place.Terrain;
import costscape.interval.Box;
import costscape.network.ParameterLayout;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which proved minimum a way down ends at: a strict one, or the flat minimum of a dead unit. The
 * cost is bounded on the last straight piece too, from an image of the way's end to the box that
 * holds the minimum; so that is reached, and not only seen nearby. On a dead unit's line every bias
 * is as good.
 */
record PassEnds(NetworkCost cost, Terrain terrain, Map<Integer, PlaceProof> minima) {
  /** Farther than this from a way's end, relative to 1 + its largest entry, nothing is tried. */
  private static final double NEAR = 1e-2;

  /** What images of a point under the symmetry round off, relative too; a thousandfold. */
  private static final double ROUNDING = 1e-10;

  /**
   * A minimum that is reached.
   *
   * @param ceiling the cost is nowhere higher on the way there
   */
  record Reached(int id, double ceiling) {}

  /** The minima at the ends of the ways down from a place, and the place itself if it is one. */
  List<Reached> reached(ProvedPasses.Start start, List<WaysDown.Way> ways) {
    List<Reached> reached = new ArrayList<>();
    for (WaysDown.Way way : ways) {
      of(way).ifPresent(reached::add);
    }
    if (minima.get(start.id()) instanceof FamilyProof family) {
      double[] first = start.theta().toArray();
      List<Box> piece = List.of(onto(family, first), Box.point(first));
      reached.add(new Reached(start.id(), Ceiling.through(cost, piece, cost.at(first))));
    }
    return reached;
  }

  private Optional<Reached> of(WaysDown.Way way) {
    double[] end = way.end().toArray();
    Optional<Reached> nearest = Optional.empty();
    double least = NEAR * (1 + Vectors.largest(end));
    for (Map.Entry<Integer, PlaceProof> minimum : minima.entrySet()) {
      double[] image = terrain.nearest(end, box(minimum.getValue()).middle());
      Box target = onto(minimum.getValue(), image);
      double off = PointProof.distance(target, image);
      if (off < least) {
        least = off;
        Box from = Box.around(image, ROUNDING * (1 + Vectors.largest(image)));
        double ceiling = Ceiling.through(cost, List.of(from, target), way.ceiling());
        nearest = Optional.of(new Reached(minimum.getKey(), Math.max(ceiling, way.ceiling())));
      }
    }
    return nearest;
  }

  private static Box box(PlaceProof minimum) {
    return minimum instanceof FamilyProof family ? family.place() : ((PointProof) minimum).place();
  }

  /** The box of a minimum and, on a dead unit's line, the point with the biases of another one. */
  private Box onto(PlaceProof minimum, double[] image) {
    Box target = box(minimum);
    if (minimum instanceof FamilyProof family) {
      ParameterLayout layout = cost.network().layout();
      for (FamilyProof.Pull pull : family.pulls()) {
        int bias = layout.index(pull.bias());
        target = target.with(bias, image[bias], image[bias]);
      }
    }
    return target;
  }
}

package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.critical.place.Terrain;
import costscape.interval.Box;
import costscape.job.Runner;
import costscape.job.Several;
import costscape.network.ParameterLayout;
import costscape.proof.WaysDown.Ceiling;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How high one has to climb at most from one proved minimum to another, flat minima of dead units
 * among them: there is a polyline, over one saddle or several, whose cost is bounded over whole
 * segments. Its pieces are joined by the cost's symmetry, which is exact, and lead right to the
 * minima. A dead unit's line is walked along at one cost to where something leads down from it.
 */
public final class ProvedPasses {
  /**
   * From one minimum to another.
   *
   * @param from the lower id
   * @param via the saddle where the bound is reached
   * @param atMost the cost is no higher on the way
   */
  public record Pass(int from, int to, int via, double atMost) {}

  private ProvedPasses() {}

  /**
   * Every two minima that known saddles join.
   *
   * @param minima what is proved of minima, strict or flat, by their ids
   */
  public static List<Pass> of(
      NetworkCost cost,
      Terrain terrain,
      Catalogue catalogue,
      Map<Integer, PlaceProof> minima,
      Runner runner) {
    if (minima.size() < 2) {
      return List.of();
    }
    List<Start> starts = new ArrayList<>();
    for (Catalogue.Entry entry : catalogue.entries()) {
      starts.addAll(starts(terrain, entry));
    }
    List<ParameterVector> places = starts.stream().map(Start::theta).toList();
    List<Several<WaysDown.Way>> ways = runner.run(new WaysDown(cost, places));
    PassEnds ends = new PassEnds(cost, terrain, minima);
    List<Pass> edges = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      edges.addAll(edges(starts.get(k).id(), ends.reached(starts.get(k), ways.get(k).all())));
    }
    edges.sort(Comparator.comparingDouble(Pass::atMost));
    return joined(edges);
  }

  /** Between every two minima that are reached from one place. */
  private static List<Pass> edges(int via, List<PassEnds.Reached> reached) {
    List<Pass> edges = new ArrayList<>();
    for (PassEnds.Reached one : reached) {
      for (PassEnds.Reached other : reached) {
        if (one.id() < other.id()) {
          double ceiling = Math.max(one.ceiling(), other.ceiling());
          edges.add(new Pass(one.id(), other.id(), via, ceiling));
        }
      }
    }
    return edges;
  }

  /** Where ways down begin: a saddle, or points of a dead unit's line that fall away. */
  record Start(int id, ParameterVector theta) {}

  private static List<Start> starts(Terrain terrain, Catalogue.Entry entry) {
    StationaryPoint point = entry.point();
    if (point.kind() == Kind.SADDLE && point.index() == 1) {
      return List.of(new Start(entry.id(), point.theta()));
    }
    return terrain.members(point).stream()
        .map(member -> new Start(entry.id(), ParameterVector.of(member)))
        .toList();
  }

  /** Lowest edges first: the one that joins two groups is the highest on the way between them. */
  private static List<Pass> joined(List<Pass> edges) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    List<Pass> passes = new ArrayList<>();
    for (Pass edge : edges) {
      List<Integer> one = groups.computeIfAbsent(edge.from(), ProvedPasses::alone);
      List<Integer> other = groups.computeIfAbsent(edge.to(), ProvedPasses::alone);
      if (one != other) {
        for (int from : one) {
          for (int to : other) {
            passes.add(new Pass(Math.min(from, to), Math.max(from, to), edge.via(), edge.atMost()));
          }
        }
        one.addAll(other);
        one.forEach(id -> groups.put(id, one));
      }
    }
    passes.sort(Comparator.comparingInt(Pass::from).thenComparingInt(Pass::to));
    return passes;
  }

  private static List<Integer> alone(int id) {
    return new ArrayList<>(List.of(id));
  }

  /**
   * Which proved minimum a way down ends at: a strict one, or the flat minimum of a dead unit. The
   * cost is bounded on the last straight piece too, from an image of the way's end to the box that
   * holds the minimum; so that is reached, and not only seen nearby. On a dead unit's line every
   * bias is as good.
   */
  record PassEnds(NetworkCost cost, Terrain terrain, Map<Integer, PlaceProof> minima) {
    /** Farther than this from a way's end, relative to 1 + its largest entry, nothing is tried. */
    private static final double NEAR = 1e-2;

    /** The error, relative too, of images of a point under the symmetry; a thousandfold. */
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
      return minimum instanceof FamilyProof family
          ? family.place()
          : ((PointProof) minimum).place();
    }

    /**
     * The box of a minimum and, on a dead unit's line, the point with the biases of another one.
     */
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
}

package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import costscape.job.Several;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
}

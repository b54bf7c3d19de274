package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import costscape.proof.interval.Box;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How high one has to climb at most from one proved minimum to another: there is a polyline, over
 * one saddle or several, whose cost is bounded over whole segments. Its pieces are joined by the
 * cost's symmetry, which is exact, and end inside balls around minima in which the cost is convex,
 * so the rest of the way to the minimum itself does not rise.
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

  /** What images of a point under the symmetry round off. */
  private static final double ROUNDING = 1e-9;

  private record Edge(int from, int to, int via, double ceiling) {}

  private ProvedPasses() {}

  /**
   * Every two minima that known saddles join.
   *
   * @param minima what is proved of minima, by their ids
   */
  public static List<Pass> of(
      NetworkCost cost,
      Terrain terrain,
      Catalogue catalogue,
      Map<Integer, PointProof> minima,
      Runner runner) {
    if (minima.size() < 2) {
      return List.of();
    }
    List<Catalogue.Entry> saddles =
        catalogue.entries().stream()
            .filter(e -> e.point().kind() == Kind.SADDLE && e.point().index() == 1)
            .toList();
    List<ParameterVector> places = saddles.stream().map(e -> e.point().theta()).toList();
    List<List<WaysDown.Way>> ways = runner.run(new WaysDown(cost, places));
    List<Edge> edges = new ArrayList<>();
    for (int k = 0; k < saddles.size(); k++) {
      OptionalInt one = end(terrain, catalogue, minima, ways.get(k).get(0).end());
      OptionalInt other = end(terrain, catalogue, minima, ways.get(k).get(1).end());
      if (one.isPresent() && other.isPresent()) {
        double ceiling = Math.max(ways.get(k).get(0).ceiling(), ways.get(k).get(1).ceiling());
        edges.add(new Edge(one.getAsInt(), other.getAsInt(), saddles.get(k).id(), ceiling));
      }
    }
    edges.sort(Comparator.comparingDouble(Edge::ceiling));
    return joined(edges);
  }

  /** The minimum in whose convex ball an image of a point lies. */
  private static OptionalInt end(
      Terrain terrain, Catalogue catalogue, Map<Integer, PointProof> minima, ParameterVector end) {
    for (Map.Entry<Integer, PointProof> minimum : minima.entrySet()) {
      double[] place = catalogue.entry(minimum.getKey()).point().theta().toArray();
      double[] image = terrain.symmetry().nearest(end.toArray(), place);
      double off = PointProof.distance(Box.point(image), place);
      if (off + ROUNDING < minimum.getValue().alone()) {
        return OptionalInt.of(minimum.getKey());
      }
    }
    return OptionalInt.empty();
  }

  /** Lowest edges first: the one that joins two groups is the highest on the way between them. */
  private static List<Pass> joined(List<Edge> edges) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    List<Pass> passes = new ArrayList<>();
    for (Edge edge : edges) {
      List<Integer> one = groups.computeIfAbsent(edge.from(), ProvedPasses::alone);
      List<Integer> other = groups.computeIfAbsent(edge.to(), ProvedPasses::alone);
      if (one != other) {
        for (int from : one) {
          for (int to : other) {
            passes.add(
                new Pass(Math.min(from, to), Math.max(from, to), edge.via(), edge.ceiling()));
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

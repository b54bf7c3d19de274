package costscape.critical.catalogue;

import costscape.critical.place.StationaryPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tree that shows which ends of training hang together below which cost. Its leaves are the
 * ends, and its branches join at the lowest pass found between them (Becker and Karplus, J. Chem.
 * Phys. 106, 1495). A family that is in part a flat minimum and in part a saddle is left at its own
 * cost, without a barrier. A pass that the catalogue missed would join branches lower down, so
 * heights are upper bounds.
 *
 * @param roots one for each set of ends that no known pass joins to the others
 */
public record DisconnectivityGraph(List<Node> roots) {
  public DisconnectivityGraph {
    roots = List.copyOf(roots);
  }

  /**
   * The lowest pass found between two ends: the entry of the catalogue that is crossed, and its
   * cost.
   */
  public record Pass(int from, int to, int via, double cost) {}

  /**
   * A leaf, or the branches that join at a pass.
   *
   * @param cost the cost of the end, or of the pass
   * @param id the id of the end, or of the entry that is crossed
   * @param children the branches by rising cost of their lowest ends; a leaf has none
   */
  public record Node(double cost, int id, List<Node> children) {
    public Node {
      children = List.copyOf(children);
    }

    public boolean isLeaf() {
      return children.isEmpty();
    }

    /** The ids of the ends below. */
    List<Integer> ends() {
      if (isLeaf()) {
        return List.of(id);
      }
      return children.stream().flatMap(child -> child.ends().stream()).toList();
    }

    private int lowest() {
      return ends().stream().min(Comparator.naturalOrder()).orElse(id);
    }
  }

  /**
   * A place as the tree needs it.
   *
   * @param id from 1, by rising cost
   * @param isEnd whether training ends here or goes on for ever
   * @param isPass whether exactly one direction leads down
   * @param fallsTo the ids of the places where ways down end
   */
  public record Place(int id, double cost, boolean isEnd, boolean isPass, List<Integer> fallsTo) {
    public Place {
      fallsTo = List.copyOf(fallsTo);
    }
  }

  public static DisconnectivityGraph of(Catalogue catalogue) {
    return of(
        catalogue.entries().stream()
            .map(
                entry -> {
                  StationaryPoint point = entry.point();
                  boolean isEnd = point.holds() || point.kind() == StationaryPoint.Kind.UNBOUNDED;
                  return new Place(
                      entry.id(), point.cost(), isEnd, point.isPass(), entry.fallsTo());
                })
            .toList());
  }

  /** The tree of places by rising cost, so that the lowest passes join first. */
  public static DisconnectivityGraph of(List<Place> places) {
    Map<Integer, Node> treeOf = new HashMap<>();
    for (Place place : places) {
      if (place.isEnd) {
        treeOf.put(place.id, new Node(place.cost, place.id, List.of()));
      }
    }
    List<Set<Integer>> reached = new ArrayList<>();
    for (Place place : places) {
      reached.add(ends(place, places, reached));
      if (place.isPass) {
        join(place, reached.get(reached.size() - 1), treeOf);
      }
    }
    return new DisconnectivityGraph(byLowestEnd(Set.copyOf(treeOf.values())));
  }

  /**
   * The ends that training reaches from a place, also by way of other saddles.
   *
   * @param reached the same of the places before it
   */
  private static Set<Integer> ends(Place place, List<Place> places, List<Set<Integer>> reached) {
    Set<Integer> ends = new TreeSet<>();
    if (place.isEnd) {
      ends.add(place.id);
    }
    for (int id : place.fallsTo) {
      if (places.get(id - 1).isEnd) {
        ends.add(id);
      } else if (id < place.id) {
        ends.addAll(reached.get(id - 1));
      }
    }
    return ends;
  }

  private static void join(Place pass, Set<Integer> ends, Map<Integer, Node> treeOf) {
    List<Node> joined = byLowestEnd(Set.copyOf(ends.stream().map(treeOf::get).toList()));
    if (joined.size() > 1) {
      Node node = new Node(pass.cost, pass.id, joined);
      node.ends().forEach(end -> treeOf.put(end, node));
    }
  }

  private static List<Node> byLowestEnd(Set<Node> nodes) {
    return nodes.stream().sorted(Comparator.comparingInt(Node::lowest)).toList();
  }

  /** All ends, in the order in which the trees list them. */
  public List<Integer> ends() {
    return roots.stream().flatMap(root -> root.ends().stream()).toList();
  }

  /** The lowest pass found between two different ends; empty where there is none. */
  public Optional<Pass> between(int end, int other) {
    List<Node> level = new ArrayList<>(roots);
    Optional<Pass> pass = Optional.empty();
    while (true) {
      Optional<Node> common =
          level.stream()
              .filter(node -> node.ends().contains(end) && node.ends().contains(other))
              .findFirst();
      if (common.isEmpty() || common.get().isLeaf()) {
        return pass;
      }
      pass = Optional.of(new Pass(end, other, common.get().id(), common.get().cost()));
      level = common.get().children();
    }
  }

  /** The lowest pass found between every two ends that have one, by rising ids. */
  public List<Pass> passes() {
    List<Integer> ends = ends().stream().sorted().toList();
    List<Pass> passes = new ArrayList<>();
    for (int from : ends) {
      for (int to : ends.subList(ends.indexOf(from) + 1, ends.size())) {
        between(from, to).ifPresent(passes::add);
      }
    }
    return passes;
  }
}

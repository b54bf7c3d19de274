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

  public static DisconnectivityGraph of(Catalogue catalogue) {
    Map<Integer, Node> treeOf = new HashMap<>();
    for (Catalogue.Entry entry : catalogue.entries()) {
      if (isEnd(entry)) {
        treeOf.put(entry.id(), new Node(entry.point().cost(), entry.id(), List.of()));
      }
    }
    for (Catalogue.Entry entry : catalogue.entries()) { // by rising cost: the lowest passes first
      if (entry.point().isPass()) {
        join(entry, ends(catalogue, entry), treeOf);
      }
    }
    return new DisconnectivityGraph(byLowestEnd(Set.copyOf(treeOf.values())));
  }

  private static boolean isEnd(Catalogue.Entry entry) {
    return entry.point().holds() || entry.point().kind() == StationaryPoint.Kind.UNBOUNDED;
  }

  /** The ends that training reaches from an entry, also by way of other saddles. */
  private static Set<Integer> ends(Catalogue catalogue, Catalogue.Entry entry) {
    Set<Integer> ends = new TreeSet<>();
    if (isEnd(entry)) {
      ends.add(entry.id());
    }
    for (int id : entry.fallsTo()) {
      if (isEnd(catalogue.entry(id))) {
        ends.add(id);
      } else if (id < entry.id()) {
        ends.addAll(ends(catalogue, catalogue.entry(id)));
      }
    }
    return ends;
  }

  private static void join(Catalogue.Entry pass, Set<Integer> ends, Map<Integer, Node> treeOf) {
    List<Node> joined = byLowestEnd(Set.copyOf(ends.stream().map(treeOf::get).toList()));
    if (joined.size() > 1) {
      Node node = new Node(pass.point().cost(), pass.id(), joined);
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

package costscape.store.onnx;

import costscape.store.array.StoredArray;
import costscape.store.file.Glob;
import costscape.store.file.InputException;
import costscape.store.onnx.GraphArray.Role;
import costscape.store.onnx.OnnxGraph.Node;
import costscape.words.SummaryWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out what each array of a graph is there for, from the operations that take it: weights,
 * biases, scales of normalisation layers, means that a normalisation keeps, or numbers that
 * training never moves.
 */
final class GraphArrays {
  /** Operations whose result has the sides of what they take. */
  private static final Set<String> KEEPS_SIDES = Set.of("Identity", "Cast", "Slice", "Concat");

  private static final Set<String> NORMALISE =
      Set.of(
          "BatchNormalization",
          "LayerNormalization",
          "InstanceNormalization",
          "GroupNormalization",
          "RMSNormalization",
          "SimplifiedLayerNormalization",
          "SkipLayerNormalization");

  private static final Set<String> RECURRENT = Set.of("LSTM", "GRU", "RNN");
  private static final Set<String> MULTIPLY = Set.of("MatMul", "Gemm", "Conv", "ConvTranspose");

  private static final int HALF = 10;
  private static final int BRAIN_HALF = 16;

  private final OnnxGraph graph;
  private final List<Node> nodes;

  /** Values that come of the graph's arrays alone, whatever the rows are. */
  private final Set<String> fixed;

  /** An operation that takes an array, and as which of its inputs. */
  private record Use(Node node, int input, List<Integer> sides) {}

  private GraphArrays(OnnxGraph graph, String output) {
    this.graph = graph;
    this.nodes = graph.behind(output);
    this.fixed = new HashSet<>(graph.arrays().keySet());
    fixed.add("");
    for (Node node : nodes) {
      if (isFixed(node)) {
        fixed.addAll(node.outputs());
      }
    }
  }

  private boolean isFixed(Node node) {
    return fixed.containsAll(node.taken());
  }

  /** The arrays of real numbers on which an output depends, in the order of the file. */
  static List<GraphArray> of(OnnxGraph graph, String output) {
    GraphArrays all = new GraphArrays(graph, output);
    List<GraphArray> found = new ArrayList<>();
    for (StoredArray array : graph.arrays().values()) {
      int kind = graph.kind(array.name());
      boolean isReal = kind == OnnxGraph.Value.FLOAT || kind == OnnxGraph.Value.DOUBLE;
      List<Use> uses = all.uses(array.name(), all.sides(array));
      if (!uses.isEmpty() && (kind == HALF || kind == BRAIN_HALF)) {
        throw graph.error(
            "%s holds numbers of half precision; export the graph in single precision"
                .formatted(InputException.quoted(array.name())));
      }
      if (isReal && !uses.isEmpty()) {
        found.add(all.array(array, uses));
      }
    }
    return found;
  }

  private List<Integer> sides(StoredArray array) {
    return IntStream.range(0, array.shape().size()).boxed().toList();
  }

  /**
   * The operations that take an array and something of the rows, also where others, which take
   * nothing of the rows, turn or cut the array before.
   *
   * @param sides which side of the array each side of the value is; none where that was lost
   */
  private List<Use> uses(String value, List<Integer> sides) {
    List<Use> uses = new ArrayList<>();
    nodes.forEach(node -> uses(node, value, sides, uses));
    return uses;
  }

  private void uses(Node node, String value, List<Integer> sides, List<Use> into) {
    for (int k = 0; k < node.inputs().size(); k++) {
      if (!node.inputs().get(k).equals(value)) {
        continue;
      }
      if (isFixed(node)) {
        node.outputs().forEach(output -> into.addAll(uses(output, turned(node, sides))));
      } else {
        into.add(new Use(node, k, sides));
      }
    }
    node.within().forEach(inner -> uses(inner, value, sides, into));
  }

  private static List<Integer> turned(Node node, List<Integer> sides) {
    if (KEEPS_SIDES.contains(node.op())) {
      return sides;
    }
    if (!node.op().equals("Transpose")) {
      return List.of();
    }
    long[] order = node.numbers("perm");
    List<Integer> turned = new ArrayList<>();
    for (int k = 0; k < sides.size(); k++) {
      long from = order.length == sides.size() ? order[k] : sides.size() - 1 - k;
      turned.add(from >= 0 && from < sides.size() ? sides.get((int) from) : 0);
    }
    return turned;
  }

  private GraphArray array(StoredArray array, List<Use> uses) {
    Use first =
        uses.stream().filter(use -> role(array, use).isTrained()).findFirst().orElse(uses.get(0));
    Role role = role(array, first);
    List<Integer> filter = role == Role.WEIGHTS ? filter(array, first) : List.of();
    int count = (int) uses.stream().map(Use::node).distinct().count();
    return new GraphArray(array, role, first.node().shown(), count, filter);
  }

  private Role role(StoredArray array, Use use) {
    String op = use.node().op();
    int input = use.input();
    if (NORMALISE.contains(op)) {
      return op.equals("BatchNormalization") && input > 2 ? Role.STATISTICS : Role.NORMALISATION;
    }
    if (RECURRENT.contains(op)) {
      return input == 1 || input == 2
          ? Role.WEIGHTS
          : input == 3 || input == 7 ? Role.BIAS : Role.CONSTANT;
    }
    if (MULTIPLY.contains(op)) {
      return input == 2 ? Role.BIAS : Role.WEIGHTS;
    }
    long wide = array.shape().stream().filter(side -> side > 1).count();
    return switch (op) {
      case "Gather" -> input == 0 && array.shape().size() > 1 ? Role.WEIGHTS : Role.CONSTANT;
      case "Einsum" -> Role.WEIGHTS;
      case "PRelu" -> Role.BIAS;
      case "Concat", "Expand" -> wide > 0 ? Role.WEIGHTS : Role.CONSTANT;
      case "Add", "Sub" -> added(use, wide);
      case "Mul", "Div" -> wide == 1 ? Role.NORMALISATION : Role.CONSTANT;
      default -> Role.CONSTANT;
    };
  }

  /** What is added to a product is its bias, also where it is one number; others are constants. */
  private Role added(Use use, long wide) {
    if (wide > 0) {
      return wide == 1 ? Role.BIAS : Role.WEIGHTS;
    }
    boolean isToProduct =
        use.node().inputs().stream()
            .flatMap(other -> graph.maker(other).stream())
            .anyMatch(maker -> MULTIPLY.contains(maker.op()));
    return isToProduct ? Role.BIAS : Role.CONSTANT;
  }

  /** The sides that count the units into which the weights flow. */
  private static List<Integer> filter(StoredArray array, Use use) {
    List<Integer> sides = use.sides();
    int rank = array.shape().size();
    if (RECURRENT.contains(use.node().op())) {
      return rank == 2 ? List.of(0) : List.of(0, 1); // direction and gate
    }
    if (sides.size() != rank || rank == 0) {
      return rank < 2 ? List.of() : List.of(0); // turned in a way that hides its sides
    }
    Node node = use.node();
    int unit =
        switch (node.op()) {
          case "ConvTranspose" -> node.number("group", 1) == 1 ? 1 : 0;
          case "Gemm" ->
              (use.input() == 1) == (node.number(use.input() == 1 ? "transB" : "transA", 0) != 0)
                  ? 0
                  : 1;
          case "MatMul" -> use.input() == 1 ? rank - 1 : Math.max(0, rank - 2);
          default -> 0;
        };
    if (node.op().equals("MatMul") && rank > 2) {
      List<Integer> units = new ArrayList<>(sides.subList(0, rank - 2));
      units.add(sides.get(unit));
      return units;
    }
    return unit < rank ? List.of(sides.get(unit)) : List.of(0);
  }

  /**
   * The arrays that are parameters.
   *
   * @param patterns names of arrays that are; those that training moves where none are given
   */
  static List<GraphArray> parameters(OnnxGraph graph, List<GraphArray> all, List<String> patterns) {
    List<GraphArray> chosen =
        patterns.isEmpty()
            ? all.stream().filter(array -> array.role().isTrained()).toList()
            : named(graph, all, patterns);
    if (chosen.isEmpty()) {
      throw graph.error("holds no array of weights that its output depends on");
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (GraphArray array : chosen) {
      String before = names.put(array.name(), array.array().name());
      if (before != null) {
        throw graph.error(
            "its arrays %s and %s would both be called %s"
                .formatted(
                    InputException.quoted(before),
                    InputException.quoted(array.array().name()),
                    array.name()));
      }
    }
    return chosen;
  }

  private static List<GraphArray> named(
      OnnxGraph graph, List<GraphArray> all, List<String> patterns) {
    for (String pattern : patterns) {
      if (all.stream().noneMatch(array -> fits(pattern, array))) {
        throw new InputException(
            "--parameters %s fits no array of %s; it has %s"
                .formatted(
                    InputException.shown(pattern),
                    graph.file(),
                    all.stream().limit(8).map(GraphArray::name).collect(Collectors.joining(", "))));
      }
    }
    return all.stream().filter(array -> patterns.stream().anyMatch(p -> fits(p, array))).toList();
  }

  private static boolean fits(String pattern, GraphArray array) {
    return Glob.of(pattern).fits(array.name());
  }

  /** The operations by which an array is not one layer's alone; empty of what is. */
  static Optional<String> shared(List<GraphArray> parameters) {
    List<String> shared =
        parameters.stream()
            .filter(array -> array.uses() > 1)
            .map(array -> SummaryWords.OPERATIONS.say(array.name(), array.uses()))
            .toList();
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    String first = shared.stream().limit(4).collect(Collectors.joining(", "));
    return Optional.of(
        shared.size() > 4 ? SummaryWords.AND_MORE.say(first, shared.size() - 4) : first);
  }
}

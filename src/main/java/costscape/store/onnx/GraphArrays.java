package costscape.store.onnx;

import costscape.store.array.StoredArray;
import costscape.store.file.Glob;
import costscape.store.file.InputException;
import costscape.store.onnx.GraphArray.Role;
import costscape.store.onnx.OnnxGraph.Node;
import java.util.ArrayList;
import java.util.HashMap;
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

  private static final Set<String> SCALES = Set.of("Add", "Sub", "Mul", "Div");

  /** Operations that change the shape or the kind of rows, and no number. */
  private static final Set<String> KEEPS_ROWS =
      Set.of("Identity", "Cast", "Reshape", "Flatten", "Transpose", "Squeeze", "Unsqueeze");

  /** Operations that take buffers as well as what training moves. */
  private static final Set<String> TAKE_BOTH = Set.of("Add", "Sub", "Concat", "Expand");

  private static final Set<String> RECURRENT = Set.of("LSTM", "GRU", "RNN");
  private static final Set<String> MULTIPLY = Set.of("MatMul", "Gemm", "Conv", "ConvTranspose");

  private static final String PARAMETER = "PARAMETER";

  /** So many names stand in a line. */
  private static final int FEW = 4;

  private static final int HALF = 10;
  private static final int BRAIN_HALF = 16;

  private final OnnxGraph graph;
  private final List<Node> nodes;

  /** The operations that take a value, those within graphs of an operation among them. */
  private final Map<String, List<Use>> takers = new HashMap<>();

  /** Values that come of the graph's arrays alone, whatever the rows are. */
  private final Set<String> fixed;

  /** The rows themselves, also where they were scaled or shifted. */
  private final Set<String> scaled;

  /** An operation that takes an array, and as which of its inputs. */
  private record Use(Node node, int input, List<Integer> sides) {}

  /**
   * @param scalesRows whether numbers that scale the rows before any layer are constants
   */
  private GraphArrays(OnnxGraph graph, String output, boolean scalesRows) {
    this.graph = graph;
    this.nodes = graph.behind(output);
    nodes.forEach(this::take);
    this.fixed = new HashSet<>(graph.arrays().keySet());
    fixed.add("");
    this.scaled = new HashSet<>();
    if (scalesRows) {
      graph.inputs().forEach(input -> scaled.add(input.name()));
    }
    for (Node node : nodes) {
      if (isFixed(node)) {
        fixed.addAll(node.outputs());
      }
      if (isScaling(node) || (KEEPS_ROWS.contains(node.op()) && takesScaled(node))) {
        scaled.addAll(node.outputs());
      }
    }
  }

  /** Returns whether a node scales or shifts the rows themselves, before any layer. */
  private boolean isScaling(Node node) {
    return SCALES.contains(node.op())
        && takesScaled(node)
        && node.inputs().stream().filter(fixed::contains).anyMatch(input -> !input.isEmpty())
        && node.inputs().stream().allMatch(input -> scaled.contains(input) || isFeatures(input));
  }

  private boolean takesScaled(Node node) {
    return node.inputs().stream().anyMatch(scaled::contains);
  }

  /**
   * Returns whether a value that no row changes has one number for a feature or a channel, or for
   * all.
   */
  private boolean isFeatures(String value) {
    Set<String> behind = OnnxGraph.taken(graph.behind(value));
    behind.add(value);
    return fixed.contains(value)
        && graph.arrays().values().stream()
            .filter(array -> behind.contains(array.name()))
            .allMatch(array -> wide(array) < 2);
  }

  private static long wide(StoredArray array) {
    return array.shape().stream().filter(side -> side > 1).count();
  }

  private boolean isFixed(Node node) {
    return fixed.containsAll(node.taken());
  }

  /** The arrays of real numbers on which an output depends, in the order of the file. */
  static List<GraphArray> of(OnnxGraph graph, String output) {
    List<GraphArray> found = of(graph, new GraphArrays(graph, output, true));
    return found.stream().anyMatch(array -> array.role().isTrained())
        ? found
        : of(graph, new GraphArrays(graph, output, false));
  }

  private static List<GraphArray> of(OnnxGraph graph, GraphArrays all) {
    List<GraphArray> found = new ArrayList<>();
    for (StoredArray array : graph.arrays().values()) {
      int kind = graph.kind(array.name());
      List<Integer> sides = IntStream.range(0, array.shape().size()).boxed().toList();
      List<Use> uses = all.uses(array.name(), sides);
      if (!uses.isEmpty() && (kind == HALF || kind == BRAIN_HALF)) {
        throw graph.error(
            "%s holds numbers of half precision; export the graph in single precision",
            InputException.quoted(array.name()));
      }
      if (OnnxGraph.Value.isReal(kind) && !uses.isEmpty()) {
        found.add(all.array(array, uses));
      }
    }
    return withoutHandedOut(graph, found);
  }

  /** Weights are initializers; beside these, what a node hands out is a number of the program. */
  private static List<GraphArray> withoutHandedOut(OnnxGraph graph, List<GraphArray> found) {
    boolean areInitializers =
        found.stream()
            .anyMatch(
                array -> array.role().isTrained() && !graph.isHandedOut(array.array().name()));
    return found.stream()
        .map(
            array ->
                areInitializers && graph.isHandedOut(array.array().name()) ? array.fixed() : array)
        .toList();
  }

  /**
   * The operations that take an array and something of the rows, also where others, which take
   * nothing of the rows, turn or cut the array before.
   *
   * @param sides which side of the array each side of the value is; none where that was lost
   */
  private List<Use> uses(String value, List<Integer> sides) {
    List<Use> uses = new ArrayList<>();
    uses(value, sides, new HashSet<>(), uses);
    return uses;
  }

  /** Each value is looked at once: what is added to itself forty times has 2^40 ways on. */
  private void uses(String value, List<Integer> sides, Set<String> seen, List<Use> into) {
    if (!seen.add(value)) {
      return;
    }
    for (Use taker : takers.getOrDefault(value, List.of())) {
      if (isFixed(taker.node())) {
        List<Integer> turned = turned(taker.node(), sides);
        taker.node().outputs().forEach(output -> uses(output, turned, seen, into));
      } else {
        into.add(new Use(taker.node(), taker.input(), sides));
      }
    }
  }

  private void take(Node node) {
    for (int k = 0; k < node.inputs().size(); k++) {
      takers
          .computeIfAbsent(node.inputs().get(k), unknown -> new ArrayList<>())
          .add(new Use(node, k, List.of()));
    }
    node.within().forEach(this::take);
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
    Role role = told(array, first);
    List<Integer> filter = role == Role.WEIGHTS ? filter(array, first) : List.of();
    int count = (int) uses.stream().map(Use::node).distinct().count();
    String op = first.node().op();
    boolean isDoubtful =
        graph.told(array.name()).isEmpty()
            && (role == Role.WEIGHTS ? TAKE_BOTH.contains(op) : isLooseNumber(array, role, op));
    return new GraphArray(array, role, first.node().shown(), count, filter, isDoubtful);
  }

  /**
   * Returns whether a constant may be one that training moves, such as a scale or a temperature.
   */
  private boolean isLooseNumber(StoredArray array, Role role, String op) {
    return role == Role.CONSTANT && SCALES.contains(op) && !graph.isHandedOut(array.name());
  }

  /** Returns what the exporter says goes before what the operation looks like. */
  private Role told(StoredArray array, Use use) {
    Role role = role(array, use);
    Optional<String> told = graph.told(array.name());
    if (told.isPresent() && role.isTrained() && !told.get().equals(PARAMETER)) {
      return Role.CONSTANT;
    }
    if (told.equals(Optional.of(PARAMETER)) && !role.isTrained()) {
      return SCALES.contains(use.node().op()) ? Role.NORMALISATION : Role.WEIGHTS;
    }
    return role;
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
    long wide = wide(array);
    if (isScaling(use.node())) {
      return Role.CONSTANT;
    }
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

  /**
   * Returns what is added to a product is its bias, also where it is one number; others are
   * constants.
   */
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

  /** The parameters: arrays that are named, or that training moves, but for named constants. */
  static List<GraphArray> parameters(OnnxGraph graph, List<GraphArray> all, ArrayChoice choice) {
    List<GraphArray> moved =
        choice.parameters().isEmpty()
            ? all.stream().filter(array -> array.role().isTrained()).toList()
            : named("--parameters", graph, all, choice.parameters());
    List<GraphArray> constants = named("--constants", graph, all, choice.constants());
    List<GraphArray> chosen = moved.stream().filter(array -> !constants.contains(array)).toList();
    if (chosen.isEmpty()) {
      throw graph.error("holds no array of weights that its output depends on");
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (GraphArray array : chosen) {
      String before = names.put(array.name(), array.array().name());
      if (before != null) {
        throw graph.error(
            "its arrays %s and %s would both be called %s",
            InputException.quoted(before),
            InputException.quoted(array.array().name()),
            array.name());
      }
    }
    return chosen;
  }

  private static List<GraphArray> named(
      String option, OnnxGraph graph, List<GraphArray> all, List<String> patterns) {
    for (String pattern : patterns) {
      if (all.stream().noneMatch(array -> fits(pattern, array))) {
        throw new InputException(
            "%s %s fits no array of %s; it has %s"
                .formatted(
                    option,
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

  /** The names of arrays of which nobody knows whether training moves them; empty of none. */
  static Optional<String> doubtful(List<GraphArray> parameters) {
    return few(parameters.stream().filter(GraphArray::isDoubtful).map(GraphArray::name).toList());
  }

  /** The names of constants that training may move for all that the file says; empty of none. */
  static Optional<String> constants(List<GraphArray> all, List<GraphArray> parameters) {
    return few(
        all.stream()
            .filter(array -> array.role() == Role.CONSTANT && array.isDoubtful())
            .filter(array -> !parameters.contains(array))
            .map(GraphArray::name)
            .toList());
  }

  /** The operations by which an array is not one layer's alone; empty of what is. */
  static Optional<String> shared(List<GraphArray> parameters) {
    List<String> shared =
        parameters.stream()
            .filter(array -> array.uses() > 1)
            .map(array -> "%s (%d operations)".formatted(array.name(), array.uses()))
            .toList();
    return few(shared);
  }

  private static Optional<String> few(List<String> all) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String first = all.stream().limit(FEW).collect(Collectors.joining(", "));
    return Optional.of(
        all.size() > FEW ? "%s and %d more".formatted(first, all.size() - FEW) : first);
  }
}

package costscape.store.onnx;

import costscape.store.array.OnnxFormat;
import costscape.store.array.ProtoMessage;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The contents of an ONNX file on its graph: nodes in the order in which they are computed, arrays
 * with fixed numbers, inputs and outputs. Whatever no graph can be is refused here; operators and
 * their attributes are the runtime's to judge.
 */
final class OnnxGraph {
  static final int VERSION = 1;
  static final int GRAPH = 7;
  static final int FUNCTIONS = 25;

  static final int NODE = 1;
  static final int INITIALIZER = 5;
  static final int INPUT = 11;
  static final int OUTPUT = 12;
  static final int VALUE_INFO = 13;
  static final int SPARSE = 15;

  /** Graphs within graphs and functions within functions, as deep as anybody nests them. */
  private static final int DEEPEST = 32;

  /** Nodes, those within graphs and functions among them, each as often as it is called. */
  private static final int MOST_NODES = 50_000;

  private static final int MOST_ARRAYS = 50_000;

  /** The entry by which PyTorch's newer exporter says what an array was in the module. */
  private static final String TORCHS_KIND = "pkg.torch.export.graph_signature.InputSpec.kind";

  /** Operations on weights that are whole numbers, onnxruntime's own among them. */
  private static final Pattern ROUNDED =
      Pattern.compile("QLinear.*|(?i:.*quantize.*)|.*Integer|MatMulNBits|QGemm|QAttention");

  private static final Set<String> RANDOM =
      Set.of(
          "RandomNormal",
          "RandomNormalLike",
          "RandomUniform",
          "RandomUniformLike",
          "Multinomial",
          "Bernoulli");

  private final Path file;
  private final ProtoMessage model;
  private final ProtoMessage graph;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, StoredArray> arrays = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();

  /** The file's own functions, which nodes call as they do operators. */
  private final Map<String, ProtoMessage> functions = new HashMap<>();

  /** The functions that were looked through. */
  private final Map<String, Extent> extents = new HashMap<>();

  /** The functions that are being looked through, each called by the one before. */
  private final Set<String> calling = new LinkedHashSet<>();

  /** Arrays that a node hands out, and no initializers. */
  private final Set<String> handedOut = new HashSet<>();

  /**
   * The kinds of arrays that PyTorch's newer exporter gives: PARAMETER, BUFFER or CONSTANT_TENSOR.
   */
  private final Map<String, String> told = new HashMap<>();

  private final List<Value> inputs;
  private final List<Value> outputs;

  /** One operation of the graph. */
  record Node(
      String name,
      String op,
      List<String> inputs,
      List<String> outputs,
      List<Node> within,
      ProtoMessage message) {
    private static final int ATTRIBUTE = 5;
    private static final int INTEGER = 3;
    private static final int INTEGERS = 8;
    private static final int TENSOR = 5;

    Optional<ProtoMessage> attribute(String wanted) {
      return message.messages(ATTRIBUTE).stream()
          .filter(attribute -> attribute.text(1).equals(wanted))
          .findFirst();
    }

    long number(String wanted, long otherwise) {
      return attribute(wanted).map(attribute -> attribute.number(INTEGER)).orElse(otherwise);
    }

    long[] numbers(String wanted) {
      return attribute(wanted).map(attribute -> attribute.numbers(INTEGERS)).orElse(new long[0]);
    }

    Optional<ProtoMessage> tensor(String wanted) {
      return attribute(wanted).flatMap(attribute -> attribute.message(TENSOR));
    }

    /** How messages call it. */
    String shown() {
      return name.isEmpty() ? op : "%s %s".formatted(op, InputException.shown(name));
    }

    /** Returns what it takes, also within the graphs that it holds. */
    Set<String> taken() {
      Set<String> taken = OnnxGraph.taken(within);
      taken.addAll(inputs);
      return taken;
    }
  }

  /**
   * An input or an output.
   *
   * @param kind of its numbers, as ONNX counts them; 0 of what is no tensor
   * @param shape −1 where a side's length is not said; none where nothing is said of it
   */
  record Value(String name, int kind, Optional<List<Long>> shape, ProtoMessage message) {
    static final int FLOAT = 1;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int BOOL = 9;
    static final int DOUBLE = 11;

    boolean isReal() {
      return isReal(kind);
    }

    static boolean isReal(long kind) {
      return kind == FLOAT || kind == DOUBLE;
    }

    static Value of(ProtoMessage message) {
      Optional<ProtoMessage> tensor = message.message(2).flatMap(type -> type.message(1));
      Optional<List<Long>> shape =
          tensor
              .flatMap(type -> type.message(2))
              .map(sides -> sides.messages(1).stream().map(Value::side).toList());
      return new Value(
          message.text(1), tensor.map(type -> (int) type.number(1)).orElse(0), shape, message);
    }

    private static Long side(ProtoMessage side) {
      return side.has(1) ? side.number(1) : -1L;
    }
  }

  private OnnxGraph(Path file, ProtoMessage model) {
    this.file = file;
    this.model = model;
    this.graph = model.message(GRAPH).orElseThrow(() -> error("holds no graph"));
    if (graph.has(SPARSE)) {
      throw error("holds sparse arrays, which are not read");
    }
    if (graph.messages(INITIALIZER).size() > MOST_ARRAYS) {
      throw error("holds more than %d arrays", MOST_ARRAYS);
    }
    for (ProtoMessage function : model.messages(FUNCTIONS)) {
      functions.put(key(function, 10, 1, 13), function);
    }
    for (ProtoMessage tensor : graph.messages(INITIALIZER)) {
      take(tensor.text(8), tensor);
      hear(tensor.text(8), tensor.messages(16));
    }
    graph.messages(VALUE_INFO).forEach(value -> hear(value.text(1), value.messages(4)));
    functions.keySet().forEach(this::extent);
    Extent extent = new Extent(0, 0);
    for (ProtoMessage message : graph.messages(NODE)) {
      Node node = node(message, 0);
      extent = with(extent, extent(node));
      add(node);
    }
    this.inputs =
        graph.messages(INPUT).stream()
            .map(Value::of)
            .filter(value -> !arrays.containsKey(value.name()))
            .toList();
    inputs.forEach(input -> kinds.putIfAbsent(input.name(), input.kind()));
    this.outputs = graph.messages(OUTPUT).stream().map(Value::of).toList();
    check();
  }

  /** Reads a graph, or refuses it with whatever is wrong. */
  static OnnxGraph read(Path file) {
    return new OnnxGraph(file, OnnxFormat.message(file));
  }

  private void take(String name, ProtoMessage tensor) {
    if (arrays.put(name, OnnxFormat.tensor(file.toString(), tensor).named(name)) != null) {
      throw error("has two arrays called %s", InputException.quoted(name));
    }
    kinds.put(name, (int) tensor.number(2));
  }

  /** An array that a node only hands out is an array as any other. */
  private void add(Node node) {
    Optional<ProtoMessage> value =
        node.op().equals("Constant") ? node.tensor("value") : Optional.empty();
    if (value.isPresent() && node.outputs().size() == 1 && Value.isReal(value.get().number(2))) {
      take(node.outputs().get(0), value.get());
      handedOut.add(node.outputs().get(0));
    } else {
      nodes.add(node);
    }
  }

  private void hear(String array, List<ProtoMessage> entries) {
    entries.stream()
        .filter(entry -> entry.text(1).equals(TORCHS_KIND))
        .forEach(entry -> told.put(array, entry.text(2)));
  }

  /**
   * Returns what calls a function: its domain, its name, and which of several with that name it is.
   */
  private static String key(ProtoMessage message, int domain, int name, int overload) {
    String where = message.text(domain);
    return String.join(
        ":", where.equals("ai.onnx") ? "" : where, message.text(name), message.text(overload));
  }

  /**
   * How much is computed where something is called.
   *
   * @param nodes of it and of all that it calls or holds
   * @param depth of graphs and functions within it
   */
  private record Extent(int nodes, int depth) {}

  /** Looks a function through, once; onnxruntime ends Java where one calls itself. */
  private Extent extent(String function) {
    if (extents.containsKey(function)) {
      return extents.get(function);
    }
    ProtoMessage called = Objects.requireNonNull(functions.get(function));
    if (!calling.add(function)) {
      throw error("its function %s calls itself", InputException.quoted(called.text(1)));
    }
    checkDepth(calling.size());
    Extent extent = new Extent(0, 0);
    for (ProtoMessage message : called.messages(7)) {
      extent = with(extent, extent(node(message, 0)));
    }
    calling.remove(function);
    extents.put(function, extent);
    return extent;
  }

  private Extent extent(Node node) {
    String function = key(node.message(), 7, 4, 8);
    Extent within = functions.containsKey(function) ? extent(function) : new Extent(1, 0);
    for (Node inner : node.within()) {
      within = with(within, extent(inner));
    }
    boolean isLeaf = !functions.containsKey(function) && node.within().isEmpty();
    return new Extent(within.nodes(), within.depth() + (isLeaf ? 0 : 1));
  }

  private Extent with(Extent one, Extent other) {
    int nodes = one.nodes() + other.nodes();
    if (nodes > MOST_NODES) {
      throw error("has more than %d nodes, those of its functions among them", MOST_NODES);
    }
    int depth = Math.max(one.depth(), other.depth());
    checkDepth(depth);
    return new Extent(nodes, depth);
  }

  private void checkDepth(int depth) {
    if (depth > DEEPEST) {
      throw error("nests graphs and functions more than %d deep", DEEPEST);
    }
  }

  private Node node(ProtoMessage message, int depth) {
    checkDepth(depth);
    List<Node> within = new ArrayList<>();
    for (ProtoMessage attribute : message.messages(5)) {
      for (int field : new int[] {6, 11}) { // a graph, or several
        for (ProtoMessage inner : attribute.messages(field)) {
          inner.messages(NODE).forEach(found -> within.add(node(found, depth + 1)));
        }
      }
    }
    Node node =
        new Node(
            message.text(3), message.text(4), message.texts(1), message.texts(2), within, message);
    checkIsFixed(node);
    return node;
  }

  /** Refuses what gives other numbers each time, or depends on the rows that come together. */
  private void checkIsFixed(Node node) {
    if (RANDOM.contains(node.op())) {
      throw error("%s draws at random, so its costs would be other ones each time", node.shown());
    }
    if (node.op().equals("BatchNormalization") && node.number("training_mode", 0) != 0) {
      throw error(
          "%s is in training, where it takes its means from the rows that come together; export"
              + " the graph after model.eval()",
          node.shown());
    }
    if (ROUNDED.matcher(node.op()).matches()) {
      throw error(
          "%s: its weights are rounded to whole numbers, which have no directions", node.shown());
    }
  }

  private void check() {
    if (nodes.isEmpty()) {
      throw error("its graph has no nodes");
    }
    if (outputs.isEmpty()) {
      throw error("its graph has no outputs");
    }
    if (inputs.isEmpty()) {
      throw error("its graph has no input for rows");
    }
    Set<String> later =
        nodes.stream().flatMap(n -> n.outputs().stream()).collect(Collectors.toSet());
    Set<String> known = new HashSet<>(arrays.keySet());
    known.add(""); // an optional input that is left out
    for (Value input : inputs) {
      if (!known.add(input.name())) {
        throw error("has two inputs called %s", InputException.quoted(input.name()));
      }
    }
    for (Node node : nodes) {
      for (String input : node.inputs()) {
        if (!known.contains(input)) {
          throw error(
              (later.contains(input)
                      ? "%s takes %s, which is made after it or of it: a circle"
                      : "%s takes %s, which nothing makes")
                  .formatted(node.shown(), InputException.quoted(input)));
        }
      }
      for (String output : node.outputs()) {
        if (!output.isEmpty() && !known.add(output)) {
          throw error(
              "%s makes %s, which is there already", node.shown(), InputException.quoted(output));
        }
      }
    }
    for (Value output : outputs) {
      if (!known.contains(output.name())) {
        throw error("its output %s is made by no node", InputException.quoted(output.name()));
      }
    }
  }

  /** Says what is wrong with the file. */
  InputException error(String problem, Object... values) {
    return InputException.in(file, InputException.filled(problem, values));
  }

  Path file() {
    return file;
  }

  ProtoMessage model() {
    return model;
  }

  /** The node that makes a value, where one does. */
  Optional<Node> maker(String value) {
    return nodes.stream().filter(node -> node.outputs().contains(value)).findFirst();
  }

  /** Arrays by their names: initializers, and numbers that a node only hands out. */
  Map<String, StoredArray> arrays() {
    return arrays;
  }

  /** Returns whether an array is a node's and no initializer. */
  boolean isHandedOut(String array) {
    return handedOut.contains(array);
  }

  /** Returns what the exporter says that an array was, such as BUFFER; empty of most files. */
  Optional<String> told(String array) {
    return Optional.ofNullable(told.get(array));
  }

  /** The kind of the numbers of an array or an input, as ONNX counts them. */
  int kind(String array) {
    return Objects.requireNonNull(kinds.get(array), array);
  }

  /** Returns what rows are given to. */
  List<Value> inputs() {
    return inputs;
  }

  List<Value> outputs() {
    return outputs;
  }

  static Set<String> taken(List<Node> nodes) {
    Set<String> taken = new HashSet<>();
    nodes.forEach(node -> taken.addAll(node.taken()));
    return taken;
  }

  /** The nodes on which a value depends, in their order. */
  List<Node> behind(String value) {
    Set<String> wanted = new HashSet<>(Set.of(value));
    List<Node> found = new ArrayList<>();
    for (int k = nodes.size() - 1; k >= 0; k--) {
      Node node = nodes.get(k);
      if (node.outputs().stream().anyMatch(wanted::contains)) {
        found.add(node);
        wanted.addAll(node.taken());
      }
    }
    Collections.reverse(found);
    return found;
  }
}

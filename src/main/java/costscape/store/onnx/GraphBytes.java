package costscape.store.onnx;

import costscape.store.array.ProtoMessage;
import costscape.store.array.ProtoMessage.ProtoWriter;
import costscape.store.array.StoredArray;
import costscape.store.onnx.GraphInput.TensorBuffer;
import costscape.store.onnx.OnnxGraph.Node;
import costscape.store.onnx.OnnxGraph.Value;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a graph as it is computed: what its answers do not depend on is left out, dropout is off,
 * and the parameters are inputs, or numbers whose places in the bytes are known.
 *
 * <p>Where weights are inputs, one session serves all points. Where they are numbers of the graph,
 * each point needs a session of its own, some 5 ms, but convolutions are computed in the
 * processor's own order: a ResNet-8 over 1,000 rows of 32 × 32 takes 0.21 s in place of 0.55 s.
 */
final class GraphBytes {
  private static final int TYPE_OF_TENSOR = 2;
  private static final int RAW = 9;

  private final OnnxGraph graph;
  private final GraphOutput output;
  private final List<GraphArray> parameters;
  private final Set<String> parameterNames;
  private final List<Node> nodes;
  private final Set<String> taken;
  private final boolean takesStatistics;

  /** A graph that is to be written for an output; parameters are its arrays or its inputs. */
  GraphBytes(
      OnnxGraph graph, GraphOutput output, List<GraphArray> parameters, GraphCost.Wishes wishes) {
    this.graph = graph;
    this.output = output;
    this.parameters = parameters;
    this.parameterNames =
        parameters.stream().map(known -> known.array().name()).collect(Collectors.toSet());
    this.takesStatistics = wishes.takesStatistics();
    this.nodes = graph.behind(output.value());
    this.taken = OnnxGraph.taken(nodes);
  }

  /**
   * The graph anew.
   *
   * @param areInputs whether the parameters are inputs; else they are numbers at the very end, so
   *     that their places are counted from there
   */
  ComputedGraph computed(boolean areInputs) {
    ProtoWriter written = body();
    Map<Integer, Integer> places = new LinkedHashMap<>();
    for (int k = 0; k < parameters.size(); k++) {
      GraphArray array = parameters.get(k);
      if (areInputs && taken.contains(array.array().name())) {
        written.message(OnnxGraph.INPUT, input(array));
        places.put(k, ComputedGraph.INPUT);
      } else if (taken.contains(array.array().name())) {
        int kind = isDouble(array) ? Value.DOUBLE : Value.FLOAT;
        byte[] raw = raw(array.array(), isDouble(array));
        written.message(OnnxGraph.INITIALIZER, tensor(array.array(), kind, raw));
        places.put(k, written.size() - raw.length);
      }
    }
    byte[] bytes = whole(written);
    int shift = areInputs ? 0 : bytes.length - written.size();
    List<ComputedGraph.Weights> weights = new ArrayList<>();
    places.forEach(
        (k, place) -> {
          GraphArray array = parameters.get(k);
          weights.add(
              new ComputedGraph.Weights(array.array().name(), k, isDouble(array), shift + place));
        });
    boolean isDouble = output.output().kind() == Value.DOUBLE;
    return new ComputedGraph(bytes, weights, output.value(), isDouble);
  }

  /** Returns whether a parameter's numbers are doubles where the graph is computed. */
  private boolean isDouble(GraphArray array) {
    return graph.kind(array.array().name()) == Value.DOUBLE;
  }

  private byte[] whole(ProtoWriter written) {
    long version = Math.max(4, graph.model().number(OnnxGraph.VERSION));
    ProtoWriter model =
        graph
            .model()
            .copied(
                (number, into, message) -> {
                  if (number == OnnxGraph.VERSION) {
                    // before version 4 every array had to be an input, too
                    into.number(number, version);
                    return true;
                  }
                  return number == OnnxGraph.GRAPH;
                });
    return model.message(OnnxGraph.GRAPH, written).toByteArray();
  }

  private ProtoWriter body() {
    ProtoWriter written = new ProtoWriter().text(2, "graph");
    for (Node node : nodes) {
      written.message(OnnxGraph.NODE, node(node.op(), node.message()));
    }
    for (StoredArray array : graph.arrays().values()) {
      if (!isParameter(array.name()) && taken.contains(array.name())) {
        written.message(OnnxGraph.INITIALIZER, constant(array));
      }
    }
    for (Value input : graph.inputs()) {
      if (!isParameter(input.name()) && taken.contains(input.name())) {
        written.message(OnnxGraph.INPUT, copied(input.message()));
      }
    }
    return written.message(
        OnnxGraph.OUTPUT,
        output.isBeforeLink()
            ? value(output.value(), output.output().kind())
            : copied(output.output().message()));
  }

  private boolean isParameter(String name) {
    return parameterNames.contains(name);
  }

  private ProtoWriter constant(StoredArray array) {
    int kind = graph.kind(array.name());
    boolean isReal = Value.isReal(kind);
    return tensor(array, kind, isReal ? raw(array, kind == Value.DOUBLE) : array.bytes());
  }

  private static ProtoWriter tensor(StoredArray array, int kind, byte... raw) {
    ProtoWriter tensor = new ProtoWriter();
    array.shape().forEach(side -> tensor.number(1, side));
    return tensor.number(2, kind).text(8, array.name()).bytes(RAW, raw);
  }

  private static byte[] raw(StoredArray array, boolean isDouble) {
    double[] values = array.toArray();
    int kind = isDouble ? Value.DOUBLE : Value.FLOAT;
    byte[] raw = new byte[Math.multiplyExact(values.length, TensorBuffer.bytes(kind))];
    new TensorBuffer(kind, ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN)).fill(values, 0);
    return raw;
  }

  private ProtoWriter input(GraphArray array) {
    ProtoWriter sides = new ProtoWriter();
    array.shape().forEach(side -> sides.message(1, new ProtoWriter().number(1, side)));
    ProtoWriter tensor =
        new ProtoWriter().number(1, isDouble(array) ? Value.DOUBLE : Value.FLOAT).message(2, sides);
    return new ProtoWriter()
        .text(1, array.array().name())
        .message(TYPE_OF_TENSOR, new ProtoWriter().message(1, tensor));
  }

  private static ProtoWriter value(String name, int kind) {
    return new ProtoWriter()
        .text(1, name)
        .message(2, new ProtoWriter().message(1, new ProtoWriter().number(1, kind)));
  }

  private static ProtoWriter copied(ProtoMessage message) {
    return message.copied((number, into, part) -> false);
  }

  /**
   * Copies a node. Dropout loses its rate and its switch, which turns it off. Batch normalisation
   * may take means and variances from the rows themselves, as it does in training.
   */
  private ProtoWriter node(String op, ProtoMessage node) {
    boolean[] hasInput = {false};
    ProtoWriter copy =
        node.copied(
            (number, into, message) -> {
              if (number == 1 && op.equals("Dropout")) {
                boolean isFurther = hasInput[0];
                hasInput[0] = true;
                return isFurther;
              }
              return number == 5
                  && takesStatistics
                  && message.get().text(1).equals("training_mode");
            });
    return takesStatistics && op.equals("BatchNormalization") ? training(copy, node) : copy;
  }

  /** The statistics that it would keep for later are two more outputs, which nobody reads. */
  private static ProtoWriter training(ProtoWriter copy, ProtoMessage node) {
    String output = node.texts(2).get(0);
    return copy.text(2, output + "/kept_mean")
        .text(2, output + "/kept_variance")
        .message(5, new ProtoWriter().text(1, "training_mode").number(3, 1).number(20, 2));
  }

  /**
   * A graph as the runtime computes it.
   *
   * @param bytes the graph as a file
   * @param weights the parameters that it takes
   * @param output the value that is asked for
   * @param isDouble whether it answers in double precision
   */
  record ComputedGraph(byte[] bytes, List<Weights> weights, String output, boolean isDouble)
      implements Serializable {
    /** The place of weights that are an input. */
    static final int INPUT = -1;

    /**
     * One array of parameters.
     *
     * @param name in the graph
     * @param array its number among the parameters' arrays
     * @param isDouble whether its numbers are doubles there
     * @param place where its numbers begin in the graph's bytes; {@link #INPUT} where it is an
     *     input
     */
    record Weights(String name, int array, boolean isDouble, int place) implements Serializable {}

    /** Returns whether weights are given beside the rows, so that one session serves all points. */
    boolean takesWeights() {
      return weights.stream().allMatch(array -> array.place() == INPUT);
    }
  }
}

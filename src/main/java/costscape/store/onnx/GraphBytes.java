package costscape.store.onnx;

import costscape.store.array.OnnxFormat;
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
  private final List<GraphOutput> outputs;
  private final List<GraphArray> parameters;
  private final Set<String> parameterNames;
  private final List<Node> nodes;
  private final Set<String> taken;
  private final boolean isDouble;
  private final boolean takesStatistics;

  /** A graph that is to be written for some outputs; parameters are its arrays or its inputs. */
  GraphBytes(
      OnnxGraph graph,
      List<GraphOutput> outputs,
      List<GraphArray> parameters,
      GraphCost.Wishes wishes) {
    this.graph = graph;
    this.outputs = outputs;
    this.parameters = parameters;
    this.parameterNames =
        parameters.stream().map(known -> known.array().name()).collect(Collectors.toSet());
    this.isDouble = wishes.isDouble();
    this.takesStatistics = wishes.takesStatistics();
    this.nodes = graph.behind(outputs.stream().map(GraphOutput::value).toList());
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
    boolean isAllDouble =
        isDouble || outputs.stream().allMatch(output -> output.output().kind() == Value.DOUBLE);
    return new ComputedGraph(
        bytes, weights, outputs.stream().map(GraphOutput::value).toList(), isAllDouble);
  }

  /** Returns whether a parameter's numbers are doubles where the graph is computed. */
  private boolean isDouble(GraphArray array) {
    return isDouble || graph.kind(array.array().name()) == Value.DOUBLE;
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
    if (isDouble && graph.model().has(OnnxGraph.FUNCTIONS)) {
      throw graph.error("holds functions of its own, which --double does not change");
    }
    Doubled doubled = new Doubled(isDouble, takesStatistics);
    ProtoWriter written = new ProtoWriter().text(2, "graph");
    for (Node node : nodes) {
      written.message(OnnxGraph.NODE, doubled.node(node.op(), node.message()));
    }
    for (StoredArray array : graph.arrays().values()) {
      if (!isParameter(array.name()) && taken.contains(array.name())) {
        written.message(OnnxGraph.INITIALIZER, constant(array));
      }
    }
    for (Value input : graph.inputs()) {
      if (!isParameter(input.name()) && taken.contains(input.name())) {
        written.message(OnnxGraph.INPUT, doubled.value(input.message()));
      }
    }
    for (GraphOutput output : outputs) {
      written.message(
          OnnxGraph.OUTPUT,
          output.isBeforeLink()
              ? value(output.value(), isDouble ? Value.DOUBLE : output.output().kind())
              : doubled.value(output.output().message()));
    }
    return written;
  }

  private boolean isParameter(String name) {
    return parameterNames.contains(name);
  }

  private ProtoWriter constant(StoredArray array) {
    int kind = graph.kind(array.name());
    boolean isReal = Value.isReal(kind);
    boolean becomesDouble = isReal && (isDouble || kind == Value.DOUBLE);
    byte[] raw = isReal ? raw(array, becomesDouble) : array.bytes();
    return tensor(array, becomesDouble ? Value.DOUBLE : kind, raw);
  }

  static ProtoWriter tensor(StoredArray array, int kind, byte... raw) {
    ProtoWriter tensor = new ProtoWriter();
    array.shape().forEach(side -> tensor.number(1, side));
    return tensor.number(2, kind).text(8, array.name()).bytes(RAW, raw);
  }

  static byte[] raw(StoredArray array, boolean isDouble) {
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

  /**
   * Copies nodes and values of a graph, in double precision where that is asked for: every number,
   * type and conversion of single precision becomes one of double precision. Dropout loses its rate
   * and its switch, which turns it off. Batch normalisation may take means and variances from the
   * rows themselves, as it does in training.
   *
   * @param isAsked whether precision is doubled
   * @param takesStatistics whether batch normalisation takes its statistics from the rows
   */
  private record Doubled(boolean isAsked, boolean takesStatistics) {
    private static final int FLOAT = OnnxGraph.Value.FLOAT;
    private static final int DOUBLE = OnnxGraph.Value.DOUBLE;

    /** Attributes that hold a type. */
    private static final Set<String> TYPES = Set.of("to", "dtype", "stash_type", "output_datatype");

    ProtoWriter node(String op, ProtoMessage node) {
      return takesStatistics && op.equals("BatchNormalization")
          ? training(precise(op, node), node)
          : precise(op, node);
    }

    /** The statistics that it would keep for later are two more outputs, which nobody reads. */
    private static ProtoWriter training(ProtoWriter copy, ProtoMessage node) {
      String output = node.texts(2).get(0);
      return copy.text(2, output + "/kept_mean")
          .text(2, output + "/kept_variance")
          .message(5, new ProtoWriter().text(1, "training_mode").number(3, 1).number(20, 2));
    }

    private ProtoWriter precise(String op, ProtoMessage node) {
      boolean[] hasInput = {false};
      ProtoWriter copy =
          node.copied(
              (number, into, message) -> {
                if (number == 1 && op.equals("Dropout")) {
                  boolean isFurther = hasInput[0];
                  hasInput[0] = true;
                  return isFurther;
                }
                boolean isSwitch =
                    number == 5 && takesStatistics && message.get().text(1).equals("training_mode");
                if (isSwitch) {
                  return true;
                }
                if (number == 5 && isAsked) {
                  into.message(5, attribute(message.get()));
                  return true;
                }
                return false;
              });
      boolean isZeros =
          isAsked
              && op.equals("ConstantOfShape")
              && node.messages(5).stream().noneMatch(a -> a.text(1).equals("value"));
      return isZeros ? copy.message(5, zero()) : copy;
    }

    /** Returns what is filled with zeros of no type is single precision. */
    private static ProtoWriter zero() {
      ProtoWriter tensor =
          new ProtoWriter().number(1, 1).number(2, DOUBLE).bytes(9, new byte[Double.BYTES]);
      return new ProtoWriter().text(1, "value").message(5, tensor).number(20, 4);
    }

    private ProtoWriter attribute(ProtoMessage attribute) {
      boolean isType = TYPES.contains(attribute.text(1));
      return attribute.copied(
          (number, into, message) -> {
            if (number == 3 && isType && attribute.number(3) == FLOAT) {
              into.number(3, DOUBLE);
              return true;
            }
            if (number == 5 || number == 10) {
              into.message(number, tensor(message.get()));
              return true;
            }
            if (number == 6 || number == 11) {
              into.message(number, graph(message.get()));
              return true;
            }
            return false;
          });
    }

    private ProtoWriter graph(ProtoMessage graph) {
      return graph.copied(
          (number, into, message) -> {
            switch (number) {
              case OnnxGraph.NODE -> {
                ProtoMessage node = message.get();
                into.message(number, node(node.text(4), node));
              }
              case OnnxGraph.INITIALIZER -> into.message(number, tensor(message.get()));
              case OnnxGraph.INPUT, OnnxGraph.OUTPUT -> into.message(number, value(message.get()));
              default -> {
                return number == OnnxGraph.VALUE_INFO;
              }
            }
            return true;
          });
    }

    private static ProtoWriter tensor(ProtoMessage tensor) {
      if (tensor.number(2) != FLOAT) {
        return tensor.copied((number, into, message) -> false);
      }
      StoredArray array = OnnxFormat.tensor("the graph", tensor);
      return GraphBytes.tensor(array, DOUBLE, GraphBytes.raw(array, true));
    }

    /** An input or an output. */
    ProtoWriter value(ProtoMessage value) {
      return isAsked
          ? value.with(2, type -> type.with(1, Doubled::ofDoubles))
          : value.copied((number, into, message) -> false);
    }

    /** A type of tensors. */
    private static ProtoWriter ofDoubles(ProtoMessage type) {
      return type.copied(
          (number, into, message) -> {
            boolean isKind = number == 1 && type.number(1) == FLOAT;
            if (isKind) {
              into.number(1, DOUBLE);
            }
            return isKind;
          });
    }
  }

  /**
   * A graph as the runtime computes it.
   *
   * @param bytes the graph as a file
   * @param weights the parameters that it takes
   * @param outputs the values that are asked for
   * @param isDouble whether single precision became double precision
   */
  record ComputedGraph(byte[] bytes, List<Weights> weights, List<String> outputs, boolean isDouble)
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

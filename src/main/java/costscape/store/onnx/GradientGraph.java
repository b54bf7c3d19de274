package costscape.store.onnx;

import costscape.data.Dataset;
import costscape.space.ParameterArrays;
import costscape.store.file.InputException;
import costscape.store.onnx.GraphBytes.ComputedGraph;
import costscape.store.onnx.GraphInput.TensorBuffer;
import costscape.store.onnx.OnnxGraph.Value;
import costscape.store.onnx.OnnxRuntime.Refusal;
import costscape.store.onnx.OnnxRuntime.Result;
import costscape.store.onnx.OnnxRuntime.Tensor;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A graph that tells the gradient of another graph's cost. It is given that graph's inputs, the
 * targets and the weights under their names, and answers with the gradient of the mean cost of the
 * rows: an output {@code NAME.grad} for each array, or one output with all numbers in their order.
 *
 * @param inputs that rows are given to
 * @param parts the number of the array that each output is the gradient by; none where one output
 *     tells all
 */
record GradientGraph(
    String file,
    ComputedGraph graph,
    List<GraphInput> inputs,
    GraphTarget target,
    List<Integer> parts)
    implements Serializable {
  /** How an output is called after its array, as PyTorch calls it. */
  private static final String SUFFIX = ".grad";

  GradientGraph {
    inputs = List.copyOf(inputs);
    parts = List.copyOf(parts);
  }

  /** Reads it for the inputs and parameters of the graph of answers, or refuses it. */
  static GradientGraph of(
      Path path,
      List<GraphInput> known,
      List<GraphArray> parameters,
      RowCost rows,
      GraphCost.Wishes wishes) {
    OnnxGraph graph = OnnxGraph.read(path);
    checkWeights(graph, parameters);
    List<GraphInput> inputs = new ArrayList<>();
    List<Value> others = new ArrayList<>();
    for (Value value : graph.inputs()) {
      Optional<GraphInput> same =
          known.stream().filter(input -> input.name().equals(value.name())).findFirst();
      if (same.isPresent()) {
        inputs.add(like(graph, value, same.get()));
      } else if (parameters.stream().noneMatch(array -> isOf(array, value.name()))) {
        others.add(value);
      }
    }
    if (others.size() != 1) {
      throw graph.error(
          others.isEmpty()
              ? "has no input for targets beside those for rows and weights"
              : "has more inputs than one for targets: " + GraphOutput.names(others));
    }
    List<GraphOutput> outputs = new ArrayList<>();
    List<Integer> parts = parts(graph, parameters, outputs);
    GradientGraph found =
        new GradientGraph(
            path.toString(),
            new GraphBytes(graph, outputs, parameters, wishes).computed(true),
            inputs,
            GraphTarget.of(graph, others.get(0), rows),
            parts);
    found.checkRows(graph, rows);
    return found;
  }

  private static boolean isOf(GraphArray array, String name) {
    return array.array().name().equals(name);
  }

  /** Weights that stay as they are in the file would be those of one point alone. */
  private static void checkWeights(OnnxGraph graph, List<GraphArray> parameters) {
    Map<String, Optional<List<Long>>> shapes = new HashMap<>();
    graph.inputs().forEach(value -> shapes.put(value.name(), value.shape()));
    graph.arrays().forEach((name, array) -> shapes.put(name, Optional.of(array.shape())));
    for (GraphArray array : parameters) {
      List<Long> shape = array.array().shape();
      List<Long> told = shapes.getOrDefault(array.array().name(), Optional.empty()).orElse(shape);
      if (!told.equals(shape)) {
        throw graph.error(
            "%s has the shape %s there, and %s in the network", array.name(), told, shape);
      }
    }
    if (parameters.stream().noneMatch(array -> shapes.containsKey(array.array().name()))) {
      throw graph.error(
          "takes none of the network's arrays, such as %s, under its name",
          parameters.get(0).name());
    }
  }

  private static GraphInput like(OnnxGraph graph, Value value, GraphInput known) {
    List<Long> shape = value.shape().orElse(List.of());
    List<Integer> sides = shape.stream().skip(1).map(Long::intValue).toList();
    boolean isSame =
        sides.size() == known.sides().size()
            && IntStream.range(0, sides.size())
                .allMatch(k -> sides.get(k) == -1 || sides.get(k).equals(known.sides().get(k)));
    if (!isSame || value.kind() != known.kind()) {
      throw graph.error(
          "its input %s is not that of the network, which takes %s a row",
          InputException.quoted(value.name()), known.text());
    }
    int rows = shape.get(0) > 0 ? shape.get(0).intValue() : 0;
    return new GraphInput(known.name(), known.kind(), known.sides(), known.first(), rows);
  }

  /** Finds the outputs, and the array that each belongs to. */
  private static List<Integer> parts(
      OnnxGraph graph, List<GraphArray> parameters, List<GraphOutput> outputs) {
    List<Value> real = graph.outputs().stream().filter(Value::isReal).toList();
    if (real.size() == 1 && !real.get(0).name().endsWith(SUFFIX)) {
      outputs.add(GraphOutput.itself(real.get(0)));
      return List.of();
    }
    for (GraphArray array : parameters) {
      String wanted = array.array().name() + SUFFIX;
      outputs.add(GraphOutput.itself(GraphOutput.named(graph, real, wanted)));
    }
    return IntStream.range(0, parameters.size()).boxed().toList();
  }

  /** How many rows it takes at once; 0 where any number will do. */
  int rows() {
    return Math.max(target.rows(), inputs.stream().mapToInt(GraphInput::rows).max().orElse(0));
  }

  /** A last block cannot be filled up: each of its rows counts. */
  private void checkRows(OnnxGraph graph, RowCost rows) {
    int count = rows.dataset().rows();
    if (rows() > 0 && count % rows() != 0) {
      throw graph.error(
          "it takes %d rows at once, and %s has %d: export it with these rows",
          rows(), rows.dataset().name(), count);
    }
  }

  /** How many numbers an output has to have, as many as its array. */
  int size(int output, ParameterArrays arrays) {
    return parts.isEmpty() ? arrays.size() : arrays.arrays().get(parts.get(output)).size();
  }

  /** The place of an output's first number in the gradient. */
  int first(int output, ParameterArrays arrays) {
    return parts.isEmpty() ? 0 : arrays.arrays().get(parts.get(output)).first();
  }

  /**
   * A graph of gradients that is being computed: blocks of rows count by how many rows they have.
   */
  static final class GradientEngine implements AutoCloseable {
    private final GradientGraph gradient;
    private final ParameterArrays arrays;
    private final int rows;
    private final int block;
    private final GraphRuns runs;

    /** A graph and its rows, a block at once where the graph takes any number. */
    GradientEngine(
        GradientGraph gradient, ParameterArrays arrays, Dataset data, int block, double timeout) {
      this.gradient = gradient;
      this.arrays = arrays;
      this.rows = data.rows();
      this.block = gradient.rows() > 0 ? gradient.rows() : block;
      this.runs = new GraphRuns(gradient.graph(), arrays, blocks(data), timeout);
    }

    private List<Map<String, Tensor>> blocks(Dataset data) {
      boolean isDouble = gradient.graph().isDouble();
      List<Map<String, Tensor>> blocks =
          GraphEngine.blocks(gradient.inputs(), data, block, isDouble);
      for (int k = 0; k < blocks.size(); k++) {
        Tensor targets =
            gradient.target().tensor(OnnxRuntime.get(), data, k * block, end(k), isDouble);
        blocks.get(k).put(gradient.target().name(), targets);
      }
      return blocks;
    }

    private int end(int number) {
      return Math.min(rows, (number + 1) * block);
    }

    /** Writes the gradient of the mean cost; it and the point begin at an entry among others. */
    void gradient(double[] points, int first, double[] gradients) {
      Arrays.fill(gradients, first, first + arrays.size(), 0);
      runs.run(
          points,
          first,
          (number, outputs) -> {
            double share = (double) (end(number) - number * block) / rows;
            for (int k = 0; k < outputs.size(); k++) {
              add(share, k, outputs.get(k), first, gradients);
            }
          });
    }

    private void add(double share, int output, Result result, int first, double[] gradients) {
      double[] numbers = result.numbers();
      int size = gradient.size(output, arrays);
      if (numbers.length != size) {
        throw new Refusal(
            "its output %s has %d numbers in place of %d"
                .formatted(gradient.graph().outputs().get(output), numbers.length, size));
      }
      int from = first + gradient.first(output, arrays);
      for (int k = 0; k < size; k++) {
        gradients[from + k] += share * numbers[k];
      }
    }

    @Override
    public void close() {
      runs.close();
    }
  }

  /**
   * The input of a graph of gradients that targets are given to: a class's number, a 1 in the place
   * of the class, or the numbers to predict.
   *
   * @param kind of its numbers, as ONNX counts them
   * @param sides of one row; none where a row has one number
   * @param rows how many rows it takes at once; 0 where any number will do
   */
  private record GraphTarget(String name, int kind, List<Long> sides, int rows)
      implements Serializable {
    GraphTarget {
      sides = List.copyOf(sides);
    }

    /** The input as rows need it; one that takes no such targets is refused. */
    static GraphTarget of(OnnxGraph graph, Value value, RowCost rows) {
      Dataset data = rows.dataset();
      boolean isWhole = value.kind() == Value.INT32 || value.kind() == Value.INT64;
      List<Long> shape = value.shape().orElse(List.of(-1L));
      boolean isRow = !shape.isEmpty() && shape.size() <= 2;
      List<Long> sides = isRow ? shape.subList(1, shape.size()) : List.of();
      long wide = sides.isEmpty() ? 1 : sides.get(0);
      long places = Math.max(2, rows.count());
      boolean fits =
          data.hasClasses()
              ? isWhole ? wide == 1 : wide == places || (wide == 1 && places == 2)
              : !isWhole && wide == data.numbers().outputs();
      if (!isRow || !fits || !(isWhole || value.isReal())) {
        throw graph.error(
            "its input %s of the shape %s takes no targets of %s",
            InputException.quoted(value.name()), shape, data.name());
      }
      int atOnce = shape.get(0) > 0 ? shape.get(0).intValue() : 0;
      return new GraphTarget(value.name(), value.kind(), sides, atOnce);
    }

    private int width() {
      return sides.isEmpty() ? 1 : sides.get(0).intValue();
    }

    /** The targets of some rows as the runtime takes them. */
    Tensor tensor(OnnxRuntime runtime, Dataset data, int from, int to, boolean isDouble) {
      TensorBuffer buffer =
          TensorBuffer.of(
              TensorBuffer.kind(kind, isDouble), Math.multiplyExact(to - from, width()));
      for (int row = from; row < to; row++) {
        for (int k = 0; k < width(); k++) {
          buffer.put(number(data, row, k));
        }
      }
      return sides.isEmpty()
          ? buffer.tensor(runtime, to - from)
          : buffer.tensor(runtime, to - from, width());
    }

    private double number(Dataset data, int row, int k) {
      if (!data.hasClasses()) {
        return data.numbers().number(row, k);
      }
      int label = data.label(row);
      return width() == 1 ? label : label == k ? 1 : 0;
    }
  }
}

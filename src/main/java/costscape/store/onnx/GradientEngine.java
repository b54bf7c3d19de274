package costscape.store.onnx;

import costscape.data.Dataset;
import costscape.space.ParameterArrays;
import costscape.store.onnx.OnnxRuntime.Refusal;
import costscape.store.onnx.OnnxRuntime.Result;
import costscape.store.onnx.OnnxRuntime.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A graph of gradients that is being computed: blocks of rows count by how many rows they have. */
final class GradientEngine implements AutoCloseable {
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
    List<Map<String, Tensor>> blocks = GraphEngine.blocks(gradient.inputs(), data, block, isDouble);
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

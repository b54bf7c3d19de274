package costscape.store.onnx;

import costscape.data.Dataset;
import costscape.store.file.InputException;
import costscape.store.onnx.OnnxGraph.Value;
import costscape.store.onnx.OnnxRuntime.Tensor;
import java.io.Serializable;
import java.util.List;

/**
 * The input of a graph of gradients that targets are given to: a class's number, a 1 in the place
 * of the class, or the numbers to predict.
 *
 * @param kind of its numbers, as ONNX counts them
 * @param sides of one row; none where a row has one number
 * @param rows how many rows it takes at once; 0 where any number will do
 */
record GraphTarget(String name, int kind, List<Long> sides, int rows) implements Serializable {
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
        TensorBuffer.of(TensorBuffer.kind(kind, isDouble), Math.multiplyExact(to - from, width()));
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

package costscape.store.onnx;

import costscape.data.Dataset;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.onnx.OnnxGraph.Value;
import costscape.store.onnx.OnnxRuntime.Tensor;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * An input of a graph that rows are given to, and which of a row's features it takes.
 *
 * @param kind of its numbers, as ONNX counts them
 * @param sides of one row
 * @param first feature
 * @param rows how many rows the graph takes at once; 0 where any number will do
 */
record GraphInput(String name, int kind, List<Integer> sides, int first, int rows)
    implements Serializable {
  /** How many features it takes. */
  int features() {
    return sides.stream().reduce(1, (a, b) -> a * b);
  }

  /** The inputs of a graph, each of which takes the next features; none may be left or missing. */
  static List<GraphInput> of(OnnxGraph graph, List<Value> values, int features, String data) {
    List<GraphInput> inputs = new ArrayList<>();
    int first = 0;
    for (Value value : values) {
      GraphInput input = of(graph, value, first, values.size() == 1 ? features : -1);
      inputs.add(input);
      first += input.features();
    }
    if (first != features) {
      throw graph.error(
          "it takes %s a row, %s, and %s has %d",
          first == 1 ? "1 number" : first + " numbers",
          inputs.stream()
              .map(input -> InputException.shown(input.name()) + " " + input.text())
              .collect(Collectors.joining(" and ")),
          data,
          features);
    }
    return inputs;
  }

  String text() {
    return sides.isEmpty() ? "1" : StoredArray.text(sides);
  }

  private static GraphInput of(OnnxGraph graph, Value value, int first, int features) {
    String shown = InputException.quoted(value.name());
    if (!List.of(Value.FLOAT, Value.DOUBLE, Value.INT32, Value.INT64, Value.BOOL)
        .contains(value.kind())) {
      throw graph.error("its input %s takes no numbers that rows have", shown);
    }
    List<Long> shape =
        value
            .shape()
            .filter(sides -> !sides.isEmpty())
            .orElseThrow(() -> graph.error("its input %s has no side for rows", shown));
    List<Long> sides = shape.subList(1, shape.size());
    long known = sides.stream().filter(side -> side != -1).reduce(1L, GraphInput::product);
    long open = sides.stream().filter(side -> side == -1).count();
    if (known < 1 || shape.get(0) < -1 || shape.get(0) == 0 || known > Integer.MAX_VALUE) {
      throw graph.error("its input %s has the shape %s", shown, shape);
    }
    if (open > 1 || (open == 1 && (features < 0 || features % known != 0))) {
      throw graph.error(
          "its input %s leaves %d sides of a row open; export it with the number of rows as its"
              + " only open side",
          shown, open);
    }
    int rest = open == 1 ? (int) (features / known) : 0;
    List<Integer> all = sides.stream().map(side -> side == -1 ? rest : side.intValue()).toList();
    return new GraphInput(
        value.name(), value.kind(), all, first, shape.get(0) == -1 ? 0 : shape.get(0).intValue());
  }

  private static long product(long a, long b) {
    return b < 0 || a > Integer.MAX_VALUE ? -1 : a * b;
  }

  /**
   * The numbers of some rows as the runtime takes them. Where the graph takes more rows at once
   * than are left, the last one fills up.
   */
  OnnxRuntime.Tensor tensor(OnnxRuntime runtime, Dataset data, int from, int to, int count) {
    int width = features();
    TensorBuffer buffer = TensorBuffer.of(kind, Math.multiplyExact(count, width));
    for (int k = 0; k < count; k++) {
      int row = Math.min(from + k, to - 1);
      for (int feature = 0; feature < width; feature++) {
        double value = data.feature(row, first + feature);
        if (!Value.isReal(kind) && !isWhole(value)) {
          throw InputException.in(
              data.name(),
              "%s takes whole numbers, not %s".formatted(InputException.quoted(name), value));
        }
        buffer.put(value);
      }
    }
    LongStream shape = sides.stream().mapToLong(Integer::longValue);
    return buffer.tensor(runtime, LongStream.concat(LongStream.of(count), shape).toArray());
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE;
  }

  /**
   * Numbers one after the other in bytes, as a tensor has them.
   *
   * @param kind of the numbers, as ONNX counts them
   * @param bytes that they fill
   */
  record TensorBuffer(int kind, ByteBuffer bytes) {
    /** Room for some numbers where the runtime reads them. */
    static TensorBuffer of(int kind, int count) {
      int bytes = Math.multiplyExact(count, bytes(kind));
      return new TensorBuffer(
          kind, ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()));
    }

    static int bytes(int kind) {
      return switch (kind) {
        case Value.FLOAT, Value.INT32 -> Float.BYTES;
        case Value.BOOL -> 1;
        default -> Double.BYTES;
      };
    }

    void put(double value) {
      switch (kind) {
        case Value.FLOAT -> bytes.putFloat((float) value);
        case Value.DOUBLE -> bytes.putDouble(value);
        case Value.INT32 -> bytes.putInt((int) value);
        case Value.BOOL -> bytes.put((byte) (value == 0 ? 0 : 1));
        default -> bytes.putLong((long) value);
      }
    }

    /** Takes all numbers anew, from one of some others on. */
    void fill(double[] numbers, int first) {
      bytes.rewind();
      for (int k = first; bytes.hasRemaining(); k++) {
        put(numbers[k]);
      }
      bytes.rewind();
    }

    /** The tensor that the numbers make, which may change later on. */
    Tensor tensor(OnnxRuntime runtime, long... shape) {
      bytes.rewind();
      return switch (kind) {
        case Value.FLOAT -> runtime.tensor(bytes.asFloatBuffer(), shape);
        case Value.DOUBLE -> runtime.tensor(bytes.asDoubleBuffer(), shape);
        case Value.INT32 -> runtime.tensor(bytes.asIntBuffer(), shape);
        case Value.BOOL -> runtime.truths(bytes, shape);
        default -> runtime.tensor(bytes.asLongBuffer(), shape);
      };
    }
  }
}

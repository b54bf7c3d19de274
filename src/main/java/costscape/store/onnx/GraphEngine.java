package costscape.store.onnx;

import costscape.data.Dataset;
import costscape.space.ParameterArrays;
import costscape.store.onnx.GraphCost.GraphFile;
import costscape.store.onnx.OnnxRuntime.Refusal;
import costscape.store.onnx.OnnxRuntime.Result;
import costscape.store.onnx.OnnxRuntime.Session;
import costscape.store.onnx.OnnxRuntime.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph that is being computed: its rows as the runtime takes them, and for each thread that asks
 * a place for weights. Where the weights are numbers of the graph, each point gets a session.
 */
final class GraphEngine implements AutoCloseable {
  private final GraphFile file;
  private final ParameterArrays arrays;
  private final RowCost rows;
  private final OnnxRuntime runtime = OnnxRuntime.get();
  private final int block;
  private final List<Map<String, Tensor>> blocks = new ArrayList<>();
  private final Deque<Place> idle = new ArrayDeque<>();
  private final List<Place> all = new ArrayList<>();
  private final List<Session> shared = new ArrayList<>();

  GraphEngine(
      GraphFile file, ParameterArrays arrays, List<GraphInput> inputs, RowCost rows, int block) {
    this.file = file;
    this.arrays = arrays;
    this.rows = rows;
    this.block = block;
    boolean isFixed = inputs.stream().anyMatch(input -> input.rows() > 0);
    Dataset data = rows.dataset();
    for (int from = 0; from < data.rows(); from += block) {
      int to = Math.min(data.rows(), from + block);
      int count = isFixed ? block : to - from;
      Map<String, Tensor> tensors = new HashMap<>();
      for (GraphInput input : inputs) {
        tensors.put(input.name(), input.tensor(runtime, data, from, to, count, file.isDouble()));
      }
      blocks.add(tensors);
    }
    if (areInputs()) {
      shared.add(runtime.session(file.isDouble(), file.written().bytes()));
    }
  }

  /** How many numbers a graph answers each of the first rows with. */
  static int answers(
      GraphFile file,
      ParameterArrays arrays,
      double[] base,
      List<GraphInput> inputs,
      Dataset dataset) {
    int fixed = inputs.stream().mapToInt(GraphInput::rows).max().orElse(0);
    int few = Math.min(dataset.rows(), fixed > 0 ? fixed : 2);
    Dataset first = dataset.subset(java.util.stream.IntStream.range(0, few).toArray());
    RowCost unknown = new RowCost(first, costscape.cost.Losses.usual(first), Answers.LOGITS, 0, 0);
    try (GraphEngine engine =
        new GraphEngine(file, arrays, inputs, unknown, fixed > 0 ? fixed : few)) {
      List<Result> results = engine.results(base);
      return engine.width(results.get(0), fixed > 0 ? fixed : few);
    }
  }

  private boolean areInputs() {
    return file.written().places().length == 0;
  }

  /** Where one thread's weights are. */
  private final class Place {
    private final byte[] graph;
    private final List<ByteBuffer> buffers = new ArrayList<>();
    private final Map<String, Tensor> tensors = new HashMap<>();

    Place() {
      this.graph = areInputs() ? new byte[0] : file.written().bytes().clone();
      for (int k = 0; k < arrays.arrays().size(); k++) {
        ParameterArrays.Part part = arrays.arrays().get(k);
        boolean isDouble = file.doubles()[k];
        int bytes = part.size() * (isDouble ? Double.BYTES : Float.BYTES);
        ByteBuffer buffer =
            areInputs()
                ? ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder())
                : ByteBuffer.wrap(graph, file.written().places()[k], bytes)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN);
        buffers.add(buffer);
        if (areInputs()) {
          long[] shape = part.shape().stream().mapToLong(Integer::longValue).toArray();
          tensors.put(
              file.names().get(k),
              isDouble
                  ? runtime.tensor(buffer.asDoubleBuffer(), shape)
                  : runtime.tensor(buffer.asFloatBuffer(), shape));
        }
      }
    }

    void set(double[] points, int first) {
      for (int k = 0; k < buffers.size(); k++) {
        ParameterArrays.Part part = arrays.arrays().get(k);
        ByteBuffer buffer = buffers.get(k).rewind();
        int from = first + part.first();
        for (int entry = from; entry < from + part.size(); entry++) {
          if (file.doubles()[k]) {
            buffer.putDouble(points[entry]);
          } else {
            buffer.putFloat((float) points[entry]);
          }
        }
        buffer.rewind();
      }
    }

    Result run(Session session, Map<String, Tensor> rows) {
      Map<String, Tensor> inputs = new HashMap<>(rows);
      inputs.putAll(tensors);
      return session.run(inputs, file.output());
    }
  }

  private Place take() {
    synchronized (this) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Place place = new Place();
    synchronized (this) {
      all.add(place);
    }
    return place;
  }

  private synchronized void giveBack(Place place) {
    idle.push(place);
  }

  /** Is told the answer to each row, in the order of the rows. */
  private interface Told {
    void answer(int row, double... answer);
  }

  private void tell(double[] points, int first, Told told) {
    Place place = take();
    place.set(points, first);
    if (areInputs()) {
      tell(place, shared.get(0), told);
    } else {
      try (Session session = runtime.session(file.isDouble(), place.graph)) {
        tell(place, session, told);
      }
    }
    giveBack(place);
  }

  private void tell(Place place, Session session, Told told) {
    int row = 0;
    for (Map<String, Tensor> tensors : blocks) {
      Result result = place.run(session, tensors);
      int width = rows.count();
      for (int k = 0; k < block && row < rows.dataset().rows(); k++) {
        told.answer(row++, Arrays.copyOfRange(result.numbers(), k * width, (k + 1) * width));
      }
    }
  }

  private List<Result> results(double[] theta) {
    Place place = take();
    place.set(theta, 0);
    if (areInputs()) {
      return List.of(place.run(shared.get(0), blocks.get(0)));
    }
    try (Session session = runtime.session(file.isDouble(), place.graph)) {
      return List.of(place.run(session, blocks.get(0)));
    }
  }

  private int width(Result result, int count) {
    long[] shape = result.shape();
    if (shape.length == 0 || shape[0] != count) {
      throw new Refusal(
          "%d rows are answered with the shape %s, whose first side is not the rows"
              .formatted(count, Arrays.toString(shape)));
    }
    return result.numbers().length / count;
  }

  void costs(double[] points, double[] costs) {
    int n = arrays.size();
    for (int k = 0; k < costs.length; k++) {
      double[] sum = new double[1];
      tell(points, k * n, (row, answer) -> sum[0] += rows.of(row, answer));
      costs[k] = sum[0] / rows.dataset().rows();
    }
  }

  int[] decisions(double... theta) {
    int[] decisions = new int[rows.dataset().rows()];
    tell(theta, 0, (row, answer) -> decisions[row] = rows.decision(answer));
    return decisions;
  }

  @Override
  public synchronized void close() {
    all.forEach(place -> place.tensors.values().forEach(Tensor::close));
    blocks.forEach(tensors -> tensors.values().forEach(Tensor::close));
    shared.forEach(Session::close);
    idle.clear();
    all.clear();
    blocks.clear();
    shared.clear();
  }
}

package costscape.store.onnx;

import costscape.cost.SingleDigits;
import costscape.data.Dataset;
import costscape.space.ParameterArrays;
import costscape.store.onnx.GraphBytes.ComputedGraph;
import costscape.store.onnx.GraphCost.GraphFile;
import costscape.store.onnx.GraphInput.TensorBuffer;
import costscape.store.onnx.OnnxGraph.Value;
import costscape.store.onnx.OnnxRuntime.Limit;
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
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/** A graph of answers that is being computed: what its answers to all rows cost. */
final class GraphEngine implements AutoCloseable {
  private static final double NEAR = 1e-3;

  /** Rows by which is seen whether each is answered by itself. */
  static final int FEW_ROWS = 2;

  private final GraphFile file;
  private final RowCost rows;
  private final int block;
  private final GraphRuns runs;

  GraphEngine(GraphFile file, RowCost rows, int block, double timeout) {
    this.file = file;
    this.rows = rows;
    this.block = block;
    this.runs = runs(file, rows.dataset(), block, timeout);
  }

  private static GraphRuns runs(GraphFile file, Dataset data, int block, double timeout) {
    return new GraphRuns(file.graph(), file.arrays(), blocks(file.inputs(), data, block), timeout);
  }

  static List<Map<String, Tensor>> blocks(List<GraphInput> inputs, Dataset data, int block) {
    OnnxRuntime runtime = OnnxRuntime.get();
    boolean isFixed = inputs.stream().anyMatch(input -> input.rows() > 0);
    List<Map<String, Tensor>> blocks = new ArrayList<>();
    for (int from = 0; from < data.rows(); from += block) {
      int to = Math.min(data.rows(), from + block);
      int count = isFixed ? block : to - from;
      Map<String, Tensor> tensors = new HashMap<>();
      for (GraphInput input : inputs) {
        tensors.put(input.name(), input.tensor(runtime, data, from, to, count));
      }
      blocks.add(tensors);
    }
    return blocks;
  }

  /**
   * The numbers that a graph answers each of the first rows with.
   *
   * @param most rows that are asked for; those of one block where the graph takes more at once
   */
  static List<double[]> answers(GraphFile file, Dataset dataset, int most, double timeout) {
    int fixed = file.inputs().stream().mapToInt(GraphInput::rows).max().orElse(0);
    int few = Math.min(dataset.rows(), Math.max(most, fixed));
    Dataset first = dataset.subset(IntStream.range(0, few).toArray());
    int count = fixed > 0 ? fixed : few;
    List<double[]> answers = new ArrayList<>();
    try (GraphRuns runs = runs(file, first, count, timeout)) {
      runs.run(
          file.base(),
          0,
          (output, block) -> {
            int width = width(output, count);
            if (dataset.hasClasses()) {
              checkSides(output);
            }
            double[] all = output.numbers();
            int rows = Math.min(count, few - block * count);
            for (int row = 0; row < rows; row++) {
              answers.add(Arrays.copyOfRange(all, row * width, (row + 1) * width));
            }
          });
    }
    return answers;
  }

  /**
   * Returns whether a row is answered in another way where all rows are alike; a cost that is a
   * mean over blocks of rows must have each row answered by itself.
   *
   * @param first the answers to the first rows beside each other
   */
  static boolean isMixed(GraphFile file, Dataset dataset, List<double[]> first, double timeout) {
    return IntStream.of(0, first.size() - 1)
        .anyMatch(
            row -> {
              int[] alike = IntStream.generate(() -> row).limit(first.size()).toArray();
              List<double[]> alone = answers(file, dataset.subset(alike), FEW_ROWS, timeout);
              return !isNear(first.get(row), alone.get(row));
            });
  }

  /** Returns whether answers are the same but for what rounding may do to single precision. */
  private static boolean isNear(double[] one, double... other) {
    for (int k = 0; k < one.length; k++) {
      if (Math.abs(one[k] - other[k]) > NEAR * (1 + Math.abs(one[k]))) {
        return false;
      }
    }
    return true;
  }

  /** One of several classes is told by one side of an answer. */
  private static void checkSides(Result result) {
    if (Arrays.stream(result.shape()).skip(1).filter(side -> side != 1).count() > 1) {
      throw new Refusal(
          "rows are answered with the shape %s, and a class needs one number for each class"
              .formatted(Arrays.toString(result.shape())));
    }
  }

  private static int width(Result result, int count) {
    long[] shape = result.shape();
    if (shape.length == 0 || shape[0] != count) {
      throw new Refusal(
          "%d rows are answered with the shape %s, whose first side is not the rows"
              .formatted(count, Arrays.toString(shape)));
    }
    return result.numbers().length / count;
  }

  /** Tells the answer to each row, in the order of the rows. */
  private void tell(double[] points, int first, ObjIntConsumer<double[]> taker) {
    int width = rows.count();
    runs.run(
        points,
        first,
        (output, number) -> {
          double[] answers = output.numbers();
          int from = number * block;
          int to = Math.min(rows.dataset().rows(), from + block);
          for (int row = from; row < to; row++) {
            int at = (row - from) * width;
            taker.accept(Arrays.copyOfRange(answers, at, at + width), row);
          }
        });
  }

  void costs(double[] points, double[] costs) {
    int n = file.arrays().size();
    for (int k = 0; k < costs.length; k++) {
      double[] sum = new double[1];
      tell(points, k * n, (answer, row) -> sum[0] += rows.of(row, answer));
      double mean = sum[0] / rows.dataset().rows();
      costs[k] = file.graph().isDouble() ? mean : SingleDigits.of(mean);
    }
  }

  int[] decisions(double... theta) {
    int[] decisions = new int[rows.dataset().rows()];
    tell(theta, 0, (answer, row) -> decisions[row] = rows.decision(answer));
    return decisions;
  }

  @Override
  public void close() {
    runs.close();
  }

  /**
   * A graph that is being computed over blocks of rows: for each thread that asks a place for
   * weights. Where the weights are numbers of the graph, each point gets a session.
   */
  private static final class GraphRuns implements AutoCloseable {
    private final ComputedGraph graph;
    private final ParameterArrays arrays;
    private final List<Map<String, Tensor>> blocks;
    private final OnnxRuntime runtime = OnnxRuntime.get();
    private final Limit limit;

    /** Computing holds the one lock, closing the other: what is in use is not given back. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;
    private final Deque<ThreadWeights> idle = new ArrayDeque<>();
    private final List<ThreadWeights> all = new ArrayList<>();
    private final List<Session> shared = new ArrayList<>();

    /** A graph, and what it is given beside weights for each block of rows; closed with this. */
    GraphRuns(
        ComputedGraph graph,
        ParameterArrays arrays,
        List<Map<String, Tensor>> blocks,
        double timeout) {
      this.limit = runtime.limit(timeout);
      this.graph = graph;
      this.arrays = arrays;
      this.blocks = blocks;
      if (graph.takesWeights()) {
        shared.add(runtime.session(graph.isDouble(), graph.bytes()));
      }
    }

    /** The weights that one thread asks about, where the runtime reads them. */
    private final class ThreadWeights {
      private final byte[] bytes;
      private final List<TensorBuffer> buffers = new ArrayList<>();
      private final Map<String, Tensor> tensors = new HashMap<>();

      ThreadWeights() {
        this.bytes = graph.takesWeights() ? new byte[0] : graph.bytes().clone();
        for (ComputedGraph.Weights weights : graph.weights()) {
          ParameterArrays.Part part = arrays.arrays().get(weights.array());
          int kind = weights.isDouble() ? Value.DOUBLE : Value.FLOAT;
          if (graph.takesWeights()) {
            TensorBuffer buffer = TensorBuffer.of(kind, part.size());
            long[] shape = part.shape().stream().mapToLong(Integer::longValue).toArray();
            buffers.add(buffer);
            tensors.put(weights.name(), buffer.tensor(runtime, shape));
          } else {
            int length = part.size() * TensorBuffer.bytes(kind);
            ByteBuffer place = ByteBuffer.wrap(bytes, weights.place(), length).slice();
            buffers.add(new TensorBuffer(kind, place.order(ByteOrder.LITTLE_ENDIAN)));
          }
        }
      }

      void set(double[] points, int first) {
        for (int k = 0; k < buffers.size(); k++) {
          int array = graph.weights().get(k).array();
          buffers.get(k).fill(points, first + arrays.arrays().get(array).first());
        }
      }

      void run(Session session, ObjIntConsumer<Result> taker) {
        for (int block = 0; block < blocks.size(); block++) {
          Map<String, Tensor> inputs = new HashMap<>(blocks.get(block));
          inputs.putAll(tensors);
          taker.accept(session.run(inputs, graph.output(), limit), block);
        }
      }
    }

    private ThreadWeights take() {
      synchronized (this) {
        if (!idle.isEmpty()) {
          return idle.pop();
        }
      }
      ThreadWeights own = new ThreadWeights();
      synchronized (this) {
        all.add(own);
      }
      return own;
    }

    private synchronized void giveBack(ThreadWeights own) {
      idle.push(own);
    }

    /**
     * Computes all blocks at one point, which begins at an entry among others.
     *
     * @param taker takes the graph's output for each block of rows, in their order
     */
    void run(double[] points, int first, ObjIntConsumer<Result> taker) {
      use.readLock().lock();
      try {
        if (closed) {
          throw new CancellationException("the graph was closed");
        }
        ThreadWeights own = take();
        own.set(points, first);
        if (graph.takesWeights()) {
          own.run(shared.get(0), taker);
        } else {
          try (Session session = runtime.session(graph.isDouble(), own.bytes)) {
            own.run(session, taker);
          }
        }
        giveBack(own);
      } finally {
        use.readLock().unlock();
      }
    }

    /** Ends what is being computed, and lets go of all that the runtime holds. */
    @Override
    public void close() {
      limit.end();
      use.writeLock().lock();
      try {
        if (closed) {
          return;
        }
        closed = true;
        all.forEach(own -> own.tensors.values().forEach(Tensor::close));
        blocks.forEach(tensors -> tensors.values().forEach(Tensor::close));
        shared.forEach(Session::close);
        limit.close();
      } finally {
        use.writeLock().unlock();
      }
    }
  }
}

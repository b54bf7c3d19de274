package costscape.store.onnx;

import costscape.space.ParameterArrays;
import costscape.store.onnx.GraphBytes.ComputedGraph;
import costscape.store.onnx.GraphInput.TensorBuffer;
import costscape.store.onnx.OnnxGraph.Value;
import costscape.store.onnx.OnnxRuntime.Result;
import costscape.store.onnx.OnnxRuntime.Session;
import costscape.store.onnx.OnnxRuntime.Tensor;
import costscape.store.onnx.OnnxRuntime.TimeLimit;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.ObjIntConsumer;

/**
 * A graph that is being computed over blocks of rows: for each thread that asks a place for
 * weights. Where the weights are numbers of the graph, each point gets a session.
 */
final class GraphRuns implements AutoCloseable {
  private final ComputedGraph graph;
  private final ParameterArrays arrays;
  private final List<Map<String, Tensor>> blocks;
  private final OnnxRuntime runtime = OnnxRuntime.get();
  private final TimeLimit limit;

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

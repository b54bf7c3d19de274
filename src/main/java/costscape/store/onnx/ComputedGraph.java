package costscape.store.onnx;

import java.io.Serializable;
import java.util.List;

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
   * @param place where its numbers begin in the graph's bytes; {@link #INPUT} where it is an input
   */
  record Weights(String name, int array, boolean isDouble, int place) implements Serializable {}

  /** Whether weights are given beside the rows, so that one session serves all points. */
  boolean takesWeights() {
    return weights.stream().allMatch(array -> array.place() == INPUT);
  }
}

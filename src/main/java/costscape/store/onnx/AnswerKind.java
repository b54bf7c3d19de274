package costscape.store.onnx;

import costscape.store.onnx.OnnxGraph.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what the answers for classes are, where nobody says it: numbers between 0 and 1 may be
 * probabilities, which the last operation of a graph need not show.
 */
final class AnswerKind {
  /** Rows that are looked at. */
  static final int ROWS = 64;

  private static final Set<String> LINEAR =
      Set.of("Gemm", "MatMul", "Conv", "ConvTranspose", "Einsum");

  private static final double NEAR = 1e-6;

  private AnswerKind() {}

  /** Whether the numbers of each row lie between 0 and 1. */
  static boolean areShares(List<double[]> answers) {
    return answers.stream()
        .flatMapToDouble(Arrays::stream)
        .allMatch(value -> value > -NEAR && value < 1 + NEAR);
  }

  /**
   * What answers between 0 and 1 are. They are probabilities where those of each row sum to 1, and
   * logits where a layer of weights makes them.
   *
   * @throws costscape.store.file.InputException where they may be both
   */
  static Answers ofShares(OnnxGraph graph, GraphOutput output, List<double[]> answers) {
    boolean isOne = answers.get(0).length == 1;
    if (!isOne && answers.stream().allMatch(Answers.PROBABILITIES::fits)) {
      return Answers.PROBABILITIES;
    }
    if (isMadeByWeights(graph, output.value())) {
      return Answers.LOGITS;
    }
    throw graph.error(
        "its answers to the first %d rows lie between 0 and 1%s; --answers logits or --answers"
            + " probabilities says what they are",
        answers.size(), isOne ? "" : " and do not sum to 1");
  }

  private static boolean isMadeByWeights(OnnxGraph graph, String output) {
    Optional<Node> last = GraphOutput.last(graph, output);
    return last.isPresent()
        && (isLinear(last.get())
            || (last.get().op().equals("Add")
                && last.get().inputs().stream()
                    .flatMap(input -> graph.maker(input).stream())
                    .anyMatch(AnswerKind::isLinear)));
  }

  private static boolean isLinear(Node node) {
    return LINEAR.contains(node.op());
  }
}

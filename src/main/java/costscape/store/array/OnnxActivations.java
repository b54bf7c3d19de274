package costscape.store.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words for the activations of a chain of dense layers that is an ONNX graph, in the order of
 * its nodes. A graph with any other operation says nothing here: SiLU, for one, is a sigmoid and a
 * product, and its sigmoid alone would be a false word.
 */
final class OnnxActivations {
  private static final int NODE = 1;
  private static final int OPERATION = 4;
  private static final int ATTRIBUTE = 5;
  private static final int NAME = 1;
  private static final int REAL = 2;

  private static final Set<String> LAYERS = Set.of("Gemm", "MatMul");

  /** What is no layer of its own and changes no answer but its shape, or adds biases. */
  private static final Set<String> BETWEEN =
      Set.of(
          "Add",
          "Transpose",
          "Flatten",
          "Reshape",
          "Identity",
          "Dropout",
          "Constant",
          "Cast",
          "Softmax",
          "LogSoftmax");

  private static final Map<String, String> WORDS =
      Map.of(
          "Relu", "relu",
          "Tanh", "tanh",
          "Sigmoid", "sigmoid",
          "Softplus", "softplus",
          "LeakyRelu", "leaky_relu",
          "Elu", "elu");

  private OnnxActivations() {}

  /** Words, each once, of a GraphProto; none where it is no plain chain. */
  static List<String> of(ProtoMessage graph) {
    List<String> words = new ArrayList<>();
    for (ProtoMessage node : graph.messages(NODE)) {
      String operation = node.text(OPERATION);
      if (LAYERS.contains(operation)) {
        words.add(KerasLayer.LINEAR);
      } else if (WORDS.containsKey(operation)) {
        KerasActivation.follow(words, word(node, operation));
      } else if (!BETWEEN.contains(operation)) {
        return List.of();
      }
    }
    return words.stream().limit(Math.max(0, words.size() - 1)).distinct().toList();
  }

  private static String word(ProtoMessage node, String operation) {
    Optional<Double> alpha =
        node.messages(ATTRIBUTE).stream()
            .filter(attribute -> attribute.text(NAME).equals("alpha"))
            .map(attribute -> (double) Float.intBitsToFloat((int) attribute.number(REAL)))
            .findFirst();
    return switch (operation) {
      case "LeakyRelu" -> KerasActivation.leaky(alpha.orElse(KerasActivation.USUAL_SLOPE));
      case "Elu" -> KerasActivation.elu(alpha.orElse(1.0));
      default -> WORDS.getOrDefault(operation, operation);
    };
  }
}

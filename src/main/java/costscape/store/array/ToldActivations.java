package costscape.store.array;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import costscape.store.array.KerasModel.KerasActivation;
import costscape.store.array.KerasModel.KerasLayer;
import costscape.store.file.InputFile;
import costscape.store.text.JsonInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The activations of hidden layers that a file of weights names beside the arrays: the layers of a
 * whole {@link KerasModel}, and an entry {@code activation} in the metadata of .safetensors or
 * beside scikit-learn's {@code coefs_} in JSON.
 */
public final class ToldActivations {
  private static final String ENTRY = "activation";

  private ToldActivations() {}

  /**
   * The words for the activations of the hidden layers, each once, in the file's own spelling.
   *
   * @return nothing where the file does not say
   */
  public static List<String> of(Path file) {
    ArrayFormat format = ArrayFile.format(file);
    return format == ArrayFormat.JSON
        ? ofJson(file)
        : InputFile.reading(file, () -> format.activations(Bytes.of(file)));
  }

  private static List<String> ofJson(Path file) {
    return InputFile.read(
            file, text -> JsonInput.read(file.toString(), text, ToldActivations::entry))
        .stream()
        .toList();
  }

  static List<String> ofGraph(Bytes file) throws IOException {
    return OnnxFormat.message(file).message(OnnxFormat.GRAPH).stream()
        .flatMap(graph -> OnnxActivations.of(graph).stream())
        .toList();
  }

  static List<String> ofSafetensors(Bytes file) throws IOException {
    return SafetensorsFormat.note(file.unpacked(), ENTRY).stream().toList();
  }

  static List<String> ofKeras(Bytes file) throws IOException {
    List<String> words = new ArrayList<>();
    KerasModel.layers(file).forEach(layer -> add(layer, words));
    return words.stream().limit(Math.max(0, words.size() - 1)).distinct().toList();
  }

  private static Optional<String> entry(JsonReader json) throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      json.skipValue();
      return Optional.empty();
    }
    return entry(json, ENTRY);
  }

  /** An entry of the object that comes next, where it is a text; the object is read to its end. */
  static Optional<String> entry(JsonReader json, String name) throws IOException {
    Optional<String> found = Optional.empty();
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals(name) && json.peek() == JsonToken.STRING) {
        found = Optional.of(json.nextString());
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return found;
  }

  /**
   * A dense layer brings its function, and a layer of its own for it follows where that is none.
   */
  private static void add(KerasLayer layer, List<String> words) {
    if (layer.isDense()) {
      words.add(layer.hasFunction() ? layer.function() : KerasLayer.LINEAR);
    } else if (layer.hasFunction()) {
      KerasActivation.follow(words, layer.function());
    }
  }

  /**
   * The words for the activations of a chain of dense layers that is an ONNX graph, in the order of
   * its nodes. A graph with any other operation says nothing here: SiLU, for one, is a sigmoid and
   * a product, and its sigmoid alone would be a false word.
   */
  private static final class OnnxActivations {
    private static final int NODE = 1;
    private static final int OPERATION = 4;
    private static final int ATTRIBUTE = 5;
    private static final int NAME = 1;
    private static final int REAL = 2;

    private static final Set<String> LAYERS = Set.of("Gemm", "MatMul");

    /**
     * The operators that are no layers of their own and change no output but its shape, or add
     * biases.
     */
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
}

package costscape.store.array;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import costscape.store.file.InputFile;
import costscape.store.text.JsonInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file of weights says of the activations of its hidden layers, beside the arrays: the
 * layers of a whole {@link KerasModel}, and an entry {@code activation} in the metadata of
 * .safetensors or beside scikit-learn's {@code coefs_} in JSON.
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
}

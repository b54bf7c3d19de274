package costscape.store.array;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import costscape.store.file.InputFile;
import costscape.store.text.JsonInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file of weights says of the activations of its hidden layers, beside the arrays: Keras's
 * {@code model_config} in a whole model's .h5, and an entry {@code activation} in the metadata of
 * .safetensors or beside scikit-learn's {@code coefs_} in JSON.
 */
public final class ToldActivations {
  private static final String ENTRY = "activation";
  private static final String CONFIG = "model_config";

  /** What Keras calls a dense layer's function where it has none. */
  private static final String NONE = "linear";

  private ToldActivations() {}

  /**
   * The words for the activations of the hidden layers, each once, in the file's own spelling.
   *
   * @return nothing where the file does not say
   */
  public static List<String> of(Path file) {
    return switch (ArrayFile.format(file)) {
      case JSON ->
          InputFile.read(
                  file, text -> JsonInput.read(file.toString(), text, ToldActivations::entry))
              .stream()
              .toList();
      case SAFETENSORS, HDF5 -> InputFile.told(file, () -> of(FileBytes.of(file)));
      case NPY, NPZ, PICKLE, PARQUET, ONNX, TEXT -> List.of();
    };
  }

  static List<String> of(Bytes file) throws IOException {
    Bytes bytes = ArrayFormat.isPacked(file) ? GzipBytes.of(file) : file;
    if (ArrayFormat.of(bytes) == ArrayFormat.SAFETENSORS) {
      return SafetensorsFormat.note(bytes, ENTRY).stream().toList();
    }
    Optional<String> config = HdfFormat.note(bytes, CONFIG);
    return config.isPresent() ? ofKeras(bytes.name(), config.get()) : List.of();
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

  private static List<String> ofKeras(String source, String config) throws IOException {
    JsonElement root =
        JsonInput.read(
            source + ": its " + CONFIG,
            new StringReader(config),
            com.google.gson.JsonParser::parseReader);
    List<String> words = new ArrayList<>();
    for (JsonElement layer : layers(root)) {
      if (layer.isJsonObject()) {
        add(layer.getAsJsonObject(), words);
      }
    }
    return words.stream().limit(Math.max(0, words.size() - 1)).distinct().toList();
  }

  private static JsonArray layers(JsonElement root) {
    JsonElement config = root.isJsonObject() ? root.getAsJsonObject().get("config") : root;
    JsonElement layers =
        config != null && config.isJsonObject() ? config.getAsJsonObject().get("layers") : null;
    return layers != null && layers.isJsonArray() ? layers.getAsJsonArray() : new JsonArray();
  }

  /** A dense layer brings its function; a layer of its own for it follows where that is none. */
  private static void add(JsonObject layer, List<String> words) {
    String kind = KerasActivation.text(layer, "class_name");
    String function = KerasActivation.ofLayer(kind, KerasActivation.config(layer));
    if (kind.equals("Dense")) {
      words.add(function.isEmpty() ? NONE : function);
    } else if (!function.isEmpty()
        && !words.isEmpty()
        && words.get(words.size() - 1).equals(NONE)) {
      words.set(words.size() - 1, function);
    }
  }
}

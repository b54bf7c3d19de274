package costscape.store.array;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import costscape.network.ActivationFunction;
import costscape.store.array.KerasModel.KerasLayer;
import costscape.store.array.ZipDirectory.Entry;
import costscape.store.text.JsonInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The layers of a whole model that Keras saved, in their order. An .h5 describes them in the
 * attribute {@code model_config} and keeps arrays by the layers' names. A .keras is a zip archive
 * of {@code config.json} and an .h5, in which layers go by their class, counted: {@code
 * layers/dense_1/vars/0} is the kernel of the second dense layer.
 */
public final class KerasModel {
  private static final String CONFIG = "model_config";
  private static final String CONFIG_FILE = "config.json";
  private static final String WEIGHTS = "model.weights.h5";

  /** A small archive unpacks to no more than this and eight times its own size. */
  private static final long ROOM = 48L << 20;

  private KerasModel() {}

  /** Returns whether an archive is a model that Keras saved. */
  static boolean is(List<Entry> entries) {
    return entry(entries, WEIGHTS).isPresent();
  }

  private static Optional<Entry> entry(List<Entry> entries, String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  static List<StoredArray> arrays(Bytes bytes, List<Entry> entries) throws IOException {
    byte[] weights = unpacked(bytes, entry(entries, WEIGHTS).orElseThrow());
    return HdfFormat.read(Bytes.of(bytes.name(), weights));
  }

  private static byte[] unpacked(Bytes bytes, Entry entry) throws IOException {
    if (entry.size() > Double.BYTES * bytes.size() + ROOM) {
      throw bytes.error("unpacks to far more than the file's %,d bytes", bytes.size());
    }
    try (InputStream in = ZipDirectory.open(bytes, entry)) {
      return in.readAllBytes();
    }
  }

  /**
   * The layers that a file describes.
   *
   * @return nothing where it is no whole model
   */
  public static List<KerasLayer> layers(Bytes file) throws IOException {
    Bytes bytes = file.unpacked();
    return switch (ArrayFormat.of(bytes)) {
      case HDF5 -> ofHdf(bytes);
      case NPZ -> ofArchive(bytes);
      default -> List.of();
    };
  }

  private static List<KerasLayer> ofHdf(Bytes bytes) throws IOException {
    Optional<String> config = HdfFormat.note(bytes, CONFIG);
    return config.isPresent() ? layers(bytes.name(), CONFIG, config.get()) : List.of();
  }

  private static List<KerasLayer> ofArchive(Bytes bytes) throws IOException {
    List<Entry> entries = ZipDirectory.of(bytes);
    Optional<Entry> config = entry(entries, CONFIG_FILE);
    if (!is(entries) || config.isEmpty()) {
      return List.of();
    }
    String text = new String(unpacked(bytes, config.get()), StandardCharsets.UTF_8);
    return layers(bytes.name(), CONFIG_FILE, text);
  }

  private static List<KerasLayer> layers(String source, String entry, String config)
      throws IOException {
    JsonElement root =
        JsonInput.read(
            source + ": its " + entry, new StringReader(config), JsonParser::parseReader);
    List<KerasLayer> layers = new ArrayList<>();
    for (JsonElement layer : listed(root)) {
      if (layer instanceof JsonObject told) {
        layers.add(layer(told));
      }
    }
    return layers;
  }

  private static JsonArray listed(JsonElement root) {
    JsonElement config = root instanceof JsonObject model ? model.get("config") : root;
    return config instanceof JsonObject told && told.get("layers") instanceof JsonArray layers
        ? layers
        : new JsonArray();
  }

  private static KerasLayer layer(JsonObject layer) {
    String kind = KerasActivation.text(layer, "class_name");
    JsonObject config = KerasActivation.config(layer);
    String name = KerasActivation.text(config, "name");
    return new KerasLayer(
        kind, name.isEmpty() ? kind : name, KerasActivation.ofLayer(kind, config));
  }

  /**
   * A layer of a model as Keras describes it in the model's file.
   *
   * @param kind its class, such as {@code Dense}
   * @param name the model's own name of it
   * @param function the word of the activation that it brings or is; empty where there is none
   */
  public record KerasLayer(String kind, String name, String function) {
    static final String DENSE = "Dense";

    /** The name that Keras gives a function that changes nothing. */
    static final String LINEAR = "linear";

    /** The layers that pass rows on as they are where a network is evaluated. */
    private static final Set<String> IDLE =
        Set.of(
            "InputLayer",
            "Flatten",
            "Identity",
            "Dropout",
            "GaussianDropout",
            "AlphaDropout",
            "GaussianNoise",
            "ActivityRegularization");

    /** Models of models are read by their arrays alone. */
    private static final Set<String> WHOLE = Set.of("Sequential", "Functional", "Model");

    public boolean isDense() {
      return kind.equals(DENSE);
    }

    /** Returns whether it brings or is an activation that changes what it takes. */
    public boolean hasFunction() {
      return !function.isEmpty() && !function.equals(LINEAR);
    }

    /** Returns whether a chain of dense layers may hold it. */
    public boolean isOfChain() {
      return isDense()
          || IDLE.contains(kind)
          || KerasActivation.isLayer(kind)
          || WHOLE.contains(kind);
    }
  }

  /**
   * The word for an activation that Keras describes: as the function of a layer, by name, or as a
   * layer of its own with its settings. What has settings that there are not here gets a word that
   * says so. A leaky relu's slope is always told: Keras's LeakyReLU has 0.3 below 0 where none is
   * given, its function leaky_relu 0.2, and torch's 0.01.
   */
  static final class KerasActivation {
    /** Layers that are an activation and nothing else. */
    private static final Map<String, String> LAYERS =
        Map.of("ReLU", "relu", "LeakyReLU", "leaky_relu", "ELU", "elu", "Softmax", "softmax");

    private static final String LEAKY = "leaky_relu";

    /** The slope that ONNX and torch use where none is said. */
    static final double USUAL_SLOPE = 0.01;

    /** Keras 2 keeps settings in single precision. */
    private static final double SINGLE = 1e-7;

    private KerasActivation() {}

    /** The word of a layer's own function; empty where it has none. */
    static String ofFunction(JsonElement function) {
      if (function instanceof JsonObject layer) {
        return ofLayer(text(layer, "class_name"), config(layer));
      }
      String word = text(function);
      return word.equals(LEAKY) ? leaky(0.2) : word;
    }

    /** Returns whether a class of layers is an activation and nothing else. */
    static boolean isLayer(String kind) {
      return LAYERS.containsKey(kind) || kind.equals("Activation");
    }

    /** The word of a layer that is an activation; empty where it is another layer. */
    static String ofLayer(String kind, JsonObject config) {
      if (!LAYERS.containsKey(kind)) {
        return ofFunction(config.get("activation"));
      }
      String word = LAYERS.get(kind);
      return switch (kind) {
        case "LeakyReLU" -> leaky(number(config, "negative_slope", number(config, "alpha", 0.3)));
        case "ELU" -> elu(number(config, "alpha", 1));
        case "ReLU" -> {
          double slope = number(config, "negative_slope", 0);
          boolean isCut =
              number(config, "threshold", 0) != 0
                  || !Double.isNaN(number(config, "max_value", Double.NaN));
          yield isCut ? word + " cut at a value" : slope == 0 ? word : leaky(slope);
        }
        default -> word;
      };
    }

    static String elu(double alpha) {
      return isNear(alpha, 1) ? "elu" : "elu of alpha " + (float) alpha;
    }

    /** Lets a function follow on the last layer's: a second one makes what has no name. */
    static void follow(List<String> words, String function) {
      if (!words.isEmpty()) {
        int last = words.size() - 1;
        String first = words.get(last);
        words.set(
            last, first.equals(KerasLayer.LINEAR) ? function : first + " and then " + function);
      }
    }

    static String leaky(double slope) {
      double told = Double.parseDouble(Float.toString((float) slope));
      return told > 0 && told < 1
          ? ActivationFunction.leakyRelu(told).word()
          : LEAKY + " of slope " + told;
    }

    private static boolean isNear(double value, double other) {
      return Math.abs(value - other) <= SINGLE * Math.abs(other);
    }

    static JsonObject config(JsonObject layer) {
      return layer.get("config") instanceof JsonObject config ? config : new JsonObject();
    }

    static String text(JsonObject object, String name) {
      return text(object.get(name));
    }

    private static String text(JsonElement value) {
      return value instanceof JsonPrimitive text && text.isString() ? text.getAsString() : "";
    }

    /** A setting that is a number; Keras 2 may keep it as an array in an object. */
    static double number(JsonObject config, String name, double unsaid) {
      JsonElement value =
          config.get(name) instanceof JsonObject kept ? kept.get("value") : config.get(name);
      return value instanceof JsonPrimitive told && told.isNumber() ? told.getAsDouble() : unsaid;
    }
  }
}

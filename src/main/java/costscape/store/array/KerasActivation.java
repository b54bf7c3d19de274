package costscape.store.array;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import costscape.network.ActivationFunction;
import java.util.List;
import java.util.Map;

/**
 * The word for an activation that Keras describes: as the function of a layer, by name, or as a
 * layer of its own with its settings. What has settings that there are not here gets a word that
 * says so. A leaky relu's slope is always told: Keras's LeakyReLU has 0.3 below 0 where none is
 * given, its function leaky_relu 0.2, and torch's 0.01.
 */
final class KerasActivation {
  /** Layers that are an activation and nothing else. */
  private static final Map<String, String> LAYERS =
      Map.of("ReLU", "relu", "LeakyReLU", "leaky_relu", "ELU", "elu", "Softmax", "softmax");

  private static final String LEAKY = "leaky_relu";

  /** Of ONNX and torch, where none is said. */
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

  /** Whether a class of layers is an activation and nothing else. */
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
      words.set(last, first.equals(KerasLayer.LINEAR) ? function : first + " and then " + function);
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

  /** A setting that is true or false, and true where it is not said. */
  static boolean isSet(JsonObject config, String name) {
    return !(config.get(name) instanceof JsonPrimitive told && told.isBoolean())
        || told.getAsBoolean();
  }
}

package costscape.store.table;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.text.JsonInput;
import costscape.store.text.NumberText;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * Weights as nested lists: an object with scikit-learn's {@code coefs_} and {@code intercepts_}, or
 * Keras's {@code get_weights()}, which is the list W₁, b₁, W₂, b₂ …. Both keep a layer's weights
 * from × to, as θ does.
 */
final class WeightsJson {
  private final Path file;
  private final ParameterLayout layout;
  private final double[] theta;

  private WeightsJson(Path file, ParameterLayout layout) {
    this.file = file;
    this.layout = layout;
    theta = new double[layout.size()];
  }

  static ParameterVector read(Path file, ParameterLayout layout) {
    JsonElement root = JsonInput.read(file, layout.size());
    WeightsJson weights = new WeightsJson(file, layout);
    if (root.isJsonObject()) {
      weights.scikitLearn(root.getAsJsonObject());
    } else if (root.isJsonArray()) {
      weights.keras(root.getAsJsonArray());
    } else {
      throw InputException.in(
          file, "scikit-learn's coefs_ and intercepts_ or Keras's list of weights were expected");
    }
    return ParameterVector.of(weights.theta);
  }

  private void scikitLearn(JsonObject root) {
    JsonArray coefs = layers(root, "coefs_");
    JsonArray intercepts = layers(root, "intercepts_");
    for (int layer = 1; layer <= layout.layers(); layer++) {
      weights("coefs_[%d]".formatted(layer - 1), coefs.get(layer - 1), layer);
      biases("intercepts_[%d]".formatted(layer - 1), intercepts.get(layer - 1), layer);
    }
  }

  private JsonArray layers(JsonObject root, String name) {
    JsonElement layers = root.get(name);
    if (layers == null || !layers.isJsonArray()) {
      throw InputException.in(file, "a list called %s was expected".formatted(name));
    }
    expect(name, layers.getAsJsonArray().size() + " layers", layout.layers() + " layers");
    return layers.getAsJsonArray();
  }

  private void keras(JsonArray arrays) {
    expect("the list", arrays.size() + " arrays", 2 * layout.layers() + " arrays");
    for (int layer = 1; layer <= layout.layers(); layer++) {
      int at = 2 * (layer - 1);
      weights("[%d]".formatted(at), arrays.get(at), layer);
      biases("[%d]".formatted(at + 1), arrays.get(at + 1), layer);
    }
  }

  private void weights(String name, JsonElement matrix, int layer) {
    int from = layout.width(layer - 1);
    int to = layout.width(layer);
    expect(name, shape(matrix), "%d×%d".formatted(from, to));
    for (int i = 0; i < from; i++) {
      String row = "%s[%d]".formatted(name, i);
      expect(row, shape(matrix.getAsJsonArray().get(i)), Integer.toString(to));
      for (int j = 0; j < to; j++) {
        theta[layout.weight(layer, i, j)] = number(row, matrix.getAsJsonArray().get(i), j);
      }
    }
  }

  private void biases(String name, JsonElement vector, int layer) {
    expect(name, shape(vector), Integer.toString(layout.width(layer)));
    for (int j = 0; j < layout.width(layer); j++) {
      theta[layout.bias(layer, j)] = number(name, vector, j);
    }
  }

  /** Such as 2×3, judged by the first entry of a list; a number has the shape "a number". */
  private static String shape(JsonElement element) {
    if (!element.isJsonArray()) {
      return element.isJsonPrimitive() ? "a number" : "no list";
    }
    JsonArray list = element.getAsJsonArray();
    boolean nested = !list.isEmpty() && list.get(0).isJsonArray();
    return list.size() + (nested ? "×" + shape(list.get(0)) : "");
  }

  private void expect(String name, String found, String expected) {
    if (!found.equals(expected)) {
      throw InputException.in(
          file,
          "%s has shape %s; a %s network needs %s"
              .formatted(name, found, layout.shape(), expected));
    }
  }

  private double number(String name, JsonElement list, int index) {
    JsonElement element = list.getAsJsonArray().get(index);
    OptionalDouble number =
        element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()
            ? NumberText.parse(element.getAsString())
            : OptionalDouble.empty();
    return number.orElseThrow(
        () ->
            InputException.in(
                file,
                "%s[%d] is %s, a finite number was expected"
                    .formatted(name, index, InputException.shown(element.toString()))));
  }
}

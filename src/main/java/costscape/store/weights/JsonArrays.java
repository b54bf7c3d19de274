package costscape.store.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import costscape.number.NumberText;
import costscape.store.array.StoredArray;
import costscape.store.file.InputException;
import costscape.store.text.JsonInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Weights as nested lists: an object with scikit-learn's {@code coefs_} and {@code intercepts_}, or
 * Keras's {@code get_weights()}, which is the list W₁, b₁, W₂, b₂ …. Both keep a layer's weights
 * from × to, as θ does.
 */
final class JsonArrays {
  private final Path file;
  private final List<StoredArray> arrays = new ArrayList<>();

  private JsonArrays(Path file) {
    this.file = file;
  }

  /**
   * @param expected the count of numbers that the caller looks for
   */
  static WeightArrays read(Path file, long expected) {
    JsonElement root = JsonInput.read(file, expected);
    JsonArrays found = new JsonArrays(file);
    if (root instanceof JsonObject object) {
      found.lists("coefs_", object);
      found.lists("intercepts_", object);
    } else if (root instanceof JsonArray lists) {
      found.all("", lists);
    } else {
      throw InputException.in(
          file, "scikit-learn's coefs_ and intercepts_ or Keras's list of weights were expected");
    }
    return new WeightArrays(file.toString(), found.arrays, true);
  }

  private void lists(String name, JsonObject root) {
    if (!(root.get(name) instanceof JsonArray lists)) {
      throw InputException.in(file, "a list called %s was expected".formatted(name));
    }
    all(name, lists);
  }

  private void all(String name, JsonArray lists) {
    for (int k = 0; k < lists.size(); k++) {
      arrays.add(array("%s[%d]".formatted(name, k), lists.get(k)));
    }
  }

  private StoredArray array(String name, JsonElement element) {
    if (!(element instanceof JsonArray list)) {
      throw InputException.in(
          file,
          "%s is %s, a list of numbers was expected"
              .formatted(name, InputException.shown(element.toString())));
    }
    boolean isMatrix = !list.isEmpty() && list.get(0).isJsonArray();
    return isMatrix
        ? matrix(name, list)
        : StoredArray.of(file.toString(), name, List.of((long) list.size()), numbers(name, list));
  }

  private StoredArray matrix(String name, JsonArray rows) {
    int width = rows.get(0).getAsJsonArray().size();
    double[] values = new double[Math.multiplyExact(rows.size(), width)];
    for (int i = 0; i < rows.size(); i++) {
      String row = "%s[%d]".formatted(name, i);
      if (!(rows.get(i) instanceof JsonArray list) || list.size() != width) {
        throw InputException.in(
            file, "%s is no list as long as %s[0], which has %d".formatted(row, name, width));
      }
      System.arraycopy(numbers(row, list), 0, values, i * width, width);
    }
    List<Long> shape = List.of((long) rows.size(), (long) width);
    return StoredArray.of(file.toString(), name, shape, values);
  }

  private double[] numbers(String name, JsonArray list) {
    double[] numbers = new double[list.size()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = number(name, k, list.get(k));
    }
    return numbers;
  }

  private double number(String name, int k, JsonElement element) {
    OptionalDouble number =
        element instanceof JsonPrimitive told && told.isNumber()
            ? NumberText.parse(told.getAsString())
            : OptionalDouble.empty();
    return number.orElseThrow(
        () ->
            InputException.in(
                file,
                "%s[%d] is %s, a finite number was expected"
                    .formatted(name, k, InputException.shown(element.toString()))));
  }
}

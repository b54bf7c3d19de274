package costscape.store.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The values of a JSON object, such as a command's summary, by their keys. */
public final class JsonValues {
  private final JsonObject object;

  private JsonValues(JsonObject object) {
    this.object = object;
  }

  /** The values of an object that is read already. */
  public static JsonValues of(JsonObject object) {
    return new JsonValues(object);
  }

  /** The keys, in the order of the text. */
  public Set<String> keys() {
    return new LinkedHashSet<>(object.keySet());
  }

  /** A number; empty where there is no such key, or null, which stands for what is not finite. */
  public Optional<Double> number(String key) {
    return value(key, JsonElement::getAsDouble);
  }

  public Optional<Integer> whole(String key) {
    return value(key, JsonElement::getAsInt);
  }

  public Optional<String> text(String key) {
    return value(key, JsonElement::getAsString);
  }

  public Optional<JsonValues> object(String key) {
    return value(key, element -> new JsonValues(element.getAsJsonObject()));
  }

  /** The objects of a list; none where there is no such list. */
  public List<JsonValues> objects(String key) {
    return list(key, element -> new JsonValues(element.getAsJsonObject()));
  }

  /** The texts of all keys, in their order. */
  public Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    object.entrySet().forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString()));
    return texts;
  }

  /** All values as {@link JsonText} takes them, in their order. */
  public Map<String, Object> all() {
    Map<String, Object> values = new LinkedHashMap<>();
    object.entrySet().forEach(entry -> values.put(entry.getKey(), plain(entry.getValue())));
    return values;
  }

  private static Object plain(JsonElement element) {
    if (element.isJsonObject()) {
      return new JsonValues(element.getAsJsonObject()).all();
    }
    if (element.isJsonArray()) {
      return element.getAsJsonArray().asList().stream().map(JsonValues::plain).toList();
    }
    if (element.isJsonNull()) {
      return Double.NaN; // as null is written
    }
    JsonPrimitive value = element.getAsJsonPrimitive();
    if (value.isBoolean()) {
      return value.getAsBoolean();
    }
    return value.isNumber() ? (Object) value.getAsDouble() : value.getAsString();
  }

  public List<String> texts(String key) {
    return list(key, JsonElement::getAsString);
  }

  public List<Double> numbers(String key) {
    return list(key, JsonElement::getAsDouble);
  }

  /** The lists of numbers of a list, such as the rows of a matrix. */
  public List<List<Double>> lists(String key) {
    return list(key, row -> row.getAsJsonArray().asList().stream().map(JsonValues::real).toList());
  }

  /** A number; null stands for one that is not finite. */
  private static double real(JsonElement element) {
    return element.isJsonNull() ? Double.NaN : element.getAsDouble();
  }

  private <T> Optional<T> value(String key, Function<JsonElement, T> read) {
    JsonElement element = object.get(key);
    return element == null || element.isJsonNull()
        ? Optional.empty()
        : Optional.of(read.apply(element));
  }

  private <T> List<T> list(String key, Function<JsonElement, T> read) {
    List<T> list = new ArrayList<>();
    if (object.get(key) != null) {
      object.get(key).getAsJsonArray().forEach(element -> list.add(read.apply(element)));
    }
    return list;
  }
}

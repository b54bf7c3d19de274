package costscape.store.text;

import com.google.gson.stream.JsonWriter;
import costscape.number.NumberText;
import costscape.store.file.SafeText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * JSON as costscape writes it: objects in the order of the map handed in, numbers by {@link
 * NumberText}, null for what is absent or not finite (JSON has no NaN). Characters that a terminal
 * obeys are written as JSON's codes for them, for a summary is often shown on one.
 */
public final class JsonText {
  private static final String OPEN = "{\n";
  private static final String CLOSE = "\n}\n";
  private static final String SEPARATOR = ", ";

  private JsonText() {}

  /**
   * The text of one object.
   *
   * @param object its values are maps, lists, double arrays, text, numbers, truth values, optionals
   *     or suppliers of these
   */
  public static String of(Map<String, ?> object) {
    StringWriter text = new StringWriter();
    JsonWriter json = new JsonWriter(text);
    json.setIndent("  ");
    try {
      write(object, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SafeText.json(text.append('\n').toString());
  }

  /**
   * Joins two objects, written by {@link #of}, to one object with the entries of both. Neither may
   * be empty.
   */
  public static String joined(String first, String second) {
    return first.substring(0, first.length() - CLOSE.length())
        + ",\n"
        + second.substring(OPEN.length());
  }

  private static void write(Object value, JsonWriter json) throws IOException {
    if (value instanceof Map<?, ?> object) {
      json.beginObject();
      for (Map.Entry<?, ?> entry : object.entrySet()) {
        json.name(entry.getKey().toString());
        write(entry.getValue(), json);
      }
      json.endObject();
    } else if (value instanceof List<?> list) {
      write(list, json);
    } else if (value instanceof double[] numbers) {
      json.jsonValue(text(numbers));
    } else if (value instanceof Optional<?> optional) {
      write(optional.isPresent() ? optional.get() : Double.NaN, json);
    } else if (value instanceof Supplier<?> later) {
      write(later.get(), json);
    } else if (value instanceof Boolean truth) {
      json.value(truth);
    } else if (value instanceof Number number) {
      json.jsonValue(text(number));
    } else {
      json.value(value.toString());
    }
  }

  /** Writes a list of numbers on one line and any other list with one item a line. */
  private static void write(List<?> list, JsonWriter json) throws IOException {
    if (!list.isEmpty() && list.stream().allMatch(Number.class::isInstance)) {
      json.jsonValue(
          list.stream()
              .map(number -> text((Number) number))
              .collect(Collectors.joining(SEPARATOR, "[", "]")));
      return;
    }
    json.beginArray();
    for (Object item : list) {
      write(item, json);
    }
    json.endArray();
  }

  private static String text(double... numbers) {
    StringBuilder text = new StringBuilder("[");
    for (int k = 0; k < numbers.length; k++) {
      text.append(k > 0 ? SEPARATOR : "").append(text(numbers[k]));
    }
    return text.append(']').toString();
  }

  private static String text(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return number.toString();
    }
    return text(number.doubleValue());
  }

  private static String text(double value) {
    return Double.isFinite(value) ? NumberText.of(value) : "null";
  }

  /** An object of JSON: values by their keys, in the order in which they were added. */
  public static final class JsonMap extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    public static JsonMap of(String key, Object value) {
      return new JsonMap().with(key, value);
    }

    public JsonMap with(String key, Object value) {
      put(key, value);
      return this;
    }
  }
}

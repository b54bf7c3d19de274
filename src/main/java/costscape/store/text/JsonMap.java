package costscape.store.text;

import java.util.LinkedHashMap;

/** An object of JSON: values by their keys, in the order in which they were added. */
public final class JsonMap extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1;

  public static JsonMap of(String key, Object value) {
    return new JsonMap().with(key, value);
  }

  public JsonMap with(String key, Object value) {
    put(key, value);
    return this;
  }
}

package costscape.store.text;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings that somebody keeps in a JSON file: one object of texts, numbers, true and false. */
public final class JsonSettings {
  private static final long MOST_BYTES = 1 << 16;

  private JsonSettings() {}

  /**
   * A setting as it is written.
   *
   * @param line of the file
   */
  public record Setting(String text, int line) {}

  /**
   * Reads the settings, in the order of the file.
   *
   * @throws InputException where the file is no such object, or has a key twice
   */
  public static Map<String, Setting> read(Path file) {
    return InputFile.read(
        file, MOST_BYTES, text -> JsonInput.read(file.toString(), text, json -> all(file, json)));
  }

  private static Map<String, Setting> all(Path file, JsonReader json) throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      throw InputException.at(file, JsonInput.line(json), "an object { } was expected");
    }
    Map<String, Setting> settings = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      int line = JsonInput.line(json);
      settings.put(key, new Setting(value(file, key, json), line));
    }
    json.endObject();
    return settings;
  }

  private static String value(Path file, String key, JsonReader json) throws IOException {
    JsonToken token = json.peek();
    if (token == JsonToken.BOOLEAN) {
      return Boolean.toString(json.nextBoolean());
    }
    if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
      return json.nextString();
    }
    throw InputException.at(
        file,
        JsonInput.line(json),
        InputException.quoted(key) + ": a text, a number, true or false was expected");
  }
}

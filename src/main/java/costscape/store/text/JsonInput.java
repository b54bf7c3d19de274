package costscape.store.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.InputFile.Use;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON file as input, read strictly by RFC 8259. The reader allows a depth of 255; the size and
 * the number of values are limited to what a network's weights need.
 */
public final class JsonInput {
  /** The parser tells the line in its description of itself. */
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  /** A file may hold other things beside the weights, such as the state of its training. */
  private static final long OTHER_VALUES = 200_000;

  private static final long OTHER_BYTES = 8L << 20;

  /** The bytes of one number, with the spaces before it. */
  private static final int BYTES_A_VALUE = 100;

  private JsonInput() {}

  /**
   * Reads a file that should hold a given number of values.
   *
   * @param expected the number of values that the caller looks for
   * @throws InputException where the file is no JSON text, or holds far more than is looked for
   */
  public static JsonElement read(Path file, long expected) {
    long mostBytes = OTHER_BYTES + BYTES_A_VALUE * expected;
    return InputFile.read(
        file,
        reader -> {
          if (Files.size(file) > mostBytes) {
            throw InputException.in(
                file,
                String.format(
                    Locale.ROOT, "%,d bytes; %,d are the most", Files.size(file), mostBytes));
          }
          Counting json = new Counting(file.toString(), reader, OTHER_VALUES + 4 * expected);
          return read(file.toString(), json, JsonParser::parseReader);
        });
  }

  /**
   * Reads one JSON text to its end.
   *
   * @param name what messages call it
   * @throws InputException where the text is no JSON
   */
  public static <T> T read(String name, Reader text, Use<JsonReader, T> use) throws IOException {
    return read(name, new Distinct(name, text), use);
  }

  private static <T> T read(String name, JsonReader json, Use<JsonReader, T> use)
      throws IOException {
    json.setStrictness(Strictness.STRICT);
    try {
      T value = use.read(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJsonException("text after the value");
      }
      return value;
    } catch (JsonParseException | MalformedJsonException | EOFException e) {
      if (e.getCause() instanceof CharacterCodingException coding) {
        throw coding; // is said with the file's name and line
      }
      throw new InputException(name + ": not JSON: " + reason(e));
    }
  }

  /**
   * The parser's own words without its advice to programmers and without the names of its classes.
   */
  private static String reason(Exception e) {
    Throwable deepest = e.getCause() == null ? e : e.getCause();
    String first = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    return first.replaceAll("Use JsonReader\\S* to accept ", "").strip();
  }

  /** The line at which a reader is, counted from 1: its own words are all that say so. */
  static int line(JsonReader json) {
    Matcher line = LINE.matcher(json.toString());
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  /** Refuses an object that has a name twice: which of the two values is meant, nobody knows. */
  private static class Distinct extends JsonReader {
    private final String source;
    private final Deque<Set<String>> open = new ArrayDeque<>(); // the names of each open object

    Distinct(String source, Reader in) {
      super(in);
      this.source = source;
    }

    @Override
    public void beginObject() throws IOException {
      super.beginObject();
      open.push(new HashSet<>());
    }

    @Override
    public void endObject() throws IOException {
      super.endObject();
      open.pop();
    }

    @Override
    public String nextName() throws IOException {
      String name = super.nextName();
      if (!open.element().add(name)) {
        throw InputException.at(
            source, line(this), InputException.quoted(name) + " stands there twice");
      }
      return name;
    }
  }

  /** Stops as soon as a file holds more values than the caller will look at. */
  private static final class Counting extends Distinct {
    private final long most;
    private long tokens;

    Counting(String source, Reader in, long most) {
      super(source, in);
      this.most = most;
    }

    @Override
    public JsonToken peek() throws IOException {
      tokens++;
      if (tokens > most) {
        throw new MalformedJsonException(String.format(Locale.ROOT, "more than %,d values", most));
      }
      return super.peek();
    }
  }

  /** Settings that somebody keeps in a JSON file: one object of texts, numbers, true and false. */
  public static final class JsonSettings {
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
}

package costscape.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A JSON file as input, by the letter of RFC 8259; nothing lenient. */
final class JsonInput {
  /** A network that fits a landscape tool has far fewer than a million weights. */
  private static final long MAX_BYTES = 64L << 20;

  private JsonInput() {}

  /**
   * @throws InputException where the file is no JSON text
   */
  static JsonElement read(Path file) {
    return InputFile.read(
        file,
        reader -> {
          if (Files.size(file) > MAX_BYTES) {
            throw InputException.in(
                file,
                String.format(
                    Locale.ROOT, "%,d bytes; %,d are the most", Files.size(file), MAX_BYTES));
          }
          return read(file.toString(), reader);
        });
  }

  /** What a name in messages stands for. */
  static JsonElement read(String name, Reader text) throws IOException {
    JsonReader json = new JsonReader(text);
    json.setStrictness(Strictness.STRICT);
    try {
      JsonElement root = JsonParser.parseReader(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJsonException("text after the value");
      }
      return root;
    } catch (JsonParseException | MalformedJsonException | EOFException e) {
      throw new InputException(name + ": not JSON: " + reason(e));
    }
  }

  /** The parser's own words, less its advice to programmers and the names of its classes. */
  private static String reason(Exception e) {
    Throwable deepest = e.getCause() == null ? e : e.getCause();
    String first = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    return first.replaceAll("Use JsonReader\\S* to accept ", "").strip();
  }
}

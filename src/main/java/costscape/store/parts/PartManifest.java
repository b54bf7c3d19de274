package costscape.store.parts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.store.file.InputException;
import costscape.store.table.TableFormat;
import costscape.store.text.JsonInput;
import costscape.store.text.JsonMap;
import costscape.store.text.JsonText;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What makes a table of its parts: their names in order, the size and SHA-256 of each.
 *
 * @param command that made them
 */
record PartManifest(List<String> command, TableFormat format, long cells, List<PartEntry> parts) {
  /** A manifest has as many lines as the parts have files. */
  private static final String PARTS = "parts";

  static PartManifest of(List<String> command, TableFormat format, List<PartEntry> parts) {
    long cells = parts.stream().mapToLong(PartEntry::cells).sum();
    return new PartManifest(command, format, cells, parts);
  }

  long bytes() {
    return parts.stream().mapToLong(PartEntry::bytes).sum();
  }

  String text() {
    return JsonText.of(
        JsonMap.of("command", command)
            .with("format", format.label())
            .with("cells", cells)
            .with("bytes", bytes())
            .with(PARTS, parts.stream().map(PartManifest::entry).toList()));
  }

  private static JsonMap entry(PartEntry part) {
    return JsonMap.of("name", part.name())
        .with("bytes", part.bytes())
        .with("sha256", part.sha256())
        .with("cells", part.cells());
  }

  /**
   * Reads a manifest. A stranger may have written it, so its parts may have no names but those that
   * parts have.
   *
   * @param name what messages call it
   * @throws InputException where it is none
   */
  static PartManifest read(String name, Reader text) throws IOException {
    JsonElement json = JsonInput.read(name, text, JsonParser::parseReader);
    try {
      JsonObject all = json.getAsJsonObject();
      TableFormat format =
          TableFormat.valueOf(all.get("format").getAsString().toUpperCase(Locale.ROOT));
      List<PartEntry> parts = new ArrayList<>();
      for (JsonElement element : all.getAsJsonArray(PARTS)) {
        JsonObject part = element.getAsJsonObject();
        parts.add(
            new PartEntry(
                part.get("name").getAsString(),
                part.get("bytes").getAsLong(),
                part.get("sha256").getAsString(),
                part.get("cells").getAsLong()));
      }
      List<String> command = new ArrayList<>();
      all.getAsJsonArray("command").forEach(word -> command.add(word.getAsString()));
      return new PartManifest(command, format, all.get("cells").getAsLong(), parts).checked(name);
    } catch (RuntimeException e) {
      if (e instanceof InputException) {
        throw e;
      }
      throw InputException.in(name, "no list of a table's parts, as a cluster writes it");
    }
  }

  private PartManifest checked(String name) {
    for (int k = 0; k < parts.size(); k++) {
      if (!parts.get(k).name().equals(PartFolder.part(k, format))) {
        throw InputException.in(
            name,
            "part %d is called %s; %s was expected"
                .formatted(
                    k, InputException.quoted(parts.get(k).name()), PartFolder.part(k, format)));
      }
    }
    if (!format.isWritten() || parts.isEmpty()) {
      throw InputException.in(name, "no list of a table's parts, as a cluster writes it");
    }
    return this;
  }
}

package costscape.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables that an earlier run wrote, and that a picture is drawn from. */
public final class KeptTables {
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, byte[]> contents = new LinkedHashMap<>();

  /** Reads the tables of these endings at once: the files of the new picture may replace them. */
  public KeptTables(List<String> endings, List<Path> files) {
    try {
      for (int k = 0; k < files.size(); k++) {
        this.files.put(endings.get(k), files.get(k));
        contents.put(endings.get(k), Files.readAllBytes(files.get(k)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path file(String ending) {
    return Objects.requireNonNull(files.get(ending), ending);
  }

  /** Writes them beside the picture, to the byte. */
  public void write(Output output) throws IOException {
    for (Map.Entry<String, byte[]> table : contents.entrySet()) {
      output.file(table.getKey(), out -> out.write(table.getValue()));
    }
  }
}

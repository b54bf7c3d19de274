package costscape.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables that an earlier run wrote, and that a picture is drawn from. */
public final class KeptTables {
  private final List<String> endings;
  private final List<Path> files;
  private final List<byte[]> contents = new ArrayList<>();

  /**
   * Reads the tables at once, because the files of the new picture may replace them.
   *
   * @param endings of the files' names, in the order of the files
   */
  public KeptTables(List<String> endings, List<Path> files) {
    this.endings = List.copyOf(endings);
    this.files = List.copyOf(files);
    try {
      for (Path file : files) {
        contents.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path file(String ending) {
    return files.get(endings.indexOf(ending));
  }

  /** Writes them beside the picture, to the byte. */
  public void write(Output output) throws IOException {
    for (int k = 0; k < endings.size(); k++) {
      byte[] content = contents.get(k);
      output.file(endings.get(k), out -> out.write(content));
    }
  }
}

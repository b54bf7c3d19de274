package costscape.store.array;

import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.InputFile.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of arrays: what kind of file it is, and what arrays it holds. */
public final class ArrayFile {
  private ArrayFile() {}

  /**
   * Returns what kind of file it is, by its content. What is no plain file, such as a pipe, can be
   * read only once and counts as text.
   */
  public static ArrayFormat format(Path file) {
    return Files.isRegularFile(file)
        ? InputFile.reading(file, () -> ArrayFormat.of(Bytes.of(file)))
        : ArrayFormat.TEXT;
  }

  /**
   * The arrays of a file, in the file's own order.
   *
   * @throws InputException where the file holds none, or is damaged
   */
  public static List<StoredArray> read(Path file) {
    return reading(file, ArrayFile::read);
  }

  /** Reads a file by its bytes; what goes wrong becomes one line. */
  public static <T> T reading(Path file, Use<Bytes, T> use) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw InputException.in(file, "is no plain file, which a file of arrays has to be");
    }
    return InputFile.reading(file, () -> use.read(Bytes.of(file)));
  }

  /** The arrays of a file whose bytes are somewhere. */
  public static List<StoredArray> read(Bytes file) throws IOException {
    Bytes bytes = file.unpacked();
    return ArrayFormat.of(bytes).read(bytes);
  }
}

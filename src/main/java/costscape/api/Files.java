package costscape.api;

import costscape.store.file.Content;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.file.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Writes files whole or not at all. */
final class Files {
  private Files() {}

  static void write(Path file, Content content) throws IOException {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    try (Transaction files = Transaction.in(folder, line -> {})) {
      files.write(name(file), content);
      files.commit();
    } catch (InputException e) {
      throw new IOException(Remedy.inWordsOfLibrary(String.valueOf(e.getMessage())), e);
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Returns what follows the last dot of a file's name, in lower case; empty without a dot. */
  static String ending(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}

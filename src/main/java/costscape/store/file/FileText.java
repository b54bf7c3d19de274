package costscape.store.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A file's name on the command line. */
public final class FileText {
  private FileText() {}

  /** A file by its name as it was typed; empty of what no file can be called. */
  public static Optional<Path> ifName(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A file by its name, which must be one that a file can have. */
  public static Path path(String text) {
    return ifName(text)
        .orElseThrow(() -> new InputException(InputException.quoted(text) + ": no name of a file"));
  }

  /** The last part of a file's name, as a caption shows it. */
  public static String shown(String text) {
    return InputException.shown(String.valueOf(path(text).getFileName()));
  }
}

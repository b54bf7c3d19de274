package costscape.cli.value;

import costscape.store.file.InputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file's name on the command line. */
public final class FileText {
  private FileText() {}

  /** A file by its name as it was typed. */
  public static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new InputException(InputException.quoted(text) + ": no name of a file");
    }
  }

  /** The last part of a file's name, as a caption shows it. */
  public static String shown(String text) {
    return InputException.shown(String.valueOf(path(text).getFileName()));
  }
}

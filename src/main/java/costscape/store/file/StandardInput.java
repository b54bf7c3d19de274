package costscape.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Standard input as a file. It is kept in a temporary folder while it is read, so that its kind can
 * be told by its first bytes and its end is known; nothing stays there.
 */
public final class StandardInput {
  /** The sign for standard input in place of a file's name. */
  public static final String SIGN = "-";

  /** The name in messages and captions. */
  private static final String NAME = "standard input";

  private StandardInput() {}

  /**
   * Takes all that comes and reads it as a file.
   *
   * @throws InputException if what comes cannot be kept, or the reading refuses it
   */
  public static <T> T read(Function<Path, T> reading) {
    try {
      try (WorkFolder work = WorkFolder.make()) {
        Path file = work.path().resolve(NAME);
        try {
          Files.copy(System.in, file);
          return reading.apply(file);
        } catch (InputException e) {
          throw new InputException(String.valueOf(e.getMessage()).replace(file.toString(), NAME));
        }
      }
    } catch (IOException e) {
      throw InputException.in(NAME, "cannot be kept while it is read: " + e.getMessage());
    }
  }

  /** A line about the rows, without the folder in which they were kept while they were read. */
  public static String unkept(String line) {
    return line.substring(Math.max(0, line.indexOf(NAME)));
  }
}

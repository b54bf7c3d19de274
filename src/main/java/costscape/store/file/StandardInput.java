package costscape.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

  /** An input without end would fill the disk. */
  private static final long MOST_BYTES = 16L << 30;

  private static final int PIECE = 1 << 16;

  private StandardInput() {}

  /**
   * Takes all that comes and reads it as a file.
   *
   * @throws InputException if what comes is too long or cannot be kept, or the reading refuses it
   */
  public static <T> T read(Function<Path, T> reading) {
    try {
      try (WorkFolder work = WorkFolder.make()) {
        Path file = work.path().resolve(NAME);
        try {
          keep(file);
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

  private static void keep(Path file) throws IOException {
    byte[] piece = new byte[PIECE];
    InputStream in = System.in;
    try (OutputStream out = Files.newOutputStream(file)) {
      long all = 0;
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        all += count;
        if (all > MOST_BYTES) {
          throw InputException.in(
              file,
              String.format(
                  Locale.ROOT, "more than %,d bytes; save the rows in a file", MOST_BYTES));
        }
        out.write(piece, 0, count);
      }
    }
  }
}

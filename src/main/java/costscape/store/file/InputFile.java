package costscape.store.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file as input, text in UTF-8 with or without a byte-order mark, packed by gzip or not. A fault
 * of the file becomes one line.
 */
public final class InputFile {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private InputFile() {}

  /** A use that reads something that was opened, such as a file. */
  public interface Use<A, T> {
    T read(A opened) throws IOException;
  }

  /**
   * Reads a file of any length.
   *
   * @throws InputException if the file cannot be read or is not UTF-8
   */
  public static <T> T read(Path file, Use<Reader, T> use) {
    return read(file, Long.MAX_VALUE, use);
  }

  /**
   * Reads a file that may have at most {@code mostBytes} bytes.
   *
   * @throws InputException if the file cannot be read, is too long or is not UTF-8
   */
  public static <T> T read(Path file, long mostBytes, Use<Reader, T> use) {
    return read(file, mostBytes, TextCoding.UTF_8, use);
  }

  /** Reads a file of any length whose letters are kept in a known way. */
  public static <T> T read(Path file, TextCoding coding, Use<Reader, T> use) {
    return read(file, Long.MAX_VALUE, coding, use);
  }

  private static <T> T read(Path file, long mostBytes, TextCoding coding, Use<Reader, T> use) {
    return reading(
        file,
        () -> {
          try (Reader reader = open(file, mostBytes, coding)) {
            return use.read(reader);
          }
        });
  }

  /** A reader that reads a file by its own means. */
  public interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Reads a file, text or not, and turns what goes wrong into one line.
   *
   * @throws InputException if the file cannot be read
   */
  public static <T> T reading(Path file, Reading<T> reading) {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "is a folder, a file was expected");
    }
    try {
      return reading.read();
    } catch (CharacterCodingException e) {
      throw InputException.at(file, lineNotUtf8(file), "not UTF-8 text; save the file as UTF-8");
    } catch (NoSuchFileException e) {
      throw InputException.in(file, "no such file");
    } catch (AccessDeniedException e) {
      throw InputException.in(file, "may not be read: permission denied");
    } catch (FileSystemException e) {
      throw InputException.in(file, "cannot be read: " + e.getReason());
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + e.getMessage());
    }
  }

  private static Reader open(Path file, long mostBytes, TextCoding coding) throws IOException {
    InputStream bounded =
        new BoundedInput(
            Unpacking.of(Files.newInputStream(file)), mostBytes, "a file of this kind");
    PushbackInputStream bytes = new PushbackInputStream(bounded, MARK.length);
    byte[] start = bytes.readNBytes(MARK.length);
    if (!java.util.Arrays.equals(start, MARK)) {
      bytes.unread(start);
    }
    return coding.reader(bytes);
  }

  /** The line of the first bytes that are not UTF-8, found by reading the file once more. */
  private static long lineNotUtf8(Path file) {
    long line = 1;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Unpacking.of(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (int c = lines.read(); c >= 0 && c != '\uFFFD'; c = lines.read()) {
        line += c == '\n' ? 1 : 0;
      }
    } catch (IOException e) {
      return line;
    }
    return line;
  }
}

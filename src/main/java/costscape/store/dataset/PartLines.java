package costscape.store.dataset;

import costscape.store.file.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts the bytes of a table into stretches of whole lines. A line break between quotes ends no line
 * of the table. Memory is bounded by a stretch.
 */
final class PartLines {
  /** Bytes of a stretch: some thousand rows, which may be read beside those that are wanted. */
  private static final int USUAL = 1 << 18;

  /** Bytes of a small file: of a hundred thousand of them, larger buffers took half of the time. */
  private static final int FEW = 1 << 12;

  /** A stretch without an end of a line has a row too long for any table. */
  private static final int MOST = 1 << 22;

  private final String name;
  private final InputStream in;
  private byte[] buffer = new byte[FEW];
  private int filled;
  private long from;
  private long line = 1;

  PartLines(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /**
   * Lines of a table.
   *
   * @param from the first byte in the file
   * @param line the number of the first line, from 1
   */
  record Lines(byte[] bytes, long from, long line) {}

  /** The lines up to the names of the columns, empty ones and one that says sep=; included. */
  Lines header() throws IOException {
    fill();
    int end = 0;
    boolean isTable = false;
    while (!isTable && end < filled) {
      int next = endOfLine(end);
      String text = new String(buffer, end, next - end, StandardCharsets.UTF_8).strip();
      isTable = !text.isEmpty() && !(text.startsWith("sep=") && text.length() == 5);
      end = next;
    }
    return take(end);
  }

  /** The end of the table's line that begins at a byte. */
  private int endOfLine(int begin) {
    boolean isQuoted = false;
    for (int k = begin; k < filled; k++) {
      isQuoted ^= buffer[k] == '"';
      if (buffer[k] == '\n' && !isQuoted) {
        return k + 1;
      }
    }
    return filled;
  }

  /** The next stretch; without bytes at the end of the file. */
  Lines next() throws IOException {
    fill();
    int end = filled < buffer.length ? filled : lastEnd();
    while (end == 0 && filled > 0) {
      if (buffer.length >= MOST) {
        throw InputException.at(
            name, line, "a row of more than %d MB: is a quote never closed?".formatted(MOST >> 20));
      }
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      fill();
      end = filled < buffer.length ? filled : lastEnd();
    }
    return take(end);
  }

  /** Fills the buffer, which is as large as usual where the file is not at its end. */
  private void fill() throws IOException {
    filled += in.readNBytes(buffer, filled, buffer.length - filled);
    while (filled == buffer.length && filled < USUAL) {
      buffer = Arrays.copyOf(buffer, Math.min(USUAL, 8 * buffer.length));
      filled += in.readNBytes(buffer, filled, buffer.length - filled);
    }
  }

  /** Behind the last line that ends in the buffer; 0 where none does. */
  private int lastEnd() {
    boolean isQuoted = false;
    int end = 0;
    for (int k = 0; k < filled; k++) {
      isQuoted ^= buffer[k] == '"';
      end = buffer[k] == '\n' && !isQuoted ? k + 1 : end;
    }
    return end;
  }

  private Lines take(int end) {
    Lines lines = new Lines(Arrays.copyOf(buffer, end), from, line);
    System.arraycopy(buffer, end, buffer, 0, filled - end);
    filled -= end;
    from += end;
    for (byte b : lines.bytes()) {
      line += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The text of some lines from a numbered one on; what is no UTF-8 is refused by its line. */
  static String text(String name, byte[] bytes, long line) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      long wrong = line;
      for (char c : new String(bytes, StandardCharsets.UTF_8).toCharArray()) {
        if (c == '\uFFFD') {
          break;
        }
        wrong += c == '\n' ? 1 : 0;
      }
      throw InputException.at(name, wrong, "not UTF-8 text; save the file as UTF-8");
    }
  }
}

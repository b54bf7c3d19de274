package costscape.store.text;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * Finds out what separates the values of a table: a comma, or a tab or semicolon where its first
 * line has no comma.
 */
public final class Separator {
  /** Characters of the first line that are looked at. */
  public static final int LOOKS_AT = 1 << 16;

  private Separator() {}

  /** The separator; the reader then stands where it stood. */
  public static char of(BufferedReader reader) throws IOException {
    reader.mark(LOOKS_AT);
    String header = firstLine(reader);
    reader.reset();
    return of(header);
  }

  /** The first line with some text, as far as it is looked at. */
  private static String firstLine(BufferedReader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean hasText = false;
    for (int k = 0; k < LOOKS_AT; k++) {
      int next = reader.read();
      boolean ends = next < 0 || next == '\n' || next == '\r';
      if (next < 0 || (ends && hasText)) {
        break;
      }
      hasText |= !ends && next != ' ';
      line.append((char) next);
    }
    return line.toString();
  }

  private static char of(String header) {
    String unquoted = header.replaceAll("\"[^\"]*\"", "");
    if (unquoted.indexOf(',') >= 0) {
      return ',';
    }
    if (unquoted.indexOf('\t') >= 0) {
      return '\t';
    }
    return unquoted.indexOf(';') >= 0 ? ';' : ',';
  }
}

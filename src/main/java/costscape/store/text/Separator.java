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
    char[] start = new char[LOOKS_AT];
    int length = 0;
    for (int read = 0; read >= 0 && length < LOOKS_AT && !hasLine(start, length); ) {
      read = reader.read(start, length, LOOKS_AT - length);
      length += Math.max(0, read);
    }
    reader.reset();
    return of(firstLine(new String(start, 0, length)));
  }

  private static boolean hasLine(char[] start, int length) {
    return !firstLine(new String(start, 0, length)).isEmpty()
        && new String(start, 0, length).stripLeading().indexOf('\n') >= 0;
  }

  private static String firstLine(String start) {
    return start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
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

package costscape.store.text;

import costscape.store.file.InputException;
import java.io.BufferedReader;
import java.io.IOException;

/**
 * What separates the values of a table: a comma, or a tab or semicolon where its first line has no
 * comma. A line {@code sep=;} before the header, as spreadsheets know it, says it and is no part of
 * the table.
 *
 * @param character between two values
 * @param linesBefore lines that stand before the table
 */
record Separator(char character, int linesBefore) {
  /** Characters of the first line that are looked at. */
  private static final int LOOKS_AT = 1 << 16;

  /** Most first lines are shorter. A reader that marks so few needs no buffer of another size. */
  private static final int LOOKS_FIRST_AT = 1 << 12;

  static final Separator COMMA = new Separator(',', 0);

  private static final String SAYING = "sep=";

  /** The separator; the reader then stands before the header. */
  static Separator of(BufferedReader reader) throws IOException {
    reader.mark(LOOKS_FIRST_AT);
    String header = firstLine(reader, LOOKS_FIRST_AT);
    if (header.length() == LOOKS_FIRST_AT) {
      reader.reset();
      reader.mark(LOOKS_AT);
      header = firstLine(reader, LOOKS_AT);
    }
    String words = header.strip();
    if (words.length() == SAYING.length() + 1 && words.startsWith(SAYING)) {
      return new Separator(words.charAt(SAYING.length()), 1);
    }
    reader.reset();
    return new Separator(of(header), 0);
  }

  /** What it is, as a message says it. */
  String word() {
    return switch (character) {
      case ',' -> "a comma";
      case '\t' -> "a tab";
      case ';' -> "a semicolon";
      default -> InputException.quoted(String.valueOf(character));
    };
  }

  /** The first line with some text, as far as it is looked at. */
  private static String firstLine(BufferedReader reader, int looksAt) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean hasText = false;
    for (int k = 0; k < looksAt; k++) {
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

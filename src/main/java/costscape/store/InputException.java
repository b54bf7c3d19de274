package costscape.store;

import java.nio.file.Path;

/**
 * An input that is wrong. The message says in one line where it stands, the value found and what
 * was expected: {@code moons.csv:17: label "2" is not 0 or 1}.
 */
public final class InputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 80;

  public InputException(String message) {
    super(printable(message));
  }

  static InputException in(Path file, String problem) {
    return in(file.toString(), problem);
  }

  static InputException in(String source, String problem) {
    return new InputException(source + ": " + problem);
  }

  static InputException at(Path file, long line, String problem) {
    return at(file.toString(), line, problem);
  }

  static InputException at(String source, long line, String problem) {
    return new InputException(source + ":" + line + ": " + problem);
  }

  /** A value as a message shows it: in quotes, on one line, not too long. */
  public static String quoted(String value) {
    return '"' + shown(value) + '"';
  }

  static String shown(String value) {
    boolean tooLong = value.codePointCount(0, value.length()) > SHOWN;
    return printable(
            value.substring(0, tooLong ? value.offsetByCodePoints(0, SHOWN) : value.length()))
        + (tooLong ? "…" : "");
  }

  /** On one line, whatever a file's name or a value holds. */
  public static String printable(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(c -> line.append(visible(c)));
    return line.toString();
  }

  private static String visible(int codePoint) {
    return Character.isISOControl(codePoint)
        ? "\\u%04x".formatted(codePoint)
        : new String(Character.toChars(codePoint));
  }
}

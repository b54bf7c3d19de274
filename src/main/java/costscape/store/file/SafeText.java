package costscape.store.file;

/**
 * Makes a stranger's text safe to print on one line of a terminal. Text from a file may hold escape
 * sequences, which a terminal obeys, or characters that reverse the order of letters. Messages show
 * the code points of such characters instead.
 */
public final class SafeText {
  private SafeText() {}

  /** The same text, with everything that is no visible character or space written as its code. */
  public static String line(String text) {
    if (text.codePoints().allMatch(SafeText::isVisible)) {
      return text;
    }
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                line.append(
                    isVisible(c) ? new String(Character.toChars(c)) : "\\u%04x".formatted(c)));
    return line.toString();
  }

  /** Whether a character does nothing but take its place in the line. */
  static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

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
        .forEach(c -> line.append(isVisible(c) ? toString(c) : "\\u%04x".formatted(c)));
    return line.toString();
  }

  /** As Java's own method does, which the page's translator does not know. */
  private static String toString(int codePoint) {
    return String.valueOf(Character.toChars(codePoint));
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

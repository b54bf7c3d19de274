package costscape.store.file;

import java.util.function.IntPredicate;

/**
 * Makes a stranger's text safe to print on one line of a terminal. Text from a file may hold escape
 * sequences, which a terminal obeys, or characters that reverse the order of letters. Messages show
 * the code points of such characters instead.
 */
public final class SafeText {
  private SafeText() {}

  /** The same text, with everything that is no visible character or space written as its code. */
  public static String line(String text) {
    return shown(text, SafeText::isVisible);
  }

  /** A text of several lines, whose ends and tabs stay, with all else of the kind as its code. */
  public static String lines(String text) {
    return shown(text, c -> isVisible(c) || c == '\n' || c == '\t');
  }

  /**
   * A JSON text that a terminal may show: such characters stand in its strings alone, where JSON
   * has a code for each, so the text still means the same.
   */
  public static String json(String text) {
    return shown(text, c -> isVisible(c) || c == '\n');
  }

  private static String shown(String text, IntPredicate isLeft) {
    if (isLeft(text, isLeft)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isLeft.test(c)) {
                shown.appendCodePoint(c);
              } else {
                for (char unit : Character.toChars(c)) {
                  shown.append("\\u%04x".formatted((int) unit));
                }
              }
            });
    return shown.toString();
  }

  /** A word as one types it: in quotes where a shell would else take it for something. */
  public static String typed(String word) {
    String line = line(word);
    return line.matches("[\\w@%+=:,./-]+") ? line : "'" + line.replace("'", "'\\''") + "'";
  }

  /**
   * Returns whether a text stays as it is: records of millions of characters are looked through.
   */
  private static boolean isLeft(String text, IntPredicate isLeft) {
    int at = 0;
    while (at < text.length()) {
      char unit = text.charAt(at);
      if (isPrintableAscii(unit)) {
        at++;
      } else if (isLeft.test(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrintableAscii(int codePoint) {
    return codePoint >= ' ' && codePoint <= '~';
  }

  /** Returns whether a character does nothing but take its place in the line. */
  static boolean isVisible(int codePoint) {
    if (isPrintableAscii(codePoint)) {
      return true;
    }
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

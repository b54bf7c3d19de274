package costscape.render.image;

import java.util.function.IntFunction;

/** Text that an XML file may hold: of the control characters three, and no others even escaped. */
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /**
   * The text, with a question mark in a box in place of each character that no XML file may hold.
   */
  static String of(String text) {
    return mapped(text, c -> new String(Character.toChars(REPLACEMENT)));
  }

  /** The same JSON, with an escape for each character that no XML file may hold. */
  static String ofJson(String json) {
    return mapped(json, "\\u%04x"::formatted);
  }

  private static String mapped(String text, IntFunction<String> otherwise) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints()
        .forEach(c -> allowed.append(isAllowed(c) ? Character.toString(c) : otherwise.apply(c)));
    return allowed.toString();
  }

  /** XML 1.0, section 2.2, without the controls that it discourages. */
  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= ' ' && codePoint < 0x7F)
        || (codePoint > 0x9F && codePoint < 0xD800)
        || (codePoint > 0xDFFF && codePoint < 0xFFFE)
        || codePoint > 0xFFFF;
  }
}

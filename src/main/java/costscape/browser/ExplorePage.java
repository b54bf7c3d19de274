package costscape.browser;

import costscape.store.file.BundledText;

/**
 * The landscape as one self-contained page. The build has joined document, style, modules and the
 * translated engine ({@code PageTemplate} in {@code src/build}); here the page only learns what it
 * shows first.
 */
public final class ExplorePage {
  private static final String TEMPLATE = "explore.html";
  private static final String PLACE = "{{opening}}";

  private ExplorePage() {}

  /** Returns whether the finished template is at hand: {@code mvn package} makes it. */
  public static boolean isBuilt() {
    return ExplorePage.class.getResource(TEMPLATE) != null;
  }

  /** The page that opens with what a fragment of its links says. */
  public static String html(String opening) {
    return BundledText.of(ExplorePage.class, TEMPLATE).replace(PLACE, json(opening));
  }

  /** A JSON string that cannot end the element it stands in. */
  static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '<';
      json.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return json.append('"').toString();
  }
}

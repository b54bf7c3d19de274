package costscape.render.layer;

import costscape.render.chart.CaptionText;

/** What is to be said of paths that leave the plane on which they are drawn. */
public final class Shadows {
  private Shadows() {}

  /** Of a path that is drawn in every panel. */
  public static CaptionText ofPanels(int parameters) {
    return said(parameters, "the path is projected onto every panel", "the path is a shadow");
  }

  /**
   * That all parameters train.
   *
   * @param several whether there are several paths
   * @param parameters of the network
   */
  public static CaptionText of(boolean several, int parameters) {
    return several
        ? said(parameters, "every path is projected onto this plane", "the paths are shadows")
        : said(parameters, "the path is projected onto this plane", "the path is a shadow");
  }

  private static CaptionText said(int parameters, String projected, String shadow) {
    String all = "all %d parameters train".formatted(parameters);
    return new CaptionText(
        "Shadow: %s; %s.".formatted(all, projected), "%s: %s".formatted(shadow, all));
  }
}

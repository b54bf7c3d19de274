package costscape.render.layer;

import costscape.render.chart.CaptionText;

/**
 * What is to be said of paths on a plane while all parameters train: they leave it, unless there
 * are no more than its two.
 */
public final class Shadows {
  private static final int PLANE = 2;

  private Shadows() {}

  /** Whether every plane is all of the parameter space, so that no path leaves it. */
  public static boolean areNone(int parameters) {
    return parameters <= PLANE;
  }

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
    if (areNone(parameters)) {
      return CaptionText.of(
          "There are no other parameters, so the %s on the surface."
              .formatted(several ? "paths lie" : "path lies"));
    }
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

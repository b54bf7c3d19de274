package costscape.cli.report;

import costscape.render.chart.CaptionText;

/** What is to be said of paths that leave the plane on which they are drawn. */
public final class Shadows {
  private Shadows() {}

  /** The same of a path in every panel. */
  public static CaptionText ofPanels(int parameters) {
    String all = "all %d parameters train".formatted(parameters);
    return new CaptionText(
        "Shadow: %s; the path is projected onto every panel.".formatted(all),
        "the path is a shadow: " + all);
  }

  /**
   * That all parameters train.
   *
   * @param several whether there are several paths
   * @param parameters of the network
   */
  public static CaptionText of(boolean several, int parameters) {
    String all = "all %d parameters train".formatted(parameters);
    return several
        ? new CaptionText(
            "Shadow: %s; every path is projected onto this plane.".formatted(all),
            "the paths are shadows: " + all)
        : new CaptionText(
            "Shadow: %s; the path is projected onto this plane.".formatted(all),
            "the path is a shadow: " + all);
  }
}

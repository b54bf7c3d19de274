package costscape.render.layer;

import costscape.render.chart.CaptionText;
import costscape.words.CaptionWords;

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
    return said(parameters, CaptionWords.ONTO_EVERY_PANEL, CaptionWords.BRIEFLY_SHADOW);
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
          several ? CaptionWords.PATHS_ON_SURFACE.say() : CaptionWords.PATH_ON_SURFACE.say());
    }
    return several
        ? said(parameters, CaptionWords.ALL_ONTO_PLANE, CaptionWords.BRIEFLY_SHADOWS)
        : said(parameters, CaptionWords.ONTO_PLANE, CaptionWords.BRIEFLY_SHADOW);
  }

  private static CaptionText said(int parameters, CaptionWords projected, CaptionWords briefly) {
    return new CaptionText(
        CaptionWords.SHADOW.say(parameters, projected.say()), briefly.say(parameters));
  }
}

package costscape.render.layer;

import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;
import costscape.render.scale.Ticks;
import costscape.trace.PathOnSlice;
import costscape.words.CaptionWords;
import java.util.List;

/** What is said of paths on a plane, which they leave where more than two parameters train. */
public final class Shadows {
  private static final int PLANE = 2;
  private static final int DIGITS = 4;

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
   * Says how many parameters train.
   *
   * @param several whether there are several paths
   * @param training how many train
   * @param parameters of the network
   */
  public static CaptionText of(boolean several, int training, int parameters) {
    if (training < parameters) {
      String train = "%d of %d parameters train".formatted(training, parameters);
      return new CaptionText(
          "Shadow: %s; %s."
              .formatted(
                  train, (several ? CaptionWords.ALL_ONTO_PLANE : CaptionWords.ONTO_PLANE).say()),
          (several ? "the paths are shadows: " : "the path is a shadow: ") + train);
    }
    if (areNone(parameters)) {
      return CaptionText.of(
          several ? CaptionWords.PATHS_ON_SURFACE.say() : CaptionWords.PATH_ON_SURFACE.say());
    }
    return several
        ? said(parameters, CaptionWords.ALL_ONTO_PLANE, CaptionWords.BRIEFLY_SHADOWS)
        : said(parameters, CaptionWords.ONTO_PLANE, CaptionWords.BRIEFLY_SHADOW);
  }

  /**
   * How far a path is from the plane that it is projected onto.
   *
   * @param largest distance of its points from the plane
   * @param isThrough whether the plane goes through the end of the path
   * @param rounding of the costs of the path and of the plane
   */
  public static String away(
      double largest, PathOnSlice.Place end, boolean isThrough, Rounding rounding) {
    String distance = number(largest);
    if (isThrough) {
      return CaptionWords.AWAY_THROUGH_END.say(distance);
    }
    List<String> costs = costs(end, rounding);
    return costs.get(0).equals(costs.get(1))
        ? CaptionWords.AWAY_SAME_COST.say(distance, costs.get(0))
        : CaptionWords.AWAY_OTHER_COST.say(distance, costs.get(0), costs.get(1));
  }

  /** The plane's cost and the path's own. */
  private static List<String> costs(PathOnSlice.Place end, Rounding rounding) {
    return rounding.isNone()
        ? Digits.apart(Shadows::number, end.sliceCost(), end.cost())
        : List.of(
            rounding.text(Ticks.number(end.sliceCost(), DIGITS)),
            rounding.text(Ticks.number(end.cost(), DIGITS)));
  }

  private static String number(double value) {
    return Ticks.number(value, DIGITS);
  }

  private static CaptionText said(int parameters, CaptionWords projected, CaptionWords briefly) {
    return new CaptionText(
        CaptionWords.SHADOW.say(parameters, projected.say()), briefly.say(parameters));
  }
}

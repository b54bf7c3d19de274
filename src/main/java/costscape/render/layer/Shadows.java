package costscape.render.layer;

import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;
import costscape.render.scale.Ticks;
import costscape.trace.PathOnSlice;
import java.util.List;

/** What is said of paths on a plane, which they leave where more than two parameters train. */
public final class Shadows {
  private static final int PLANE = 2;
  private static final int DIGITS = 4;

  /** Says what a dashed part of a path means. */
  public static final String DASHED =
      "Dashed: the path's own cost differs from that of the surface below it by more than a tenth"
          + " of the colours' range.";

  private Shadows() {}

  /** Whether every plane is all of the parameter space, so that no path leaves it. */
  public static boolean areNone(int parameters) {
    return parameters <= PLANE;
  }

  /** The caption of a path that is drawn in every panel. */
  public static CaptionText ofPanels(int parameters) {
    return said(
        false, "all %d parameters train".formatted(parameters), "projected onto every panel");
  }

  /**
   * Says how many parameters train.
   *
   * @param several whether there are several paths
   * @param training how many train
   * @param parameters of the network
   */
  public static CaptionText of(boolean several, int training, int parameters) {
    if (training == parameters && areNone(parameters)) {
      return CaptionText.of(
          several
              ? "There are no other parameters, so the paths lie on the surface."
              : "There are no other parameters, so the path lies on the surface.");
    }
    String train =
        training < parameters
            ? "%d of %d parameters train".formatted(training, parameters)
            : "all %d parameters train".formatted(parameters);
    return said(several, train, "projected onto this plane");
  }

  private static CaptionText said(boolean several, String train, String projected) {
    return new CaptionText(
        "Shadow: %s; %s is %s.".formatted(train, several ? "every path" : "the path", projected),
        (several ? "the paths are shadows: " : "the path is a shadow: ") + train);
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
      return "It is up to %s away from the plane, which goes through its end.".formatted(distance);
    }
    List<String> costs = costs(end, rounding);
    return costs.get(0).equals(costs.get(1))
        ? "It is up to %s away from the plane, whose cost below the end is %s too."
            .formatted(distance, costs.get(0))
        : "It is up to %s away from the plane, whose cost below the end is %s, not %s."
            .formatted(distance, costs.get(0), costs.get(1));
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
}

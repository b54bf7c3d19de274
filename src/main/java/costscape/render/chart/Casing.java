package costscape.render.chart;

import costscape.render.scale.ColorMap;
import java.awt.Color;

/**
 * Colours that show on every ground: a light one within a black casing, so that one of the two has
 * a contrast of 3:1 and more wherever they lie.
 */
public final class Casing {
  /** The line on both sides of a path that lies on other colours. */
  public static final Color COLOUR = Color.BLACK;

  /** A colour at least as light as this has a contrast of 10:1 to the casing. */
  private static final double BRIGHT = 0.46;

  private static final double STEP = 0.02;

  private Casing() {}

  /** A colour that shows within the casing: it keeps its hue and becomes light. */
  public static Color bright(Color colour) {
    int most =
        Math.max(1, Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue())));
    for (double times = 1; times * most <= 255; times += STEP) {
      Color lighter = scaled(colour, times);
      if (isBright(lighter)) {
        return lighter;
      }
    }
    Color pure = scaled(colour, 255.0 / most);
    for (double white = 0; white < 1; white += STEP) {
      Color lighter = PageColours.mixed(pure, Color.WHITE, white);
      if (isBright(lighter)) {
        return lighter;
      }
    }
    return Color.WHITE;
  }

  private static boolean isBright(Color colour) {
    return ColorMap.luminance(colour.getRGB()) >= BRIGHT;
  }

  private static Color scaled(Color colour, double times) {
    return new Color(
        (int) (times * colour.getRed()),
        (int) (times * colour.getGreen()),
        (int) (times * colour.getBlue()));
  }
}

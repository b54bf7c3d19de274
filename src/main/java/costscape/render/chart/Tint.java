package costscape.render.chart;

import costscape.render.chart.ChartStyle.PageColours;
import costscape.render.scale.ColorMap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** A colour by its role. The style decides which colour it is. */
@FunctionalInterface
public interface Tint {
  /** The contrast of coloured text to its ground. */
  double READABLE = 4;

  Tint INK = ChartStyle::ink;
  Tint ACCENT = ChartStyle::accent;

  Color in(ChartStyle style);

  /** This colour as a path has it, whatever ground lies below. */
  default Tint onGround() {
    return style -> Casing.bright(in(style));
  }

  /** This colour as text on the page has it: as much darker, or lighter, as reading needs. */
  default Tint asText() {
    return style -> {
      Color colour = in(style);
      for (double ink = 0; ink < 1; ink += 0.1) {
        Color text = PageColours.mixed(colour, style.ink(), ink);
        double light = ColorMap.luminance(text.getRGB()) + 0.05;
        double ground = ColorMap.luminance(style.plot().getRGB()) + 0.05;
        if (Math.max(light, ground) >= READABLE * Math.min(light, ground)) {
          return text;
        }
      }
      return style.ink();
    };
  }

  static Tint series(int k) {
    return style -> style.series(k);
  }

  /**
   * Colours that show on every ground: a light one within a black casing, so that one of the two
   * has a contrast of 3:1 and more wherever they lie.
   */
  final class Casing {
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

  /** Slanted lines, which mean that nothing is known at a place. */
  final class Hatch {
    private Hatch() {}

    public static void fill(Graphics2D g, Shape shape, ChartStyle style) {
      fill(g, shape, style.faint(), style);
    }

    public static void fill(Graphics2D g, Shape shape, Color colour, ChartStyle style) {
      Rectangle2D area = shape.getBounds2D();
      Shape clip = g.getClip();
      g.clip(shape);
      g.setColor(style.plot());
      g.fill(shape);
      g.setColor(colour);
      g.setStroke(new BasicStroke((float) (style.lineWidth() / 3)));
      double tall = area.getHeight();
      for (double x = area.getX() - tall; x < area.getMaxX(); x += 1.5 * style.gap()) {
        g.draw(new Line2D.Double(x, area.getMaxY(), x + tall, area.getY()));
      }
      g.setClip(clip);
    }
  }
}

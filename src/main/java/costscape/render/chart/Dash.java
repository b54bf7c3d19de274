package costscape.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** The pattern in which a line is interrupted. */
public enum Dash {
  SOLID {
    @Override
    public BasicStroke stroke(double width) {
      return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    @Override
    BasicStroke casing(double width, double edge) {
      return stroke(width + 2 * edge);
    }
  },
  DASHED {
    @Override
    public BasicStroke stroke(double width) {
      return patterned(width, BasicStroke.CAP_BUTT, 0, 3 * width, 2 * width);
    }

    @Override
    BasicStroke casing(double width, double edge) {
      double on = 3 * width + 2 * edge;
      double off = 2 * width - 2 * edge;
      return off > 0 // else the casings of two dashes meet
          ? patterned(width + 2 * edge, BasicStroke.CAP_BUTT, edge, on, off)
          : SOLID.casing(width, edge);
    }
  },
  DOTTED {
    @Override
    public BasicStroke stroke(double width) {
      return patterned(width, BasicStroke.CAP_ROUND, 0, 0, 2 * width);
    }

    @Override
    BasicStroke casing(double width, double edge) {
      return patterned(width + 2 * edge, BasicStroke.CAP_ROUND, 0, 0, 2 * width);
    }
  };

  /** The width of the casing on each side, in widths of a usual line. */
  static final double CASED = 0.7;

  /** A casing that is narrower than this, in pixels, does not look black on a screen. */
  private static final double LEAST_CASING = 1.4;

  public abstract BasicStroke stroke(double width);

  /**
   * The stroke of what lies below a line of some width, and shows on both sides of it.
   *
   * @param edge how wide it shows on each side
   */
  abstract BasicStroke casing(double width, double edge);

  /** The width of a line with its casing. */
  public static double casedWidth(double width, ChartStyle style) {
    return width + 2 * edge(style);
  }

  private static double edge(ChartStyle style) {
    return Math.max(LEAST_CASING, CASED * style.lineWidth());
  }

  /** Draws a line in a colour. */
  public void draw(Graphics2D g, Shape line, Color colour, double width) {
    draw(g, line, colour, stroke(width));
  }

  /** Draws the casing of a line alone. */
  public void drawCasing(Graphics2D g, Shape line, double width, ChartStyle style) {
    draw(g, line, Casing.COLOUR, casing(width, edge(style)));
  }

  /** Draws a line within its casing. */
  public void drawCased(Graphics2D g, Shape line, Color colour, double width, ChartStyle style) {
    drawCasing(g, line, width, style);
    draw(g, line, colour, width);
  }

  private static void draw(Graphics2D g, Shape line, Color colour, BasicStroke stroke) {
    g.setColor(colour);
    g.setStroke(stroke);
    g.draw(line);
  }

  private static BasicStroke patterned(double width, int cap, double shift, double on, double off) {
    float[] pattern = {(float) on, (float) off};
    return new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND, 1, pattern, (float) shift);
  }
}

package costscape.render.chart;

import costscape.render.chart.Tint.Casing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** The pattern in which a line is interrupted. */
public enum Dash {
  SOLID,
  DASHED,
  DOTTED;

  /** The width of the casing on each side, in widths of a usual line. */
  static final double CASED = 0.7;

  /** A casing that is narrower than this, in pixels, does not look black on a screen. */
  private static final double LEAST_CASING = 1.4;

  public BasicStroke stroke(double width) {
    return switch (this) {
      case SOLID -> new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
      case DASHED -> patterned(width, BasicStroke.CAP_BUTT, 0, 3 * width, 2 * width);
      case DOTTED -> patterned(width, BasicStroke.CAP_ROUND, 0, 0, 2 * width);
    };
  }

  /** The stroke of what lies below a line and shows on each side of it by the width of an edge. */
  BasicStroke casing(double width, double edge) {
    double cased = width + 2 * edge;
    double off = 2 * width - 2 * edge;
    if (this == DOTTED) {
      return patterned(cased, BasicStroke.CAP_ROUND, 0, 0, 2 * width);
    }
    return this == DASHED && off > 0 // else the casings of two dashes meet
        ? patterned(cased, BasicStroke.CAP_BUTT, edge, 3 * width + 2 * edge, off)
        : SOLID.stroke(cased);
  }

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

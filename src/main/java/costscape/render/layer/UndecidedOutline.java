package costscape.render.layer;

import costscape.interval.Box;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/** The outline of many small boxes: of all squares of a fine grid that one of them touches. */
record UndecidedOutline(Box range, List<Box> boxes) implements Layer {
  /** Squares along each side of the range. */
  private static final int SQUARES = 400;

  private static final Tint TINT = Tint.series(4);

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    Path2D outline = outline(plane);
    Dash.SOLID.draw(g, outline, style.halo(), 1.2 * style.lineWidth());
    Dash.SOLID.draw(g, outline, TINT.in(style), 0.6 * style.lineWidth());
  }

  static LegendKey key(String text) {
    return LegendKey.line(text, TINT);
  }

  /** Which squares a box touches. */
  boolean[][] touched() {
    boolean[][] touched = new boolean[SQUARES][SQUARES];
    for (Box box : boxes) {
      int top = square(box.high(1), 1);
      int right = square(box.high(0), 0);
      for (int i = square(box.low(0), 0); i <= right; i++) {
        for (int j = square(box.low(1), 1); j <= top; j++) {
          touched[i][j] = true;
        }
      }
    }
    return touched;
  }

  private int square(double value, int side) {
    double share = (value - range.low(side)) / range.width(side);
    return (int) Math.max(0, Math.min(SQUARES - 1, Math.floor(SQUARES * share)));
  }

  /** The sides between a square that is touched and one that is not. */
  private Path2D outline(PlotArea plane) {
    boolean[][] touched = touched();
    Path2D path = new Path2D.Double();
    for (int i = 0; i <= SQUARES; i++) {
      for (int j = 0; j <= SQUARES; j++) {
        if (at(touched, i, j) != at(touched, i - 1, j)) {
          path.append(line(plane, i, j, i, j + 1), false);
        }
        if (at(touched, i, j) != at(touched, i, j - 1)) {
          path.append(line(plane, i, j, i + 1, j), false);
        }
      }
    }
    return path;
  }

  private static boolean at(boolean[][] touched, int i, int j) {
    return i >= 0 && j >= 0 && i < SQUARES && j < SQUARES && touched[i][j];
  }

  private Line2D line(PlotArea plane, int i, int j, int nextI, int nextJ) {
    return new Line2D.Double(
        plane.x(corner(i, 0)),
        plane.y(corner(j, 1)),
        plane.x(corner(nextI, 0)),
        plane.y(corner(nextJ, 1)));
  }

  private double corner(int square, int side) {
    return range.low(side) + (double) square / SQUARES * range.width(side);
  }
}

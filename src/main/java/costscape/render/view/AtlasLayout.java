package costscape.render.view;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Sheet;
import java.awt.geom.Rectangle2D;

/** Panels of equal size in the lower triangle of an atlas, with labels to the left and below. */
public record AtlasLayout(Rectangle2D area, int count, double gap) {
  /** The room for ticks and a name, in font sizes. */
  private static final double BESIDE = 4.6;

  private static final double BELOW = 2.9;
  private static final double END = 1.2;
  private static final double GAP = 0.4;

  /** The least side of a panel with its gap, in pixels. */
  private static final double LEAST = 10;

  static AtlasLayout of(Rectangle2D all, int count, ChartStyle small) {
    double font = small.fontSize();
    Rectangle2D area =
        new Rectangle2D.Double(
            all.getX() + BESIDE * font,
            all.getY(),
            all.getWidth() - (BESIDE + END) * font,
            all.getHeight() - BELOW * font);
    if (Math.min(area.getWidth(), area.getHeight()) < LEAST * count) {
      throw Sheet.noRoom();
    }
    return new AtlasLayout(area, count, GAP * font);
  }

  public Rectangle2D panel(int row, int column) {
    double across = area.getWidth() / count;
    double down = area.getHeight() / count;
    double x = Math.rint(area.getX() + column * across);
    double y = Math.rint(area.getY() + row * down);
    return new Rectangle2D.Double(x, y, Math.rint(across - gap), Math.rint(down - gap));
  }

  /** The part of the upper triangle that a colour bar may take. */
  Rectangle2D free() {
    return new Rectangle2D.Double(
        area.getX() + area.getWidth() * 0.6,
        area.getY(),
        area.getWidth() * 0.4,
        area.getHeight() * 0.5);
  }
}

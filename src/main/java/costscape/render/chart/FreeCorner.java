package costscape.render.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;

/**
 * Finds a corner within the axes, or the middle of a side, in which nothing is drawn. The layers
 * are drawn upon nothing, and the pixels that they cover are counted: so every layer counts,
 * whatever it draws.
 */
final class FreeCorner {
  /** A legend takes at most this part of the height of the axes. */
  private static final double TALLEST = 0.5;

  /** The most pixels of a side: the thinnest line still leaves a shade on them. */
  private static final double MOST = 300;

  private FreeCorner() {}

  /**
   * A box of a size in the first free corner: at the right above all, and at the top. Where no
   * corner is free, the middle of a side will do.
   *
   * @param gap that stays between the box and the axes
   */
  static Optional<Rectangle2D> of(
      PlotArea plane,
      List<Layer> layers,
      ChartStyle style,
      double width,
      double height,
      double gap) {
    Rectangle2D area = plane.area();
    if (height > TALLEST * area.getHeight()) {
      return Optional.empty();
    }
    double left = area.getX() + gap;
    double right = area.getMaxX() - gap - width;
    double top = area.getY() + gap;
    double bottom = area.getMaxY() - gap - height;
    BufferedImage drawn = drawn(plane, layers, style);
    return List.<Rectangle2D>of(
            new Rectangle2D.Double(right, top, width, height),
            new Rectangle2D.Double(left, top, width, height),
            new Rectangle2D.Double(right, bottom, width, height),
            new Rectangle2D.Double(left, bottom, width, height),
            new Rectangle2D.Double(right, (top + bottom) / 2, width, height),
            new Rectangle2D.Double(left, (top + bottom) / 2, width, height),
            new Rectangle2D.Double((left + right) / 2, top, width, height),
            new Rectangle2D.Double((left + right) / 2, bottom, width, height))
        .stream()
        .filter(box -> isFree(drawn, area, box))
        .findFirst();
  }

  /** A picture is looked at in a smaller one, which takes less time and memory. */
  private static double scale(Rectangle2D area) {
    return Math.min(1, MOST / Math.max(area.getWidth(), area.getHeight()));
  }

  private static BufferedImage drawn(PlotArea plane, List<Layer> layers, ChartStyle style) {
    Rectangle2D area = plane.area();
    double scale = scale(area);
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(scale * area.getWidth()),
            (int) Math.ceil(scale * area.getHeight()),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(scale, scale);
    g.translate(-area.getX(), -area.getY());
    for (Layer layer : layers) {
      layer.draw(g, plane, style);
      layer.drawOverFrame(g, plane, style);
    }
    g.dispose();
    return image;
  }

  private static boolean isFree(BufferedImage drawn, Rectangle2D area, Rectangle2D box) {
    int[] pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
    double scale = scale(area);
    int from = Math.max(0, (int) (scale * (box.getX() - area.getX())));
    int to = Math.min(drawn.getWidth(), (int) Math.ceil(scale * (box.getMaxX() - area.getX())));
    int last = Math.min(drawn.getHeight(), (int) Math.ceil(scale * (box.getMaxY() - area.getY())));
    for (int y = Math.max(0, (int) (scale * (box.getY() - area.getY()))); y < last; y++) {
      for (int x = from; x < to; x++) {
        if (pixels[y * drawn.getWidth() + x] != 0) {
          return false;
        }
      }
    }
    return true;
  }
}

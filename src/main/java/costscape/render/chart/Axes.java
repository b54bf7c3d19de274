package costscape.render.chart;

import costscape.render.chart.Drawable.Purpose;
import costscape.render.scale.Ruler;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The axes of a chart, with the chart's layers within them.
 *
 * @param equal whether a unit of one axis is as long as a unit of the other
 */
public record Axes(
    Ruler horizontal,
    Ruler vertical,
    List<Layer> layers,
    ChartStyle style,
    boolean framed,
    boolean equal) {
  private static final double LEAST = 1;

  /** Texts are wider in some files by a hair: what is tried out has that to spare. */
  private static final double LEAST_TRIED = 1.2;

  /** Rounds after which equal units have settled. */
  private static final int ROUNDS = 4;

  /** The room that the axes take of an area, and the area, which equal units have made smaller. */
  private record Room(Rectangle2D whole, double left, double right, double below) {
    double width() {
      return whole.getWidth() - left - right;
    }

    double height() {
      return whole.getHeight() - below;
    }
  }

  /** Draws the axes, with so much width free to the right, and returns the area inside them. */
  Rectangle2D draw(Graphics2D g, Rectangle2D area, double beside) {
    RoundAxis right = new RoundAxis(horizontal, style, true);
    RoundAxis up = new RoundAxis(vertical, style, false);
    Room room = room(right, up, g, area, beside);
    if (!hasRoom(g, room)) {
      throw Sheet.noRoom();
    }
    Rectangle inside =
        new Rectangle(
            (int) (room.whole().getX() + room.left()),
            (int) room.whole().getY(),
            (int) room.width(),
            (int) room.height());
    Composite before = g.getComposite();
    g.setComposite(AlphaComposite.SrcOver);
    g.setPaint(style.plot());
    g.fill(inside);
    g.setComposite(before);
    right.draw(g, room.whole(), inside);
    up.draw(g, room.whole(), inside);
    Shape clip = g.getClip();
    g.clip(inside);
    g.setComposite(AlphaComposite.SrcOver);
    if (style.fittings().hasGrid()) {
      right.grid(g, inside);
      up.grid(g, inside);
    }
    PlotArea plane = new PlotArea(inside, horizontal, vertical);
    layers.forEach(layer -> layer.draw(g, plane, style));
    g.setClip(clip);
    g.setComposite(before);
    if (framed) {
      frame(g, inside, style);
    }
    return inside;
  }

  /** The area inside the axes, for which nothing is drawn. */
  Rectangle2D inside(Graphics2D g, Rectangle2D area, double beside) {
    RoundAxis right = new RoundAxis(horizontal, style, true);
    Room room = room(right, new RoundAxis(vertical, style, false), g, area, beside);
    return new Rectangle2D.Double(
        room.whole().getX() + room.left(),
        room.whole().getY(),
        Math.max(0, room.width()),
        Math.max(0, room.height()));
  }

  static BasicStroke thin(ChartStyle style) {
    return new BasicStroke((float) (style.lineWidth() / 2));
  }

  /** Draws the frame around the area inside the axes. */
  public static void frame(Graphics2D g, Rectangle2D inside, ChartStyle style) {
    g.setStroke(thin(style));
    g.setPaint(style.ink());
    Object strokes = RoundAxis.sharp(g);
    g.draw(inside);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, strokes);
  }

  /**
   * Finds the room of both axes. Where units are equal, the area shrinks until they are, to a
   * pixel; with it shrink the ticks, and so the room that their labels take.
   */
  private Room room(RoundAxis right, RoundAxis up, Graphics2D g, Rectangle2D area, double beside) {
    Room room = wholePixels(right, up, g, whole(area), beside);
    for (int round = 0; equal && round < ROUNDS; round++) {
      Rectangle2D whole = room.whole();
      double across = horizontal.to() - horizontal.from();
      double upwards = vertical.to() - vertical.from();
      double unit = Math.min(room.width() / across, room.height() / upwards);
      whole =
          new Rectangle2D.Double(
              whole.getX(),
              whole.getY(),
              whole.getWidth() - Math.rint(room.width() - unit * across),
              whole.getHeight() - Math.rint(room.height() - unit * upwards));
      room = wholePixels(right, up, g, whole, beside);
    }
    return room;
  }

  /**
   * Axes take whole pixels, so that the frame is sharp and panels agree. The vertical axis has as
   * many ticks as fit into the height that the horizontal axis leaves.
   */
  private Room wholePixels(
      RoundAxis right, RoundAxis up, Graphics2D g, Rectangle2D area, double free) {
    double below = Math.ceil(right.depth(g, area));
    double left =
        Math.ceil(
            up.depth(
                g,
                new Rectangle2D.Double(
                    area.getX(), area.getY(), area.getWidth(), area.getHeight() - below)));
    double overhang = right.overhang(area.getWidth() - left);
    return new Room(area, left, Math.ceil(Math.max(0, overhang + style.gap() - free)), below);
  }

  /** Whether the plot is at least as wide and as high as a line of text. */
  private boolean hasRoom(Graphics2D g, Room room) {
    double least = Purpose.REHEARSAL.isOf(g) ? LEAST_TRIED : LEAST;
    return Math.min(room.width(), room.height()) >= least * style.fontSize();
  }

  private static Rectangle2D whole(Rectangle2D area) {
    double x = Math.rint(area.getX());
    double y = Math.rint(area.getY());
    return new Rectangle2D.Double(
        x, y, Math.rint(area.getMaxX()) - x, Math.rint(area.getMaxY()) - y);
  }
}

package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * The turned rectangle that a label on a line covers.
 *
 * @param angle the text's angle, clockwise from the horizontal, between −105° and 75°
 */
public record LabelBox(double x, double y, double width, double height, double angle) {
  public Shape shape() {
    AffineTransform turned = AffineTransform.getRotateInstance(angle, x, y);
    return turned.createTransformedShape(level());
  }

  private Rectangle2D level() {
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
  }

  boolean liesIn(Rectangle2D area) {
    return area.contains(shape().getBounds2D());
  }

  /** Returns whether two boxes overlap, by the separating axes of two rectangles. */
  public boolean meets(LabelBox other) {
    return !separates(other) && !other.separates(this);
  }

  /** Returns whether the other box lies wholly beyond one of this box's sides. */
  private boolean separates(LabelBox other) {
    Rectangle2D bounds = other.seenFrom(this).getBounds2D();
    return !bounds.intersects(level());
  }

  private Path2D seenFrom(LabelBox box) {
    AffineTransform back = AffineTransform.getRotateInstance(-box.angle, box.x, box.y);
    return new Path2D.Double(back.createTransformedShape(shape()));
  }

  /** Returns whether a straight line passes through the box. */
  public boolean meets(Line2D line) {
    AffineTransform back = AffineTransform.getRotateInstance(-angle, x, y);
    Point2D from = back.transform(line.getP1(), null);
    Point2D to = back.transform(line.getP2(), null);
    return level().intersectsLine(new Line2D.Double(from, to));
  }

  /** A box with more room on every side. */
  public LabelBox widened(double room) {
    return new LabelBox(x, y, width + 2 * room, height + 2 * room, angle);
  }

  /**
   * Returns whether a line passes through the box, or lies within it if the line is a single point.
   */
  public boolean meets(Polyline line) {
    double reach = StrictMath.hypot(width, height) / 2;
    if (isFar(line.bounds(), reach)) {
      return false;
    }
    Rectangle2D level = level();
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    for (int k = Math.min(1, line.points() - 1); k < line.points(); k++) {
      double fromX = line.x(Math.max(0, k - 1)) - x;
      double fromY = line.y(Math.max(0, k - 1)) - y;
      double toX = line.x(k) - x;
      double toY = line.y(k) - y;
      boolean near = Math.min(fromX, toX) < reach && Math.max(fromX, toX) > -reach;
      if (near
          && level.intersectsLine(
              x + cos * fromX + sin * fromY,
              y + cos * fromY - sin * fromX,
              x + cos * toX + sin * toY,
              y + cos * toY - sin * toX)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether bounds lie far away; those of a level line have no area, and yet may be near.
   */
  private boolean isFar(Rectangle2D bounds, double reach) {
    return bounds.getMaxX() < x - reach
        || bounds.getMinX() > x + reach
        || bounds.getMaxY() < y - reach
        || bounds.getMinY() > y + reach;
  }

  /**
   * An obstacle that is drawn over labels, which keep away from it: a line, and half its width in
   * pixels.
   */
  public record Obstacle(Polyline line, double reach) {
    /** A layer from which the labels of other layers keep away. */
    public interface Source {
      List<Obstacle> obstacles(PlotArea plane, ChartStyle style);

      /** The places of its words, which contours leave open as they do under their own labels. */
      default List<Shape> words(PlotArea plane, ChartStyle style) {
        return List.of();
      }
    }

    /** Sources of obstacles, with another layer where that is one. */
    public static List<Source> with(List<Source> sources, Layer other) {
      return other instanceof Source source
          ? Stream.concat(sources.stream(), Stream.of(source)).toList()
          : sources;
    }

    /** A mark at one place. */
    static Obstacle at(double x, double y, double reach) {
      return new Obstacle(Polyline.of(new double[] {x}, new double[] {y}), reach);
    }

    /** Returns what is written in a box. */
    public static Obstacle of(LabelBox box, ChartStyle style) {
      double across = 0.5 * box.width() * StrictMath.cos(box.angle());
      double down = 0.5 * box.width() * StrictMath.sin(box.angle());
      double[] x = {box.x() - across, box.x(), box.x() + across};
      double[] y = {box.y() - down, box.y(), box.y() + down};
      return new Obstacle(Polyline.of(x, y), 0.5 * style.tickSize());
    }

    boolean covers(LabelBox label) {
      return label.widened(reach).meets(line);
    }
  }
}

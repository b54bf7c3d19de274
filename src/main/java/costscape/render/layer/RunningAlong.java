package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.PlotArea;
import java.awt.geom.Point2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether another path runs along a path, so that the one would hide the other: over two
 * sizes of text in all they are closer than some two widths of a line. The way of the path is kept
 * as the squares of a fine grid that it comes near to.
 */
final class RunningAlong {
  /** Sizes of text. */
  private static final double LONG = 2;

  /** A step of a path is looked at in so many places at most: it may end far outside. */
  private static final int MOST = 1000;

  private final Set<Long> near = new HashSet<>();
  private final double square;
  private final double enough;
  private final PlotArea plane;

  private RunningAlong(PlotArea plane, ChartStyle style) {
    square = style.pathWidth();
    enough = LONG * style.fontSize();
    this.plane = plane;
  }

  static RunningAlong of(List<Point2D> way, PlotArea plane, ChartStyle style) {
    RunningAlong along = new RunningAlong(plane, style);
    along.walk(way, along::add);
    return along;
  }

  boolean isAlong(List<Point2D> other) {
    double[] length = {0};
    walk(other, (x, y, step) -> length[0] += near.contains(key(x, y, 0, 0)) ? step : 0);
    return length[0] >= enough;
  }

  @FunctionalInterface
  private interface Place {
    void at(double x, double y, double step);
  }

  /** Goes along a way in steps of half a square at most, within the picture. */
  private void walk(List<Point2D> way, Place place) {
    for (int k = 1; k < way.size(); k++) {
      Point2D from = way.get(k - 1);
      Point2D to = way.get(k);
      double length = from.distance(to);
      int steps = (int) Math.min(MOST, Math.ceil(2 * length / square));
      for (int i = 0; i < steps; i++) {
        double x = from.getX() + i * (to.getX() - from.getX()) / steps;
        double y = from.getY() + i * (to.getY() - from.getY()) / steps;
        if (plane.area().contains(x, y)) {
          place.at(x, y, length / steps);
        }
      }
    }
  }

  private void add(double x, double y, double step) {
    for (int right = -1; right <= 1; right++) {
      for (int down = -1; down <= 1; down++) {
        near.add(key(x, y, right, down));
      }
    }
  }

  private long key(double x, double y, int right, int down) {
    long column = (long) Math.floor(x / square) + right;
    long row = (long) Math.floor(y / square) + down;
    return (column << 32) ^ (row & 0xFFFFFFFFL);
  }
}

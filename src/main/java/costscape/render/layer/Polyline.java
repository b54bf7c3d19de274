package costscape.render.layer;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A line through points of the picture, with distances measured along it. */
public final class Polyline {
  /** A stretch, such as one that is left out, given by two distances along the line. */
  record Gap(double from, double to) {
    static Gap around(double middle, double length) {
      return new Gap(middle - length / 2, middle + length / 2);
    }
  }

  private final double[] x;
  private final double[] y;
  private final double[] along;
  private final boolean closed;
  private final Rectangle2D bounds;

  private Polyline(double[] x, double[] y, boolean closed) {
    this.x = x;
    this.y = y;
    this.closed = closed;
    bounds = path().getBounds2D();
    along = new double[x.length];
    for (int k = 1; k < x.length; k++) {
      along[k] = along[k - 1] + StrictMath.hypot(x[k] - x[k - 1], y[k] - y[k - 1]);
    }
  }

  public static Polyline of(
      MarchingSquares.Line line,
      ToDoubleFunction<MarchingSquares.Place> toX,
      ToDoubleFunction<MarchingSquares.Place> toY) {
    return new Polyline(
        line.places().stream().mapToDouble(toX).toArray(),
        line.places().stream().mapToDouble(toY).toArray(),
        line.closed());
  }

  /** An open line. */
  public static Polyline of(double[] x, double[] y) {
    return new Polyline(x.clone(), y.clone(), false);
  }

  Rectangle2D bounds() {
    return bounds;
  }

  boolean isClosed() {
    return closed;
  }

  double length() {
    return along[along.length - 1];
  }

  int points() {
    return x.length;
  }

  double x(int k) {
    return x[k];
  }

  double y(int k) {
    return y[k];
  }

  public Path2D path() {
    Path2D path = new Path2D.Double();
    appendTo(path);
    return path;
  }

  void appendTo(Path2D path) {
    path.moveTo(x[0], y[0]);
    for (int k = 1; k < x.length; k++) {
      path.lineTo(x[k], y[k]);
    }
    if (closed) {
      path.closePath();
    }
  }

  /** The line as a path with gaps. The gaps must come in order. */
  public Path2D pathWithout(List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return path();
    }
    Path2D path = new Path2D.Double();
    double from = 0;
    for (Gap gap : gaps) {
      appendStretch(path, from, gap.from);
      from = gap.to;
    }
    appendStretch(path, from, length());
    return path;
  }

  /**
   * The line as a path that swings to its left over some stretches, by so much in their middle.
   *
   * @param beside the stretches, in order
   * @param ramp the length at both ends of a stretch over which it swings out and back
   */
  Path2D pathBeside(List<Gap> beside, double shift, double ramp) {
    Path2D path = new Path2D.Double();
    path.moveTo(x[0], y[0]);
    double from = 0;
    for (Gap run : beside) {
      appendPoints(path, from, run.from);
      for (double at = run.from; at < run.to; at++) {
        double swing = shift * Math.min(1, Math.min(at - run.from, run.to - at) / ramp);
        double right = xAt(at + ramp / 2) - xAt(at - ramp / 2);
        double down = yAt(at + ramp / 2) - yAt(at - ramp / 2);
        double length = Math.max(Double.MIN_NORMAL, StrictMath.hypot(right, down));
        path.lineTo(xAt(at) + swing * down / length, yAt(at) - swing * right / length);
      }
      from = run.to;
    }
    appendPoints(path, from, length());
    return path;
  }

  /** Returns whether a point lies nearer to the line than a distance. */
  boolean isNear(double px, double py, double distance) {
    for (int k = 1; k < x.length; k++) {
      if (Line2D.ptSegDistSq(x[k - 1], y[k - 1], x[k], y[k], px, py) < distance * distance) {
        return true;
      }
    }
    return false;
  }

  private void appendStretch(Path2D path, double from, double to) {
    path.moveTo(xAt(from), yAt(from));
    appendPoints(path, from, to);
  }

  private void appendPoints(Path2D path, double from, double to) {
    for (int k = segment(from) + 1; k < x.length && along[k] < to; k++) {
      path.lineTo(x[k], y[k]);
    }
    path.lineTo(xAt(to), yAt(to));
  }

  /** The number of the last point at or before a distance. */
  private int segment(double distance) {
    int k = Arrays.binarySearch(along, distance);
    int below = k >= 0 ? k : -k - 2;
    return Math.max(0, Math.min(x.length - 2, below));
  }

  double xAt(double distance) {
    return at(x, distance);
  }

  double yAt(double distance) {
    return at(y, distance);
  }

  private double at(double[] values, double distance) {
    int k = segment(distance);
    double span = along[k + 1] - along[k];
    double t = span > 0 ? (distance - along[k]) / span : 0;
    return values[k] + t * (values[k + 1] - values[k]);
  }
}

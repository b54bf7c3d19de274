package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.chart.Tint.Hatch;
import costscape.render.scale.ColorScale;
import costscape.sweep.CellLine;
import costscape.sweep.Range;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Draws a curve as one line. Of all points in one pixel column only the extremes are kept. */
public record CurveLayer(NamedCurve curve, Tint tint, Dash dash) implements Layer {
  /** Places further outside than this, in heights of the axes, are moved to this distance. */
  private static final double BEYOND = 4;

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    dash.draw(g, path(plane), tint.in(style), style.lineWidth());
  }

  @Override
  public Optional<Ending> ending() {
    int last = curve.points() - 1;
    while (last > 0 && Double.isNaN(curve.y(last))) {
      last--;
    }
    return curve.name().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ending(new LegendKey.LineSample(tint, dash), curve.x(last), curve.y(last)));
  }

  /** Returns what a legend says of the curve. */
  public LegendKey key() {
    return LegendKey.line(curve.name(), tint, dash);
  }

  private Path2D path(PlotArea plane) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    int start = 0;
    while (start < curve.points()) {
      int end = columnEnd(plane, start);
      drawing = appendColumn(path, plane, start, end, drawing);
      start = end;
    }
    return path;
  }

  /** The first point after {@code start} that lies in another pixel column. */
  private int columnEnd(PlotArea plane, int start) {
    double column = Math.floor(plane.x(curve.x(start)));
    int end = start + 1;
    while (end < curve.points() && Math.floor(plane.x(curve.x(end))) == column) {
      end++;
    }
    return end;
  }

  private boolean appendColumn(Path2D path, PlotArea plane, int start, int end, boolean drawing) {
    int low = start;
    int high = start;
    for (int i = start; i < end; i++) {
      low = curve.y(i) < curve.y(low) ? i : low;
      high = curve.y(i) > curve.y(high) ? i : high;
    }
    boolean connected = drawing;
    for (int i = start; i < end; i++) {
      boolean kept = i == start || i == end - 1 || i == low || i == high;
      if (kept || Double.isNaN(curve.y(i))) {
        connected = append(path, plane, i, connected);
      }
    }
    return connected;
  }

  private boolean append(Path2D path, PlotArea plane, int i, boolean connected) {
    double y = plane.y(curve.y(i));
    if (Double.isNaN(y)) {
      return false;
    }
    double reach = BEYOND * plane.area().getHeight();
    double highest = plane.area().getMinY() - reach;
    double lowest = plane.area().getMaxY() + reach;
    double kept = Math.max(highest, Math.min(lowest, y));
    if (connected) {
      path.lineTo(plane.x(curve.x(i)), kept);
    } else {
      path.moveTo(plane.x(curve.x(i)), kept);
      if (isAlone(i)) {
        path.lineTo(plane.x(curve.x(i)), kept); // a dot
      }
    }
    return true;
  }

  /** Returns whether both neighbours of a point failed, so that no line leads to it. */
  private boolean isAlone(int i) {
    boolean first = i == 0 || Double.isNaN(curve.y(i - 1));
    boolean last = i == curve.points() - 1 || Double.isNaN(curve.y(i + 1));
    return first && last && curve.points() > 1;
  }

  /** A named curve through points of rising x. A NaN leaves a gap. Immutable. */
  public static final class NamedCurve {
    private final String name;
    private final double[] x;
    private final double[] y;

    private NamedCurve(String name, double[] x, double[] y) {
      this.name = name;
      this.x = x;
      this.y = y;
    }

    /** A curve through points; its name stands in the legend, with parameter names typeset. */
    public static NamedCurve of(String name, double[] x, double[] y) {
      if (x.length != y.length || x.length == 0) {
        throw new IllegalArgumentException(
            "%s: %d values for %d places".formatted(name, y.length, x.length));
      }
      return new NamedCurve(name, x.clone(), y.clone());
    }

    public static NamedCurve of(String name, CellLine curve) {
      double[] costs = new double[curve.axis().points()];
      for (int i = 0; i < costs.length; i++) {
        costs[i] = curve.at(i);
      }
      return new NamedCurve(name, curve.axis().values(), costs);
    }

    /** The curve of a function at equally spaced places. */
    public static NamedCurve of(
        String name, double from, double to, int points, DoubleUnaryOperator function) {
      return together(
              List.of(name), from, to, points, x -> new double[] {function.applyAsDouble(x)})
          .get(0);
    }

    /** Curves of a function of several values, one a name; it is asked once at each place. */
    public static List<NamedCurve> together(
        List<String> names, double from, double to, int points, DoubleFunction<double[]> function) {
      double[] x = new double[points];
      double[][] y = new double[names.size()][points];
      for (int i = 0; i < points; i++) {
        x[i] = from + i * (to - from) / (points - 1);
        double[] values = function.apply(x[i]);
        for (int k = 0; k < y.length; k++) {
          y[k][i] = values[k];
        }
      }
      return IntStream.range(0, y.length)
          .mapToObj(k -> new NamedCurve(names.get(k), x, y[k]))
          .toList();
    }

    /** How far it reaches across. */
    public Range across() {
      return Range.of(x);
    }

    /** How far it reaches up. */
    public Range up() {
      return Range.of(y);
    }

    public String name() {
      return name;
    }

    public int points() {
      return x.length;
    }

    public double x(int i) {
      return x[i];
    }

    public double y(int i) {
      return y[i];
    }
  }

  /**
   * Hatches the stretches in which cells of a curve failed, from the last known place to the next,
   * because no line connects these. A single curve is hatched over the whole height. If there are
   * several curves, each one that failed has a hatched strip of its own colour along the bottom, as
   * the others go on.
   */
  public record FailedStretches(List<NamedCurve> curves) implements Layer {
    /** The least width of a hatch, in gaps of the style: a narrower one is not seen. */
    private static final double NARROWEST = 1;

    /** The height of a strip, in gaps of the style. */
    private static final double STRIP = 1.5;

    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      double bottom = plane.area().getMaxY();
      for (int k = 0; k < curves.size(); k++) {
        boolean alone = curves.size() == 1;
        double height = alone ? plane.area().getHeight() : STRIP * style.gap();
        Path2D stretches = stretches(curves.get(k), plane, bottom - height, height, style);
        if (stretches.getCurrentPoint() != null) {
          Hatch.fill(g, stretches, alone ? style.faint() : style.series(k), style);
          bottom -= height;
        }
      }
    }

    private static Path2D stretches(
        NamedCurve curve, PlotArea plane, double top, double height, ChartStyle style) {
      Path2D stretches = new Path2D.Double();
      double drawn = Double.NEGATIVE_INFINITY; // the right end of the last hatch
      int i = 0;
      while (i < curve.points()) {
        int end = end(curve, i);
        double from = plane.x(curve.x(Math.max(0, i - 1)));
        double to = plane.x(curve.x(Math.min(curve.points() - 1, end)));
        if (end > i && to > drawn) {
          double half = Math.max(NARROWEST * style.gap(), to - from) / 2;
          double left = Math.max(plane.area().getMinX(), (from + to) / 2 - half);
          drawn = Math.min(plane.area().getMaxX(), (from + to) / 2 + half);
          stretches.append(new Rectangle2D.Double(left, top, drawn - left, height), false);
        }
        i = Math.max(i + 1, end);
      }
      return stretches;
    }

    /** The first place at or after {@code from} that did not fail. */
    private static int end(NamedCurve curve, int from) {
      int end = from;
      while (end < curve.points() && Double.isNaN(curve.y(end))) {
        end++;
      }
      return end;
    }
  }

  /** Fills the area below a cost curve: each column has the colour of its cost. */
  public record FilledCurve(CellLine curve, ColorScale colours) implements Layer {
    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      NamedCurve line = NamedCurve.of("", curve);
      new FailedStretches(List.of(line)).draw(g, plane, style);
      Graphics2D below = (Graphics2D) g.create();
      below.clip(below(plane));
      below.drawImage(strip(), placed(plane), null);
      below.dispose();
      new CurveLayer(line, Tint.INK, Dash.SOLID).draw(g, plane, style);
    }

    /** An image with one pixel a cell; failed cells are transparent. */
    private BufferedImage strip() {
      int points = curve.axis().points();
      BufferedImage strip = new BufferedImage(points, 1, BufferedImage.TYPE_INT_ARGB);
      for (int i = 0; i < points; i++) {
        strip.setRGB(i, 0, failed(i) ? 0 : colours.rgb(curve.at(i)));
      }
      return strip;
    }

    private AffineTransform placed(PlotArea plane) {
      double half = curve.axis().step() / 2;
      double left = plane.x(curve.axis().from() - half);
      double right = plane.x(curve.axis().to() + half);
      AffineTransform place = AffineTransform.getTranslateInstance(left, plane.area().getY());
      place.scale((right - left) / curve.axis().points(), plane.area().getHeight());
      return place;
    }

    private boolean failed(int i) {
      return Double.isNaN(curve.at(i));
    }

    private Path2D below(PlotArea plane) {
      Path2D below = new Path2D.Double();
      double floor = plane.area().getMaxY();
      below.moveTo(plane.area().getX(), floor);
      for (int i = 0; i < curve.axis().points(); i++) {
        double y = plane.y(curve.at(i));
        double kept = Double.isNaN(y) ? floor : Math.max(plane.area().getY(), Math.min(floor, y));
        if (failed(i) && i > 0) {
          below.lineTo(plane.x(curve.axis().at(i - 1)), floor);
        } else if (i > 0 && failed(i - 1)) {
          below.lineTo(plane.x(curve.axis().at(i)), floor);
        }
        below.lineTo(plane.x(curve.axis().at(i)), kept);
      }
      below.lineTo(plane.area().getMaxX(), floor);
      below.closePath();
      return below;
    }
  }
}

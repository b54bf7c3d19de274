package costscape.render.figure;

import costscape.number.SixDigits;
import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Figure;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.Mark.Minimum;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.look.Look;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.surface.LandChart;
import costscape.render.surface.SurfaceChart;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.space.Grid;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.words.Labelled;
import java.util.List;
import java.util.stream.IntStream;

/** How a surface is drawn. */
public enum View implements Labelled {
  /** Curves along the first axis, each at one value of the second. */
  LINE(false),
  /** Colours. */
  HEATMAP(true),
  /** Colours under labelled lines of equal cost. */
  CONTOUR(true),
  /** Lines of equal cost alone, each in the colour of its cost. */
  ISOLINES(true),
  /** One colour between two lines of equal cost. */
  FILLED(true),
  /** A landscape in perspective. */
  SURFACE(false),
  /** A block of land with balls that rolled on it, its heights logarithmic. */
  LAND(false);

  /** The largest number of curves, as many as there are colours that can be told apart. */
  private static final int MOST_CURVES = 6;

  private final boolean flat;

  /**
   * @param flat whether it is a chart whose axes are those of the plane; else curves over the first
   *     axis or a body in perspective
   */
  View(boolean flat) {
    this.flat = flat;
  }

  /**
   * Draws a plane of costs.
   *
   * @param title what the colours and heights mean
   * @param paths that will be drawn over a chart, whose labels keep clear of them; a figure that is
   *     no chart draws them by itself
   */
  public Figure of(CellPlane surface, ColorScale colours, String title, List<PathOverlay> paths) {
    return switch (this) {
      case LINE -> curves(surface, colours, title);
      case HEATMAP -> Heatmap.of(surface, colours, title);
      case CONTOUR -> lined(surface, colours, title, paths);
      case ISOLINES -> Contours.coloured(surface, colours, title, paths);
      case FILLED -> Contours.filled(surface, colours, title, paths);
      case SURFACE -> surface(surface, colours, title, paths);
      case LAND -> LandChart.of(surface, colours, title, paths);
    };
  }

  /** The colours and heights that a look gives costs which reach so far. */
  public ColorScale scale(Look.Costs look, Range costs) {
    return this == LAND ? look.cut(costs) : look.over(costs);
  }

  /** Returns whether a chart's axes are those of the plane. */
  public boolean isFlat() {
    return flat;
  }

  /** Returns whether curves are drawn, whose heights are costs. */
  public boolean isCurves() {
    return this == LINE;
  }

  private static Figure curves(CellPlane surface, ColorScale colours, String title) {
    Grid grid = surface.grid();
    List<NamedCurve> curves =
        IntStream.range(0, Math.min(MOST_CURVES, grid.second().points()))
            .mapToObj(k -> curve(surface, evenly(k, grid.second().points())))
            .toList();
    return LineChart.of(grid.first().name(), title, colours.scale(), curves);
  }

  private static Figure lined(
      CellPlane surface, ColorScale colours, String title, List<PathOverlay> paths) {
    Chart lined =
        Heatmap.plain(surface, colours)
            .with(Contours.lines(surface, colours, paths))
            .with(ColorBar.of(surface, colours, title).lined(Levels.USUAL));
    return Minimum.constant(lined, surface);
  }

  private static Figure surface(
      CellPlane surface, ColorScale colours, String title, List<PathOverlay> paths) {
    SurfaceChart chart = SurfaceChart.of(surface, colours, title);
    for (PathOverlay path : paths) {
      chart = chart.with(path);
    }
    return chart;
  }

  private static int evenly(int k, int points) {
    int curves = Math.min(MOST_CURVES, points);
    return k * (points - 1) / Math.max(1, curves - 1);
  }

  private static NamedCurve curve(CellPlane surface, int j) {
    Grid grid = surface.grid();
    double[] costs =
        IntStream.range(0, grid.first().points()).mapToDouble(i -> surface.at(i, j)).toArray();
    String value = SixDigits.of(grid.second().shown(j)).replace('-', '\u2212');
    return NamedCurve.of(grid.second().name() + " = " + value, grid.first().values(), costs);
  }
}

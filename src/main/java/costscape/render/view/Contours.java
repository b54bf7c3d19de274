package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Hatch;
import costscape.render.chart.Layer;
import costscape.render.chart.Plane;
import costscape.render.chart.Tint;
import costscape.render.layer.ContourField;
import costscape.render.layer.Minimum;
import costscape.render.layer.Obstacle;
import costscape.render.layer.PathOverlay;
import costscape.render.scale.Bands;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Draws labelled lines of equal cost at round levels, with or without filled bands between them.
 */
public final class Contours {
  static final int LEVELS = 12;

  /** A colour above this relative luminance is light: dark lines show on it. */
  private static final double LIGHT = 0.3;

  private static final Color ON_LIGHT = new Color(0x101418);
  private static final Color ON_DARK = new Color(0xF4F6F8);

  private Contours() {}

  /**
   * Bands of one colour between round levels, with labelled lines, a colour bar and the minimum.
   *
   * @param title the meaning of the colours
   */
  public static Chart filled(CellPlane surface, ColorScale colours, String title) {
    return filled(surface, colours, title, List.of());
  }

  /** As above; paths will be drawn over the chart, and labels keep clear of them. */
  public static Chart filled(
      CellPlane surface, ColorScale colours, String title, List<PathOverlay> paths) {
    Chart chart =
        Chart.over(Ruler.of(surface.grid().first()), Ruler.of(surface.grid().second()))
            .with(bands(surface, colours))
            .with(lines(surface, colours, paths))
            .with(ColorBar.of(surface, colours, title).banded(LEVELS));
    return Minimum.markOn(chart, surface);
  }

  /** Labelled lines alone, on the plain background. */
  public static Chart of(CellPlane surface, ColorScale colours) {
    Chart chart =
        Chart.over(Ruler.of(surface.grid().first()), Ruler.of(surface.grid().second()))
            .with(failures(surface))
            .with(inInk(surface, colours));
    return Minimum.markOn(chart, surface);
  }

  /**
   * Labelled lines for a heatmap of the same colours: light lines on dark colours, dark lines on
   * light ones.
   */
  public static Layer lines(CellPlane surface, ColorScale colours) {
    return lines(surface, colours, List.of());
  }

  /** As above; paths will be drawn over the chart, and labels keep clear of them. */
  public static Layer lines(CellPlane surface, ColorScale colours, List<PathOverlay> paths) {
    return (g, plane, style) ->
        draw(
            g,
            plane,
            style,
            surface,
            colours,
            paths,
            level -> onColour(colours, level),
            level -> new Color(colours.rgb(level)));
  }

  private static Layer inInk(CellPlane surface, ColorScale colours) {
    return (g, plane, style) ->
        draw(
            g,
            plane,
            style,
            surface,
            colours,
            List.of(),
            level -> style.ink(),
            level -> style.plot());
  }

  /**
   * Labelled lines of two surfaces at the same levels on the plain ground, each in its own tint. No
   * label of the second lies on a label of the first.
   */
  public static Layer both(
      CellPlane first, Tint firstTint, CellPlane second, Tint secondTint, ColorScale colours) {
    return (g, plane, style) -> {
      List<Obstacle> marks = new ArrayList<>(obstacles(first, List.of(), plane, style));
      marks.addAll(obstacles(second, List.of(), plane, style));
      ContourSet above = ContourSet.of(first, colours, marks, plane, style);
      marks.addAll(above.labelsAsObstacles(style));
      ContourSet below = ContourSet.of(second, colours, marks, plane, style);
      below.draw(g, style, level -> secondTint.in(style), level -> style.plot());
      above.draw(g, style, level -> firstTint.in(style), level -> style.plot());
    };
  }

  private static Layer failures(CellPlane surface) {
    return (g, plane, style) -> {
      if (surface.failed() > 0) {
        Hatch.fill(g, plane.area(), style);
      }
    };
  }

  /**
   * The bands, painted as regions above rising levels, each over the last one, so that no seams
   * show.
   */
  static Layer bands(CellPlane surface, ColorScale colours) {
    return (g, plane, style) -> {
      failures(surface).draw(g, plane, style);
      ContourField field = new ContourField(surface, colours);
      Bands bands = Bands.of(colours, LEVELS);
      g.setColor(new Color(bands.rgb(0)));
      g.fill(field.evaluated(plane));
      for (int k = 0; k < bands.ticks().size(); k++) {
        g.setColor(new Color(bands.rgb(k + 1)));
        g.fill(field.region(plane, bands.ticks().get(k).value()));
      }
    };
  }

  private static Color onColour(ColorScale colours, double level) {
    return ColorMap.luminance(colours.rgb(level)) > LIGHT ? ON_LIGHT : ON_DARK;
  }

  private static List<Obstacle> obstacles(
      CellPlane surface, List<PathOverlay> paths, Plane plane, ChartStyle style) {
    List<Obstacle> obstacles = new ArrayList<>();
    paths.forEach(path -> obstacles.addAll(path.obstacles(plane, style)));
    Minimum.of(surface).ifPresent(minimum -> obstacles.add(minimum.obstacle(plane, style)));
    return obstacles;
  }

  private static void draw(
      Graphics2D g,
      Plane plane,
      ChartStyle style,
      CellPlane surface,
      ColorScale colours,
      List<PathOverlay> paths,
      DoubleFunction<Color> ink,
      DoubleFunction<Color> halo) {
    ContourSet.of(surface, colours, obstacles(surface, paths, plane, style), plane, style)
        .draw(g, style, ink, halo);
  }
}

package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Hatch;
import costscape.render.chart.Layer;
import costscape.render.chart.Plane;
import costscape.render.layer.ContourField;
import costscape.render.layer.ContourLabels;
import costscape.render.layer.Minimum;
import costscape.render.layer.Obstacle;
import costscape.render.layer.PathOverlay;
import costscape.render.layer.Polyline;
import costscape.render.scale.Bands;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Tick;
import costscape.render.text.RichText;
import costscape.sweep.CostSurface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws labelled lines of equal cost at round levels, with or without filled bands between them.
 */
public final class Contours {
  private static final int LEVELS = 12;

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
  public static Chart filled(CostSurface surface, ColorScale colours, String title) {
    return filled(surface, colours, title, List.of());
  }

  /** The same under paths to come, of which the labels keep clear. */
  public static Chart filled(
      CostSurface surface, ColorScale colours, String title, List<PathOverlay> paths) {
    Chart chart =
        Chart.over(Ruler.of(surface.grid().first()), Ruler.of(surface.grid().second()))
            .with(bands(surface, colours))
            .with(lines(surface, colours, paths))
            .with(ColorBar.of(surface, colours, title).banded(LEVELS));
    return Minimum.markOn(chart, surface);
  }

  /** Labelled lines alone, on the plain background. */
  public static Chart of(CostSurface surface, ColorScale colours) {
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
  public static Layer lines(CostSurface surface, ColorScale colours) {
    return lines(surface, colours, List.of());
  }

  /** The same under paths to come, of which the labels keep clear. */
  public static Layer lines(CostSurface surface, ColorScale colours, List<PathOverlay> paths) {
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

  private static Layer inInk(CostSurface surface, ColorScale colours) {
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

  private static Layer failures(CostSurface surface) {
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
  public static Layer bands(CostSurface surface, ColorScale colours) {
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

  /** A colour for each level. */
  @FunctionalInterface
  private interface ByLevel {
    Color at(double level);
  }

  private static List<Obstacle> obstacles(
      CostSurface surface, List<PathOverlay> paths, Plane plane, ChartStyle style) {
    List<Obstacle> obstacles = new ArrayList<>();
    paths.forEach(path -> obstacles.addAll(path.obstacles(plane, style)));
    Minimum.of(surface).ifPresent(minimum -> obstacles.add(minimum.obstacle(plane, style)));
    return obstacles;
  }

  private static void draw(
      Graphics2D g,
      Plane plane,
      ChartStyle style,
      CostSurface surface,
      ColorScale colours,
      List<PathOverlay> paths,
      ByLevel ink,
      ByLevel halo) {
    List<Tick> levels = Bands.of(colours, LEVELS).ticks();
    ContourField field = new ContourField(surface, colours);
    List<List<Polyline>> lines =
        levels.stream().map(level -> field.lines(plane, level.value())).toList();
    List<RichText> texts =
        levels.stream().map(level -> RichText.of(level.label(), 0.92 * style.tickSize())).toList();
    List<ContourLabels.Placed> labels =
        ContourLabels.place(
            lines,
            texts.stream().map(RichText::width).toList(),
            style.tickSize(),
            plane.area(),
            obstacles(surface, paths, plane, style));
    g.setStroke(Dash.SOLID.stroke(0.55 * style.lineWidth()));
    for (int k = 0; k < levels.size(); k++) {
      g.setColor(ink.at(levels.get(k).value()));
      for (Polyline line : lines.get(k)) {
        g.draw(line.pathWithout(ContourLabels.gaps(labels, line)));
      }
    }
    for (ContourLabels.Placed label : labels) {
      double level = levels.get(label.level()).value();
      texts
          .get(label.level())
          .drawTurned(
              g,
              label.box().x(),
              label.box().y(),
              label.box().angle(),
              ink.at(level),
              halo.at(level));
    }
  }
}

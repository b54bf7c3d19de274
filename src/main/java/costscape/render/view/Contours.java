package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.chart.Tint.Hatch;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.layer.MarchingSquares.ContourField;
import costscape.render.layer.Mark.Minimum;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.scale.Levels.Bands;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws labelled lines of equal cost at round levels, with or without filled bands between them.
 */
public final class Contours {
  private Contours() {}

  /**
   * Bands of one colour between round levels, with labelled lines, a colour bar and the minimum.
   *
   * @param title the meaning of the colours
   * @param paths which will be drawn over the chart; labels keep clear of them
   */
  public static Chart filled(
      CellPlane surface, ColorScale colours, String title, List<PathOverlay> paths) {
    Chart chart =
        Chart.over(surface.grid())
            .with(bands(surface, colours))
            .with(lines(surface, colours, paths))
            .with(ColorBar.of(surface, colours, title).banded(Levels.USUAL));
    return Minimum.markOn(chart, surface);
  }

  /**
   * Labelled lines alone in the colours of their costs, on the plain background, with a colour bar.
   *
   * @param title the meaning of the colours
   * @param paths which will be drawn over the chart; labels keep clear of them
   */
  public static Chart coloured(
      CellPlane surface, ColorScale colours, String title, List<PathOverlay> paths) {
    Chart chart =
        Chart.over(surface.grid())
            .with(failuresOnPlain(surface, colours))
            .with(ContourLines.of(surface, colours, paths, ContourLines.Ink.COLOURED))
            .with(ColorBar.of(surface, colours, title).lined(Levels.USUAL));
    return Minimum.markOn(chart, surface);
  }

  /** Lines for a heatmap of these colours, light on dark; labels keep clear of later paths. */
  public static Layer lines(CellPlane surface, ColorScale colours, List<PathOverlay> paths) {
    return ContourLines.of(surface, colours, paths, ContourLines.Ink.ON_COLOURS);
  }

  /** Labelled lines of two surfaces at the same levels, each in its own tint; no labels meet. */
  public static Layer both(
      CellPlane first, Tint firstTint, CellPlane second, Tint secondTint, ColorScale colours) {
    return new Both(first, firstTint, second, secondTint, colours, Levels.USUAL);
  }

  private record Both(
      CellPlane first,
      Tint firstTint,
      CellPlane second,
      Tint secondTint,
      ColorScale colours,
      Levels levels)
      implements Layer {
    private static final double WIDTH = 0.55;

    @Override
    public Layer cutAt(Levels other) {
      return new Both(first, firstTint, second, secondTint, colours, other);
    }

    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      List<Obstacle> marks = new ArrayList<>(ContourLines.obstacles(first, plane, style));
      marks.addAll(ContourLines.obstacles(second, plane, style));
      ContourSet above = ContourSet.of(first, colours, levels, marks, plane, style);
      marks.addAll(above.labelsAsObstacles(style));
      ContourSet below = ContourSet.of(second, colours, levels, marks, plane, style);
      draw(below, secondTint, g, style);
      draw(above, firstTint, g, style);
    }

    private static void draw(ContourSet set, Tint tint, Graphics2D g, ChartStyle style) {
      Color ink = tint.in(style);
      set.draw(g, style, WIDTH, level -> ink, level -> ink, level -> style.plot());
    }
  }

  /** The whole area hatched where a cell failed: cells that did not will cover the rest. */
  static Layer failures(CellPlane surface) {
    return (g, plane, style) -> {
      if (surface.failed() > 0) {
        Hatch.fill(g, plane.area(), style);
      }
    };
  }

  /** Failed cells hatched, all others in the colour of the ground. */
  private static Layer failuresOnPlain(CellPlane surface, ColorScale colours) {
    return (g, plane, style) -> {
      if (surface.failed() > 0) {
        Hatch.fill(g, plane.area(), style);
        g.setColor(style.plot());
        g.fill(new ContourField(surface, colours).evaluated(plane));
      }
    };
  }

  /** Bands as regions above rising levels, each over the last one, so that no seams show. */
  static Layer bands(CellPlane surface, ColorScale colours) {
    return new Filling(surface, colours, Levels.USUAL);
  }

  private record Filling(CellPlane surface, ColorScale colours, Levels levels) implements Layer {
    @Override
    public Layer cutAt(Levels other) {
      return new Filling(surface, colours, other);
    }

    @Override
    public boolean covers() {
      return true;
    }

    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      failures(surface).draw(g, plane, style);
      ContourField field = new ContourField(surface, colours);
      Bands bands = Bands.of(colours, levels);
      g.setColor(new Color(bands.rgb(0)));
      g.fill(field.evaluated(plane));
      for (int k = 0; k < bands.ticks().size(); k++) {
        g.setColor(new Color(bands.rgb(k + 1)));
        g.fill(field.region(plane, bands.ticks().get(k).value()));
      }
    }
  }
}

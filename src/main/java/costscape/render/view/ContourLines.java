package costscape.render.view;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.layer.Mark.Minimum;
import costscape.render.layer.Paths;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Labelled lines of equal cost as a layer.
 *
 * @param paths which will be drawn over the chart, and from which labels keep clear
 * @param marks likewise
 */
record ContourLines(
    CellPlane surface,
    ColorScale colours,
    List<PathOverlay> paths,
    List<Obstacle.Source> marks,
    Levels levels,
    Ink ink)
    implements Layer {
  /** How lines are coloured. */
  enum Ink {
    /** Light lines on dark colours, dark lines on light ones. */
    ON_COLOURS(0.55),
    /** Lines in the colours of their costs, on the plain ground. Their labels can be read. */
    COLOURED(0.9);

    /** A colour above this relative luminance is light: dark lines show on it. */
    private static final double LIGHT = 0.3;

    private static final Color ON_LIGHT = new Color(0x101418);
    private static final Color ON_DARK = new Color(0xF4F6F8);

    private final double width;

    Ink(double width) {
      this.width = width;
    }

    Color line(int rgb) {
      Color onIt = ColorMap.luminance(rgb) > LIGHT ? ON_LIGHT : ON_DARK;
      return this == COLOURED ? new Color(rgb) : onIt;
    }

    Color label(int rgb, ChartStyle style) {
      return this == COLOURED ? style.ink() : line(rgb);
    }

    Color halo(int rgb, ChartStyle style) {
      return this == COLOURED ? style.plot() : new Color(rgb);
    }
  }

  static ContourLines of(CellPlane surface, ColorScale colours, List<PathOverlay> paths, Ink ink) {
    return new ContourLines(surface, colours, paths, List.of(), Levels.USUAL, ink);
  }

  @Override
  public ContourLines cutAt(Levels other) {
    return new ContourLines(surface, colours, paths, marks, other, ink);
  }

  @Override
  public ContourLines avoiding(Layer other) {
    List<Obstacle.Source> more = new ArrayList<>(marks);
    if (other instanceof Obstacle.Source source) {
      more.add(source);
    }
    return new ContourLines(surface, colours, paths, more, levels, ink);
  }

  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    List<Obstacle> obstacles = new ArrayList<>(obstacles(surface, plane, style));
    obstacles.addAll(Paths.of(paths).obstacles(plane, style));
    marks.forEach(mark -> obstacles.addAll(mark.obstacles(plane, style)));
    ContourSet.of(surface, colours, levels, obstacles, plane, style)
        .draw(
            g,
            style,
            ink.width,
            level -> ink.line(colours.rgb(level)),
            level -> ink.label(colours.rgb(level), style),
            level -> ink.halo(colours.rgb(level), style));
  }

  /** The star, from which labels keep away. */
  static List<Obstacle> obstacles(CellPlane surface, PlotArea plane, ChartStyle style) {
    return Minimum.of(surface).stream().map(star -> star.obstacle(plane, style)).toList();
  }
}

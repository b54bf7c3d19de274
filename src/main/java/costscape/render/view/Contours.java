package costscape.render.view;

import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.chart.Tint.Hatch;
import costscape.render.layer.LabelBox;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.layer.MarchingSquares.ContourField;
import costscape.render.layer.MarchingSquares.ContourLabels;
import costscape.render.layer.Mark.Minimum;
import costscape.render.layer.Paths;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.layer.Polyline;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.scale.Levels.Bands;
import costscape.render.scale.Ticks.Tick;
import costscape.render.text.RichText;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Draws labelled lines of equal cost at round levels, with or without filled bands between them.
 */
public final class Contours {
  private Contours() {}

  /**
   * Bands of one colour between round levels, with labelled lines and a colour bar.
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
    return Minimum.constant(chart, surface);
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
    return Minimum.constant(chart, surface);
  }

  /** Lines for a heatmap of these colours, light on dark; labels keep clear of later paths. */
  public static Layer lines(CellPlane surface, ColorScale colours, List<PathOverlay> paths) {
    return ContourLines.of(surface, colours, paths, ContourLines.Ink.ON_COLOURS);
  }

  /** Labelled lines of two surfaces at the same levels, each in its own tint; no labels meet. */
  public static Layer both(
      CellPlane first, Tint firstTint, CellPlane second, Tint secondTint, ColorScale colours) {
    return new Both(first, firstTint, second, secondTint, colours, List.of(), Levels.USUAL);
  }

  private record Both(
      CellPlane first,
      Tint firstTint,
      CellPlane second,
      Tint secondTint,
      ColorScale colours,
      List<Obstacle.Source> marks,
      Levels levels)
      implements Layer {
    private static final double WIDTH = 0.55;

    @Override
    public Layer cutAt(Levels other) {
      return new Both(first, firstTint, second, secondTint, colours, marks, other);
    }

    @Override
    public Layer avoiding(Layer other) {
      return new Both(
          first, firstTint, second, secondTint, colours, Obstacle.with(marks, other), levels);
    }

    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      List<Obstacle> marks = new ArrayList<>();
      this.marks.forEach(mark -> marks.addAll(mark.obstacles(plane, style)));
      ContourSet above = ContourSet.of(first, colours, levels, marks, plane, style);
      marks.addAll(above.labelsAsObstacles(style));
      ContourSet below = ContourSet.of(second, colours, levels, marks, plane, style);
      draw(below, secondTint, g, style);
      draw(above, firstTint, g, style);
    }

    private static void draw(ContourSet set, Tint tint, Graphics2D g, ChartStyle style) {
      Color ink = tint.in(style);
      set.draw(g, style, WIDTH, level -> ink, ink, style.plot(), 0);
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

  /**
   * The lines of equal cost of one surface, with their labels in place. Of the usual levels those
   * have lines that have a label too, unless none has.
   *
   * @param lines of each level, none where it is not drawn
   * @param texts of each level's label
   */
  record ContourSet(
      List<Tick> levels,
      List<List<Polyline>> lines,
      List<RichText> texts,
      List<ContourLabels.Placed> labels) {
    /** The width of the lines of a level without a label: as on a map, finer than the others. */
    private static final double UNNAMED = 0.6;

    static ContourSet of(
        CellPlane surface,
        ColorScale colours,
        Levels at,
        List<Obstacle> obstacles,
        PlotArea plane,
        ChartStyle style) {
      List<Tick> levels = at.ticks(colours);
      ContourField field = new ContourField(surface, colours);
      List<List<Polyline>> lines =
          levels.stream().map(level -> field.lines(plane, level.value())).toList();
      List<RichText> texts =
          levels.stream().map(level -> style.text(level.label(), 0.92 * style.tickSize())).toList();
      List<ContourLabels.Placed> labels =
          ContourLabels.place(
              lines,
              texts.stream().map(RichText::width).toList(),
              style.tickSize(),
              plane.area(),
              obstacles);
      boolean isOfNamed = at.equals(Levels.USUAL) && !labels.isEmpty();
      List<List<Polyline>> drawn =
          IntStream.range(0, levels.size())
              .mapToObj(k -> isOfNamed && !isNamed(k, labels) ? List.<Polyline>of() : lines.get(k))
              .toList();
      return new ContourSet(levels, drawn, texts, labels);
    }

    private static boolean isNamed(int level, List<ContourLabels.Placed> labels) {
      return labels.stream().anyMatch(label -> label.level() == level);
    }

    /** The labels, for those of another set to keep away from. */
    List<Obstacle> labelsAsObstacles(ChartStyle style) {
      return labels.stream().map(label -> Obstacle.of(label.box(), style)).toList();
    }

    /**
     * Draws lines and labels.
     *
     * @param width of the lines, in line widths of the style
     * @param ink of the lines of a cost
     * @param halo around the labels, and around the lines where they have a rim
     * @param rim of that halo on either side of a line, in line widths
     */
    void draw(
        Graphics2D g,
        ChartStyle style,
        double width,
        DoubleFunction<Color> ink,
        Color text,
        Color halo,
        double rim) {
      for (int k = 0; k < levels.size(); k++) {
        double wide = (isNamed(k, labels) ? 1 : UNNAMED) * width;
        Path2D path = new Path2D.Double();
        for (Polyline line : lines.get(k)) {
          path.append(line.pathWithout(ContourLabels.gaps(labels, line)), false);
        }
        if (rim > 0) {
          Dash.SOLID.draw(g, path, halo, (wide + 2 * rim) * style.lineWidth());
        }
        Dash.SOLID.draw(g, path, ink.apply(levels.get(k).value()), wide * style.lineWidth());
      }
      for (ContourLabels.Placed label : labels) {
        LabelBox box = label.box();
        texts.get(label.level()).drawTurned(g, box.x(), box.y(), box.angle(), text, halo);
      }
    }
  }

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
      /** One colour for all lines, light on a dark map and dark on a light one, with a halo. */
      ON_COLOURS,
      /** Lines in the colours of their costs, on the plain ground. Their labels can be read. */
      COLOURED
    }

    /** A map whose middle has more than this relative luminance is light. */
    private static final double LIGHT = 0.3;

    private static final Color DARK_LINES = new Color(0x101418);
    private static final Color LIGHT_LINES = new Color(0xF4F6F8);
    private static final Color DARK_HALO = new Color(0x55101418, true);
    private static final Color LIGHT_HALO = new Color(0x99F4F6F8, true);

    static ContourLines of(
        CellPlane surface, ColorScale colours, List<PathOverlay> paths, Ink ink) {
      return new ContourLines(surface, colours, paths, List.of(), Levels.USUAL, ink);
    }

    @Override
    public ContourLines cutAt(Levels other) {
      return new ContourLines(surface, colours, paths, marks, other, ink);
    }

    @Override
    public ContourLines avoiding(Layer other) {
      return new ContourLines(surface, colours, paths, Obstacle.with(marks, other), levels, ink);
    }

    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      List<Obstacle> obstacles = new ArrayList<>(Paths.of(paths).obstacles(plane, style));
      marks.forEach(mark -> obstacles.addAll(mark.obstacles(plane, style)));
      ContourSet set = ContourSet.of(surface, colours, levels, obstacles, plane, style);
      Graphics2D beside = besideWords(g, plane, style);
      if (ink == Ink.COLOURED) {
        set.draw(
            beside, style, 0.9, cost -> new Color(colours.rgb(cost)), style.ink(), style.plot(), 0);
      } else {
        boolean isLight = ColorMap.luminance(colours.map().rgb(0.5)) > LIGHT;
        Color line = isLight ? DARK_LINES : LIGHT_LINES;
        set.draw(beside, style, 0.55, cost -> line, line, isLight ? LIGHT_HALO : DARK_HALO, 0.3);
      }
      beside.dispose();
    }

    /** A copy that draws nothing on the words of marks. */
    private Graphics2D besideWords(Graphics2D g, PlotArea plane, ChartStyle style) {
      Area open = new Area(plane.area());
      List<Shape> words =
          marks.stream().flatMap(mark -> mark.words(plane, style).stream()).toList();
      words.forEach(shape -> open.subtract(new Area(shape)));
      Graphics2D beside = (Graphics2D) g.create();
      if (!words.isEmpty()) {
        beside.clip(open);
      }
      return beside;
    }
  }
}

package costscape.render.view;

import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Figure.SheetFigure;
import costscape.render.chart.Legend;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Sheet;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer.FilledCurve;
import costscape.render.layer.PathTints.Shadows;
import costscape.render.layer.Paths;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks.Tick;
import costscape.render.text.RichText;
import costscape.space.ParameterVector;
import costscape.study.AtlasResult;
import costscape.study.AtlasResult.Part;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shows every slice through one point in one picture: the slices along each parameter on the
 * diagonal, those over each pair below it. In each panel the column's parameter runs to the right
 * and the row's parameter up; all costs share one scale. Crosses mark the point.
 */
public record AtlasChart(
    Sheet sheet,
    List<CellLine> curves,
    List<CellPlane> pairs,
    ParameterVector point,
    ColorScale colours,
    String quantity,
    List<Path> paths)
    implements SheetFigure<AtlasChart> {
  /**
   * A path through the space of all parameters, drawn in every panel. Without a name it has no key.
   */
  private record Path(String name, List<ParameterVector> points, Tint tint) {}

  private static final double SMALLEST = 0.42;
  private static final double SHRINKAGE = 0.25;
  private static final int MOST_TICKS = 4;

  /**
   * The atlas of one point.
   *
   * @param curves the cost along each parameter
   * @param pairs the cost over each pair, row by row of the lower triangle: (1, 0), (2, 0), (2, 1)
   *     …; the first axis is the column's parameter, the second one the row's
   * @param point the point that all slices pass through
   * @param quantity the meaning of the colours and the heights
   */
  public static AtlasChart of(
      List<CellLine> curves,
      List<CellPlane> pairs,
      ParameterVector point,
      Scale scale,
      String quantity) {
    int wanted = curves.size() * (curves.size() - 1) / 2;
    if (pairs.size() != wanted || point.dimension() != curves.size()) {
      throw new IllegalArgumentException(
          "%d parameters have %d pairs, not %d".formatted(curves.size(), wanted, pairs.size()));
    }
    ColorScale colours = ColorScale.of(scale, range(curves, pairs));
    return new AtlasChart(Sheet.plain(), curves, pairs, point, colours, quantity, List.of());
  }

  /** The picture of the slices of one cost, in the colours of all; every panel shows the path. */
  public static AtlasChart of(AtlasResult result, Part part, Scale scale) {
    Range range =
        result.parts().stream()
            .map(one -> range(one.atlas().curves(), one.atlas().pairs()))
            .reduce(Range.of(), Range::union);
    List<CellLine> curves = part.atlas().curves();
    AtlasChart chart =
        of(curves, part.atlas().pairs(), result.cross(), scale, result.measure().title());
    if (result.parts().size() > 1) {
      ColorScale all = ColorScale.of(scale, range);
      chart =
          new AtlasChart(
                  chart.sheet, curves, chart.pairs, chart.point, all, chart.quantity, List.of())
              .withTitle(part.title());
    }
    CaptionText caption = CaptionText.of(result.facts());
    return result.path().isEmpty()
        ? chart.withCaption(caption)
        : chart
            .with("path", result.path(), Tint.ACCENT)
            .withCaption(caption.and(Shadows.ofPanels(result.parameters())));
  }

  /** A copy with another meaning of the colours. */
  public AtlasChart withQuantity(String other) {
    return new AtlasChart(sheet, curves, pairs, point, colours, other, paths);
  }

  /** All costs of some slices. */
  private static Range range(List<CellLine> curves, List<CellPlane> pairs) {
    return Stream.concat(curves.stream().map(CellLine::range), pairs.stream().map(CellPlane::range))
        .reduce(Range.of(), Range::union);
  }

  /** A copy with one more path, through the space of all parameters, in every panel. */
  public AtlasChart with(String name, List<ParameterVector> points, Tint tint) {
    Path path = new Path(name, List.copyOf(points), tint);
    List<Path> more = Stream.concat(paths.stream(), Stream.of(path)).toList();
    return new AtlasChart(sheet, curves, pairs, point, colours, quantity, more);
  }

  /** Its axes are parameters, whose names are their titles, or it has none. */
  @Override
  public AtlasChart retitled(Map<String, String> titles) {
    return this;
  }

  @Override
  public AtlasChart on(Sheet other) {
    return new AtlasChart(other, curves, pairs, point, colours, quantity, paths);
  }

  private int count() {
    return curves.size();
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    ChartStyle small = small();
    AtlasLayout layout = open(g, width, height, small);
    for (int row = 0; row < count(); row++) {
      for (int column = 0; column <= row; column++) {
        drawPanel(g, layout.panel(row, column), row, column, small);
      }
    }
    drawEdges(g, layout, small);
    drawBar(g, layout.free(), small);
  }

  /** The style of a panel: the more panels there are, the smaller is their text. */
  public ChartStyle small() {
    return style().ofPanel(Math.max(SMALLEST, StrictMath.pow(count(), -SHRINKAGE)));
  }

  /** Draws everything that surrounds the panels. */
  public AtlasLayout open(Graphics2D g, int width, int height, ChartStyle small) {
    Rectangle2D area = Legend.draw(g, keys(), small, sheet.open(g, width, height));
    return AtlasLayout.of(area, count(), small);
  }

  @Override
  public Set<FigurePart> parts() {
    return Set.of(FigurePart.LEGEND, FigurePart.BAR);
  }

  private List<LegendKey> keys() {
    Stream<LegendKey> lines =
        paths.stream()
            .filter(path -> !path.name().isEmpty())
            .map(path -> LegendKey.line(path.name(), path.tint()));
    LegendKey cross = LegendKey.mark("the point", Marker.CROSS, Tint.INK);
    return Stream.concat(Stream.of(cross), lines).toList();
  }

  private Ruler ruler(int parameter) {
    return Ruler.of(curves.get(parameter).axis());
  }

  private void drawPanel(Graphics2D g, Rectangle2D area, int row, int column, ChartStyle small) {
    boolean diagonal = row == column;
    Ruler up =
        diagonal
            ? LineChart.vertical("", colours.scale(), new Range(colours.from(), colours.to()))
            : ruler(row);
    PlotArea plane = new PlotArea(area, ruler(column), up);
    Graphics2D inside = (Graphics2D) g.create();
    inside.setColor(small.plot());
    inside.fill(area);
    inside.clip(area);
    if (diagonal) {
      new FilledCurve(curves.get(column), colours).draw(inside, plane, small);
      cross(inside, plane, point.get(column), costAtPoint(column), small);
    } else {
      CellPlane pair = pairs.get(row * (row - 1) / 2 + column);
      Heatmap.cells(pair, colours).draw(inside, plane, small);
      Paths.of(paths.stream().map(path -> overlay(path, row, column)).toList())
          .draw(inside, plane, small.scaled(0.8));
      cross(inside, plane, point.get(column), point.get(row), small);
    }
    inside.dispose();
    Dash.SOLID.draw(g, area, small.ink(), small.lineWidth() / 2);
  }

  private double costAtPoint(int parameter) {
    CellLine curve = curves.get(parameter);
    return curve.at(curve.axis().nearest(point.get(parameter)));
  }

  private static void cross(
      Graphics2D g, PlotArea plane, double alpha, double beta, ChartStyle style) {
    Marker.CROSS.draw(g, plane.x(alpha), plane.y(beta), style.ink(), style);
  }

  private static PathOverlay overlay(Path path, int row, int column) {
    return new PathOverlay(
        "",
        path.points().stream()
            .map(theta -> new PathOverlay.Place(theta.get(column), theta.get(row), 0))
            .toList(),
        path.tint());
  }

  /** Draws names and ticks, along the left side and the bottom of the triangle only. */
  private void drawEdges(Graphics2D g, AtlasLayout layout, ChartStyle small) {
    for (int k = 0; k < count(); k++) {
      Rectangle2D bottom = layout.panel(count() - 1, k);
      PlotArea below = new PlotArea(bottom, ruler(k), ruler(k));
      AtlasEdge edge = new AtlasEdge(g, small);
      edge.below(below, ruler(k).ticks(MOST_TICKS), curves.get(k).axis().name());
      if (k > 0) {
        PlotArea beside = new PlotArea(layout.panel(k, 0), ruler(k), ruler(k));
        edge.beside(beside, ruler(k).ticks(MOST_TICKS), curves.get(k).axis().name());
      }
    }
  }

  /** Draws the colour bar in the empty upper triangle. */
  private void drawBar(Graphics2D g, Rectangle2D free, ChartStyle small) {
    ColorBar bar = ColorBar.of(colours, range(curves, pairs), quantity);
    double barWidth = bar.width(small, free.getHeight());
    bar.draw(g, free.getMaxX() - barWidth, free.getY(), free.getHeight(), small);
  }

  /** Draws the ticks and the name along an outer panel of an atlas. */
  record AtlasEdge(Graphics2D g, ChartStyle style) {
    private static final double MARK = 0.3;
    private static final double AWAY = 3.9;

    /** The gap between two labels side by side, in heights of a label. */
    private static final double GAP = 0.5;

    void below(PlotArea plane, List<Tick> ticks, String name) {
      Rectangle2D panel = plane.area();
      double mark = MARK * style.tickSize();
      double free = panel.getX();
      ink();
      for (Tick tick : ticks) {
        double x = plane.x(tick.value());
        g.draw(new Line2D.Double(x, panel.getMaxY(), x, panel.getMaxY() + mark));
        RichText text = style.text(tick.label(), style.tickSize());
        if (fits(x, text.width(), free, panel.getMaxX())) {
          text.drawCentred(g, x, panel.getMaxY() + 1.4 * mark + text.height() / 2);
          free = x + text.width() / 2 + GAP * style.tickSize();
        }
      }
      RichText title = style.text(name, style.fontSize());
      double down = 1.4 * style.tickSize() + 0.75 * title.height();
      title.drawCentred(g, panel.getCenterX(), panel.getMaxY() + down);
    }

    void beside(PlotArea plane, List<Tick> ticks, String name) {
      Rectangle2D panel = plane.area();
      double mark = MARK * style.tickSize();
      double free = panel.getMaxY();
      ink();
      for (Tick tick : ticks) {
        double y = plane.y(tick.value());
        g.draw(new Line2D.Double(panel.getX() - mark, y, panel.getX(), y));
        RichText text = style.text(tick.label(), style.tickSize());
        if (fits(y, style.tickSize(), panel.getY(), free)) {
          free = y - (1 + GAP) / 2 * style.tickSize();
          text.draw(g, panel.getX() - 1.8 * mark - text.width(), y + text.middleToBaseline());
        }
      }
      RichText title = style.fitting(name, style.fontSize(), panel.getHeight());
      title.drawUpwards(g, panel.getX() - AWAY * style.fontSize(), panel.getCenterY());
    }

    /** Returns whether a label keeps away from the one before it, and within its panel. */
    private static boolean fits(double middle, double length, double from, double to) {
      return middle - length / 2 >= from && middle + length / 2 <= to;
    }

    private void ink() {
      g.setColor(style.ink());
      g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 2));
    }
  }

  /** Panels of equal size in the lower triangle of an atlas, with labels to the left and below. */
  public record AtlasLayout(Rectangle2D area, int count, double gap) {
    /** The room for ticks and a name, in font sizes. */
    private static final double BESIDE = 4.6;

    private static final double BELOW = 2.9;
    private static final double END = 1.2;
    private static final double GAP = 0.4;

    /** The least side of a panel with its gap, in pixels. */
    private static final double LEAST = 10;

    static AtlasLayout of(Rectangle2D all, int count, ChartStyle small) {
      double font = small.fontSize();
      Rectangle2D area =
          new Rectangle2D.Double(
              all.getX() + BESIDE * font,
              all.getY(),
              all.getWidth() - (BESIDE + END) * font,
              all.getHeight() - BELOW * font);
      if (Math.min(area.getWidth(), area.getHeight()) < LEAST * count) {
        throw Sheet.noRoom();
      }
      return new AtlasLayout(area, count, GAP * font);
    }

    public Rectangle2D panel(int row, int column) {
      double across = area.getWidth() / count;
      double down = area.getHeight() / count;
      double x = Math.rint(area.getX() + column * across);
      double y = Math.rint(area.getY() + row * down);
      return new Rectangle2D.Double(x, y, Math.rint(across - gap), Math.rint(down - gap));
    }

    /** The part of the upper triangle that a colour bar may take. */
    Rectangle2D free() {
      return new Rectangle2D.Double(
          area.getX() + area.getWidth() * 0.6,
          area.getY(),
          area.getWidth() * 0.4,
          area.getHeight() * 0.5);
    }
  }
}

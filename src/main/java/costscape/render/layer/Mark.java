package costscape.render.layer;

import costscape.cost.Rounding;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ticks;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;

/** A marker at one point of a chart. */
public record Mark(Marker marker, Tint tint, double x, double y) implements Layer, Obstacle.Source {
  /** A smaller mark, in usual sizes, would not be told from others. */
  private static final double SMALLEST = 0.5;

  /** A mark in the accent colour. */
  public static Mark of(Marker marker, double x, double y) {
    return new Mark(marker, Tint.ACCENT, x, y);
  }

  @Override
  public boolean isStar() {
    return marker == Marker.STAR;
  }

  @Override
  public boolean needsRoom(Ruler horizontal) {
    return horizontal.endsAt(x);
  }

  /** Within the frame; not at all where its place is cut off. */
  @Override
  public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
    if (plane.holds(x, y)) {
      double times = times(plane, style);
      Point2D at = at(plane, times * marker.reach(style));
      marker.draw(g, at.getX(), at.getY(), tint.in(style), style, times);
    }
  }

  /**
   * The size of the mark. Near the frame a mark gets smaller before it moves: one that moved would
   * say another cost than its curve in a low picture. One at the very end of an axis moves whole.
   */
  private double times(PlotArea plane, ChartStyle style) {
    if (plane.horizontal().endsAt(x) || plane.vertical().endsAt(y)) {
      return 1;
    }
    double room = plane.room(plane.x(x), plane.y(y));
    return Math.max(SMALLEST, Math.min(1, room / marker.reach(style)));
  }

  private Point2D at(PlotArea plane, double reach) {
    return plane.within(plane.x(x), plane.y(y), reach);
  }

  @Override
  public List<Obstacle> obstacles(PlotArea plane, ChartStyle style) {
    double reach = times(plane, style) * marker.reach(style);
    Point2D at = at(plane, reach);
    return List.of(Obstacle.at(at.getX(), at.getY(), reach));
  }

  /** The smallest cell of a surface, with its place. */
  public record Minimum(double alpha, double beta, double cost) {
    private static final int DIGITS = 4;

    /**
     * Finds the smallest cell. The result is empty if every cell failed or all cells cost the same.
     */
    public static Optional<Minimum> of(CellPlane surface) {
      if (surface.minimum() < 0 || surface.range().isConstant()) {
        return Optional.empty();
      }
      int rowCells = surface.grid().second().points();
      int i = surface.minimum() / rowCells;
      int j = surface.minimum() % rowCells;
      return Optional.of(
          new Minimum(
              surface.grid().first().shown(i), surface.grid().second().shown(j), surface.at(i, j)));
    }

    /** A copy of a chart with a star at this place, from which labels keep away, and its key. */
    public Chart on(Chart chart) {
      return chart
          .avoided(Mark.of(Marker.STAR, alpha, beta))
          .with(LegendKey.mark("smallest cost", Marker.STAR, Tint.ACCENT));
    }

    /** A copy of a chart of a plane with a key that says so where all cells cost the same. */
    public static Chart constant(Chart chart, CellPlane surface) {
      return surface.range().isConstant()
          ? chart.with(constantKey(surface.range(), surface.rounding()))
          : chart;
    }

    /** The key of a surface whose cells all cost the same. */
    public static LegendKey constantKey(Range range, Rounding rounding) {
      String cost = rounding.text(Ticks.number(range.smallest(), DIGITS));
      return LegendKey.words("constant: cost %s everywhere".formatted(cost));
    }
  }
}

package costscape.render.layer;

import costscape.cost.Rounding;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.scale.Ticks;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.geom.Point2D;
import java.util.Optional;

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

  /** Marks the smallest cell; where all cost the same a key says so; where all failed, nothing. */
  public static Chart markOn(Chart chart, CellPlane surface) {
    if (surface.range().isConstant()) {
      return chart.with(constantKey(surface.range(), surface.rounding()));
    }
    LegendKey key = LegendKey.mark("smallest cell", Marker.STAR, Tint.ACCENT);
    return of(surface)
        .map(m -> chart.with(Mark.of(Marker.STAR, m.alpha, m.beta)).with(key))
        .orElse(chart);
  }

  /** The key of a surface whose cells all cost the same. */
  public static LegendKey constantKey(Range range, Rounding rounding) {
    String cost = rounding.text(Ticks.number(range.smallest(), DIGITS));
    return LegendKey.words("constant: cost %s everywhere".formatted(cost));
  }

  /** The mark as an obstacle, from which labels keep away. */
  public Obstacle obstacle(PlotArea plane, ChartStyle style) {
    double reach = Marker.STAR.reach(style);
    Point2D at = plane.within(plane.x(alpha), plane.y(beta), reach);
    return Obstacle.at(at.getX(), at.getY(), reach);
  }
}

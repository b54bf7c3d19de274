package costscape.render;

import costscape.sweep.CostSurface;

/** The smallest cell of a surface and where it lies. */
record Minimum(double alpha, double beta, double cost) {
  private static final int DIGITS = 4;

  /** Of a surface that has a cell that could be evaluated. */
  static Minimum of(CostSurface surface) {
    int rowCells = surface.grid().second().points();
    int i = surface.minimum() / rowCells;
    int j = surface.minimum() % rowCells;
    return new Minimum(
        surface.grid().first().at(i), surface.grid().second().at(j), surface.at(i, j));
  }

  Chart markOn(Chart chart) {
    return chart.with(Mark.of(Marker.STAR, alpha, beta)).with(key());
  }

  /** The mark, for labels that lie below. */
  Obstacle obstacle(Plane plane, ChartStyle style) {
    Polyline place = Polyline.of(new double[] {plane.x(alpha)}, new double[] {plane.y(beta)});
    return new Obstacle(place, Marker.STAR.reach(style));
  }

  LegendKey key() {
    String text =
        "smallest cell: cost %s at (%s, %s)"
            .formatted(
                Ticks.number(cost, DIGITS),
                Ticks.number(alpha, DIGITS),
                Ticks.number(beta, DIGITS));
    return LegendKey.mark(text, Marker.STAR, Tint.ACCENT);
  }
}

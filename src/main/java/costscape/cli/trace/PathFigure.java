package costscape.cli.trace;

import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.cli.value.View;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.Tint;
import costscape.render.layer.Minimum;
import costscape.render.layer.PathKeys;
import costscape.render.layer.PathOverlay;
import costscape.render.scale.ColorScale;
import costscape.render.surface.SurfaceChart;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.PathOnSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * Paths drawn over a plane.
 *
 * @param title the meaning of the plane's colours
 * @param labels of the paths, each of which then has a colour of its own; without labels a path has
 *     the colours of its costs
 */
record PathFigure(PathPlan plan, String title, List<String> labels) {
  Figure of(CellPlane surface, List<PathOnSlice> shadows, ColorScale colours) {
    List<PathOverlay> overlays = new ArrayList<>();
    for (int i = 0; i < shadows.size(); i++) {
      overlays.add(overlay(i, shadows.get(i), colours));
    }
    if (plan.view() == View.SURFACE) {
      SurfaceChart chart = SurfaceChart.of(surface, colours, title);
      for (PathOverlay overlay : overlays) {
        chart = chart.with(overlay);
      }
      return chart;
    }
    Chart chart =
        switch (plan.view()) {
          case FILLED -> Contours.filled(surface, colours, title, overlays);
          case ISOLINES -> Contours.coloured(surface, colours, title, overlays);
          case HEATMAP, CONTOUR, SURFACE, LINE -> Heatmap.of(surface, colours, title);
        };
    if (plan.view() == View.CONTOUR) {
      chart = chart.with(Contours.lines(surface, colours, overlays));
    }
    if (!labels.isEmpty()) {
      chart = Minimum.recoloured(chart, surface, Tint.INK);
    }
    for (PathOverlay overlay : overlays) {
      chart = overlay.over(chart);
    }
    return PathKeys.on(withEnds(chart, overlays), overlays, surface.grid());
  }

  /** The ends of named paths lie upon all lines, so that no other path hides one. */
  private Chart withEnds(Chart chart, List<PathOverlay> overlays) {
    Chart all = chart;
    for (PathOverlay path : labels.isEmpty() ? List.<PathOverlay>of() : overlays) {
      all = all.with(path.ball());
    }
    return all;
  }

  private PathOverlay overlay(int i, PathOnSlice shadow, ColorScale colours) {
    List<PathOverlay.Place> places =
        shadow.places().stream()
            .map(p -> new PathOverlay.Place(p.alpha(), p.beta(), p.cost()))
            .toList();
    if (!labels.isEmpty()) {
      return PathOverlay.of(labels.get(i), places, Tint.series(i));
    }
    PathOverlay path = PathOverlay.of("", places, Tint.ACCENT);
    return plan.mode().get() == PathMode.FROZEN ? path : path.coloured(colours);
  }

  /**
   * The costs that the colours must show. Labelled paths lie in colours of their own, so that only
   * their heights over a surface count.
   */
  Range range(CellPlane surface, List<PathOnSlice> shadows) {
    Range range = surface.range();
    if (!labels.isEmpty() && plan.view() != View.SURFACE) {
      return range;
    }
    for (PathOnSlice shadow : shadows) {
      range =
          range.union(
              Range.of(shadow.places().stream().mapToDouble(PathOnSlice.Place::cost).toArray()));
    }
    return range;
  }
}

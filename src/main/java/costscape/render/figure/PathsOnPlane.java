package costscape.render.figure;

import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.layer.Mark.Minimum;
import costscape.render.layer.PathTints;
import costscape.render.layer.Paths;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.ColorScale;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.PathOnSlice;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Paths drawn over a plane.
 *
 * @param title the meaning of the plane's colours
 * @param labels of the paths, each of which then has a colour of its own; none for one colour
 * @param isStarred whether the smallest cost of the plane is marked
 */
public record PathsOnPlane(View view, String title, List<String> labels, boolean isStarred) {
  /** The picture of a plane with paths over it. */
  public Figure of(CellPlane surface, List<PathOnSlice> shadows, ColorScale colours) {
    List<PathOverlay> overlays =
        IntStream.range(0, shadows.size())
            .mapToObj(i -> overlay(i, shadows.get(i), colours))
            .toList();
    Figure figure = view.of(surface, colours, title, overlays);
    return figure instanceof Chart chart
        ? Paths.on(
            chart, overlays, surface.grid(), isStarred ? Minimum.of(surface) : Optional.empty())
        : figure;
  }

  private PathOverlay overlay(int i, PathOnSlice shadow, ColorScale colours) {
    return labels.isEmpty()
        ? PathOverlay.of("", shadow, PathTints.only(colours.map()))
        : PathOverlay.of(labels.get(i), shadow, PathTints.of(colours.map(), i));
  }

  /** The costs that the colours must show; over a surface paths are as high as their own costs. */
  public Range range(CellPlane surface, List<PathOnSlice> shadows) {
    Range range = surface.range();
    if (view != View.SURFACE) {
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

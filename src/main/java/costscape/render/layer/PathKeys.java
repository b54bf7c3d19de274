package costscape.render.layer;

import costscape.render.chart.Chart;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.PathOverlay.Place;
import costscape.space.Grid;
import java.util.ArrayList;
import java.util.List;

/** The keys of the marks at starts and ends, which all paths of a picture share. */
public final class PathKeys {
  private PathKeys() {}

  /** A copy of the chart of a plane with the keys of its paths. */
  public static Chart on(Chart chart, List<PathOverlay> paths, Grid plane) {
    Chart drawn = chart;
    for (LegendKey key : of(paths, plane)) {
      drawn = drawn.with(key);
    }
    return drawn;
  }

  /**
   * The keys of the marks that are drawn, in their colour, unless each path has its own.
   *
   * @param plane beyond which there are no marks
   */
  public static List<LegendKey> of(List<PathOverlay> paths, Grid plane) {
    List<Tint> tints = paths.stream().map(PathOverlay::tint).distinct().toList();
    Tint tint = tints.size() == 1 ? tints.get(0) : Tint.INK;
    List<LegendKey> keys = new ArrayList<>();
    if (paths.stream().anyMatch(path -> holds(plane, path.places().get(0)))) {
      keys.add(LegendKey.mark("start", Marker.RING, tint));
    }
    if (paths.stream().anyMatch(path -> holds(plane, last(path.places())))) {
      keys.add(LegendKey.mark("end", Marker.DISC, tint));
    }
    return keys;
  }

  private static Place last(List<Place> places) {
    return places.get(places.size() - 1);
  }

  private static boolean holds(Grid plane, Place place) {
    return plane.first().from() <= place.alpha()
        && place.alpha() <= plane.first().to()
        && plane.second().from() <= place.beta()
        && place.beta() <= plane.second().to();
  }
}

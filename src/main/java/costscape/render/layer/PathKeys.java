package costscape.render.layer;

import costscape.render.chart.Dash;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.PathOverlay.Place;
import costscape.space.Grid;
import java.util.ArrayList;
import java.util.List;

/** The keys of starts, ends and dashes, which all paths of a picture share. */
public final class PathKeys {
  private PathKeys() {}

  /**
   * The names of the paths, then the keys of the marks that are drawn, in their colour unless each
   * path has its own.
   *
   * @param plane beyond which there are no marks
   */
  public static List<LegendKey> of(List<PathOverlay> paths, Grid plane) {
    Tint tint = Paths.common(paths);
    List<LegendKey> keys = new ArrayList<>();
    paths.stream()
        .filter(path -> !path.name().isEmpty())
        .forEach(path -> keys.add(LegendKey.path(path.name(), path.tint(), Dash.SOLID)));
    if (paths.stream().anyMatch(path -> holds(plane, path.start()))) {
      keys.add(LegendKey.markOnGround("start", Marker.RING, tint));
    }
    if (paths.stream().anyMatch(path -> holds(plane, path.end()))) {
      keys.add(LegendKey.markOnGround("end", Marker.DISC, tint));
    }
    if (paths.stream().anyMatch(PathOverlay::isPartlyOff)) {
      keys.add(LegendKey.path("off the surface", tint, Dash.DASHED));
    }
    return keys;
  }

  private static boolean holds(Grid plane, Place place) {
    return plane.contains(place.alpha(), place.beta());
  }
}

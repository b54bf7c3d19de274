package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Marker;
import costscape.render.layer.PathOverlay;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/** A path in the box of a surface: solid where it can be seen, faint where the surface hides it. */
record SurfacePath(PathOverlay path, SurfaceView view, SurfacePlaces places) {
  private static final double EDGE = 1.9;
  private static final int FAINT = 90;

  /** Gives the camera's view of a place of the path. */
  @FunctionalInterface
  interface SurfacePlaces {
    Camera.Seen see(PathOverlay.Place place);
  }

  void draw(Graphics2D g, ChartStyle style) {
    List<Camera.Seen> seen = path.places().stream().map(places::see).toList();
    Path2D hidden = stretches(seen, false);
    Path2D shown = stretches(seen, true);
    Color colour = path.tint().in(style);
    g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
    g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT));
    g.draw(hidden);
    g.setStroke(Dash.SOLID.stroke(EDGE * style.lineWidth()));
    g.setColor(style.halo());
    g.draw(shown);
    g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
    g.setColor(colour);
    g.draw(shown);
    Camera.Seen start = seen.get(0);
    Camera.Seen end = seen.get(seen.size() - 1);
    Marker.RING.draw(g, start.x(), start.y(), colour, style);
    Marker.DISC.draw(g, end.x(), end.y(), colour, style);
  }

  /** The stretches whose places are all visible, or all other stretches. */
  private Path2D stretches(List<Camera.Seen> seen, boolean shown) {
    Path2D stretches = new Path2D.Double();
    boolean drawing = false;
    for (int k = 1; k < seen.size(); k++) {
      boolean visible = view.shows(seen.get(k - 1)) && view.shows(seen.get(k));
      if (visible == shown) {
        if (!drawing) {
          stretches.moveTo(seen.get(k - 1).x(), seen.get(k - 1).y());
        }
        stretches.lineTo(seen.get(k).x(), seen.get(k).y());
      }
      drawing = visible == shown;
    }
    return stretches;
  }
}

package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Marker;
import costscape.render.layer.PathOverlay;
import costscape.render.scale.ColorScale;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A path in the box of a surface: solid where it can be seen, dashed and faint where the surface
 * hides it.
 */
record SurfacePath(PathOverlay path, SurfaceView view, SurfacePlaces places) {
  private static final double EDGE = 1.9;
  private static final int FAINT = 90;

  /** The length of a piece of a step that is hidden or shown as a whole, in pixels. */
  private static final double PIECE = 4;

  private static final int MOST_PIECES = 500;

  /** Gives the camera's view of a place of the path. */
  @FunctionalInterface
  interface SurfacePlaces {
    Camera.Seen see(PathOverlay.Place place);
  }

  /** A place of the path in the picture, and its cost. */
  private record Spot(Camera.Seen at, double cost, boolean isShown) {}

  void draw(Graphics2D g, ChartStyle style) {
    List<Spot> seen = dense();
    Path2D hidden = stretches(seen, false);
    Path2D shown = stretches(seen, true);
    Color colour = path.tint().in(style);
    g.setStroke(Dash.DASHED.stroke(style.lineWidth()));
    g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT));
    g.draw(hidden);
    g.setStroke(Dash.SOLID.stroke(EDGE * style.lineWidth()));
    g.setColor(style.halo());
    g.draw(shown);
    g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
    g.setColor(colour);
    if (path.colours().isPresent()) {
      drawColoured(g, seen, path.colours().get());
    } else {
      g.draw(shown);
    }
    mark(g, Marker.RING, seen.get(0).at, style);
    mark(g, Marker.DISC, seen.get(seen.size() - 1).at, style);
  }

  /** An end of the path, faint if the surface hides it. */
  private void mark(Graphics2D g, Marker marker, Camera.Seen at, ChartStyle style) {
    Graphics2D over = (Graphics2D) g.create();
    if (!view.shows(at)) {
      over.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FAINT / 255f));
    }
    marker.draw(over, at.x(), at.y(), path.tint().in(style), style);
    over.dispose();
  }

  /** The visible stretches, each in the colour of its own cost. */
  private void drawColoured(Graphics2D g, List<Spot> seen, ColorScale colours) {
    for (int k = 1; k < seen.size(); k++) {
      Spot from = seen.get(k - 1);
      Spot to = seen.get(k);
      if (from.isShown && to.isShown) {
        g.setColor(new Color(colours.rgb((from.cost + to.cost) / 2)));
        g.draw(new Line2D.Double(from.at.x(), from.at.y(), to.at.x(), to.at.y()));
      }
    }
  }

  /** More places between those that lie far apart: the surface may hide the middle of a step. */
  private List<Spot> dense() {
    List<Spot> dense = new ArrayList<>();
    for (PathOverlay.Place place : path.places()) {
      Camera.Seen to = places.see(place);
      Spot from = dense.isEmpty() ? spot(to, place.cost()) : dense.get(dense.size() - 1);
      double length = StrictMath.hypot(to.x() - from.at.x(), to.y() - from.at.y());
      int pieces = (int) Math.max(1, Math.min(MOST_PIECES, length / PIECE));
      for (int piece = 1; piece <= pieces; piece++) {
        double t = (double) piece / pieces;
        Camera.Seen at =
            new Camera.Seen(
                from.at.x() + t * (to.x() - from.at.x()),
                from.at.y() + t * (to.y() - from.at.y()),
                from.at.nearness() + t * (to.nearness() - from.at.nearness()));
        dense.add(spot(piece == pieces ? to : at, from.cost + t * (place.cost() - from.cost)));
      }
    }
    return dense;
  }

  private Spot spot(Camera.Seen at, double cost) {
    return new Spot(at, cost, view.shows(at));
  }

  /** The stretches whose places are all visible, or all other stretches. */
  private static Path2D stretches(List<Spot> seen, boolean shown) {
    Path2D stretches = new Path2D.Double();
    boolean drawing = false;
    for (int k = 1; k < seen.size(); k++) {
      boolean visible = seen.get(k - 1).isShown && seen.get(k).isShown;
      if (visible == shown) {
        if (!drawing) {
          stretches.moveTo(seen.get(k - 1).at.x(), seen.get(k - 1).at.y());
        }
        stretches.lineTo(seen.get(k).at.x(), seen.get(k).at.y());
      }
      drawing = visible == shown;
    }
    return stretches;
  }
}

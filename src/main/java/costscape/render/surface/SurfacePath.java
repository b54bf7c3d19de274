package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Marker;
import costscape.render.layer.EdgeArrow;
import costscape.render.layer.PathOverlay;
import costscape.space.Axis;
import costscape.space.Grid;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A path in the box of a surface: solid where it can be seen, faint where the surface hides it. It
 * is drawn as far as the box goes; if it ends beyond, an arrow stands where it leaves.
 *
 * @param grid whose axes are the box
 */
record SurfacePath(PathOverlay path, SurfaceView view, Grid grid, SurfacePlaces places) {
  private static final double EDGE = 1.9;
  private static final int FAINT = 90;

  /** Gives the camera's view of a place of the path. */
  @FunctionalInterface
  interface SurfacePlaces {
    Camera.Seen see(PathOverlay.Place place);
  }

  /** A place as the camera sees it; the way to a place outside the box is not drawn. */
  private record Point(Camera.Seen seen, boolean inside) {}

  void draw(Graphics2D g, ChartStyle style) {
    List<Point> points = points();
    Path2D hidden = stretches(points, false);
    Path2D shown = stretches(points, true);
    Color colour = path.tint().in(style);
    g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
    g.setColor(faint(colour));
    g.draw(hidden);
    g.setStroke(Dash.SOLID.stroke(EDGE * style.lineWidth()));
    g.setColor(style.halo());
    g.draw(shown);
    g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
    g.setColor(colour);
    g.draw(shown);
    mark(g, Marker.RING, points.get(0), colour, style);
    mark(g, Marker.DISC, points.get(points.size() - 1), colour, style);
    drawArrow(g, points, colour, style);
  }

  private static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT);
  }

  private static void mark(Graphics2D g, Marker marker, Point at, Color colour, ChartStyle style) {
    if (at.inside()) {
      marker.draw(g, at.seen().x(), at.seen().y(), colour, style);
    }
  }

  /** All places, and between one inside and one outside the place on the border. */
  private List<Point> points() {
    List<PathOverlay.Place> all = path.places();
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      if (k > 0 && holds(all.get(k - 1)) != holds(all.get(k))) {
        boolean leaves = holds(all.get(k - 1));
        PathOverlay.Place border =
            leaves ? border(all.get(k - 1), all.get(k)) : border(all.get(k), all.get(k - 1));
        points.add(new Point(places.see(border), true));
      }
      points.add(new Point(places.see(all.get(k)), holds(all.get(k))));
    }
    return points;
  }

  private boolean holds(PathOverlay.Place place) {
    return grid.first().contains(place.alpha()) && grid.second().contains(place.beta());
  }

  private PathOverlay.Place border(PathOverlay.Place inside, PathOverlay.Place outside) {
    double share =
        Math.min(
            share(grid.first(), inside.alpha(), outside.alpha()),
            share(grid.second(), inside.beta(), outside.beta()));
    return new PathOverlay.Place(
        inside.alpha() + share * (outside.alpha() - inside.alpha()),
        inside.beta() + share * (outside.beta() - inside.beta()),
        inside.cost() + share * (outside.cost() - inside.cost()));
  }

  /** The part of the way from a value of the axis to another one that lies on the axis. */
  private static double share(Axis axis, double from, double to) {
    return axis.contains(to) ? 1 : ((to > from ? axis.to() : axis.from()) - from) / (to - from);
  }

  /** The stretches whose places are all visible, or all other stretches. */
  private Path2D stretches(List<Point> points, boolean shown) {
    Path2D stretches = new Path2D.Double();
    boolean drawing = false;
    for (int k = 1; k < points.size(); k++) {
      Camera.Seen from = points.get(k - 1).seen();
      Camera.Seen to = points.get(k).seen();
      boolean inside = points.get(k - 1).inside() && points.get(k).inside();
      boolean drawn = inside && (view.shows(from) && view.shows(to)) == shown;
      if (drawn) {
        if (!drawing) {
          stretches.moveTo(from.x(), from.y());
        }
        stretches.lineTo(to.x(), to.y());
      }
      drawing = drawn;
    }
    return stretches;
  }

  private void drawArrow(Graphics2D g, List<Point> points, Color colour, ChartStyle style) {
    int last = points.size() - 1;
    while (last > 0 && !points.get(last).inside()) {
      last--;
    }
    if (last > 0 && last < points.size() - 1) { // the place on the border, and one before it
      Camera.Seen tip = points.get(last).seen();
      Camera.Seen before = points.get(last - 1).seen();
      double angle = StrictMath.atan2(tip.y() - before.y(), tip.x() - before.x());
      Color seen = view.shows(tip) ? colour : faint(colour);
      new EdgeArrow(new Point2D.Double(tip.x(), tip.y()), angle).draw(g, seen, style);
    }
  }
}

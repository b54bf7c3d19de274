package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Marker;
import costscape.render.layer.EdgeArrow;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.surface.SurfaceChart.SurfaceView;
import costscape.space.Axis;
import costscape.space.Grid;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A path in the box of a surface: solid where it can be seen, dashed and faint where the surface
 * hides it. It is drawn as far as the box goes; if it ends beyond, an arrow stands where it leaves.
 *
 * @param grid whose axes are the box
 * @param places the camera's view of a place of the path
 */
record SurfacePath(
    PathOverlay path,
    SurfaceView view,
    Grid grid,
    Function<PathOverlay.Place, Camera.Seen> places) {
  private static final int FAINT = 90;

  /** The length of a piece of a step that is hidden or shown as a whole, in pixels. */
  private static final double PIECE = 4;

  private static final int MOST_PIECES = 500;

  /** A place of the path in the picture, and its cost; a step to one outside is not drawn. */
  private record Spot(Camera.Seen at, double cost, boolean isShown, boolean isInside) {}

  void draw(Graphics2D g, ChartStyle style) {
    List<Spot> spots = dense(BoxedPath.of(path.places(), grid));
    Path2D hidden = stretches(spots, false);
    Path2D shown = stretches(spots, true);
    Color colour = path.colour(style);
    g.setStroke(Dash.DASHED.stroke(style.pathWidth()));
    g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT));
    g.draw(hidden);
    Dash.SOLID.drawCased(g, shown, colour, style.pathWidth(), style);
    mark(g, Marker.RING, spots.get(0), style);
    mark(g, Marker.DISC, spots.get(spots.size() - 1), style);
    drawArrow(g, spots, style);
  }

  /** An end of the path, faint if the surface hides it. */
  private void mark(Graphics2D g, Marker marker, Spot spot, ChartStyle style) {
    if (spot.isInside) {
      Graphics2D over = over(g, spot);
      marker.drawOnGround(over, spot.at.x(), spot.at.y(), path.colour(style), style, 1);
      over.dispose();
    }
  }

  private static Graphics2D over(Graphics2D g, Spot spot) {
    Graphics2D over = (Graphics2D) g.create();
    if (!spot.isShown) {
      over.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FAINT / 255f));
    }
    return over;
  }

  private static boolean isInside(Spot from, Spot to) {
    return from.isInside && to.isInside;
  }

  /** More places between those that lie far apart: the surface may hide the middle of a step. */
  private List<Spot> dense(List<BoxedPath.Place> boxed) {
    List<Spot> dense = new ArrayList<>();
    for (BoxedPath.Place place : boxed) {
      Spot to = spot(places.apply(place.at()), place.at().cost(), place.isInside());
      Spot from = dense.isEmpty() ? to : dense.get(dense.size() - 1);
      int pieces = isInside(from, to) ? pieces(from.at, to.at) : 1;
      for (int piece = 1; piece < pieces; piece++) {
        dense.add(between(from, to, (double) piece / pieces));
      }
      dense.add(to);
    }
    return dense;
  }

  private static int pieces(Camera.Seen from, Camera.Seen to) {
    double length = StrictMath.hypot(to.x() - from.x(), to.y() - from.y());
    return (int) Math.max(1, Math.min(MOST_PIECES, length / PIECE));
  }

  private Spot between(Spot from, Spot to, double t) {
    Camera.Seen at =
        new Camera.Seen(
            from.at.x() + t * (to.at.x() - from.at.x()),
            from.at.y() + t * (to.at.y() - from.at.y()),
            from.at.nearness() + t * (to.at.nearness() - from.at.nearness()));
    return spot(at, from.cost + t * (to.cost - from.cost), true);
  }

  private Spot spot(Camera.Seen at, double cost, boolean isInside) {
    return new Spot(at, cost, view.shows(at), isInside);
  }

  /** The stretches inside whose places are all visible, or all other stretches inside. */
  private static Path2D stretches(List<Spot> spots, boolean shown) {
    Path2D stretches = new Path2D.Double();
    boolean drawing = false;
    for (int k = 1; k < spots.size(); k++) {
      Spot from = spots.get(k - 1);
      Spot to = spots.get(k);
      boolean drawn = isInside(from, to) && (from.isShown && to.isShown) == shown;
      if (drawn) {
        if (!drawing) {
          stretches.moveTo(from.at.x(), from.at.y());
        }
        stretches.lineTo(to.at.x(), to.at.y());
      }
      drawing = drawn;
    }
    return stretches;
  }

  /** Where the path leaves for good: the place on the border, seen from the one before it. */
  private void drawArrow(Graphics2D g, List<Spot> spots, ChartStyle style) {
    int last = spots.size() - 1;
    while (last > 0 && !spots.get(last).isInside) {
      last--;
    }
    if (last > 0 && last < spots.size() - 1) {
      Spot tip = spots.get(last);
      Camera.Seen before = spots.get(last - 1).at;
      double angle = StrictMath.atan2(tip.at.y() - before.y(), tip.at.x() - before.x());
      Graphics2D over = over(g, tip);
      new EdgeArrow(new Point2D.Double(tip.at.x(), tip.at.y()), angle)
          .drawOnGround(over, path, style);
      over.dispose();
    }
  }

  /** A path that knows where it crosses the walls of a box. */
  private static final class BoxedPath {
    /** A place of a path, and whether the box holds it. */
    record Place(PathOverlay.Place at, boolean isInside) {}

    private BoxedPath() {}

    /** All places, and between one inside and one outside the place on the wall. */
    static List<Place> of(List<PathOverlay.Place> path, Grid box) {
      List<Place> places = new ArrayList<>();
      for (int k = 0; k < path.size(); k++) {
        boolean isInside = holds(box, path.get(k));
        if (k > 0 && holds(box, path.get(k - 1)) != isInside) {
          places.add(
              new Place(
                  isInside
                      ? wall(box, path.get(k), path.get(k - 1))
                      : wall(box, path.get(k - 1), path.get(k)),
                  true));
        }
        places.add(new Place(path.get(k), isInside));
      }
      return places;
    }

    private static boolean holds(Grid box, PathOverlay.Place place) {
      return box.contains(place.alpha(), place.beta());
    }

    private static PathOverlay.Place wall(
        Grid box, PathOverlay.Place inside, PathOverlay.Place outside) {
      double share =
          Math.min(
              share(box.first(), inside.alpha(), outside.alpha()),
              share(box.second(), inside.beta(), outside.beta()));
      return new PathOverlay.Place(
          inside.alpha() + share * (outside.alpha() - inside.alpha()),
          inside.beta() + share * (outside.beta() - inside.beta()),
          inside.cost() + share * (outside.cost() - inside.cost()));
    }

    /** The part of the way from a value of the axis to another one that lies on the axis. */
    private static double share(Axis axis, double from, double to) {
      return axis.contains(to) ? 1 : ((to > from ? axis.to() : axis.from()) - from) / (to - from);
    }
  }
}

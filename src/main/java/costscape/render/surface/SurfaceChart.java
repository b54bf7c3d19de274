package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.FigurePart;
import costscape.render.chart.Legend;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Purpose;
import costscape.render.chart.Sheet;
import costscape.render.chart.SheetFigure;
import costscape.render.layer.LabelledMarks;
import costscape.render.layer.PathKeys;
import costscape.render.layer.PathOverlay;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.scale.Ticks;
import costscape.space.Axis;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Shows a cost surface in true perspective. Height and colour are both the cost. Light falls from
 * the left and leaves level places the colours of the colour bar.
 */
public record SurfaceChart(
    Sheet sheet, Ground ground, Camera camera, Overlays above, Map<String, String> titles)
    implements SheetFigure<SurfaceChart> {
  /** The side that a surface is seen from where nobody asks for another, in degrees. */
  public static final double AZIMUTH = -60;

  /** How far above its floor a surface is seen from where nobody says, in degrees. */
  public static final double ELEVATION = 32;

  /** The room for labels around a box that turns, in font sizes: left, above, right, below. */
  private static final double[] ROOM = {4.2, 0.4, 2.6, 2.4};

  /** What a box that stays begins with, before its labels are known. */
  private static final double[] LEAST_ROOM = {1, 0.4, 0.5, 1};

  /** The least height, in font sizes: there is room for a key, as any cell may turn out to fail. */
  private static final double ROOMY = 12;

  private static final int DIGITS = 4;
  private static final int MESH_LINES = 20;
  private static final Color MESH = new Color(0, 0, 0, 46);

  /** The surface, its colours, and what they and the heights mean. */
  private record Ground(CellPlane surface, ColorScale colours, String quantity) {}

  /** What lies on the surface. */
  private record Overlays(List<PathOverlay> paths, LabelledMarks marks) {
    private static final Overlays NONE = new Overlays(List.of(), new LabelledMarks(List.of()));
  }

  public SurfaceChart {
    titles = Map.copyOf(titles);
  }

  /** The chart of a surface; the quantity is the meaning of the colours and heights. */
  public static SurfaceChart of(CellPlane surface, ColorScale colours, String quantity) {
    Ground ground = new Ground(surface, colours, quantity);
    Camera camera = new Camera(AZIMUTH, ELEVATION);
    return new SurfaceChart(Sheet.plain(), ground, camera, Overlays.NONE, Map.of());
  }

  @Override
  public SurfaceChart on(Sheet other) {
    return new SurfaceChart(other, ground, camera, above, titles);
  }

  @Override
  public Set<FigurePart> parts() {
    return Set.of(FigurePart.EYE, FigurePart.MARKS, FigurePart.BAR);
  }

  @Override
  public SurfaceChart retitled(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(titles);
    all.putAll(others);
    return new SurfaceChart(sheet, ground, camera, above, all);
  }

  /** A copy with another meaning of the colours and heights. */
  public SurfaceChart withQuantity(String other) {
    Ground called = new Ground(ground.surface, ground.colours, other);
    return new SurfaceChart(sheet, called, camera, above, titles);
  }

  /**
   * A copy seen from another side.
   *
   * @param azimuth degrees around the upright axis, as matplotlib counts them
   * @param elevation degrees above the floor
   */
  public SurfaceChart from(double azimuth, double elevation) {
    return seenBy(new Camera(azimuth, elevation));
  }

  /** A copy whose box turns, of one size from every side, and is seen from the azimuth now. */
  public SurfaceChart turning(double azimuth, double elevation) {
    return seenBy(new Camera(azimuth, elevation, true));
  }

  private SurfaceChart seenBy(Camera other) {
    return new SurfaceChart(sheet, ground, other, above, titles);
  }

  /**
   * A copy with a path at the height of its own cost. The path is faint where the surface hides it.
   */
  public SurfaceChart with(PathOverlay path) {
    List<PathOverlay> paths = new ArrayList<>(above.paths);
    paths.add(path);
    return under(new Overlays(paths, above.marks));
  }

  /** A copy with marks at the surface's own height. What lies behind the surface is faint. */
  public SurfaceChart with(LabelledMarks other) {
    return under(new Overlays(above.paths, other));
  }

  private SurfaceChart under(Overlays other) {
    return new SurfaceChart(sheet, ground, camera, other, titles);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    ChartStyle style = sheet.style();
    Rectangle2D inside = sheet.open(g, width, height);
    double font = style.fontSize();
    Rectangle2D area = Legend.draw(g, keys(inside.getHeight() > ROOMY * font), style, inside);
    ColorBar bar = ColorBar.of(ground.surface, ground.colours, ground.quantity);
    double barHeight = 0.75 * area.getHeight();
    double barWidth = bar.width(style, barHeight);
    double[] around = camera.turns() ? ROOM : LEAST_ROOM;
    Rectangle2D room =
        new Rectangle2D.Double(
            area.getX() + around[0] * font,
            area.getY() + around[1] * font,
            area.getWidth() - barWidth - (around[0] + around[2]) * font,
            area.getHeight() - (around[1] + around[3]) * font);
    Rectangle2D whole =
        new Rectangle2D.Double(
            area.getX(), area.getY(), area.getWidth() - barWidth, area.getHeight());
    drawBox(g, room, whole, style);
    bar.draw(g, area.getMaxX() - barWidth, area.getCenterY() - barHeight / 2, barHeight, style);
  }

  private List<LegendKey> keys(boolean roomy) {
    List<LegendKey> keys = PathKeys.of(above.paths, ground.surface.grid());
    if (ground.colours.scale() == Scale.LOG && ground.colours.clipsBelow(ground.surface.range())) {
      keys.add(
          LegendKey.words(
              "floor: cost %s; the smallest cell costs %s"
                  .formatted(
                      Ticks.number(ground.colours.from(), DIGITS),
                      ground
                          .surface
                          .rounding()
                          .text(Ticks.number(ground.surface.range().smallest(), DIGITS)))));
    }
    if (ground.surface.failed() > 0 && roomy) {
      keys.add(LegendKey.hatch("failed: hatched, no height is known"));
    }
    return keys;
  }

  private Ruler ruler(Axis axis) {
    Ruler ruler = Ruler.of(axis);
    String title = titles.get(ruler.title());
    return title == null ? ruler : ruler.titled(Ruler.shortened(title));
  }

  private void drawBox(Graphics2D g, Rectangle2D most, Rectangle2D whole, ChartStyle style) {
    SurfaceBox.Rulers rulers =
        new SurfaceBox.Rulers(
            ruler(ground.surface.grid().first()),
            ruler(ground.surface.grid().second()),
            new Ruler("cost", ground.colours.scale(), ground.colours.from(), ground.colours.to()));
    Rectangle2D room = SurfaceBox.room(camera, rulers, style, most, whole);
    Projection projection = Projection.fitting(camera, room);
    new SurfaceBox(projection, rulers, style).draw(g);
    if (Purpose.REHEARSAL.isOf(g)) { // the surface fits its box: only the marks' names need room
      drawMarks(g, projection, room, spot -> false);
    } else {
      SurfaceView view = drawSurface(g, projection, room);
      drawMarks(g, projection, room, spot -> !view.shows(seen(projection, spot)));
    }
  }

  /** The surface with its mesh and its paths. */
  private SurfaceView drawSurface(Graphics2D g, Projection projection, Rectangle2D room) {
    ChartStyle style = sheet.style();
    double pixels = Math.max(1, g.getTransform().getScaleX());
    SurfaceMesh mesh = SurfaceMesh.of(ground.surface, ground.colours);
    SurfaceView view = new SurfaceView(mesh, projection, ground.colours.map(), room, pixels);
    boolean isWhole = ground.surface.failed() == 0 && SurfaceFaces.count(mesh) < SurfaceFaces.MOST;
    if (isWhole && Purpose.SHAPES.isOf(g)) {
      new SurfaceFaces(mesh, projection, ground.colours.map(), style).draw(g);
    } else {
      view.drawSurface(g, style);
    }
    Dash.SOLID.draw(g, view.meshLines(MESH_LINES), MESH, style.lineWidth() / 4);
    for (PathOverlay path : above.paths) {
      new SurfacePath(path, view, ground.surface.grid(), place -> seen(projection, place))
          .draw(g, style);
    }
    return view;
  }

  private void drawMarks(
      Graphics2D g, Projection projection, Rectangle2D room, Predicate<LabelledMarks.Spot> hidden) {
    above.marks.draw(
        g,
        room,
        sheet.style(),
        spot -> new Point2D.Double(seen(projection, spot).x(), seen(projection, spot).y()),
        hidden);
  }

  private Camera.Seen seen(Projection projection, PathOverlay.Place place) {
    double height = Math.max(0, Math.min(1, ground.colours.fraction(place.cost())));
    return seen(projection, place.alpha(), place.beta(), height);
  }

  private Camera.Seen seen(Projection projection, LabelledMarks.Spot spot) {
    double height = SurfaceMesh.height(ground.surface, ground.colours, spot.x(), spot.y());
    return seen(projection, spot.x(), spot.y(), Double.isNaN(height) ? 0 : height);
  }

  private Camera.Seen seen(Projection projection, double alpha, double beta, double height) {
    return projection.at(
        2 * Ruler.of(ground.surface.grid().first()).fraction(alpha) - 1,
        2 * Ruler.of(ground.surface.grid().second()).fraction(beta) - 1,
        Camera.HEIGHT * height);
  }
}

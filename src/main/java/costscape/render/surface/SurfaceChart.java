package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
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
import costscape.words.PictureWords;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Shows a cost surface in true perspective. Height and colour are both the cost. Light falls from
 * the left and leaves level places the colours of the colour bar.
 */
public final class SurfaceChart extends SheetFigure<SurfaceChart> {
  private static final double AZIMUTH = -60;
  private static final double ELEVATION = 32;

  /**
   * The room for labels around a box that turns, in font sizes: left, above, right, below. It is
   * the same from all sides.
   */
  private static final double[] ROOM = {4.2, 0.4, 2.6, 2.4};

  /** What a box that stays begins with, before its labels are known. */
  private static final double[] LEAST_ROOM = {1, 0.4, 0.5, 1};

  /**
   * The least height in font sizes, which leaves room for the key of failed cells: nobody foresees
   * whether cells will fail.
   */
  private static final double ROOMY = 12;

  private static final LabelledMarks NO_MARKS = new LabelledMarks(List.of());
  private static final int DIGITS = 4;
  private static final int MESH_LINES = 20;
  private static final Color MESH = new Color(0, 0, 0, 46);
  private final CellPlane surface;
  private final ColorScale colours;
  private final String quantity;
  private final Camera camera;
  private final List<PathOverlay> paths;
  private final LabelledMarks marks;
  private final Map<String, String> titles;

  private SurfaceChart(
      Sheet sheet,
      CellPlane surface,
      ColorScale colours,
      String quantity,
      Camera camera,
      List<PathOverlay> paths,
      LabelledMarks marks,
      Map<String, String> titles) {
    super(sheet);
    this.surface = surface;
    this.colours = colours;
    this.quantity = quantity;
    this.camera = camera;
    this.paths = List.copyOf(paths);
    this.marks = marks;
    this.titles = Map.copyOf(titles);
  }

  /**
   * The chart of a surface.
   *
   * @param quantity the meaning of the colours and heights
   */
  public static SurfaceChart of(CellPlane surface, ColorScale colours, String quantity) {
    return new SurfaceChart(
        Sheet.plain(),
        surface,
        colours,
        quantity,
        new Camera(AZIMUTH, ELEVATION),
        List.of(),
        NO_MARKS,
        Map.of());
  }

  @Override
  public SurfaceChart retitled(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(titles);
    all.putAll(others);
    return new SurfaceChart(sheet, surface, colours, quantity, camera, paths, marks, all);
  }

  /** A copy with another meaning of the colours and heights. */
  public SurfaceChart withQuantity(String other) {
    return new SurfaceChart(sheet, surface, colours, other, camera, paths, marks, titles);
  }

  /**
   * A copy seen from another side.
   *
   * @param azimuth degrees around the upright axis, as matplotlib counts them
   * @param elevation degrees above the floor
   */
  public SurfaceChart from(double azimuth, double elevation) {
    return new SurfaceChart(
        sheet, surface, colours, quantity, new Camera(azimuth, elevation), paths, marks, titles);
  }

  /**
   * A copy whose box turns: it has the same size from every side.
   *
   * @param azimuth of the present side
   */
  public SurfaceChart turning(double azimuth, double elevation) {
    Camera eye = new Camera(azimuth, elevation, true);
    return new SurfaceChart(sheet, surface, colours, quantity, eye, paths, marks, titles);
  }

  @Override
  protected SurfaceChart on(Sheet other) {
    return new SurfaceChart(other, surface, colours, quantity, camera, paths, marks, titles);
  }

  /**
   * A copy with a path at the height of its own cost. The path is faint where the surface hides it.
   */
  public SurfaceChart with(PathOverlay path) {
    List<PathOverlay> more = new ArrayList<>(paths);
    more.add(path);
    return new SurfaceChart(sheet, surface, colours, quantity, camera, more, marks, titles);
  }

  /** A copy with marks at the surface's own height. What lies behind the surface is faint. */
  public SurfaceChart with(LabelledMarks other) {
    return new SurfaceChart(sheet, surface, colours, quantity, camera, paths, other, titles);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    ChartStyle style = sheet.style();
    Rectangle2D inside = sheet.open(g, width, height);
    double font = style.fontSize();
    Rectangle2D area = Legend.draw(g, keys(inside.getHeight() > ROOMY * font), style, inside);
    ColorBar bar = ColorBar.of(surface, colours, quantity);
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
    List<LegendKey> keys = new ArrayList<>();
    paths.stream()
        .filter(path -> !path.name().isEmpty())
        .forEach(path -> keys.add(LegendKey.path(path.name(), path.tint(), Dash.SOLID)));
    keys.addAll(PathKeys.of(paths, surface.grid()));
    if (colours.scale() == Scale.LOG && colours.clipsBelow(surface.range())) {
      keys.add(
          LegendKey.words(
              PictureWords.FLOOR.say(
                  Ticks.number(colours.from(), DIGITS),
                  surface.rounding().text(surface.range().smallest(), DIGITS, Ticks::number))));
    }
    if (surface.failed() > 0 && roomy) {
      keys.add(LegendKey.hatch(PictureWords.FAILED.say()));
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
            ruler(surface.grid().first()),
            ruler(surface.grid().second()),
            new Ruler(PictureWords.COST.say(), colours.scale(), colours.from(), colours.to()));
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
    SurfaceMesh mesh = SurfaceMesh.of(surface, colours);
    SurfaceView view = new SurfaceView(mesh, projection, colours.map(), room, pixels);
    boolean isWhole = surface.failed() == 0 && SurfaceFaces.count(mesh) < SurfaceFaces.MOST;
    if (isWhole && Purpose.SHAPES.isOf(g)) {
      new SurfaceFaces(mesh, projection, colours.map(), style).draw(g);
    } else {
      view.drawSurface(g, style);
    }
    g.setColor(MESH);
    g.setStroke(Dash.SOLID.stroke(style.lineWidth() / 4));
    g.draw(view.meshLines(MESH_LINES));
    for (PathOverlay path : paths) {
      new SurfacePath(path, view, surface.grid(), place -> seen(projection, place)).draw(g, style);
    }
    return view;
  }

  private void drawMarks(
      Graphics2D g, Projection projection, Rectangle2D room, Predicate<LabelledMarks.Spot> hidden) {
    marks.draw(
        g,
        room,
        sheet.style(),
        spot -> new Point2D.Double(seen(projection, spot).x(), seen(projection, spot).y()),
        hidden);
  }

  private Camera.Seen seen(Projection projection, PathOverlay.Place place) {
    double height = Math.max(0, Math.min(1, colours.fraction(place.cost())));
    return seen(projection, place.alpha(), place.beta(), height);
  }

  private Camera.Seen seen(Projection projection, LabelledMarks.Spot spot) {
    double height = SurfaceMesh.height(surface, colours, spot.x(), spot.y());
    return seen(projection, spot.x(), spot.y(), Double.isNaN(height) ? 0 : height);
  }

  private Camera.Seen seen(Projection projection, double alpha, double beta, double height) {
    return projection.at(
        2 * Ruler.of(surface.grid().first()).fraction(alpha) - 1,
        2 * Ruler.of(surface.grid().second()).fraction(beta) - 1,
        Camera.HEIGHT * height);
  }
}

package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Drawable.Purpose;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Figure.SheetFigure;
import costscape.render.chart.Legend;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Sheet;
import costscape.render.chart.Tint.Hatch;
import costscape.render.layer.LabelledMarks;
import costscape.render.layer.PathTints.PathKeys;
import costscape.render.layer.Paths;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.surface.Camera.Projection;
import costscape.render.surface.SurfaceMesh.SurfaceFaces;
import costscape.space.Axis;
import costscape.sweep.CellPlane;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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
    implements SheetFigure<SurfaceChart>, Solid {
  /** The side that a surface is seen from where nobody asks for another, in degrees. */
  public static final double AZIMUTH = -60;

  /** How far above its floor a surface is seen from where nobody says, in degrees. */
  public static final double ELEVATION = 32;

  /** The room for labels around a box that turns, in font sizes: left, above, right, below. */
  private static final double[] ROOM = {4.2, 0.4, 2.6, 2.4};

  /** The least room of a box that stays, before its labels are known. */
  private static final double[] LEAST_ROOM = {1, 0.4, 0.5, 1};

  /** The least height, in font sizes: there is room for a key, as any cell may turn out to fail. */
  private static final double ROOMY = 12;

  private static final int DIGITS = 4;
  private static final int MESH_LINES = 20;
  private static final Color MESH = new Color(0, 0, 0, 46);

  /** The surface, its colours, what they and the heights mean, and whether a bar says so. */
  private record Ground(CellPlane surface, ColorScale colours, String quantity, boolean hasBar) {
    double barWidth(ChartStyle style, double height) {
      return hasBar ? bar().width(style, height) : 0;
    }

    ColorBar bar() {
      return ColorBar.of(surface, colours, quantity);
    }
  }

  /** The overlays on the surface. */
  private record Overlays(List<PathOverlay> paths, LabelledMarks marks) {
    private static final Overlays NONE = new Overlays(List.of(), new LabelledMarks(List.of()));
  }

  public SurfaceChart {
    titles = Map.copyOf(titles);
  }

  /** The chart of a surface; the quantity is the meaning of the colours and heights. */
  public static SurfaceChart of(CellPlane surface, ColorScale colours, String quantity) {
    Ground ground = new Ground(surface, colours, quantity, true);
    Camera camera = new Camera(AZIMUTH, ELEVATION);
    return new SurfaceChart(Sheet.plain(), ground, camera, Overlays.NONE, Map.of());
  }

  @Override
  public SurfaceChart on(Sheet other) {
    return new SurfaceChart(other, ground, camera, above, titles);
  }

  @Override
  public Set<FigurePart> parts() {
    return ground.hasBar
        ? Set.of(FigurePart.EYE, FigurePart.MARKS, FigurePart.BAR)
        : Set.of(FigurePart.EYE, FigurePart.MARKS);
  }

  @Override
  public SurfaceChart retitled(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(titles);
    all.putAll(others);
    return new SurfaceChart(sheet, ground, camera, above, all);
  }

  @Override
  public SurfaceChart withQuantity(String other) {
    return on(new Ground(ground.surface, ground.colours, other, ground.hasBar));
  }

  @Override
  public SurfaceChart withoutColorBar(String shared) {
    return on(new Ground(ground.surface, ground.colours, shared, false));
  }

  private SurfaceChart on(Ground other) {
    return new SurfaceChart(sheet, other, camera, above, titles);
  }

  @Override
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

  /** Marks that lie behind the surface are faint. */
  @Override
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
    double barHeight = 0.75 * area.getHeight();
    double barWidth = ground.barWidth(style, barHeight);
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
    if (ground.hasBar) {
      double top = area.getCenterY() - barHeight / 2;
      ground.bar().draw(g, area.getMaxX() - barWidth, top, barHeight, style);
    }
  }

  private List<LegendKey> keys(boolean roomy) {
    List<LegendKey> keys = PathKeys.of(above.paths, ground.surface.grid());
    if (ground.colours.scale() == Scale.LOG && ground.colours.clipsBelow(ground.surface.range())) {
      keys.add(
          LegendKey.words(
              "floor: cost %s; the smallest cost is %s"
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
            new Ruler(
                ground.quantity,
                ground.colours.scale(),
                ground.colours.from(),
                ground.colours.to()));
    SurfaceBox box = SurfaceBox.fitting(camera, rulers, style, most, whole);
    box.draw(g);
    Rectangle2D room = box.room();
    Projection projection = box.projection();
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
    for (PathOverlay path :
        Paths.longestFirst(above.paths, place -> point(seen(projection, place)))) {
      new SurfacePath(path, view, ground.surface.grid(), place -> seen(projection, place))
          .draw(g, style);
    }
    return view;
  }

  private void drawMarks(
      Graphics2D g, Projection projection, Rectangle2D room, Predicate<LabelledMarks.Spot> hidden) {
    above.marks.draw(g, room, sheet.style(), spot -> point(seen(projection, spot)), hidden);
  }

  private static Point2D point(Camera.Seen seen) {
    return new Point2D.Double(seen.x(), seen.y());
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

  /** The surface as an image, with lines on it that hide behind nearer parts. */
  static final class SurfaceView {
    /** A line may lie behind the surface that it touches by this part of its distance. */
    private static final double SLACK = 0.004;

    private final SurfaceMesh mesh;
    private final Projection projection;
    private final DepthImage depth;
    private final Rectangle2D area;

    SurfaceView(
        SurfaceMesh mesh, Projection projection, ColorMap map, Rectangle2D area, double pixels) {
      this.mesh = mesh;
      this.projection = projection;
      this.area = area;
      depth = new DepthImage(map::rgb, area, pixels);
      DepthImage.Corner[] before = column(0);
      for (int i = 1; i < mesh.columns(); i++) {
        DepthImage.Corner[] next = column(i);
        for (int j = 1; j < mesh.rows(); j++) {
          cell(before[j - 1], next[j - 1], next[j], before[j]);
        }
        before = next;
      }
    }

    private DepthImage.Corner[] column(int i) {
      DepthImage.Corner[] corners = new DepthImage.Corner[mesh.rows()];
      for (int j = 0; j < corners.length; j++) {
        Camera.Seen seen = projection.at(mesh.x(i), mesh.y(j), mesh.z(i, j));
        corners[j] =
            new DepthImage.Corner(
                seen.x(), seen.y(), seen.nearness(), mesh.fraction(i, j), mesh.brightness(i, j));
      }
      return corners;
    }

    private void cell(
        DepthImage.Corner a, DepthImage.Corner b, DepthImage.Corner c, DepthImage.Corner d) {
      double sum = a.fraction() + b.fraction() + c.fraction() + d.fraction();
      double place = a.nearness() + b.nearness() + c.nearness() + d.nearness();
      if (!Double.isNaN(place)) {
        DepthImage.Corner shared = Double.isNaN(sum) ? a.unknown() : a;
        depth.triangle(shared, b, c);
        depth.triangle(shared, c, d);
      }
    }

    /**
     * Draws the surface and hatches its holes: enclosed holes across the surface, holes that reach
     * the edge on the floor, where the hatching hides nothing.
     */
    void drawSurface(Graphics2D g, ChartStyle style) {
      Path2D floor = failedFloor();
      if (floor.getCurrentPoint() != null) {
        Hatch.fill(g, floor, style);
      }
      BufferedImage image = depth.image();
      AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
      double pixels = image.getWidth() / Math.ceil(area.getWidth());
      place.scale(1 / pixels, 1 / pixels);
      depth.unknown().ifPresent(mask -> g.drawImage(hatched(mask, pixels, style), place, null));
      g.drawImage(image, place, null);
    }

    private static BufferedImage hatched(BufferedImage mask, double pixels, ChartStyle style) {
      int width = mask.getWidth();
      int height = mask.getHeight();
      BufferedImage hatch = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      Graphics2D g = hatch.createGraphics();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.scale(pixels, pixels);
      Hatch.fill(g, new Rectangle2D.Double(0, 0, width / pixels, height / pixels), style);
      g.setTransform(new AffineTransform());
      g.setComposite(AlphaComposite.DstIn);
      g.drawImage(mask, 0, 0, null);
      g.dispose();
      return hatch;
    }

    boolean shows(Camera.Seen seen) {
      return depth.shows(seen.x(), seen.y(), seen.nearness(), SLACK);
    }

    /** The floor below the holes that reach the edge. */
    Path2D failedFloor() {
      Path2D floor = new Path2D.Double();
      for (int i = 1; i < mesh.columns(); i++) {
        int from = 1;
        for (int j = 1; j <= mesh.rows(); j++) {
          if (j == mesh.rows() || !isOpen(i, j)) {
            appendFloor(floor, i, from - 1, j - 1);
            from = j + 1;
          }
        }
      }
      return floor;
    }

    /** Returns whether the piece of the mesh that ends at a point has a corner without a height. */
    private boolean isOpen(int i, int j) {
      double sum = mesh.z(i - 1, j - 1) + mesh.z(i, j - 1) + mesh.z(i, j) + mesh.z(i - 1, j);
      return Double.isNaN(sum);
    }

    /** Adds the floor below pieces before a column as one shape: straight lines stay straight. */
    private void appendFloor(Path2D floor, int i, int from, int to) {
      if (from == to) {
        return;
      }
      Point2D start = projection.point(mesh.x(i - 1), mesh.y(from), 0);
      floor.moveTo(start.getX(), start.getY());
      for (int[] corner : new int[][] {{i, from}, {i, to}, {i - 1, to}}) {
        Point2D next = projection.point(mesh.x(corner[0]), mesh.y(corner[1]), 0);
        floor.lineTo(next.getX(), next.getY());
      }
      floor.closePath();
    }

    /** The visible parts of the mesh lines, which divide each axis into {@code count} parts. */
    Path2D meshLines(int count) {
      Path2D lines = new Path2D.Double();
      for (int k = 0; k <= count; k++) {
        int i = Math.round((float) k * (mesh.columns() - 1) / count);
        int j = Math.round((float) k * (mesh.rows() - 1) / count);
        boolean drawing = false;
        for (int m = 0; m < mesh.rows(); m++) {
          drawing = append(lines, i, m, drawing);
        }
        drawing = false;
        for (int m = 0; m < mesh.columns(); m++) {
          drawing = append(lines, m, j, drawing);
        }
      }
      return lines;
    }

    private boolean append(Path2D lines, int i, int j, boolean drawing) {
      if (Double.isNaN(mesh.fraction(i, j))) {
        return false;
      }
      Camera.Seen seen = projection.at(mesh.x(i), mesh.y(j), mesh.z(i, j));
      if (!shows(seen)) {
        return false;
      }
      if (drawing) {
        lines.lineTo(seen.x(), seen.y());
      } else {
        lines.moveTo(seen.x(), seen.y());
      }
      return true;
    }
  }
}

package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Hatch;
import costscape.render.scale.ColorMap;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The surface as an image, with lines on it that hide behind nearer parts. */
final class SurfaceView {
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
    depth = new DepthImage(map, area, pixels);
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

  /** Whether the piece of the mesh that ends at a point has a corner without a height. */
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

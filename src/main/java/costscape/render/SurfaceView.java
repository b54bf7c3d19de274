package costscape.render;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The surface itself, as an image, and lines upon it that hide behind what is nearer. */
final class SurfaceView {
  /** By how much of its distance a line may lie behind the surface that it touches. */
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
    if (!Double.isNaN(sum)) {
      depth.triangle(a, b, c);
      depth.triangle(a, c, d);
    }
  }

  void drawSurface(Graphics2D g) {
    BufferedImage image = depth.image();
    AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    double pixels = image.getWidth() / Math.ceil(area.getWidth());
    place.scale(1 / pixels, 1 / pixels);
    g.drawImage(image, place, null);
  }

  boolean shows(Camera.Seen seen) {
    return depth.shows(seen.x(), seen.y(), seen.nearness(), SLACK);
  }

  /** The lines of the mesh at every {@code 1/count} of each axis, where they can be seen. */
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

package costscape.render.surface;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A camera's view of the box, fitted into an area of the picture in pixels. */
final class Projection {
  /** A turning box is fitted from so many sides, one a degree. */
  private static final int SIDES = 360;

  private final Camera camera;
  private final Camera.Eye eye;
  private final double scale;
  private final double shiftX;
  private final double shiftY;

  private Projection(Camera camera, double scale, double shiftX, double shiftY) {
    this.camera = camera;
    this.eye = camera.eye();
    this.scale = scale;
    this.shiftX = shiftX;
    this.shiftY = shiftY;
  }

  /** The largest projection that shows a box in an area; of one that turns, from every side. */
  static Projection fitting(Camera camera, Rectangle2D area) {
    Rectangle2D box = box(camera);
    for (int side = 0; camera.turns() && side < SIDES; side++) {
      box = box.createUnion(box(camera.from(side)));
    }
    double scale = Math.min(area.getWidth() / box.getWidth(), area.getHeight() / box.getHeight());
    return new Projection(
        camera,
        scale,
        area.getCenterX() - scale * box.getCenterX(),
        area.getCenterY() - scale * box.getCenterY());
  }

  private static Rectangle2D box(Camera camera) {
    Rectangle2D box = new Rectangle2D.Double();
    for (int corner = 0; corner < 8; corner++) {
      Camera.Seen seen =
          camera.see(
              (corner & 1) * 2 - 1, (corner >> 1 & 1) * 2 - 1, (corner >> 2) * Camera.HEIGHT);
      Rectangle2D point = new Rectangle2D.Double(seen.x(), seen.y(), 0, 0);
      box = corner == 0 ? point : box.createUnion(point);
    }
    return box;
  }

  Camera camera() {
    return camera;
  }

  /** The place of a point, in pixels of the picture and with the camera's nearness. */
  Camera.Seen at(double x, double y, double z) {
    Camera.Seen seen = eye.see(x, y, z);
    return new Camera.Seen(shiftX + scale * seen.x(), shiftY + scale * seen.y(), seen.nearness());
  }

  Point2D point(double x, double y, double z) {
    Camera.Seen seen = at(x, y, z);
    return new Point2D.Double(seen.x(), seen.y());
  }
}

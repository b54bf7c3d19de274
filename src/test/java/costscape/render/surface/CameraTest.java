package costscape.render.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.surface.Camera.Projection;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Nearer things are larger, straight lines stay straight, and the box fills its area. */
class CameraTest {
  private static final Camera CAMERA = new Camera(-60, 30);
  private static final Rectangle2D AREA = new Rectangle2D.Double(100, 50, 800, 600);

  @Test
  void theNearEdgeIsLargerThanTheFarOneByTheirDistances() {
    Camera frontal = new Camera(-90, 0);
    double near = frontal.see(1, -1, 0).x() - frontal.see(-1, -1, 0).x();
    double far = frontal.see(1, 1, 0).x() - frontal.see(-1, 1, 0).x();
    assertEquals(6.0 / 4.0, near / far, 1e-12); // the eye is 5 from the middle, edges 4 and 6
  }

  @Test
  void parallelEdgesMeetBeyondTheFarSide() {
    double nearWidth = width(-1);
    double farWidth = width(1);
    assertTrue(nearWidth > 1.2 * farWidth, nearWidth + " to " + farWidth);
  }

  private static double width(double y) {
    Camera.Seen left = CAMERA.see(-1, y, 0);
    Camera.Seen right = CAMERA.see(1, y, 0);
    return Math.hypot(right.x() - left.x(), right.y() - left.y());
  }

  @Test
  void theFirstAxisGoesRightTheSecondAwayHeightUp() {
    Camera.Seen origin = CAMERA.see(0, 0, 0);
    assertTrue(CAMERA.see(1, 0, 0).x() > origin.x());
    assertTrue(CAMERA.see(0, 1, 0).nearness() < origin.nearness());
    assertTrue(CAMERA.see(0, 0, 1).y() < origin.y());
  }

  @Test
  void straightLinesStayStraight() {
    Point2D from = seen(-1, 0.3, 0.1);
    Point2D to = seen(1, -0.8, 0.9);
    Point2D between = seen(0.2, 0.3 - 1.1 * 0.6, 0.1 + 0.8 * 0.6);
    double turn =
        (to.getX() - from.getX()) * (between.getY() - from.getY())
            - (to.getY() - from.getY()) * (between.getX() - from.getX());
    assertEquals(0, turn, 1e-15);
  }

  private static Point2D seen(double x, double y, double z) {
    Camera.Seen seen = CAMERA.see(x, y, z);
    return new Point2D.Double(seen.x(), seen.y());
  }

  @Test
  void theBoxFitsItsAreaFromEverySide() {
    for (double azimuth = -180; azimuth < 180; azimuth += 15) {
      Projection projection = Projection.fitting(new Camera(azimuth, 30), AREA);
      double left = Double.POSITIVE_INFINITY;
      double right = Double.NEGATIVE_INFINITY;
      double top = Double.POSITIVE_INFINITY;
      double bottom = Double.NEGATIVE_INFINITY;
      for (int corner = 0; corner < 8; corner++) {
        Point2D point =
            projection.point(
                (corner & 1) * 2 - 1, (corner >> 1 & 1) * 2 - 1, (corner >> 2) * Camera.HEIGHT);
        left = Math.min(left, point.getX());
        right = Math.max(right, point.getX());
        top = Math.min(top, point.getY());
        bottom = Math.max(bottom, point.getY());
      }
      assertTrue(left > 99.999 && right < 900.001 && top > 49.999 && bottom < 650.001);
      assertTrue(right - left > 799.999 || bottom - top > 599.999, "fills one direction");
    }
  }
}

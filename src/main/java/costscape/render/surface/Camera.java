package costscape.render.surface;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A true perspective on a box with sides from −1 to 1 and heights from 0 to {@link #HEIGHT}: a
 * thing twice as far away looks half as large.
 *
 * @param azimuth the eye's direction in degrees, counterclockwise from the first axis
 * @param elevation the eye's angle in degrees above the floor
 * @param turns whether the eye goes round the box, which then has one size from every side
 */
record Camera(double azimuth, double elevation, boolean turns) {
  static final double HEIGHT = 1.15;

  /** The distance from the middle of the box to the eye. */
  private static final double DISTANCE = 5;

  /**
   * A point as the eye sees it.
   *
   * @param x its place to the right, at unit distance from the eye
   * @param y its place downwards
   * @param nearness 1 over the distance along the view, which a depth buffer may interpolate
   */
  record Seen(double x, double y, double nearness) {}

  Camera {
    if (!(elevation >= 0 && elevation <= 90)) {
      throw new IllegalArgumentException(
          "the eye stands 0 to 90 degrees above the floor, not " + elevation);
    }
  }

  Camera(double azimuth, double elevation) {
    this(azimuth, elevation, false);
  }

  /** The same height from another side. */
  Camera from(double otherAzimuth) {
    return new Camera(otherAzimuth, elevation, turns);
  }

  /** The eye's direction, which {@link #eye} computes once for many points. */
  record Eye(double cosAzimuth, double sinAzimuth, double cosElevation, double sinElevation) {
    Seen see(double x, double y, double z) {
      double fromMiddle = z - HEIGHT / 2;
      double outwards = x * cosAzimuth + y * sinAzimuth;
      double right = y * cosAzimuth - x * sinAzimuth;
      double up = fromMiddle * cosElevation - outwards * sinElevation;
      double towards = outwards * cosElevation + fromMiddle * sinElevation;
      double nearness = 1 / (DISTANCE - towards);
      return new Seen(right * nearness, -up * nearness, nearness);
    }
  }

  Eye eye() {
    double a = Math.toRadians(azimuth);
    double e = Math.toRadians(elevation);
    return new Eye(StrictMath.cos(a), StrictMath.sin(a), StrictMath.cos(e), StrictMath.sin(e));
  }

  Seen see(double x, double y, double z) {
    return eye().see(x, y, z);
  }

  /** Where the eye stands: along the first axis, the second and upwards. */
  double[] place() {
    Eye eye = eye();
    return new double[] {
      DISTANCE * eye.cosElevation * eye.cosAzimuth,
      DISTANCE * eye.cosElevation * eye.sinAzimuth,
      HEIGHT / 2 + DISTANCE * eye.sinElevation
    };
  }

  /** The side of the first axis that is nearer to the eye, −1 or 1. */
  int nearSideOfFirst() {
    return StrictMath.cos(Math.toRadians(azimuth)) >= 0 ? 1 : -1;
  }

  int nearSideOfSecond() {
    return StrictMath.sin(Math.toRadians(azimuth)) >= 0 ? 1 : -1;
  }

  /** A camera's view of the box, fitted into an area of the picture in pixels. */
  static final class Projection {
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
      double[] usual = {1, 1, 0, HEIGHT};
      Rectangle2D box = box(camera, usual);
      for (int side = 0; camera.turns() && side < SIDES; side++) {
        box = box.createUnion(box(camera.from(side), usual));
      }
      return fitting(camera, area, box);
    }

    /**
     * The largest projection that shows a block in an area.
     *
     * @param block half its lengths along both axes, its lowest and its highest height
     */
    static Projection fitting(Camera camera, Rectangle2D area, double... block) {
      return fitting(camera, area, box(camera, block));
    }

    private static Projection fitting(Camera camera, Rectangle2D area, Rectangle2D box) {
      double scale = Math.min(area.getWidth() / box.getWidth(), area.getHeight() / box.getHeight());
      return new Projection(
          camera,
          scale,
          area.getCenterX() - scale * box.getCenterX(),
          area.getCenterY() - scale * box.getCenterY());
    }

    private static Rectangle2D box(Camera camera, double... block) {
      Rectangle2D box = new Rectangle2D.Double();
      for (int corner = 0; corner < 8; corner++) {
        Camera.Seen seen =
            camera.see(
                block[0] * ((corner & 1) * 2 - 1),
                block[1] * ((corner >> 1 & 1) * 2 - 1),
                block[2 + (corner >> 2)]);
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
}

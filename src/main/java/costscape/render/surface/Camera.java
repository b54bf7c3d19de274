package costscape.render.surface;

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
}

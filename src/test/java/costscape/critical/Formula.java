package costscape.critical;

/** Any function of two variables, by its terms f, f_x, f_y, f_xx, f_xy, f_yy. */
public record Formula(Terms at) implements CostOfTwo {
  /** The six terms at a point. */
  public interface Terms {
    double[] of(double x, double y);
  }

  /** level + ½ a (x − centre)² + ½ b y². */
  public static Formula bowl(double level, double centre, double a, double b) {
    return new Formula(
        (x, y) -> {
          double dx = x - centre;
          double f = level + 0.5 * a * dx * dx + 0.5 * b * y * y;
          return new double[] {f, a * dx, b * y, a, 0, b};
        });
  }

  @Override
  public double[] terms(double x, double y) {
    return at.of(x, y);
  }
}

package costscape.critical;

import costscape.cost.DifferentiableCost;
import costscape.space.SymmetricMatrix;

/** Any function of two variables, by its terms f, f_x, f_y, f_xx, f_xy, f_yy. */
public record Formula(Terms terms) implements DifferentiableCost {
  private static final long serialVersionUID = 1;

  /** The six terms at a point. */
  public interface Terms {
    double[] at(double x, double y);
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
  public int dimension() {
    return 2;
  }

  @Override
  public double at(double[] theta) {
    return terms.at(theta[0], theta[1])[0];
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    double[] at = terms.at(theta[0], theta[1]);
    gradient[0] = at[1];
    gradient[1] = at[2];
    return at[0];
  }

  @Override
  public SymmetricMatrix hessian(double[] theta) {
    double[] at = terms.at(theta[0], theta[1]);
    return SymmetricMatrix.of(2, (k, m) -> at[3 + k + m]);
  }
}

package costscape.critical;

import costscape.cost.DifferentiableCost;
import costscape.space.SymmetricMatrix;

/** Functions of two variables whose stationary points are in the literature. */
public enum PlaneCost implements DifferentiableCost {
  /** (x² + y − 11)² + (x + y² − 7)². */
  HIMMELBLAU {
    @Override
    double[] terms(double x, double y) {
      double a = x * x + y - 11;
      double b = x + y * y - 7;
      return new double[] {
        a * a + b * b,
        4 * x * a + 2 * b,
        2 * a + 4 * y * b,
        12 * x * x + 4 * y - 42,
        4 * x + 4 * y,
        4 * x + 12 * y * y - 26
      };
    }
  },
  /** (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y². */
  SIX_HUMP_CAMEL {
    @Override
    double[] terms(double x, double y) {
      double x2 = x * x;
      return new double[] {
        (4 - 2.1 * x2 + x2 * x2 / 3) * x2 + x * y + (4 * y * y - 4) * y * y,
        8 * x - 8.4 * x2 * x + 2 * x2 * x2 * x + y,
        x + 16 * y * y * y - 8 * y,
        8 - 25.2 * x2 + 10 * x2 * x2,
        1,
        48 * y * y - 8
      };
    }
  },
  /** Four Gaussians (Müller and Brown, Theor. Chim. Acta 53, 75). */
  MULLER_BROWN {
    private final double[] height = {-200, -100, -170, 15};
    private final double[] a = {-1, -1, -6.5, 0.7};
    private final double[] b = {0, 0, 11, 0.6};
    private final double[] c = {-10, -10, -6.5, 0.7};
    private final double[] x0 = {1, 0, -0.5, -1};
    private final double[] y0 = {0, 0.5, 1.5, 1};

    @Override
    double[] terms(double x, double y) {
      double[] sum = new double[6];
      for (int k = 0; k < 4; k++) {
        double dx = x - x0[k];
        double dy = y - y0[k];
        double value = height[k] * Math.exp(a[k] * dx * dx + b[k] * dx * dy + c[k] * dy * dy);
        double ex = 2 * a[k] * dx + b[k] * dy;
        double ey = b[k] * dx + 2 * c[k] * dy;
        sum[0] += value;
        sum[1] += value * ex;
        sum[2] += value * ey;
        sum[3] += value * (ex * ex + 2 * a[k]);
        sum[4] += value * (ex * ey + b[k]);
        sum[5] += value * (ey * ey + 2 * c[k]);
      }
      return sum;
    }
  };

  /** f, f_x, f_y, f_xx, f_xy, f_yy. */
  abstract double[] terms(double x, double y);

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double at(double[] theta) {
    return terms(theta[0], theta[1])[0];
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    double[] terms = terms(theta[0], theta[1]);
    gradient[0] = terms[1];
    gradient[1] = terms[2];
    return terms[0];
  }

  @Override
  public SymmetricMatrix hessian(double[] theta) {
    double[] terms = terms(theta[0], theta[1]);
    return SymmetricMatrix.of(2, (k, m) -> terms[3 + k + m]);
  }
}

package costscape.critical;

/** Functions of two variables whose stationary points are in the literature. */
public enum PlaneCost implements CostOfTwo {
  /** (x² + y − 11)² + (x + y² − 7)². */
  HIMMELBLAU {
    @Override
    public double[] terms(double x, double y) {
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
    public double[] terms(double x, double y) {
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
    public double[] terms(double x, double y) {
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
}

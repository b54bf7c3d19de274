package costscape.critical;

/** Functions of two variables that are flat to second order where calculus knows what they are. */
enum FlatPlane implements CostOfTwo {
  /** x² + y⁴: a minimum. */
  FOURTH_UP {
    @Override
    public double[] terms(double x, double y) {
      return new double[] {x * x + y * y * y * y, 2 * x, 4 * y * y * y, 2, 0, 12 * y * y};
    }
  },
  /** x² − y⁴: none. */
  FOURTH_DOWN {
    @Override
    public double[] terms(double x, double y) {
      return new double[] {x * x - y * y * y * y, 2 * x, -4 * y * y * y, 2, 0, -12 * y * y};
    }
  },
  /** x² + y³: none. */
  CUBIC {
    @Override
    public double[] terms(double x, double y) {
      return new double[] {x * x + y * y * y, 2 * x, 3 * y * y, 2, 0, 6 * y};
    }
  },
  /** x² + y⁶: a minimum. */
  SIXTH_UP {
    @Override
    public double[] terms(double x, double y) {
      double y3 = y * y * y;
      return new double[] {x * x + y3 * y3, 2 * x, 6 * y3 * y * y, 2, 0, 30 * y3 * y};
    }
  },
  /** Peano's (y − x²)(y − 3x²): a minimum along every straight line, and it falls along y = 2x². */
  PEANO {
    @Override
    public double[] terms(double x, double y) {
      double x2 = x * x;
      return new double[] {
        (y - x2) * (y - 3 * x2),
        -8 * x * y + 12 * x2 * x,
        2 * y - 4 * x2,
        -8 * y + 36 * x2,
        -8 * x,
        2
      };
    }
  },
  /** (y − x²)²: a flat minimum all along a parabola. */
  BENT_TROUGH {
    @Override
    public double[] terms(double x, double y) {
      double a = y - x * x;
      return new double[] {a * a, -4 * x * a, 2 * a, 12 * x * x - 4 * y, -4 * x, 2};
    }
  },
  /** 1 + x² − y⁶: none, though close by the fall is below rounding. */
  SIXTH_DOWN {
    @Override
    public double[] terms(double x, double y) {
      double y3 = y * y * y;
      return new double[] {1 + x * x - y3 * y3, 2 * x, -6 * y3 * y * y, 2, 0, -30 * y3 * y};
    }
  },
  /** 1 + x² − 1000 max(0, |y| − 0.004)³: a flat minimum, with a fall beyond its ledge. */
  LEDGE {
    @Override
    public double[] terms(double x, double y) {
      double over = Math.max(0, Math.abs(y) - 0.004);
      return new double[] {
        1 + x * x - 1000 * over * over * over,
        2 * x,
        -3000 * over * over * Math.signum(y),
        2,
        0,
        -6000 * over
      };
    }
  },
  /** e⁻ˣ + y²: falls for ever and never arrives. */
  RUNAWAY {
    @Override
    public double[] terms(double x, double y) {
      double e = Math.exp(-x);
      return new double[] {e + y * y, -e, 2 * y, e, 0, 2};
    }
  };
}

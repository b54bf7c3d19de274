package costscape.lanes;

/** In plain Java that the compiler turns into vector instructions. */
public final class PlainLanes extends LaneFunctions {
  private final int lanes;
  private final PlainExponential exponential;
  private PlainLogOnePlus logOnePlus;
  private PlainScaleDown scaleDown;

  /**
   * @param lanes length of the arrays
   */
  public PlainLanes(int lanes) {
    this.lanes = lanes;
    this.exponential = new PlainExponential(lanes);
  }

  @Override
  public void exponential(double[] x) {
    exponential.apply(x);
  }

  @Override
  public void logistic(double[] z, double slope) {
    scale(z, slope);
    exponential.apply(z);
    reciprocals(z);
  }

  private static void scale(double[] z, double slope) {
    for (int k = 0; k < z.length; k++) {
      z[k] *= slope;
    }
  }

  private static void reciprocals(double[] e) {
    for (int k = 0; k < e.length; k++) {
      e[k] = 1 / (1 + e[k]);
    }
  }

  @Override
  public void addLogOnePlus(double[] total, double[] q) {
    if (logOnePlus == null) {
      logOnePlus = new PlainLogOnePlus(lanes);
    }
    logOnePlus.addTo(total, q);
  }

  @Override
  public void scaleDown(double[] q, double[] taken) {
    if (scaleDown == null) {
      scaleDown = new PlainScaleDown(lanes);
    }
    scaleDown.apply(q, taken);
  }
}

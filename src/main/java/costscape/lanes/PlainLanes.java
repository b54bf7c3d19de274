package costscape.lanes;

/** The lane functions in plain Java, which the compiler turns into vector instructions. */
public final class PlainLanes extends LaneFunctions {
  private final int lanes;
  private final PlainExponential exponential;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private PlainLogOnePlus logOnePlus;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private PlainScaleDown scaleDown;

  /** Of arrays of so many lanes. */
  public PlainLanes(int lanes) {
    this.lanes = lanes;
    this.exponential = new PlainExponential(lanes);
  }

  @Override
  public void exponential(double[] x) {
    exponential.apply(x);
  }

  @Override
  public void decay(double[] z, double[] numerator, double[] denominator) {
    PlainExponential.decay(z, numerator, denominator);
  }

  @Override
  public void affine(double[] z, double[][] a, double[] w, double b) {
    PlainAffine.apply(z, a, w, b);
  }

  @Override
  public void logistic(double[] z, double slope, double height, double floor) {
    exponential.logistic(z, slope, height, floor);
  }

  @Override
  public void tanh(double[] z) {
    exponential.tanh(z);
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

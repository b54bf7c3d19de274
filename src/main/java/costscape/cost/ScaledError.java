package costscape.cost;

import costscape.cost.RegressionLoss.ErrorFormula;

/**
 * The loss of errors in the unit of the data, where a network answers in another unit: ℓ(u·e), e
 * being the error of the network's own answer. Where targets were divided by their deviation before
 * the network saw them, u is this deviation, and the cost is that of the targets as the data have
 * them.
 *
 * <p>The mean squared error of standardized answers that are wrong by 0.1 is 0.01; where the
 * target's deviation is 70, that of the answers themselves is 0.1² · 70² = 49.
 *
 * @param of the loss of an error in the unit of the data
 * @param unit how much of the data's unit one of the network's is; above 0
 * @param isMixed whether targets of several units are counted by their deviations, so that the
 *     numbers have no unit of the data
 */
public record ScaledError(RegressionLoss of, double unit, boolean isMixed)
    implements RegressionLoss {
  public ScaledError {
    if (!(unit > 0) || Double.isInfinite(unit)) {
      throw new IllegalArgumentException("a unit is above 0 and finite, not " + unit);
    }
  }

  /** The loss itself, or that which this loss scales. */
  public static LossFunction unscaled(LossFunction loss) {
    return loss instanceof ScaledError scaled ? scaled.of : loss;
  }

  @Override
  public String word() {
    return of.word();
  }

  @Override
  public Measure measure() {
    Measure measure = of.measure();
    return isMixed ? measure.ofStandardized() : measure;
  }

  /** A small error's loss grows by the square of the unit, an absolute error by the unit. */
  @Override
  public double scale() {
    return smoothness() == Smoothness.KINK ? unit : unit * unit;
  }

  @Override
  public Smoothness smoothness() {
    return of.smoothness();
  }

  @Override
  public ErrorFormula formula() {
    ErrorFormula own = of.formula();
    String error = "(" + unit + "*%1$s)";
    return new ErrorFormula(
        own.text(), own.slope(), own.cell(error), unit + "*(" + own.cellSlope(error) + ")");
  }

  @Override
  public double value(double error) {
    return of.value(unit * error);
  }

  @Override
  public double derivative(double error) {
    return unit * of.derivative(unit * error);
  }

  @Override
  public double secondDerivative(double error) {
    return unit * unit * of.secondDerivative(unit * error);
  }
}

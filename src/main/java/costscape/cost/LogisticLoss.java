package costscape.cost;

import costscape.data.Labels;
import costscape.data.Targets;
import costscape.lanes.Scalar;
import costscape.network.ActivationFunction;
import costscape.network.OutputLayer.Link;
import java.util.Locale;

/**
 * The loss of one row of two classes, from its logit z and label y, with the first two derivatives
 * by z. It is computed from the logit, never from the probability: where that rounds to 0 or 1 its
 * logarithm is infinite, and the true loss is not.
 */
public enum LogisticLoss implements LossFunction {
  /**
   * Cross-entropy in nats: log(1 + e⁻ᵐ), where m is the logit, negated for label 0. No exponent
   * exceeds 0: m = −800 costs 800, where −log(sigmoid(m)) is ∞. Knowing nothing costs log 2.
   */
  CROSS_ENTROPY("mean cross-entropy", "nats"),
  /**
   * Half the squared error of the probability, ½(σ(z) − y)²; its gradient vanishes where σ′ does.
   */
  SQUARED("mean half squared error", "");

  private final Measure measure;

  LogisticLoss(String quantity, String unit) {
    measure = Measure.of(quantity, unit);
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Link link() {
    return Link.LOGISTIC;
  }

  @Override
  public Measure measure() {
    return measure;
  }

  @Override
  public boolean isConvex() {
    return this == CROSS_ENTROPY;
  }

  @Override
  public double value(double[] logits, Targets targets, int row) {
    return value(logits[0], ((Labels) targets).label(row));
  }

  @Override
  public void derivatives(double[] logits, Targets targets, int row, double[] into) {
    into[0] = derivative(logits[0], ((Labels) targets).label(row));
  }

  @Override
  public void secondDerivatives(double[] logits, Targets targets, int row, double[] into) {
    into[0] = secondDerivative(logits[0], ((Labels) targets).label(row));
  }

  public double value(double logit, int label) {
    if (this == SQUARED) {
      double residual = residual(logit, label);
      return 0.5 * residual * residual;
    }
    double m = label == 1 ? logit : -logit;
    return Math.max(-m, 0) + StrictMath.log1p(Scalar.exp(-Math.abs(m)));
  }

  public double derivative(double logit, int label) {
    double residual = residual(logit, label);
    return this == SQUARED ? residual * ActivationFunction.SIGMOID.derivative(logit) : residual;
  }

  public double secondDerivative(double logit, int label) {
    double slope = ActivationFunction.SIGMOID.derivative(logit);
    return this == SQUARED
        ? slope * slope
            + residual(logit, label) * ActivationFunction.SIGMOID.secondDerivative(logit)
        : slope;
  }

  /** The probability minus the label, which keeps its digits where it is tiny. */
  private static double residual(double logit, int label) {
    return label == 1
        ? -ActivationFunction.SIGMOID.value(-logit)
        : ActivationFunction.SIGMOID.value(logit);
  }
}

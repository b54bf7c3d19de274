package costscape.cost;

import costscape.data.Labels;
import costscape.data.Targets;
import costscape.lanes.Scalar;
import costscape.network.Network;
import costscape.network.OutputLayer.Link;

/**
 * Cross-entropy of the softmax in nats, −log(e^{z_y} / Σ e^{z_c}) = log(1 + Σ_{c≠y} e^{z_c − z_y}),
 * for three classes and more. It is computed from the logits, never from the probabilities, with
 * the largest exponent taken out. So a row that is sure of the wrong class costs the difference of
 * two logits, and a row that is sure of the right one keeps its full relative accuracy. Knowing
 * nothing costs log k.
 */
public enum SoftmaxLoss implements LossFunction {
  CROSS_ENTROPY;

  private static final Measure MEASURE = LogisticLoss.CROSS_ENTROPY.measure();

  @Override
  public String word() {
    return LogisticLoss.CROSS_ENTROPY.word();
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Link link() {
    return Link.SOFTMAX;
  }

  @Override
  public boolean isConvex() {
    return true;
  }

  /**
   * Where the right class has the largest logit, every exponent is at most 0 and log1p is exact.
   */
  @Override
  public double value(double[] logits, Targets targets, int row) {
    return value(logits, ((Labels) targets).label(row));
  }

  static double value(double[] logits, int label) {
    int largest = Network.largest(logits);
    if (logits[largest] == Double.POSITIVE_INFINITY) {
      return Double.NaN;
    }
    double others = 0;
    for (int c = 0; c < logits.length; c++) {
      others += c == largest ? 0 : Scalar.exp(logits[c] - logits[largest]);
    }
    return logits[largest] - logits[label] + StrictMath.log1p(others);
  }

  /**
   * Writes p_c − [c = y]. For the right class that is minus the sum of the other probabilities,
   * which does not cancel.
   */
  @Override
  public void derivatives(double[] logits, Targets targets, int row, double[] into) {
    derivatives(logits, ((Labels) targets).label(row), into);
  }

  static void derivatives(double[] logits, int label, double[] into) {
    Network.softmax(logits, into);
    double others = 0;
    for (int c = 0; c < into.length; c++) {
      others += c == label ? 0 : into[c];
    }
    into[label] = -others;
  }

  /**
   * Writes p_c [c = d] − p_c p_d. On the diagonal that is p_c times the sum of the other
   * probabilities, which does not cancel.
   */
  @Override
  public void secondDerivatives(double[] logits, Targets targets, int row, double[] into) {
    int classes = logits.length;
    double[] p = new double[classes];
    Network.softmax(logits, p);
    for (int c = 0; c < classes; c++) {
      double others = 0;
      for (int d = 0; d < classes; d++) {
        into[c * classes + d] = -p[c] * p[d];
        others += c == d ? 0 : p[d];
      }
      into[c * classes + c] = p[c] * others;
    }
  }
}

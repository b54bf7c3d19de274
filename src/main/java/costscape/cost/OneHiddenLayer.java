package costscape.cost;

import costscape.data.Dataset;
import costscape.lanes.Scalar;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.Vectors;
import java.util.Arrays;

/**
 * The sum over the rows of cross-entropy, and its gradient, for one hidden layer of sigmoid units.
 * It goes unit by unit over all rows, where the plain pass goes row by row over all units. Arrays
 * are indexed by row. With e^−z = n/d one division serves a sigmoid, d/(n + d), and its slope,
 * which is that times n/(n + d); and with m = sᵢzᵢ the loss max(m, 0) + log(1 + e^−|m|) needs one
 * logarithm for hundreds of rows: Π(1 + eᵢ) − 1 is gathered as acc ← acc + e + acc·e, which holds
 * it without cancellation.
 */
final class OneHiddenLayer {
  /** Each factor is at most 2, so a product of this many never overflows. */
  private static final int ROWS_OF_A_PRODUCT = 1000;

  private final ParameterLayout layout;
  private final int units;
  private final int rows;
  private final double[][] features;

  /** sᵢ: −1 where the label is 1, else 1. */
  private final double[] sign;

  private final double[][] activation;
  private final double[][] slope;
  private final double[] logit;
  private final double[] residual;

  OneHiddenLayer(Network network, Dataset dataset) {
    layout = network.layout();
    units = layout.width(1);
    rows = dataset.rows();
    features = new double[layout.width(0)][];
    for (int from = 0; from < features.length; from++) {
      features[from] = dataset.column(from);
    }
    sign = new double[rows];
    for (int row = 0; row < rows; row++) {
      sign[row] = dataset.label(row) == 1 ? -1 : 1;
    }
    activation = new double[units][rows];
    slope = new double[units][rows];
    logit = new double[rows];
    residual = new double[rows];
  }

  /** Writes the gradient of Σ ℓ over the rows, and gives Σ ℓ. */
  double gradient(double[] theta, double[] gradient) {
    Arrays.fill(logit, theta[layout.bias(2, 0)]);
    for (int unit = 0; unit < units; unit++) {
      forward(theta, unit);
    }
    double loss = losses();
    double bias = 0;
    for (double entry : residual) {
      bias += entry;
    }
    gradient[layout.bias(2, 0)] = bias;
    for (int unit = 0; unit < units; unit++) {
      backward(theta, unit, gradient);
    }
    return loss;
  }

  /** Computes the activations and slopes of one unit, and adds its part to the logits. */
  private void forward(double[] theta, int unit) {
    double[] z = activation[unit];
    linear(theta[layout.bias(1, unit)], theta[layout.weight(1, 0, unit)], features[0], z);
    for (int from = 1; from < features.length; from++) {
      addScaled(theta[layout.weight(1, from, unit)], features[from], z);
    }
    double[] slopes = slope[unit];
    double weight = theta[layout.weight(2, unit, 0)];
    for (int row = 0; row < rows; row++) {
      double numerator = Scalar.decayNumerator(z[row]);
      double denominator = Scalar.decayDenominator(z[row]);
      double inverse = 1 / (denominator + numerator);
      double a = denominator * inverse;
      slopes[row] = a * (numerator * inverse);
      logit[row] += weight * a;
      z[row] = a;
    }
  }

  /** Computes the residuals ∂ℓ/∂z, and gives the sum of the losses. */
  private double losses() {
    double sum = 0;
    for (int first = 0; first < rows; first += ROWS_OF_A_PRODUCT) {
      sum += losses(first, Math.min(rows, first + ROWS_OF_A_PRODUCT));
    }
    return sum;
  }

  private double losses(int from, int to) {
    double large = 0;
    double product = 0;
    for (int row = from; row < to; row++) {
      double m = sign[row] * logit[row];
      double numerator = Scalar.decayNumerator(m);
      double denominator = Scalar.decayDenominator(m);
      double inverse = 1 / (denominator + numerator);
      residual[row] = sign[row] * (denominator * inverse);
      double e = m < 0 ? denominator / numerator : numerator / denominator;
      large += Math.max(m, 0);
      product += e + product * e;
    }
    return large + StrictMath.log1p(product);
  }

  private void backward(double[] theta, int unit, double[] gradient) {
    double weight = theta[layout.weight(2, unit, 0)];
    double[] answers = activation[unit];
    double[] delta = slope[unit];
    double byWeight = 0;
    double byBias = 0;
    for (int row = 0; row < rows; row++) {
      byWeight += residual[row] * answers[row];
      delta[row] *= weight * residual[row];
      byBias += delta[row];
    }
    gradient[layout.weight(2, unit, 0)] = byWeight;
    gradient[layout.bias(1, unit)] = byBias;
    for (int from = 0; from < features.length; from++) {
      gradient[layout.weight(1, from, unit)] = Vectors.dot(delta, features[from]);
    }
  }

  private static void linear(double constant, double factor, double[] of, double[] to) {
    for (int row = 0; row < to.length; row++) {
      to[row] = constant + factor * of[row];
    }
  }

  private static void addScaled(double factor, double[] of, double[] to) {
    for (int row = 0; row < to.length; row++) {
      to[row] += factor * of[row];
    }
  }
}

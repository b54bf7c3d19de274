package costscape.cost;

import costscape.data.Dataset;
import costscape.lanes.Scalar;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.space.Vectors;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * The Hessian of a network with one hidden layer, from the closed form Uᵀ ℓ″ U + Σ_c ℓ′_c·∇²z_c of
 * each row, where z are the k logits, U = ∇z is k × n and ∇²z_c couples nothing but the parameters
 * of one unit. With n parameters it takes k·n²/2 products a row, where the general way takes n
 * backward passes. 7 parameters and 12 rows take a tenth of the time.
 */
final class ShallowHessian {
  private final ParameterLayout layout;
  private final ActivationFunction function;
  private final Dataset dataset;
  private final LossFunction loss;
  private final double[] theta;
  private final double[][] sums;
  private final int outputs;
  private final double[][] slopes; // U
  private final double[] deltas; // ℓ′
  private final double[] curvatures; // ℓ″
  private final double[] features;

  private ShallowHessian(Network network, Dataset dataset, LossFunction loss, double[] theta) {
    layout = network.layout();
    function = network.activation();
    this.dataset = dataset;
    this.loss = loss;
    this.theta = theta;
    sums = new double[theta.length][theta.length];
    outputs = network.output().width();
    slopes = new double[outputs][theta.length];
    deltas = new double[outputs];
    curvatures = new double[outputs * outputs];
    features = new double[dataset.features()];
  }

  /** The upper triangle, summed over the rows, without penalty. */
  static double[][] sums(
      Network network, Dataset dataset, LossFunction loss, double[] theta, Runnable betweenRows) {
    ShallowHessian hessian = new ShallowHessian(network, dataset, loss, theta);
    for (int row = 0; row < dataset.rows(); row++) {
      hessian.add(row);
      betweenRows.run();
    }
    return hessian.sums;
  }

  private void add(int row) {
    dataset.row(row, features);
    int width = layout.width(1);
    double[] z = new double[width];
    double[] logits = new double[outputs];
    for (int unit = 0; unit < width; unit++) {
      for (int k = 0; k < features.length; k++) {
        z[unit] += theta[layout.weight(1, k, unit)] * features[k];
      }
      z[unit] += theta[layout.bias(1, unit)];
      double activation = function.value(z[unit]);
      for (int c = 0; c < outputs; c++) {
        logits[c] += theta[layout.weight(2, unit, c)] * activation;
        setSlopes(unit, c, z[unit], activation);
      }
    }
    for (int c = 0; c < outputs; c++) {
      int bias = layout.bias(2, c);
      logits[c] += theta[bias];
      slopes[c][bias] = 1;
    }
    loss.derivatives(logits, dataset.targets(), row, deltas);
    loss.secondDerivatives(logits, dataset.targets(), row, curvatures);
    addOuterProducts();
    for (int unit = 0; unit < width; unit++) {
      addUnit(unit, z[unit]);
    }
  }

  /** Sets the derivatives of one logit by the parameters of one unit. */
  private void setSlopes(int unit, int c, double z, double activation) {
    int out = layout.weight(2, unit, c);
    double[] slope = slopes[c];
    double byBias = theta[out] * function.derivative(z);
    for (int k = 0; k < features.length; k++) {
      slope[layout.weight(1, k, unit)] = byBias * features[k];
    }
    slope[layout.bias(1, unit)] = byBias;
    slope[out] = activation;
  }

  private void addOuterProducts() {
    for (int c = 0; c < outputs; c++) {
      for (int d = 0; d < outputs; d++) {
        addOuterProduct(curvatures[c * outputs + d], slopes[c], slopes[d]);
      }
    }
  }

  private void addOuterProduct(double curvature, double[] of, double[] by) {
    for (int k = 0; k < of.length; k++) {
      if (outputs > 1 && of[k] == 0) {
        continue; // another output's weight
      }
      double scaled = curvature * of[k];
      double[] line = sums[k];
      for (int m = k; m < by.length; m++) {
        line[m] += scaled * by[m];
      }
    }
  }

  /**
   * Adds Σ_c ℓ′_c·∇²z_c, which couples a unit's incoming parameters with each other and with its
   * outgoing weights.
   */
  private void addUnit(int unit, double z) {
    int bias = layout.bias(1, unit);
    double bent = 0;
    for (int c = 0; c < outputs; c++) {
      int out = layout.weight(2, unit, c);
      bent += deltas[c] * theta[out] * function.secondDerivative(z);
      double sloped = deltas[c] * function.derivative(z);
      for (int k = 0; k < features.length; k++) {
        sums[layout.weight(1, k, unit)][out] += sloped * features[k];
      }
      sums[bias][out] += sloped;
    }
    for (int k = 0; k < features.length; k++) {
      double[] line = sums[layout.weight(1, k, unit)];
      for (int m = k; m < features.length; m++) {
        line[layout.weight(1, m, unit)] += bent * features[k] * features[m];
      }
      line[bias] += bent * features[k];
    }
    sums[bias][bias] += bent;
  }

  /**
   * The Hessians of rows' losses, row by row and summed, of a network of any depth. Times a vector
   * this is the quicker way for small networks. The whole matrix is the products with all unit
   * vectors: with n parameters that takes n backward passes a row, and {@link ShallowHessian} is
   * faster for one hidden layer.
   */
  record RowHessians(NetworkCost cost, double[] theta) {
    /** Adds the products of some consecutive rows' Hessians and a vector. */
    void addTimes(double[] vector, double[] product, int fromRow, int toRow) {
      each(
          fromRow,
          toRow,
          (pass, curvatures) -> pass.hessianTimes(theta, vector, curvatures, product));
    }

    /** The upper triangle over all rows, without penalty; the lower one is rounded apart. */
    double[][] sums(Runnable betweenRows) {
      double[] unit = new double[theta.length];
      double[][] sums = new double[theta.length][theta.length];
      each(
          0,
          cost.dataset().rows(),
          (pass, curvatures) -> {
            for (int k = 0; k < sums.length; k++) {
              unit[k] = 1;
              pass.hessianTimes(theta, unit, curvatures, sums[k]);
              unit[k] = 0;
            }
            betweenRows.run();
          });
      return sums;
    }

    /** Goes through the network with each row, and hands over the loss's second derivatives. */
    private void each(int fromRow, int toRow, BiConsumer<Pass, double[]> withCurvatures) {
      Pass pass = new Pass(cost.network());
      int outputs = cost.network().output().width();
      double[] deltas = new double[outputs];
      double[] curvatures = new double[outputs * outputs];
      double[] ignored = new double[theta.length];
      for (int row = fromRow; row < toRow; row++) {
        double[] logits = pass.forward(theta, cost.dataset(), row);
        cost.loss().derivatives(logits, cost.dataset().targets(), row, deltas);
        cost.loss().secondDerivatives(logits, cost.dataset().targets(), row, curvatures);
        pass.backward(theta, deltas, ignored);
        withCurvatures.accept(pass, curvatures);
      }
    }
  }

  /**
   * The sum over the rows of cross-entropy, and its gradient, for one hidden layer of sigmoid
   * units. It goes unit by unit over all rows, where the plain pass goes row by row over all units.
   * Arrays are indexed by row. With e^−z = n/d one division serves a sigmoid, d/(n + d), and its
   * slope, which is that times n/(n + d); and with m = sᵢzᵢ the loss max(m, 0) + log(1 + e^−|m|)
   * needs one logarithm for hundreds of rows: Π(1 + eᵢ) − 1 is gathered as acc ← acc + e + acc·e,
   * which holds it without cancellation.
   */
  static final class OneHiddenLayer {
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
}

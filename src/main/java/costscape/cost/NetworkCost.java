package costscape.cost;

import costscape.cost.BatchedCost.BatchedLine;
import costscape.cost.CostFunction.LineEvaluator;
import costscape.cost.DifferentiableCost.GradientEvaluator;
import costscape.cost.ShallowHessian.OneHiddenLayer;
import costscape.cost.ShallowHessian.RowHessians;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.OutputLayer;
import costscape.network.OutputLayer.Link;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * C(θ) = (1/N) Σ ℓ(zᵢ, yᵢ) + A/(2N) Σ w², the mean loss over N rows and the L2 penalty on the
 * weights (biases are free). A is scikit-learn's {@code MLPClassifier(alpha=A)}.
 *
 * @param l2 the penalty's A, 0 or more
 */
public record NetworkCost(Network network, Dataset dataset, LossFunction loss, double l2)
    implements RowsCost {
  /** Networks with more parameters, and at least so many rows, take blocks of rows. */
  static final int ROW_BY_ROW = 300;

  private static final int FEWEST_ROWS = 16;

  /**
   * @throws IllegalArgumentException where the rows do not fit the network's inputs or outputs, or
   *     the loss does not take what the network gives
   */
  public NetworkCost {
    if (dataset.features() != network.inputs()) {
      throw new IllegalArgumentException(
          "%s has %d features, the network has %d inputs"
              .formatted(dataset.name(), dataset.features(), network.inputs()));
    }
    if (!network.output().answers(dataset)) {
      OutputLayer needed = OutputLayer.of(dataset);
      throw new IllegalArgumentException(
          "%s needs %d %s outputs, the network has %d %s"
              .formatted(
                  dataset.name(),
                  needed.width(),
                  needed.link(),
                  network.output().width(),
                  network.output().link()));
    }
    if (loss.link() != network.output().link()) {
      throw new IllegalArgumentException(
          "%s is a cost of %s outputs, the network's are %s"
              .formatted(loss.word(), loss.link(), network.output().link()));
    }
    if (!(l2 >= 0) || Double.isInfinite(l2)) {
      throw new IllegalArgumentException("the L2 penalty is 0 or more, not " + l2);
    }
    loss = loss.over(dataset);
  }

  public static NetworkCost of(Network network, Dataset dataset, LossFunction loss, double l2) {
    return new NetworkCost(network, dataset, loss, l2);
  }

  /** The cross-entropy of a dataset of two classes or more, without a penalty. */
  public static NetworkCost crossEntropy(Network network, Dataset dataset) {
    LossFunction loss =
        network.output().link() == Link.SOFTMAX
            ? SoftmaxLoss.CROSS_ENTROPY
            : LogisticLoss.CROSS_ENTROPY;
    return of(network, dataset, loss, 0);
  }

  /**
   * The mean loss of other rows, and the very penalty that this cost has: the two differ by their
   * losses alone.
   */
  @Override
  public NetworkCost over(Dataset other) {
    return of(network, other, loss, l2 * other.rows() / dataset.rows());
  }

  /** Returns what the numbers of this cost are: a penalty is a part of them. */
  @Override
  public Measure measure() {
    return l2 > 0 ? loss.measure().withPenalty() : loss.measure();
  }

  @Override
  public double scale() {
    return loss.scale();
  }

  /** The penalty's A beside a loss of usual size, as {@code --l2} has it. */
  public double askedPenalty() {
    return l2 / scale();
  }

  /**
   * Returns whether the cost is a convex function of the parameters: without a hidden layer the
   * logits are linear in them. Then no point anywhere is lower than a stationary one.
   */
  public boolean isConvex() {
    return network.hiddenLayers() == 0 && loss.isConvex();
  }

  @Override
  public int dimension() {
    return network.layout().size();
  }

  @Override
  public String parameterName(int k) {
    return network.layout().name(k);
  }

  /** Returns whether the rows go through the network in blocks, {@link BatchedCost}. */
  private boolean isBatched() {
    return dimension() > ROW_BY_ROW && dataset.rows() >= FEWEST_ROWS;
  }

  @Override
  public double at(double[] theta) {
    return (isBatched() ? new BatchedCost(this).value(theta) : losses(theta)) / dataset.rows()
        + penalty(theta);
  }

  /** Σ of the losses, row by row. */
  double losses(double[] theta) {
    Pass pass = new Pass(network);
    double sum = 0;
    for (int row = 0; row < dataset.rows(); row++) {
      sum += loss.value(pass.forward(theta, dataset, row), dataset.targets(), row);
    }
    return sum;
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum =
        isBatched()
            ? new BatchedCost(this).gradient(theta, gradient)
            : addGradients(theta, gradient);
    return mean(theta, sum, gradient);
  }

  /** Adds the gradients of the rows, row by row, and gives Σ of their losses. */
  double addGradients(double[] theta, double[] gradient) {
    Pass pass = new Pass(network);
    double[] deltas = new double[network.output().width()];
    double sum = 0;
    for (int row = 0; row < dataset.rows(); row++) {
      double[] logits = pass.forward(theta, dataset, row);
      sum += loss.value(logits, dataset.targets(), row);
      loss.derivatives(logits, dataset.targets(), row, deltas);
      pass.backward(theta, deltas, gradient);
    }
    return sum;
  }

  /** Makes means of sums over the rows, and adds the penalty. */
  private double mean(double[] theta, double sum, double[] gradient) {
    for (int k = 0; k < gradient.length; k++) {
      double decay = l2 == 0 ? 0 : weightDecay(k) * theta[k];
      gradient[k] = (gradient[k] + decay) / dataset.rows();
    }
    return sum / dataset.rows() + penalty(theta);
  }

  /**
   * Large networks take blocks of rows. One hidden layer of few sigmoid units under cross-entropy
   * gets the faster {@link OneHiddenLayer}.
   */
  @Override
  public GradientEvaluator evaluator() {
    if (isBatched()) {
      BatchedCost batched = new BatchedCost(this);
      return (theta, gradient) -> {
        Arrays.fill(gradient, 0);
        return mean(theta, batched.gradient(theta, gradient), gradient);
      };
    }
    boolean fast =
        network.hiddenLayers() == 1
            && network.activation().equals(ActivationFunction.SIGMOID)
            && loss == LogisticLoss.CROSS_ENTROPY;
    if (!fast) {
      return this::gradient;
    }
    OneHiddenLayer layer = new OneHiddenLayer(network, dataset);
    return (theta, gradient) -> mean(theta, layer.gradient(theta, gradient), gradient);
  }

  @Override
  public LineEvaluator along(Slice line) {
    return isBatched() && BatchedLine.serves(this)
        ? new BatchedLine(this, line)
        : RowsCost.super.along(line);
  }

  @Override
  public SymmetricMatrix hessian(double[] theta) {
    return hessian(theta, () -> {});
  }

  @Override
  public SymmetricMatrix hessian(double[] theta, Runnable betweenRows) {
    double[][] sums =
        network.hiddenLayers() == 1
            ? ShallowHessian.sums(network, dataset, loss, theta, betweenRows)
            : new RowHessians(this, theta).sums(betweenRows);
    return SymmetricMatrix.of(
        sums.length, (k, m) -> (sums[k][m] + (m == k ? weightDecay(k) : 0)) / dataset.rows());
  }

  /**
   * Writes the product of the Hessian and a vector, by two passes for each row. The matrix itself
   * is never made.
   */
  @Override
  public void hessianTimes(double[] theta, double[] vector, double[] product) {
    Arrays.fill(product, 0);
    addHessianTimes(theta, vector, 0, dataset.rows(), product);
    meanOfProducts(vector, product);
  }

  /** Blocks of rows go forward through a large network once for all products, if they fit. */
  @Override
  public UnaryOperator<double[]> productsAt(double[] theta) {
    if (!isBatched() || !BatchedCost.keepsBlocks(this)) {
      return RowsCost.super.productsAt(theta);
    }
    UnaryOperator<double[]> sums = new BatchedCost(this).productsAt(theta);
    return vector -> {
      double[] product = sums.apply(vector);
      meanOfProducts(vector, product);
      return product;
    };
  }

  /**
   * Adds, for some rows, the Hessian of the row's loss times a vector. That is a sum over the rows,
   * without the penalty.
   */
  public void addHessianTimes(
      double[] theta, double[] vector, int fromRow, int toRow, double[] product) {
    if (dimension() > ROW_BY_ROW) {
      new BatchedCost(this).addHessianTimes(theta, vector, fromRow, toRow, product);
    } else {
      new RowHessians(this, theta).addTimes(vector, product, fromRow, toRow);
    }
  }

  /** Makes of such a sum over all rows the product with the Hessian of this cost. */
  public void meanOfProducts(double[] vector, double[] product) {
    for (int k = 0; k < product.length; k++) {
      product[k] = (product[k] + weightDecay(k) * vector[k]) / dataset.rows();
    }
  }

  @Override
  public FlatDirections flatDirections() {
    return FlatDirections.of(network, l2 > 0);
  }

  private double weightDecay(int k) {
    return network.layout().isWeight(k) ? l2 : 0;
  }

  /** A/(2N) Σ w². */
  public double penalty(double[] theta) {
    if (l2 == 0) {
      return 0;
    }
    ParameterLayout layout = network.layout();
    double squares = 0;
    for (int k = 0; k < theta.length; k++) {
      squares += layout.isWeight(k) ? theta[k] * theta[k] : 0;
    }
    return l2 / (2 * dataset.rows()) * squares;
  }

  /** The penalty's slope along a vector: A/N Σ w·v. */
  double penaltySlope(double[] theta, double[] vector) {
    double sum = 0;
    for (int k = 0; l2 > 0 && k < theta.length; k++) {
      sum += weightDecay(k) * theta[k] * vector[k];
    }
    return sum / dataset.rows();
  }

  /**
   * The share of rows whose class the network decides for.
   *
   * @throws IllegalStateException where the targets are numbers
   */
  @Override
  public Confusion confusion(double[] theta) {
    return isBatched()
        ? Confusion.of(dataset, new BatchedCost(this).decisions(theta))
        : Confusion.of(network, dataset, theta);
  }
}

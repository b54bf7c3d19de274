package costscape.critical.verdict;

import costscape.cost.LossFunction;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.RegressionLoss.Smoothness;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.network.Network;
import costscape.network.OutputLayer.Link;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The kinks of a network's cost at a point, where it has no derivative. There are two sorts: a ReLU
 * or LeakyReLU unit with outgoing weights has the pre-activation 0 at a row, or an absolute error
 * is 0. A unit without outgoing weights makes no kink, for its answer is not heard. Huber's loss
 * and an ELU have none: their slopes are continuous, and only their curvature jumps.
 *
 * @param switches rows at which the pre-activation of a unit that switches is 0, counted for each
 *     unit
 * @param units what units that switch are called, such as ReLU
 * @param zeros the absolute errors that are 0
 */
record Kinks(int switches, String units, List<Kinks.Zero> zeros) {
  /** Up to this share of the sum of its terms' sizes a number is 0 but for rounding. */
  static final double EXACT = 1e-12;

  /** A row and an output whose error is 0. */
  record Zero(int row, int output) {}

  Kinks {
    zeros = List.copyOf(zeros);
  }

  boolean isEmpty() {
    return switches == 0 && zeros.isEmpty();
  }

  static boolean possible(NetworkCost cost) {
    return switches(cost) || hasAbsoluteErrors(cost);
  }

  /** Returns whether units can switch. */
  static boolean switches(NetworkCost cost) {
    return cost.network().activation().hasKink() && cost.network().hiddenLayers() > 0;
  }

  static boolean hasAbsoluteErrors(NetworkCost cost) {
    return cost.loss() instanceof RegressionLoss errors && errors.smoothness() == Smoothness.KINK;
  }

  /** The kinks at a point, to rounding. */
  static Kinks at(NetworkCost cost, double[] theta) {
    return of(cost, count(cost, theta, EXACT), zeros(cost, theta, EXACT));
  }

  private static Kinks of(NetworkCost cost, int switches, List<Zero> zeros) {
    return new Kinks(switches, cost.network().activation().notation().title(), zeros);
  }

  /**
   * The kinks at a point to which a search has gone. A pre-activation counts as 0 within a share of
   * the largest sum of terms that its unit has at any row: where all features of a row are 0, the
   * row's own sum is the pre-activation itself.
   */
  static Kinks near(NetworkCost cost, double[] theta, double within) {
    return of(cost, countNear(cost, theta, within), zeros(cost, theta, within));
  }

  /**
   * The number of pre-activations that are 0 at a point, within a share of the sum of their terms'
   * sizes.
   */
  static int count(NetworkCost cost, double[] theta, double within) {
    return count(cost, theta, (layer, unit, ownTerms) -> within * ownTerms);
  }

  static int countNear(NetworkCost cost, double[] theta, double within) {
    double[][] largest = new double[cost.network().hiddenLayers() + 1][];
    for (int layer = 1; layer < largest.length; layer++) {
      largest[layer] = new double[cost.network().layout().width(layer)];
    }
    count(
        cost,
        theta,
        (layer, unit, ownTerms) -> {
          largest[layer][unit] = Math.max(largest[layer][unit], ownTerms);
          return 0;
        });
    return count(cost, theta, (layer, unit, ownTerms) -> within * largest[layer][unit]);
  }

  /**
   * The absolute errors that are 0, within a share of the largest sum of the sizes of an answer's
   * terms and its target that any row has: a row whose features are 0 has no terms but the bias.
   */
  static List<Zero> zeros(NetworkCost cost, double[] theta, double within) {
    List<Zero> zeros = new ArrayList<>();
    if (hasAbsoluteErrors(cost)) {
      double[] largest = {0};
      errors(cost, theta, (row, output, error, size) -> largest[0] = Math.max(largest[0], size));
      errors(
          cost,
          theta,
          (row, output, error, size) -> {
            if (Math.abs(error) <= within * largest[0]) {
              zeros.add(new Zero(row, output));
            }
          });
    }
    return zeros;
  }

  /** Up to which size a pre-activation counts as 0. */
  private interface Bound {
    double of(int layer, int unit, double ownTerms);
  }

  private static int count(NetworkCost cost, double[] theta, Bound bound) {
    if (!switches(cost)) {
      return 0;
    }
    Pass pass = new Pass(cost.network());
    int count = 0;
    for (int row = 0; row < cost.dataset().rows(); row++) {
      pass.forward(theta, cost.dataset(), row);
      for (int layer = 1; layer <= cost.network().hiddenLayers(); layer++) {
        for (int unit = 0; unit < cost.network().layout().width(layer); unit++) {
          double most = bound.of(layer, unit, size(cost.network(), theta, pass, layer, unit));
          boolean zero = Math.abs(pass.preActivation(layer, unit)) <= most;
          count += zero && isKept(cost.network().layout(), theta, layer, unit) ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static double size(Network network, double[] theta, Pass pass, int layer, int unit) {
    ParameterLayout layout = network.layout();
    double size = Math.abs(theta[layout.bias(layer, unit)]);
    for (int from = 0; from < layout.width(layer - 1); from++) {
      size += Math.abs(theta[layout.weight(layer, from, unit)] * pass.activation(layer - 1, from));
    }
    return size;
  }

  private static boolean isKept(ParameterLayout layout, double[] theta, int layer, int unit) {
    return IntStream.range(0, layout.width(layer + 1))
        .anyMatch(to -> theta[layout.weight(layer + 1, unit, to)] != 0);
  }

  /**
   * Takes one error, answer minus target, with the sum of the absolute values of its terms: bias,
   * weights times activations, and target.
   */
  interface ErrorTaker {
    void take(int row, int output, double error, double size);
  }

  /** Goes through the errors of a network that answers with numbers. */
  static void errors(NetworkCost cost, double[] theta, ErrorTaker taker) {
    Network network = cost.network();
    Numbers targets = (Numbers) cost.dataset().targets();
    int last = network.layout().layers();
    Pass pass = new Pass(network);
    for (int row = 0; row < cost.dataset().rows(); row++) {
      double[] answers = pass.forward(theta, cost.dataset(), row);
      for (int output = 0; output < answers.length; output++) {
        double target = targets.number(row, output);
        double size = size(network, theta, pass, last, output) + Math.abs(target);
        taker.take(row, output, answers[output] - target, size);
      }
    }
  }

  /**
   * Errors times fixed factors, s·(answer − target): what an absolute error is on one side of its
   * kink, where s is its sign, and the Lagrange function of the kink, where s is a multiplier.
   *
   * @param factors rows × outputs
   */
  record SignedErrors(double[][] factors) implements LossFunction {
    private static final Measure MEASURE = Measure.of("mean signed error");

    @Override
    public String word() {
      return "signed_error";
    }

    @Override
    public Measure measure() {
      return MEASURE;
    }

    @Override
    public Link link() {
      return Link.IDENTITY;
    }

    @Override
    public boolean isConvex() {
      return true;
    }

    @Override
    public double value(double[] logits, Targets targets, int row) {
      double sum = 0;
      for (int output = 0; output < logits.length; output++) {
        sum += factors[row][output] * (logits[output] - ((Numbers) targets).number(row, output));
      }
      return sum / logits.length;
    }

    @Override
    public void derivatives(double[] logits, Targets targets, int row, double[] into) {
      for (int output = 0; output < logits.length; output++) {
        into[output] = factors[row][output] / logits.length;
      }
    }

    @Override
    public void secondDerivatives(double[] logits, Targets targets, int row, double[] into) {
      Arrays.fill(into, 0);
    }
  }
}

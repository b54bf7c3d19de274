package costscape.enclosure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Numbers;
import costscape.enclosure.RowLoss.SoftmaxRow;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliberate faults in the bounds of a row's loss: plain numbers lie outside of them. */
class WrongLossTest {
  private static final int BOXES = 60;
  private static final double ROUNDING = 1e-11;

  private static final NetworkCost CLASSES =
      cost(Datasets.IRIS.dataset().subset(0, 1, 50, 51, 100, 101), SoftmaxLoss.CROSS_ENTROPY);

  private static final NetworkCost NUMBERS =
      cost(Datasets.SINE.dataset().subset(0, 5, 10, 20), MeanError.MEAN_SQUARED_ERROR);

  private static NetworkCost cost(Dataset data, LossFunction loss) {
    Network network = Network.of(data, List.of(2), ActivationFunction.SIGMOID);
    return NetworkCost.of(network, data, loss, 0.1);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("products of probabilities are left out", CLASSES, new NoPairs()),
        Arguments.of("a probability at one end alone", CLASSES, new OneEnd()),
        Arguments.of("a probability forgets a class", CLASSES, new TwoOfThree()),
        Arguments.of("the loss of the wrong class", CLASSES, new OtherClass()),
        Arguments.of("a squared error at the ends alone", NUMBERS, wrongSquares(false)),
        Arguments.of("a squared error with a factor of a half", NUMBERS, wrongSquares(true)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isCaught(String fault, NetworkCost cost, RowLoss wrong) {
    Coordinates all = Coordinates.all(cost.dimension());
    assertTrue(holds(cost, new Enclosure(cost, all)), "the right bounds");
    assertFalse(holds(cost, new Enclosure(cost, all, wrong)), fault);
  }

  private static boolean holds(NetworkCost cost, Enclosure enclosure) {
    RandomGenerator random = new Well19937c(6);
    int n = cost.dimension();
    for (int k = 0; k < BOXES; k++) {
      Box box =
          Box.around(
              ParameterVector.gaussian(n, 1, random).toArray(),
              Math.scalb(1.0, -random.nextInt(9)));
      double[] theta = new double[n];
      for (int j = 0; j < n; j++) {
        theta[j] = box.low(j) + random.nextDouble() * box.width(j);
      }
      if (!holds(cost, enclosure.over(box), theta)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(NetworkCost cost, Jet jet, double[] theta) {
    double[] gradient = new double[theta.length];
    boolean holds = isIn(jet.value(), cost.gradient(theta, gradient));
    double[] hessian = cost.hessian(theta).rows();
    for (int i = 0; i < theta.length; i++) {
      holds &= isIn(jet.first(i), gradient[i]);
      for (int j = 0; j < theta.length; j++) {
        holds &= isIn(jet.second(i, j), hessian[i * theta.length + j]);
      }
    }
    return holds;
  }

  private static boolean isIn(Interval bounds, double value) {
    double off = ROUNDING * (1 + Math.abs(value));
    return bounds.low() - off <= value && value <= bounds.high() + off;
  }

  private static class Wrong extends SoftmaxRow {
    Wrong() {
      super(CLASSES, CLASSES.dimension());
    }
  }

  private static final class NoPairs extends Wrong {
    @Override
    void addPairs(Jet sum) {}
  }

  private static final class OneEnd extends Wrong {
    @Override
    Interval probability(int c) {
      return Interval.of(super.probability(c).low());
    }
  }

  private static final class TwoOfThree extends Wrong {
    @Override
    Interval probability(int c) {
      Interval right = super.probability(c);
      return c == 0 ? right.over(Interval.of(1).minus(super.probability(1))) : right;
    }
  }

  private static final class OtherClass extends Wrong {
    @Override
    Interval loss(int label) {
      return super.loss((label + 1) % 3);
    }
  }

  private static RowLoss wrongSquares(boolean half) {
    Numbers targets = (Numbers) NUMBERS.dataset().targets();
    Jet answer = new Jet(NUMBERS.dimension());
    return (row, outputs, seconds, sum) -> {
      outputs.write(0, seconds, answer);
      Interval error = answer.value().minus(Interval.of(targets.number(row, 0)));
      double one = error.low() * error.low();
      double other = error.high() * error.high();
      Interval value =
          half
              ? error.square().times(Interval.of(0.5))
              : new Interval(Math.min(one, other), Math.max(one, other));
      sum.add(0, value.low(), value.high());
      Interval slope = error.times(Interval.of(2));
      sum.addDerivatives(slope.low(), slope.high(), answer, seconds);
      sum.addOuter(2, 2, answer);
    };
  }
}

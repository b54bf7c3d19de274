package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.data.Dataset;
import costscape.data.Numbers;
import costscape.data.Standard;
import costscape.data.Standard.Scaling;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/**
 * A cost of standardized targets is the cost in the data's unit, and training on it is training on
 * the standardized targets alone.
 */
class ScaledErrorTest {
  /** Sums of 12 rows in another order, and a factor of 5000 between the two. */
  private static final double ROUNDING = 1e-13;

  /** Rounding of 60 steps, each of which starts from the one before. */
  private static final double OF_STEPS = 1e-9;

  private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  private static final double[] Y = {150, 170, 172, 200, 260, 255, 300, 310, 333, 340, 371, 375};

  private static final Dataset ROWS =
      Dataset.of("rows", List.of("x"), new double[][] {X}, Numbers.of(List.of("y"), Y));
  private static final Scaling SCALING = Scaling.ofFeatures(ROWS).withTargets(ROWS);
  private static final Dataset SCALED = SCALING.of(ROWS);
  private static final Network NETWORK = Network.of(SCALED, List.of(3), ActivationFunction.TANH);
  private static final ParameterVector START =
      ParameterVector.gaussian(NETWORK.layout().size(), 1, new Well19937c(4));

  private static final Standard TARGET = SCALING.targets().get(0);

  private static NetworkCost inDataUnits(RegressionLoss loss, double l2) {
    ScaledError scaled = new ScaledError(loss, TARGET.unit(), false);
    return NetworkCost.of(NETWORK, SCALED, scaled, l2 * scaled.scale());
  }

  /** From the answers, unscaled by hand. */
  @Test
  void theCostIsThatOfTheAnswersInTheDatasUnit() {
    for (RegressionLoss loss : LossFunction.ofNumbers()) {
      double sum = 0;
      for (int row = 0; row < X.length; row++) {
        double answer = NETWORK.logit(START.toArray(), SCALED.feature(row, 0));
        double mean = 0;
        for (double y : Y) {
          mean += y / Y.length;
        }
        sum += loss.value(answer * TARGET.unit() + mean - Y[row]);
      }
      double found = inDataUnits(loss, 0).at(START.toArray());
      assertEquals(sum / X.length, found, ROUNDING * found, loss.word());
    }
  }

  /** The loop over many errors, by hand: 70²·(0.1² + 0.2²). */
  @Test
  void sumsAreThoseOfTheErrors() {
    ScaledError loss = new ScaledError(MeanError.MEAN_SQUARED_ERROR, 70, false);
    double sum = loss.sum(new double[] {1.1, 2.2}, new double[] {1, 2});
    assertEquals(245, sum, ROUNDING * 245 * 10);
  }

  @Test
  void derivativesAreThoseOfTheCost() {
    double step = 1e-5;
    for (RegressionLoss loss : List.of(MeanError.MEAN_SQUARED_ERROR, new Huber(50))) {
      NetworkCost cost = inDataUnits(loss, 0.3);
      double[] gradient = new double[START.dimension()];
      cost.gradient(START.toArray(), gradient);
      for (int k = 0; k < gradient.length; k++) {
        double up = cost.at(START.with(k, START.get(k) + step).toArray());
        double down = cost.at(START.with(k, START.get(k) - step).toArray());
        assertEquals((up - down) / (2 * step), gradient[k], 1e-4 * cost.scale(), loss.word());
      }
    }
  }

  /** A rate and a penalty mean what they mean on standardized targets. */
  @Test
  void trainingIsThatOfStandardizedTargets() {
    for (Optimizer optimizer : List.of(Optimizers.GD.at(0.1), Optimizers.ADAM.at(0.05))) {
      Training training = new Training(optimizer, 60, 1);
      NetworkCost plain = NetworkCost.of(NETWORK, SCALED, MeanError.MEAN_SQUARED_ERROR, 0.3);
      NetworkCost own = inDataUnits(MeanError.MEAN_SQUARED_ERROR, 0.3);
      Trajectory expected = training.from(plain, START);
      Trajectory found = training.from(own, START);
      assertArrayEquals(expected.end().theta().toArray(), found.end().theta().toArray(), OF_STEPS);
      double factor = TARGET.unit() * TARGET.unit();
      assertEquals(
          expected.end().cost() * factor, found.end().cost(), OF_STEPS * found.end().cost());
      assertEquals(
          expected.end().gradientNorm() * factor, found.end().gradientNorm(), OF_STEPS * factor);
      assertEquals(0.3, own.askedPenalty(), ROUNDING);
    }
  }
}

package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.proof.enclosure.FreeParameters;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/**
 * What is proved to be all is held against Newton's method from many starts: whatever it ends at is
 * one of the finds, and in every find's place the engine's gradient is 0. {@code
 * -Dcostscape.units=500} draws more networks.
 */
class OneUnitProofTest {
  private static final int[] NETWORKS = Part.of(Integer.getInteger("costscape.units", 3)).toArray();

  private static final int STARTS = 150;

  /** A gradient at which Newton's method has ended; its rounding is some 1e-16. */
  private static final double ENDED = 1e-12;

  /** A dead unit's weight, which Newton's method leaves a little off 0. */
  private static final double DEAD = 1e-4;

  private static NetworkCost cost(
      Dataset data, ActivationFunction unit, LossFunction loss, double l2) {
    return NetworkCost.of(Network.of(data, List.of(1), unit), data, loss, l2);
  }

  /** Two minima, the saddles between them and the dead unit's line: found by 20 starts too. */
  @Test
  void theArticlesNetworkWithOneUnitHasFourPointsBesideTheDeadLine() {
    NetworkCost cost =
        cost(
            Datasets.ARTICLE.dataset(),
            ActivationFunction.SIGMOID,
            LogisticLoss.CROSS_ENTROPY,
            0.1);
    OneUnitProof proof = OneUnitProof.of(cost).orElseThrow();
    assertTrue(proof.ended());
    assertEquals(4, proof.finds().size());
  }

  @Test
  void ofReluUnitsOfTwoUnitsAndWithoutAPenaltyNothingIsKnown() {
    Dataset data = Datasets.ARTICLE.dataset();
    LogisticLoss loss = LogisticLoss.CROSS_ENTROPY;
    assertFalse(OneUnitProof.isFor(cost(data, ActivationFunction.RELU, loss, 0.1)));
    assertFalse(OneUnitProof.isFor(cost(data, ActivationFunction.TANH, loss, 0)));
    assertFalse(OneUnitProof.isFor(cost(data, ActivationFunction.TANH, LogisticLoss.SQUARED, 0.1)));
    Network two = Network.of(data, List.of(2), ActivationFunction.TANH);
    assertFalse(OneUnitProof.isFor(NetworkCost.of(two, data, loss, 0.1)));
  }

  @Test
  void newtonsMethodFindsWhatIsProvedAndNothingElse() {
    int live = 0;
    int left = 0;
    for (int network : NETWORKS) {
      int seed = 1 + network;
      NetworkCost cost = random(new Well19937c(seed));
      OneUnitProof proof = OneUnitProof.of(cost).orElseThrow();
      if (!proof.ended()) {
        left++;
        continue;
      }
      List<double[]> ends = ends(cost, new Well19937c(seed));
      for (double[] end : ends) {
        assertTrue(isFound(proof, end), "seed %d: %s".formatted(seed, ParameterVector.of(end)));
      }
      for (OneUnitProof.LivePoint find : proof.finds()) {
        live++;
        double[] middle = find.place().middle();
        assertTrue(isIn(find, middle, 1) && slope(cost, middle) < ENDED, "seed %d".formatted(seed));
      }
    }
    assertTrue(live >= NETWORKS.length / 3, "too few to tell: " + live);
    assertTrue(left <= NETWORKS.length / 10, "too often nothing is proved: " + left);
  }

  private static NetworkCost random(RandomGenerator generator) {
    int rows = 5 + generator.nextInt(5);
    int features = generator.nextInt(6) == 0 ? 2 : 1;
    double[][] columns = new double[features][rows];
    int[] labels = new int[rows];
    double[] numbers = new double[rows];
    for (int row = 0; row < rows; row++) {
      for (double[] column : columns) {
        column[row] = Math.rint(8 * generator.nextGaussian()) / 4;
      }
      labels[row] = row < 2 ? row : generator.nextInt(2);
      numbers[row] = Math.rint(4 * generator.nextGaussian()) / 4;
    }
    boolean classes = generator.nextInt(3) > 0;
    Targets targets =
        classes ? Labels.of(List.of("0", "1"), labels) : Numbers.of(List.of("y"), numbers);
    List<String> names = features == 1 ? List.of("x0") : List.of("x0", "x1");
    Dataset data = Dataset.of("random", names, columns, targets);
    ActivationFunction unit =
        generator.nextBoolean() ? ActivationFunction.SIGMOID : ActivationFunction.TANH;
    LossFunction loss = classes ? LogisticLoss.CROSS_ENTROPY : MeanError.MEAN_SQUARED_ERROR;
    double least = features == 1 ? 0.2 : 1.5;
    return cost(data, unit, loss, least * (1 + 4 * generator.nextDouble()));
  }

  /** Where Newton's method ends with a unit that is not dead. */
  private static List<double[]> ends(NetworkCost cost, RandomGenerator generator) {
    List<double[]> ends = new ArrayList<>();
    for (int start = 0; start < STARTS; start++) {
      double scale = 1 + start % 4;
      ParameterVector from = ParameterVector.gaussian(cost.dimension(), scale, generator);
      double[] end = BasinProof.newton(FreeParameters.of(cost, from));
      double weights = 0;
      for (int j = 0; j < cost.dataset().features(); j++) {
        weights = Math.max(weights, Math.abs(end[cost.network().layout().weight(1, j, 0)]));
      }
      if (slope(cost, end) < ENDED && weights > DEAD && weights < 1e6) {
        ends.add(end);
      }
    }
    return ends;
  }

  private static double slope(NetworkCost cost, double[] theta) {
    double[] gradient = new double[theta.length];
    cost.gradient(theta, gradient);
    double squares = 0;
    for (double slope : gradient) {
      squares += slope * slope;
    }
    return Math.sqrt(squares);
  }

  private static boolean isFound(OneUnitProof proof, double[] end) {
    return proof.finds().stream().anyMatch(find -> isIn(find, end, 1) || isIn(find, end, -1));
  }

  /** The inner parameters come first in θ: the weights that lead in, then the bias. */
  private static boolean isIn(OneUnitProof.LivePoint find, double[] end, int sign) {
    for (int k = 0; k < find.alone().dimension(); k++) {
      double value = sign * end[k];
      if (!(find.alone().low(k) <= value && value <= find.alone().high(k))) {
        return false;
      }
    }
    return true;
  }
}

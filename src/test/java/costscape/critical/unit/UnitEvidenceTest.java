package costscape.critical.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ails hidden units is found in narrow layers and in wide ones. */
class UnitEvidenceTest {
  private static NetworkCost cost(int width, ActivationFunction function) {
    return NetworkCost.of(
        Network.of(1, List.of(width), function),
        Datasets.ARTICLE.dataset(),
        LogisticLoss.CROSS_ENTROPY,
        0);
  }

  private static double[] random(NetworkCost cost) {
    Well19937c random = new Well19937c(1);
    double[] theta = new double[cost.dimension()];
    Arrays.setAll(theta, k -> random.nextGaussian());
    return theta;
  }

  private static List<String> names(List<UnitEvidence.Unit> units) {
    return units.stream().map(UnitEvidence.Unit::name).toList();
  }

  @Test
  void unitsThatRepeatAnEarlierOneAreFoundToTheirLastDigits() {
    for (ActivationFunction function : ActivationFunction.values()) {
      NetworkCost cost = cost(40, function);
      ParameterLayout layout = cost.network().layout();
      double[] theta = random(cost);
      for (int unit : new int[] {7, 23, 39}) { // off by less than they may be, and by more
        double off = unit == 23 ? 1e-6 : 1e-11;
        theta[layout.weight(1, 0, unit)] = theta[layout.weight(1, 0, 2)] = 1.5;
        theta[layout.bias(1, 2)] = 0.25;
        theta[layout.bias(1, unit)] = 0.25 + off;
      }
      assertEquals(List.of("1_7", "1_39"), names(UnitEvidence.of(cost, theta).duplicate()));
    }
  }

  /** Every pair of the layer was compared: more than ten seconds without a word. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aLayerOfAHundredThousandUnitsTakesNoPairs() {
    NetworkCost cost = cost(100_000, ActivationFunction.TANH);
    ParameterLayout layout = cost.network().layout();
    double[] theta = random(cost);
    theta[layout.weight(1, 0, 99_999)] = theta[layout.weight(1, 0, 5)] = 0.7;
    theta[layout.bias(1, 99_999)] = theta[layout.bias(1, 5)] = -0.2;
    assertEquals(List.of("1_99999"), names(UnitEvidence.of(cost, theta).duplicate()));
  }

  /** A sum of answers that overflows says nothing. */
  @Test
  void hugeAnswersAreComparedAllTheSame() {
    NetworkCost cost = cost(3, ActivationFunction.RELU);
    ParameterLayout layout = cost.network().layout();
    double[] theta = new double[cost.dimension()];
    for (int unit = 0; unit < 3; unit++) {
      theta[layout.weight(1, 0, unit)] = unit == 1 ? -1e305 : 1e305;
    }
    assertEquals(List.of("1_2"), names(UnitEvidence.of(cost, theta).duplicate()));
  }
}

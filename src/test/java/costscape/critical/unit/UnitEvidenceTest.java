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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ailing hidden units are found in narrow layers and in wide ones. */
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
    for (ActivationFunction function : ActivationFunction.all()) {
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
  @Tag("long")
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

  /** Units of the article's rows, x from −1.51 to 1.44, by weight in, bias and weight out. */
  private static UnitEvidence units(ActivationFunction function, double[]... units) {
    NetworkCost cost = cost(units.length, function);
    ParameterLayout layout = cost.network().layout();
    double[] theta = new double[cost.dimension()];
    for (int unit = 0; unit < units.length; unit++) {
      theta[layout.weight(1, 0, unit)] = units[unit][0];
      theta[layout.bias(1, unit)] = units[unit][1];
      theta[layout.weight(2, unit, 0)] = units[unit][2];
    }
    return UnitEvidence.of(cost, theta);
  }

  /** σ′ is a hundredth of its steepest, ¼, at z = 5.989, tanh′ a hundredth of 1 at z = 2.993. */
  @Test
  void aUnitIsSaturatedBelowAHundredthOfItsSteepestSlope() {
    double[][] sigmoid = {{0, 5.98, 1}, {0, 6, 1}, {0, -5.98, 1}, {0, -6, 1}};
    assertEquals(
        List.of("1_1", "1_3"), names(units(ActivationFunction.SIGMOID, sigmoid).saturated()));
    double[][] tanh = {{0, 2.99, 1}, {0, 3, 1}, {0, -3, 1}};
    assertEquals(List.of("1_1", "1_2"), names(units(ActivationFunction.TANH, tanh).saturated()));
    double[][] relu = {{0, -60, 1}, {0, 60, 1}};
    assertEquals(List.of(), names(units(ActivationFunction.RELU, relu).saturated()));
  }

  @Test
  void aLayerIsBlockedWhereNoUnitPassesAGradient() {
    double[][] open = {{0, 6, 1}, {0, 5.98, 1}};
    assertEquals(List.of(), units(ActivationFunction.SIGMOID, open).blocked());
    double[][] shut = {{0, 6, 1}, {0, -7, 1}};
    assertEquals(List.of(1), units(ActivationFunction.SIGMOID, shut).blocked());
    double[][] off = {{1, -60, 1}, {0, 0, 1}};
    assertEquals(List.of(1), units(ActivationFunction.RELU, off).blocked());
    double[][] oneOn = {{1, -60, 1}, {1, -1, 1}};
    assertEquals(List.of(), units(ActivationFunction.RELU, oneOn).blocked());
  }

  /** A sigmoid's answers span ¼ · weight · 2.95; a ReLU's are measured by the largest of them. */
  @Test
  void aUnitIsConstantWithinATwentiethOfItsRange() {
    double[][] sigmoid = {{0.06, 0, 1}, {0.08, 0, 1}};
    assertEquals(List.of("1_0"), names(units(ActivationFunction.SIGMOID, sigmoid).constant()));
    double[][] relu = {{0.1, 10, 1}, {0.25, 10, 1}, {0.001, 0.01, 1}};
    assertEquals(List.of("1_0"), names(units(ActivationFunction.RELU, relu).constant()));
  }

  @Test
  void aUnitIsDeadWhereItHasNoWeightWhateverItsBias() {
    double[][] sigmoid = {{0.9e-5, 3, -0.9e-5}, {1.1e-5, 3, 0}, {0, 3, 1.1e-5}};
    assertEquals(List.of("1_0"), names(units(ActivationFunction.SIGMOID, sigmoid).dead()));
  }

  @Test
  void largeAnswersAreEqualRelativeToTheirSize() {
    double[][] relu = {{1e6, 2e6, 1}, {1e6, 2e6 + 1e-4, 2}, {1e6, 2e6 + 0.1, 3}};
    assertEquals(List.of("1_1"), names(units(ActivationFunction.RELU, relu).duplicate()));
  }
}

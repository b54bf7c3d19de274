package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.SymmetricMatrix;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Losses where an exponential overflows or underflows, at their corners, and by their words. */
class LossesTest {
  private static final Labels THREE = Labels.of(List.of("a", "b", "c"), 0, 1, 2);

  /** A product of some hundred terms of size 1. */
  private static final double ROUNDING = 1e-13;

  @Test
  void aSoftmaxOfHugeLogitsCostsTheDifferenceOfTwo() {
    double[] logits = {800, -800, 799};
    double rest = Math.log1p(Math.exp(-1));
    assertEquals(rest, SoftmaxLoss.CROSS_ENTROPY.value(logits, THREE, 0), 1e-16);
    assertEquals(1600 + rest, SoftmaxLoss.CROSS_ENTROPY.value(logits, THREE, 1), 1e-12);
    assertEquals(1 + rest, SoftmaxLoss.CROSS_ENTROPY.value(logits, THREE, 2), 1e-15);
  }

  /** p = (1/(1 + 1/e), 0, 1/(e + 1)): what 800 and 799 leave of three logits. */
  @Test
  void aSoftmaxOfHugeLogitsHasFiniteDerivatives() {
    double[] logits = {800, -800, 799};
    double p = 1 / (1 + Math.exp(-1));
    double[] slopes = new double[3];
    SoftmaxLoss.CROSS_ENTROPY.derivatives(logits, THREE, 2, slopes);
    assertArrayEquals(new double[] {p, 0, -p}, slopes, 1e-15);
    double[] bends = new double[9];
    SoftmaxLoss.CROSS_ENTROPY.secondDerivatives(logits, THREE, 2, bends);
    double bend = p * (1 - p);
    assertArrayEquals(new double[] {bend, 0, -bend, 0, 0, 0, -bend, 0, bend}, bends, 1e-15);
  }

  @Test
  void aSureRowKeepsItsDigits() {
    double cost = SoftmaxLoss.CROSS_ENTROPY.value(new double[] {50, 0, 0}, THREE, 0);
    assertEquals(2 * Math.exp(-50), cost, 1e-15 * cost);
  }

  @Test
  void hubersParabolaBecomesALineAtDelta() {
    Huber huber = new Huber(2);
    assertEquals(0.5, huber.value(1));
    assertEquals(2, huber.value(-2));
    assertEquals(2 * (5 - 1), huber.value(5));
    assertEquals(2, huber.derivative(5));
    assertEquals(-2, huber.derivative(-5));
    assertEquals(-1, huber.derivative(-1));
    assertEquals(1, huber.secondDerivative(2));
    assertEquals(0, huber.secondDerivative(2.1));
    assertThrows(IllegalArgumentException.class, () -> new Huber(0));
  }

  @Test
  void theHessianTimesAVectorIsTheMatrixTimesIt() {
    Network network = Network.of(Datasets.IRIS.dataset(), List.of(3, 2), ActivationFunction.TANH);
    NetworkCost cost =
        NetworkCost.of(network, Datasets.IRIS.dataset(), SoftmaxLoss.CROSS_ENTROPY, 0.3);
    Random random = new Random(5);
    int n = cost.dimension();
    double[] theta = random.doubles(n, -1, 1).toArray();
    double[] vector = random.doubles(n, -1, 1).toArray();
    double[] product = random.doubles(n).toArray();
    cost.hessianTimes(theta, vector, product);
    SymmetricMatrix hessian = cost.hessian(theta);
    for (int k = 0; k < n; k++) {
      double expected = 0;
      for (int m = 0; m < n; m++) {
        expected += hessian.at(k, m) * vector[m];
      }
      assertEquals(expected, product[k], ROUNDING, "entry " + k);
    }
  }
}

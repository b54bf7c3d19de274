package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.critical.Formula;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rays to infinity whose direction and limit follow from the data. */
class GrowthTest {
  private static NetworkCost cost(
      LossFunction loss, List<Integer> hidden, double l2, Dataset data) {
    Network network = Network.of(data, hidden, ActivationFunction.TANH);
    return NetworkCost.of(network, data, loss, l2);
  }

  private static Dataset rows(int classes, double[] x, int... labels) {
    List<String> words = List.of("a", "b", "c").subList(0, classes);
    return Dataset.of("rows", List.of("x"), new double[][] {x}, Labels.of(words, labels));
  }

  private static NetworkCost binary(double l2, double[] x, int... labels) {
    return cost(LogisticLoss.CROSS_ENTROPY, List.of(), l2, rows(2, x, labels));
  }

  private static Optional<Escape> separated(NetworkCost cost, double... theta) {
    return Escape.ofSeparatedRows(cost, theta);
  }

  /** The bias alone tells one class from another; the penalty of ½ l₂ w²/2 rows stays. */
  @Test
  void rowsOfOneClassLetTheOutputBiasGrow() {
    double[] x = {-1, 2};
    Escape down = separated(binary(0.4, x, 0, 0), 3, 5).orElseThrow();
    assertEquals(List.of(0.0, -1.0), down.direction());
    assertEquals(0.4 * 9 / 4, down.limit(), 1e-15);
    assertEquals(List.of(0.0, 1.0), separated(binary(0, x, 1, 1), 3, 5).orElseThrow().direction());
    NetworkCost three = cost(SoftmaxLoss.CROSS_ENTROPY, List.of(), 0.4, rows(3, x, 2, 2));
    Escape third = separated(three, 1, 2, 3, 4, 5, 6).orElseThrow();
    assertEquals(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 1.0), third.direction());
    NetworkCost first = cost(SoftmaxLoss.CROSS_ENTROPY, List.of(), 0, rows(3, x, 0, 0));
    assertEquals(
        List.of(0.0, 0.0, 0.0, 1.0, 0.0, 0.0),
        separated(first, 1, 2, 3, 4, 5, 6).orElseThrow().direction());
  }

  /** Logits 2x − 1: −3 and 3 for x = ∓1 …; a row at ½ has none, and 10⁻⁷ of one may be rounding. */
  @Test
  void rowsThatAreAllRightLetTheOutputLayerGrow() {
    double[] x = {-1, 2};
    Escape ray = separated(binary(0, x, 0, 1), 2, -1).orElseThrow();
    assertEquals(List.of(2.0, -1.0), ray.direction());
    assertEquals(0, ray.limit());
    assertTrue(separated(binary(0, x, 1, 0), 2, -1).isEmpty(), "both are wrong");
    assertTrue(separated(binary(0.1, x, 0, 1), 2, -1).isEmpty(), "a penalty holds the weights");
    assertTrue(separated(binary(0, new double[] {-1, 0.5}, 0, 1), 2, -1).isEmpty());
    assertTrue(separated(binary(0, new double[] {-1, 0.5 + 4e-7}, 0, 1), 2, -1).isEmpty());
    assertTrue(separated(binary(0, new double[] {-1, 0.5 + 6e-7}, 0, 1), 2, -1).isPresent());
  }

  /** The hidden layer stays as it is. */
  @Test
  void theOutputLayerAloneGrows() {
    Dataset data = rows(2, new double[] {-1, 2}, 0, 1);
    NetworkCost cost = cost(LogisticLoss.CROSS_ENTROPY, List.of(1), 0, data);
    Escape ray = separated(cost, 1, 0.5, 3, 0.2).orElseThrow();
    assertEquals(List.of(0.0, 0.0, 3.0, 0.2), ray.direction());
  }

  /** Logits (x, 0, −x) + biases: the margin is that to the largest other class. */
  @Test
  void ofSeveralClassesTheLargestOtherCounts() {
    Dataset data = rows(3, new double[] {1, -1, 0}, 0, 2, 1);
    NetworkCost cost = cost(SoftmaxLoss.CROSS_ENTROPY, List.of(), 0, data);
    assertTrue(separated(cost, 1, 0, -1, 0, 0.5, 0).isPresent());
    assertTrue(separated(cost, 1, 0, -1, 0, 1.5, 0).isEmpty(), "class b above a at x = 1");
    assertTrue(separated(cost, 1, 0, -1, 0, -0.5, 0).isEmpty(), "class b below both at x = 0");
    assertTrue(separated(cost, 1, 0, -1, -3, 0.5, 0).isEmpty());
  }

  @Test
  void numbersAndOtherCostsHaveNoRightSide() {
    Dataset numbers =
        Dataset.of(
            "numbers",
            List.of("x"),
            new double[][] {{1, 2}},
            Numbers.of(List.of("y"), new double[] {1, 2}));
    assertTrue(
        separated(cost(MeanError.MEAN_SQUARED_ERROR, List.of(), 0, numbers), 1, 0).isEmpty());
    assertTrue(Escape.ofSeparatedRows(new Bowl(1), new double[] {1}).isEmpty());
    assertTrue(Escape.ofScales(new Bowl(1), new double[] {1}, 1).isEmpty());
  }

  /**
   * Rows at 0 contradict each other, those at ∓1 cost ever less as the logit ±(8 tanh 2w − tanh
   * ½w') grows. The second unit works against them: it does not grow.
   */
  @Test
  void unitsWhoseGrowthLowersTheCostGrowTogether() {
    Dataset data = rows(2, new double[] {-1, 0, 0, 1}, 0, 0, 1, 1);
    NetworkCost cost = cost(LogisticLoss.CROSS_ENTROPY, List.of(2), 0, data);
    double[] theta = {2, 0.5, 0, 0, 8, -1, 0};
    double[] gradient = new double[7];
    cost.gradient(theta, gradient);
    Escape ray = Escape.ofScales(cost, theta, gradient).orElseThrow();
    assertEquals(List.of(2.0, 0.0, 0.0, 0.0, 8.0, -1.0, 0.0), ray.direction());
    assertEquals(0.5 * Math.log(2), ray.limit(), 1e-12);
  }

  /**
   * Two of three rows at 1 are of class 1, two of three at −1 are of class 0. The best logits are
   * ±ln 2; at an output weight of 0.6 the unit's own growth lowers the cost for ever, that of the
   * output layer does not.
   */
  @Test
  void hiddenUnitsGrowAloneWhereTheOutputLayerMayNot() {
    Dataset data = rows(2, new double[] {1, 1, 1, -1, -1, -1}, 1, 1, 0, 0, 0, 1);
    NetworkCost cost = cost(LogisticLoss.CROSS_ENTROPY, List.of(1), 0, data);
    double[] theta = {2, 0, 0.6, 0};
    double[] gradient = new double[4];
    cost.gradient(theta, gradient);
    assertTrue(gradient[0] < 0 && gradient[2] < 0, "both would lower it a little");
    double limit = (2 * Math.log1p(Math.exp(-0.6)) + Math.log1p(Math.exp(0.6))) / 3;
    for (Escape ray :
        List.of(
            Escape.ofScales(cost, theta, gradient).orElseThrow(),
            Escape.anyRay(cost, theta, gradient).orElseThrow())) {
      assertEquals(List.of(2.0, 0.0, 0.0, 0.0), ray.direction());
      assertEquals(limit, ray.limit(), 1e-14);
    }
  }

  /** Rows at 0 contradict each other: the floor is ⅔ log 2, wherever the point is. */
  @Test
  void rowsThatContradictLeaveAFloor() {
    NetworkCost cost = binary(0, new double[] {0, 0, 1}, 0, 1, 0);
    Escape ray = Escape.ofPartlySeparatedRows(cost, -50, 0).orElseThrow();
    assertEquals(2 * Math.log(2) / 3, ray.limit(), 1e-15);
    assertTrue(ray.direction().get(0) < 0);
    NetworkCost overlap = binary(0, new double[] {0, 0, 1, 1}, 0, 1, 0, 1);
    assertTrue(Escape.ofPartlySeparatedRows(overlap, 0, 0).isEmpty());
    NetworkCost interleaved = binary(0, new double[] {0, 1, 2}, 0, 1, 0);
    assertTrue(Escape.ofPartlySeparatedRows(interleaved, 0, 0).isEmpty());
  }

  /** Two of three classes overlap, the third can be parted from them. */
  @Test
  void oneClassOfThreeIsParted() {
    NetworkCost cost =
        cost(
            SoftmaxLoss.CROSS_ENTROPY,
            List.of(),
            0,
            rows(3, new double[] {0, 1, 0, 1, 5}, 0, 0, 1, 1, 2));
    assertTrue(Escape.ofPartlySeparatedRows(cost, new double[6]).isPresent());
    NetworkCost mixed =
        cost(
            SoftmaxLoss.CROSS_ENTROPY,
            List.of(),
            0,
            rows(3, new double[] {0, 1, 0, 1, 0, 1}, 0, 0, 1, 1, 2, 2));
    assertTrue(Escape.ofPartlySeparatedRows(mixed, new double[6]).isEmpty());
  }

  /** e⁻ˣ + ½y² falls towards 0, in the direction of x. */
  @Test
  void anyCostMayHaveARay() {
    Formula runaway =
        new Formula(
            (x, y) -> {
              double e = Math.exp(-x);
              return new double[] {e + 0.5 * y * y, -e, y, e, 0, 1};
            });
    double[] theta = {5, 0};
    Escape ray = Escape.anyRay(runaway, theta, -Math.exp(-5), 0).orElseThrow();
    assertEquals(0, ray.limit(), 1e-100);
    assertTrue(Escape.anyRay(new Bowl(1, 1), theta, 5, 0).isEmpty());
  }
}

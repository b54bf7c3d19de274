package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.browser.Landscape.Sharpness;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page tells the largest eigenvalue, and that 2/λ bounds the rate. */
class SharpnessTest {
  /** Lanczos stops at residuals of 1e-10, relative. */
  private static final double RELATIVE = 1e-9;

  private static NetworkCost moons(double l2, Integer... hidden) {
    Network network =
        Network.of(Datasets.MOONS.dataset(), List.of(hidden), ActivationFunction.TANH);
    return NetworkCost.of(network, Datasets.MOONS.dataset(), LogisticLoss.CROSS_ENTROPY, l2);
  }

  private static double[] gaussian(int size, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, size).mapToDouble(k -> random.nextGaussian()).toArray();
  }

  /** A network of 33 parameters is judged by its whole Hessian, one of 161 by products with it. */
  @ParameterizedTest
  @ValueSource(ints = {8, 40})
  void itIsTheLargestEigenvalueOfTheHessian(int hidden) {
    NetworkCost cost = moons(0.1, hidden);
    for (int seed = 1; seed <= (hidden > 8 ? 1 : 3); seed++) {
      double[] theta = gaussian(cost.dimension(), seed);
      double whole = Eigendecomposition.of(cost.hessian(theta)).largest();
      int[] all = IntStream.range(0, theta.length).toArray();
      assertEquals(whole, Sharpness.of(cost, theta, all), RELATIVE * whole);
      double a = cost.hessian(theta).row(3)[3];
      double b = cost.hessian(theta).row(3)[5];
      double c = cost.hessian(theta).row(5)[5];
      double pair = (a + c) / 2 + Math.hypot((a - c) / 2, b);
      assertEquals(pair, Sharpness.of(cost, theta, 3, 5), RELATIVE * whole);
    }
  }

  @Test
  void whereTheHessianIsNotFiniteItIsNotANumber() {
    NetworkCost cost = moons(0.1, 2);
    double[] theta = new double[cost.dimension()];
    theta[0] = Double.NaN;
    assertEquals(Double.NaN, Sharpness.of(cost, theta, 0, 1));
  }

  /** Below the bound training comes back to a minimum that it was moved from, above it does not. */
  @Test
  void aRateAboveTheBoundCannotSettleAndOneBelowDoes() {
    NetworkCost cost =
        NetworkCost.of(
            Network.of(1, List.of(2), ActivationFunction.SIGMOID),
            Datasets.ARTICLE.dataset(),
            LogisticLoss.CROSS_ENTROPY,
            0.01);
    LocalModel minimum = Newton.polish(cost, trained(cost));
    assertTrue(
        minimum.spectrum().smallest() > 1e-6,
        () -> minimum.spectrum().smallest() + " " + minimum.gradientNorm());
    double[] at = minimum.theta();
    double largest = Sharpness.of(cost, at, IntStream.range(0, at.length).toArray());
    double mu = 0.9;
    assertTrue(settles(cost, at, Optimizers.GD.at(0.98 * 2 / largest)));
    assertTrue(!settles(cost, at, Optimizers.GD.at(1.02 * 2 / largest)));
    assertTrue(
        settles(
            cost,
            at,
            Optimizers.MOMENTUM.with(
                Map.of(Setting.RATE, 0.98 * 2 * (1 + mu) / largest, Setting.MOMENTUM, mu))));
    assertTrue(
        !settles(
            cost,
            at,
            Optimizers.MOMENTUM.with(
                Map.of(Setting.RATE, 1.02 * 2 * (1 + mu) / largest, Setting.MOMENTUM, mu))));
  }

  private static double[] trained(NetworkCost cost) {
    return new Training(Optimizers.GD.at(2), 20_000, 20_000)
        .from(cost, KnownPoint.START.point(cost.network().layout()))
        .end()
        .theta()
        .toArray();
  }

  /** Returns whether 3000 steps from close by end much closer. */
  private static boolean settles(NetworkCost cost, double[] minimum, Optimizer rule) {
    double[] near = gaussian(minimum.length, 2);
    for (int k = 0; k < near.length; k++) {
      near[k] = minimum[k] + 1e-4 * near[k];
    }
    double[] end =
        new Training(rule, 3000, 3000).from(cost, ParameterVector.of(near)).end().theta().toArray();
    return distance(end, minimum) < 0.1 * distance(near, minimum);
  }

  private static double distance(double[] one, double... other) {
    return Math.sqrt(
        IntStream.range(0, one.length).mapToDouble(k -> one[k] - other[k]).map(x -> x * x).sum());
  }
}

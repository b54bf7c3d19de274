package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.run.Threads;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Eigenvalues from products alone are those of the whole matrix, and a runner changes no bit. */
class LanczosTest {
  private static final NetworkCost COST =
      NetworkCost.of(
          Network.of(2, List.of(8, 6), ActivationFunction.TANH),
          Datasets.MOONS.dataset(),
          LogisticLoss.CROSS_ENTROPY,
          0.3);

  private static final double[] THETA =
      ParameterVector.gaussian(COST.dimension(), 1, new Well19937c(3)).toArray();

  @Test
  void productsAreThoseOfTheMatrix() {
    SymmetricMatrix hessian = COST.hessian(THETA);
    double[] vector = ParameterVector.gaussian(COST.dimension(), 1, new Well19937c(4)).toArray();
    double[] whole = new double[vector.length];
    COST.hessianTimes(THETA, vector, whole);
    double[] blocks = HessianProduct.of(COST, THETA, vector, Runner.serial());
    for (int k = 0; k < vector.length; k++) {
      double sum = 0;
      for (int m = 0; m < vector.length; m++) {
        sum += hessian.at(k, m) * vector[m];
      }
      assertEquals(sum, whole[k], 1e-13);
      assertEquals(sum, blocks[k], 1e-13);
    }
  }

  @Test
  void bothEndsOfTheSpectrumLieWithinTheBounds() {
    Eigendecomposition spectrum = Eigendecomposition.of(COST.hessian(THETA));
    Lanczos found = lanczos(Runner.serial());
    assertEquals(spectrum.smallest(), found.smallest(), found.smallestPair().residual());
    assertEquals(spectrum.largest(), found.largest(), found.largestPair().residual());
    assertTrue(found.smallestPair().residual() < 1e-8 * spectrum.norm());
    assertTrue(found.below(-1e-6) >= 1);
    assertTrue(found.below(-1e-6) <= spectrum.index());
  }

  /** After a few products the bounds are wide, and an eigenvalue lies within them all the same. */
  @Test
  void anEigenvalueLiesWithinTheBoundsHoweverFewTheProducts() {
    Eigendecomposition spectrum = Eigendecomposition.of(COST.hessian(THETA));
    for (int steps = 1; steps < 30; steps++) {
      Lanczos found =
          Lanczos.of(
              v -> HessianProduct.of(COST, THETA, v, Runner.serial()),
              THETA.length,
              steps,
              List.of());
      assertTrue(distance(spectrum, found.smallest()) <= found.smallestPair().residual());
      assertTrue(distance(spectrum, found.largest()) <= found.largestPair().residual());
      assertTrue(found.largestPair().residual() <= spectrum.norm());
    }
  }

  private static double distance(Eigendecomposition spectrum, double value) {
    return Arrays.stream(spectrum.eigenvalues()).map(e -> Math.abs(e - value)).min().orElseThrow();
  }

  private static double[] absolute(double... vector) {
    return Arrays.stream(vector).map(Math::abs).toArray();
  }

  @Test
  void whatIsBelowABoundIsSoByMoreThanItsResidual() {
    Lanczos found = Lanczos.of(v -> new double[] {-v[0], -2 * v[1], 5 * v[2]}, 3, 150, List.of());
    assertEquals(2, found.below(-0.5));
    assertEquals(1, found.below(-1));
    assertEquals(0, found.below(-2));
    assertEquals(3, found.below(6));
    assertArrayEquals(new double[] {0, 1, 0}, absolute(found.smallestPair().vector()), 1e-12);
    Lanczos onlyFive =
        Lanczos.of(
            v -> new double[] {-v[0], -2 * v[1], 5 * v[2]},
            3,
            150,
            List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}));
    assertEquals(5, onlyFive.smallest(), 1e-12);
    assertEquals(0, onlyFive.below(0));
  }

  @Test
  void theSameBitsOnAnyNumberOfThreads() {
    Lanczos serial = lanczos(Runner.serial());
    Lanczos threads = lanczos(Threads.of(3));
    assertEquals(serial.smallest(), threads.smallest());
    assertEquals(serial.largestPair().residual(), threads.largestPair().residual());
  }

  @Test
  void ofTwoDirectionsItFindsBoth() {
    Lanczos found = Lanczos.of(v -> new double[] {3 * v[0], -2 * v[1]}, 2, 150, List.of());
    assertEquals(-2, found.smallest(), 1e-12);
    assertEquals(3, found.largest(), 1e-12);
  }

  private static Lanczos lanczos(Runner runner) {
    return Lanczos.of(
        vector -> HessianProduct.of(COST, THETA, vector, runner), THETA.length, 150, List.of());
  }
}

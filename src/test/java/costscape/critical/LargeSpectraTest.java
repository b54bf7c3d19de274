package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twenty networks of more than 120 parameters, whose Hessians are decomposed whole by commons-math:
 * what a verdict found by products says of them is true, and bounds are bounds.
 */
class LargeSpectraTest {
  /** Lanczos stops at 1e-9 of the largest eigenvalue; commons-math is exact to its rounding. */
  private static final double LANCZOS = 1e-7;

  private static NetworkCost cost(int seed, double l2) {
    Dataset sine = Datasets.SINE.dataset();
    Dataset data =
        seed % 2 == 0
            ? Datasets.ARTICLE.dataset()
            : sine.subset(IntStream.range(0, sine.rows()).filter(row -> row % 4 == 0).toArray());
    ActivationFunction function =
        List.of(ActivationFunction.SOFTPLUS, ActivationFunction.TANH, ActivationFunction.GELU)
            .get(seed % 3);
    LossFunction loss = LossFunction.usual(data);
    Network network = Network.of(data, List.of(45), function);
    return NetworkCost.of(network, data, loss, l2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whereTrainingBeganBoundsAreBounds(int seed) {
    NetworkCost cost = cost(seed, 0);
    judged(cost, ParameterVector.gaussian(cost.dimension(), 0.5 * seed, new Well19937c(seed)));
  }

  private static Verdict judged(NetworkCost cost, ParameterVector at) {
    double[] exact = ExactSpectrum.of(cost.hessian(at.toArray()));
    Verdict verdict = Verdict.of(cost, at);
    double largest = Math.max(Math.abs(exact[0]), exact[exact.length - 1]);
    long below = Arrays.stream(exact).filter(value -> value < 0).count();
    assertFalse(verdict.evidence().complete());
    assertTrue(verdict.evidence().index() <= below, verdict + " " + below);
    List<Double> outermost = verdict.evidence().eigenvalues();
    assertEquals(exact[exact.length - 1], outermost.get(1), LANCZOS * largest);
    assertTrue(outermost.get(0) >= exact[0] - LANCZOS * largest);
    assertEquals(0, verdict.evidence().flatDirections(), "nobody counted");
    return verdict;
  }

  /** A converged end with positive eigenvalues alone is a minimum, a plateau never. */
  @OneIn(3)
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aConvergedEndIsNoPlateau(int seed) {
    NetworkCost cost = cost(seed, seed % 2 == 0 ? 0.05 : 0.01);
    ParameterVector start = ParameterVector.gaussian(cost.dimension(), 1, new Well19937c(seed));
    Step end =
        new Training(Optimizers.LBFGS.usual(), StopRules.after(5000).orGradientBelow(2e-4), 5000)
            .from(cost, start)
            .end();
    Verdict verdict = judged(cost, end.theta());
    double[] exact = ExactSpectrum.of(cost.hessian(end.theta().toArray()));
    assertNotEquals(Kind.PLATEAU, verdict.kind(), exact[0] + " " + verdict.why());
    if (verdict.kind() == Kind.MINIMUM && verdict.evidence().near().isEmpty()) {
      assertTrue(exact[0] > -1e-9 * exact[exact.length - 1], exact[0] + " " + verdict.why());
    }
  }
}

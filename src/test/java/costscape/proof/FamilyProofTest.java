package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.GradientFlow;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Numbers;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A dead unit in any layer, of one output or several: as many directions lead down as the engine's
 * Hessian has negative eigenvalues, on either side of every border.
 */
class FamilyProofTest {
  private static final double BESIDE = 0.05;

  /** Where every eigenvalue that is not exactly 0 is farther from 0 than this. */
  private static final double ZERO = 1e-9;

  static Stream<Arguments> smallerNetworks() {
    Dataset flowers = Datasets.IRIS.dataset().subset(0, 1, 2, 50, 51, 52, 70, 100, 101, 102, 110);
    Dataset trap = Datasets.TRAP.dataset();
    return Stream.of(
        Arguments.of(flowers, List.of(1), SoftmaxLoss.CROSS_ENTROPY, 0.3, 1),
        Arguments.of(numbers(), List.of(1), MeanError.MEAN_SQUARED_ERROR, 0.02, 1),
        Arguments.of(trap, List.of(1, 2), LogisticLoss.CROSS_ENTROPY, 0.003, 1),
        Arguments.of(trap, List.of(2, 1), LogisticLoss.CROSS_ENTROPY, 0.003, 2));
  }

  private static Dataset numbers() {
    double[][] features = {{-2, -1, -0.5, 0, 0.5, 1, 2}};
    Numbers targets =
        Numbers.of(
            List.of("y0", "y1"),
            new double[] {1, 0.2, 0, -0.3, 0.4, 1, 0},
            new double[] {0, 1, -1, 1, 2, 0, 1});
    return Dataset.of("numbers", List.of("x"), features, targets);
  }

  @ParameterizedTest
  @MethodSource("smallerNetworks")
  void asManyDirectionsLeadDownAsTheHessianSays(
      Dataset data, List<Integer> hidden, LossFunction loss, double l2, int layer) {
    NetworkCost small = cost(data, hidden, loss, l2);
    ParameterVector start = ParameterVector.gaussian(small.dimension(), 2, new Well19937c(4));
    LocalModel end = Newton.polish(small, GradientFlow.from(small, start.toArray()).theta());
    assertTrue(end.stationary());
    List<Integer> wider = new ArrayList<>(hidden);
    wider.set(layer - 1, wider.get(layer - 1) + 1);
    NetworkCost cost = cost(data, wider, loss, l2);
    ParameterVector place = withDeadUnit(small, cost, end.theta(), layer);
    List<String> dead = FamilyProof.deadBiases(cost, place);
    assertEquals(1, dead.size());
    FamilyProof proof = FamilyProof.near(cost, place, dead).orElseThrow();
    FamilyProof.Pull pull = proof.pulls().get(0);
    assertTrue(pull.borders().size() >= 1, proof.toString());
    int bias = cost.network().layout().index(dead.get(0));
    for (int k = 0; k < pull.borders().size(); k++) {
      double border = pull.borders().get(k).middle();
      for (double at : new double[] {border - BESIDE, -border + BESIDE}) {
        assertEquals(proof.index() + k + 1, index(cost, place.with(bias, at)), at + " " + proof);
      }
      for (double at : new double[] {border + BESIDE, -border - BESIDE}) {
        assertEquals(proof.index() + k, index(cost, place.with(bias, at)), at + " " + proof);
      }
    }
  }

  private static NetworkCost cost(
      Dataset data, List<Integer> hidden, LossFunction loss, double l2) {
    Network network = Network.of(data, hidden, ActivationFunction.TANH);
    return NetworkCost.of(network, data, loss, l2);
  }

  /** The smaller network's parameters, by name, and zeros for the last unit of a layer. */
  private static ParameterVector withDeadUnit(
      NetworkCost small, NetworkCost cost, double[] theta, int layer) {
    ParameterLayout from = small.network().layout();
    ParameterLayout to = cost.network().layout();
    double[] all = new double[to.size()];
    for (int k = 0; k < theta.length; k++) {
      all[to.index(from.name(k))] = theta[k];
    }
    assertTrue(to.width(layer) == from.width(layer) + 1);
    return ParameterVector.of(all);
  }

  private static int index(NetworkCost cost, ParameterVector theta) {
    int negative = 0;
    for (double eigenvalue : Eigendecomposition.of(cost.hessian(theta.toArray())).eigenvalues()) {
      negative += eigenvalue < -ZERO ? 1 : 0;
    }
    return negative;
  }
}

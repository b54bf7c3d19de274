package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A difference of costs agrees with the costs, and with the slope where their digits cancel. */
class ReluFallTest {
  /** Two costs near 1 differ to this. */
  private static final double ROUNDING = 1e-13;

  @ParameterizedTest
  @EnumSource(LogisticLoss.class)
  void agreesWithCostAndSlope(LogisticLoss loss) {
    NetworkCost cost =
        NetworkCost.of(
            Network.of(2, List.of(3, 2), ActivationFunction.RELU),
            Datasets.XOR.dataset(),
            loss,
            0.1);
    Well19937c random = new Well19937c(3);
    double[] from = ParameterVector.gaussian(cost.dimension(), 1, random).toArray();
    double[] along = ParameterVector.gaussian(cost.dimension(), 1, random).toArray();
    double[] far = Vectors.moved(from, 1, along);
    assertEquals(cost.at(from) - cost.at(far), ReluFall.of(cost, from, far), ROUNDING);
    double[] gradient = new double[cost.dimension()];
    cost.gradient(from, gradient);
    double[] near = Vectors.moved(from, 1e-9, along);
    double slope = -1e-9 * Vectors.dot(gradient, along);
    assertTrue(Math.abs(slope) > 1e-11, "the cost changes along the direction");
    assertEquals(slope, ReluFall.of(cost, from, near), 1e-6 * Math.abs(slope));
  }
}

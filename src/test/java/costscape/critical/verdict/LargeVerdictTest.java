package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Ends of known nature with more parameters than a whole Hessian is made for. */
class LargeVerdictTest {
  private static final int N = 130;

  /** level + Σ ½ c x² + q x⁴. */
  private record Quartic(double level, double[] curvatures, double[] quartics)
      implements DifferentiableCost {
    @Override
    public int dimension() {
      return curvatures.length;
    }

    @Override
    public double at(double[] theta) {
      return gradient(theta, new double[theta.length]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      double cost = level;
      for (int k = 0; k < theta.length; k++) {
        double square = theta[k] * theta[k];
        gradient[k] = (curvatures[k] + 4 * quartics[k] * square) * theta[k];
        cost += (0.5 * curvatures[k] + quartics[k] * square) * square;
      }
      return cost;
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      return SymmetricMatrix.of(
          theta.length,
          (k, m) -> k == m ? curvatures[k] + 12 * quartics[k] * theta[k] * theta[k] : 0);
    }
  }

  /** Curvatures from 1 to 2, of which the first is another, and no term of fourth order. */
  private static Quartic bowl(double level, double first) {
    double[] curvatures = new double[N];
    Arrays.setAll(curvatures, k -> k == 0 ? first : 1 + k / (double) N);
    return new Quartic(level, curvatures, new double[N]);
  }

  private static Verdict at(DifferentiableCost cost, double... theta) {
    Verdict verdict = Verdict.of(cost, ParameterVector.of(theta));
    assertTrue(theta.length > HessianProducts.LARGE);
    assertFalse(verdict.evidence().complete());
    return verdict;
  }

  private static void is(Kind kind, Verdict verdict, String... never) {
    assertEquals(kind, verdict.kind(), verdict.whyHere());
    for (String word : never) {
      assertFalse(verdict.whyHere().contains(word), verdict.whyHere());
    }
  }

  /** Whatever the cost is there: 0, above or below. */
  @Test
  void theBottomOfABowlIsAMinimum() {
    for (double level : new double[] {1, 0, -3}) {
      is(Kind.MINIMUM, at(bowl(level, 1), new double[N]), "falls", "flat", "slope");
      is(Kind.MINIMUM, at(bowl(level, 1e-6), new double[N]), "falls", "flat", "slope");
    }
  }

  @Test
  void oneDirectionDownMakesASaddle() {
    for (double down : new double[] {-1, -1e-6}) {
      Verdict verdict = at(bowl(1, down), new double[N]);
      is(Kind.SADDLE, verdict, "minimum", "flat");
      assertTrue(verdict.whyHere().contains("at least one direction"), verdict.whyHere());
      assertEquals(1, verdict.evidence().index());
    }
  }

  /** Flat to second order: x⁴ rises, −x⁴ falls, and one of 130 may be missed, never misnamed. */
  @Test
  void whatSecondOrderLeavesOpenIsNoMinimum() {
    double[] quartics = new double[N];
    quartics[0] = 1;
    Quartic up = new Quartic(1, bowl(1, 0).curvatures(), quartics);
    Verdict open = at(up, new double[N]);
    is(Kind.DEGENERATE, open, "falls", "a minimum:");
    assertTrue(open.whyHere().endsWith("whether this is a minimum stays open"), open.whyHere());
    quartics[0] = -1;
    is(Kind.DEGENERATE, at(up, new double[N]), "every direction", "the gradient is 0 and");
    double[] falling = new double[N];
    Arrays.fill(falling, -1);
    double[] slight = new double[N];
    slight[0] = 1e-6;
    is(Kind.SADDLE, at(new Quartic(1, slight, falling), new double[N]), "minimum", "open");
  }

  @Test
  void farUpTheCostFalls() {
    double[] theta = new double[N];
    Arrays.fill(theta, 0.5);
    Verdict slope = at(bowl(1, 1), theta);
    is(Kind.MOVING, slope, "minimum", "still", "flat", "digits");
    assertTrue(slope.whyHere().contains("a step against it lowers the cost"), slope.whyHere());
  }

  private static NetworkCost wide(ActivationFunction function, double l2) {
    Network network = Network.of(1, List.of(41), function);
    return NetworkCost.of(network, Datasets.ARTICLE.dataset(), LogisticLoss.CROSS_ENTROPY, l2);
  }

  /** Units off at every row and the best constant answer: 4 of 12 rows have label 1. */
  @Test
  void unitsThatAreAllOffMakeAPlateau() {
    NetworkCost cost = wide(ActivationFunction.RELU, 0);
    ParameterLayout layout = cost.network().layout();
    double[] theta = new double[cost.dimension()];
    for (int unit = 0; unit < 41; unit++) {
      theta[layout.weight(1, 0, unit)] = 1;
      theta[layout.bias(1, unit)] = -60;
      theta[layout.weight(2, unit, 0)] = 1;
    }
    theta[layout.bias(2, 0)] = -Math.log(2);
    is(Kind.PLATEAU, at(cost, theta), "saturated", "a minimum", "saddle");
  }

  /** Two steep steps tell the rows apart, and the output layer may grow for ever. */
  @Test
  void everyRowRightIsAValley() {
    NetworkCost cost = wide(ActivationFunction.SIGMOID, 0);
    ParameterLayout layout = cost.network().layout();
    double[] theta = new double[cost.dimension()];
    theta[layout.weight(1, 0, 0)] = 200; // a step between −0.64 and −0.53
    theta[layout.bias(1, 0)] = 200 * 0.585;
    theta[layout.weight(1, 0, 1)] = 200; // and one between 0.35 and 0.89
    theta[layout.bias(1, 1)] = -200 * 0.62;
    theta[layout.weight(2, 0, 0)] = 40;
    theta[layout.weight(2, 1, 0)] = -40;
    theta[layout.bias(2, 0)] = -20;
    assertEquals(1, cost.accuracy(theta));
    Verdict verdict = at(cost, theta);
    is(Kind.VALLEY, verdict, "a minimum:", "plateau");
    assertTrue(verdict.whyHere().contains("a penalty on the weights would make one"));
    is(Kind.MOVING, at(wide(ActivationFunction.SIGMOID, 1), theta), "minimum", "valley");
  }

  /** Without biases every unit of the exclusive or has a row on its kink. */
  @Test
  void onAKinkALowerPointCloseByIsNamed() {
    Network network = Network.of(2, List.of(40), ActivationFunction.RELU);
    NetworkCost cost =
        NetworkCost.of(network, Datasets.XOR.dataset(), LogisticLoss.CROSS_ENTROPY, 0);
    double[] theta = ParameterVector.gaussian(cost.dimension(), 1, new Well19937c(1)).toArray();
    for (int unit = 0; unit < 40; unit++) {
      theta[network.layout().bias(1, unit)] = 0;
    }
    Verdict verdict = at(cost, theta);
    is(Kind.KINK, verdict, "open", "a minimum on");
    double[] lower = verdict.evidence().lower().orElseThrow().toArray();
    assertTrue(cost.at(lower) < cost.at(theta));
    assertTrue(Vectors.distance(lower, theta) <= 1.001e-3 * (1 + Vectors.norm(theta)));
  }
}

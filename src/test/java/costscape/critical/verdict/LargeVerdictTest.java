package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Dataset;
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

  /** A perfect fit of numbers has a cost of rounding alone, beside which no slope is small. */
  @Test
  void aSlopeOfRoundingIsNone() {
    double[] beside = new double[N];
    Arrays.fill(beside, 1e-16);
    is(Kind.MINIMUM, at(bowl(0, 1), beside), "falls", "slope");
    Arrays.fill(beside, 1e-12);
    is(Kind.MINIMUM, at(bowl(0, 1), beside), "falls", "slope", "away");
    Arrays.fill(beside, 1e-5);
    is(Kind.MOVING, at(bowl(0, 1), beside), "at a minimum");
    Arrays.fill(beside, 1);
    is(Kind.MOVING, at(bowl(0, 1), beside), "minimum");
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

  /** 16 n roundings of the largest curvature, 4.6e-13: less is neither up nor down. */
  @Test
  void aCurvatureOfRoundingIsFlat() {
    for (double first : new double[] {1e-13, -1e-13}) {
      Verdict verdict = at(bowl(1, first), new double[N]);
      is(Kind.DEGENERATE, verdict, "every direction", "falls");
      assertEquals(0, verdict.evidence().index());
    }
  }

  /**
   * A slope of 0.5 is steep beside a cost of 1; beside one of 1000 its bottom is seen to be near.
   */
  @Test
  void aSlopeIsMeasuredByTheCost() {
    double[] theta = new double[N];
    Arrays.fill(theta, 0.03);
    is(Kind.MOVING, at(bowl(1, 1), theta), "plateau");
    is(Kind.MOVING, at(bowl(1000, 1), theta), "plateau");
    double[] curvatures = new double[N];
    Arrays.fill(curvatures, 1e-3);
    Arrays.fill(theta, 30);
    Verdict level = at(new Quartic(10_000, curvatures, new double[N]), theta);
    is(Kind.PLATEAU, level, "a minimum", "saddle");
    assertTrue(level.whyHere().contains("less than a twentieth"), level.whyHere());
  }

  /** A slope of 0.009 beside a cost of 10.3 would lower it by 0.053 of it over a length of 61. */
  @Test
  void aSlopeIsMeasuredOverThePointsLength() {
    double[] curvatures = new double[N];
    Arrays.fill(curvatures, 1.5e-4);
    double[] theta = new double[N];
    theta[0] = 60;
    is(Kind.MOVING, at(new Quartic(10, curvatures, new double[N]), theta), "plateau");
    theta[0] = 40;
    is(Kind.PLATEAU, at(new Quartic(10, curvatures, new double[N]), theta), "falls");
  }

  /** 1000 + ½·10⁻⁶x² rises by less than 1000 can show; no fall is made of that. */
  @Test
  void aRiseBelowRoundingIsNoFall() {
    double[] slight = new double[N];
    slight[0] = 1e-6;
    is(Kind.DEGENERATE, at(new Quartic(1000, slight, new double[N]), new double[N]), "falls");
  }

  /** ½·10⁻⁶x² at x = 0.4 has a slope of 4·10⁻⁷, and what it falls nearby is due to that. */
  @Test
  void whatTheSlopeExplainsIsNoFall() {
    double[] slight = new double[N];
    slight[0] = 1e-6;
    double[] theta = new double[N];
    theta[0] = 0.4;
    is(Kind.DEGENERATE, at(new Quartic(1, slight, new double[N]), theta), "further on");
  }

  @Test
  void farUpTheCostFalls() {
    double[] theta = new double[N];
    Arrays.fill(theta, 0.5);
    Verdict slope = at(bowl(1, 1), theta);
    is(Kind.MOVING, slope, "minimum", "still", "flat", "digits");
    assertTrue(slope.whyHere().contains("a step against it lowers the cost"), slope.whyHere());
  }

  /** The curvatures of the bowl are 1, 1 + 1/130 … 1 + 129/130. */
  @Test
  void theOutermostCurvaturesAreTold() {
    String basis = at(bowl(1, 1), new double[N]).evidence().basis();
    assertTrue(basis.startsWith("smallest of 130 eigenvalues 1.0000000"), basis);
    assertTrue(basis.contains(" and largest 1.9923076"), basis);
    assertTrue(basis.endsWith(", by Lanczos; rounding is not counted"), basis);
  }

  /** Rows of one class under a penalty: the output bias is free, so no penalty makes a minimum. */
  @Test
  void rowsOfOneClassAreAValleyDespiteAPenalty() {
    Dataset zeros =
        Dataset.of(
            "zeros", List.of("x"), List.of("0", "1"), new double[][] {{0, 0.5, 1}}, new byte[3]);
    Network network = Network.of(1, List.of(41), ActivationFunction.TANH);
    NetworkCost held = NetworkCost.of(network, zeros, LogisticLoss.CROSS_ENTROPY, 0.1);
    double[] theta = new double[held.dimension()];
    theta[theta.length - 1] = -30;
    is(Kind.VALLEY, at(held, theta), "would make", "plateau", "a minimum:");
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

  /** Rows at x = 0 contradict each other; at x = ±1 the cost falls for ever, towards ½ ln 2. */
  @Test
  void growthAmongContradictionsIsAValley() {
    Dataset rows =
        Dataset.of(
            "contradiction",
            List.of("x"),
            List.of("0", "1"),
            new double[][] {{-1, 0, 0, 1}},
            new byte[] {0, 0, 1, 1});
    NetworkCost cost =
        NetworkCost.crossEntropy(Network.of(1, List.of(41), ActivationFunction.TANH), rows);
    ParameterLayout layout = cost.network().layout();
    double[] theta = new double[cost.dimension()];
    for (int unit = 0; unit < 41; unit++) {
      theta[layout.weight(1, 0, unit)] = 1.5 + 0.02 * unit;
      theta[layout.weight(2, unit, 0)] = 14 / 41.0;
    }
    Verdict verdict = at(cost, theta);
    is(Kind.VALLEY, verdict, "plateau", "a minimum:");
    assertTrue(
        verdict.whyHere().contains("the cost, 0.3465744, keeps falling, towards 0.3465736,"),
        verdict.whyHere());
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

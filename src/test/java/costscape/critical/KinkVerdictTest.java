package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A minimum on a kink in closed form. One ReLU unit, rows x = 0, 0, −1, 1 with labels 0, 0, 1, 1,
 * penalty A: C = ¼ (2 ℓ₀(c + v·relu(b)) + ℓ₁(c) + ℓ₁(c + v(w + b))) + A/8 (w² + v²). With w = v = s
 * and b = 0 the slopes along c, w and v are 0 where σ(c) = (1 + A)/3 and σ(c + s²) = 1 − A. Along b
 * the cost rises at (2σ(c) − A)s/4 to the right and at As/4 to the left.
 */
class KinkVerdictTest {
  private static final double L2 = 0.1;
  private static final double BIAS = logit((1 + L2) / 3);
  private static final double SIDE = Math.sqrt(logit(1 - L2) - BIAS);
  private static final double[] MINIMUM = {SIDE, 0, SIDE, BIAS};

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private static NetworkCost cost(int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) labels[k];
    }
    double[][] x = {{0, 0, -1, 1}};
    Dataset rows = Dataset.of("kink", List.of("x"), List.of("0", "1"), x, bytes);
    Network network = Network.of(1, List.of(1), ActivationFunction.RELU);
    return NetworkCost.of(network, rows, LogisticLoss.CROSS_ENTROPY, L2);
  }

  private static Verdict verdict(DifferentiableCost cost, double... theta) {
    return Verdict.of(cost, ParameterVector.of(theta));
  }

  @Test
  void theMinimumIsCalledOne() {
    Verdict verdict = verdict(cost(0, 0, 1, 1), MINIMUM);
    assertEquals(
        "this point is on a kink: a ReLU unit's pre-activation is 0 at 2 rows, so that the cost"
            + " bends sharply and has no derivative; every neighbour that was tried is higher: a"
            + " minimum on the kink",
        verdict.whyHere());
    assertEquals(Kind.KINK, verdict.kind());
    assertTrue(verdict.evidence().lower().isEmpty() && verdict.evidence().near().isEmpty());
  }

  /** Neither slope along b is 0, so that Newton's method alone would not find it. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, -0.01, 1e-4, -1e-5})
  void besideItDistanceAndGainAreTold(double off) {
    double[] beside = MINIMUM.clone();
    beside[1] += off;
    NetworkCost cost = cost(0, 0, 1, 1);
    Verdict verdict = verdict(cost, beside);
    assertEquals(Kind.KINK, verdict.kind(), verdict.whyHere());
    double gain = cost.at(beside) - cost.at(MINIMUM);
    assertEquals(
        Math.abs(off), verdict.evidence().near().orElseThrow().distance(), 0.01 * Math.abs(off));
    assertEquals(gain, verdict.evidence().near().orElseThrow().gain(), 0.01 * gain);
    assertTrue(verdict.whyHere().startsWith("this point is near a kink"), verdict.whyHere());
  }

  @Test
  void theSentenceBesideItTellsBoth() {
    double[] beside = MINIMUM.clone();
    beside[1] += 0.01;
    String why = verdict(cost(0, 0, 1, 1), beside).whyHere();
    assertTrue(
        why.startsWith(
            "this point is near a kink: 0.0100 away a ReLU unit's pre-activation is 0 at 2 rows, so"
                + " that the cost bends sharply and has no derivative; every neighbour that was"
                + " tried is higher: a minimum on the kink; the cost there is 0.00"),
        why);
    assertTrue(why.endsWith(" lower"), why);
  }

  /** A kink is near within a hundredth of ‖θ‖, which is 2.4 here: within 0.024. */
  @Test
  void aKinkFartherOffIsNotNear() {
    for (double off : new double[] {0.02, -0.02, 0.2, -0.2}) {
      double[] beside = MINIMUM.clone();
      beside[1] += off;
      Verdict verdict = verdict(cost(0, 0, 1, 1), beside);
      Kind expected = Math.abs(off) < 0.024 ? Kind.KINK : Kind.MOVING;
      assertEquals(expected, verdict.kind(), off + ": " + verdict.whyHere());
    }
  }

  /** Within 10⁻¹⁰ of 1 + ‖θ‖ the point is the kink itself. */
  @Test
  void onItIsWithinTenBillionths() {
    for (double off : new double[] {2e-10, 6e-10}) {
      double[] beside = MINIMUM.clone();
      beside[1] += off;
      Verdict verdict = verdict(cost(0, 0, 1, 1), beside);
      assertEquals(Kind.KINK, verdict.kind());
      assertEquals(off < 3.4e-10, verdict.evidence().near().isEmpty(), "off " + off);
    }
  }

  /** With the labels of the two rows on the kink turned the cost falls to the right at once. */
  @Test
  void whereTheCostFallsALowerPointCloseByIsNamed() {
    NetworkCost cost = cost(1, 1, 0, 1);
    Verdict verdict = verdict(cost, MINIMUM);
    assertEquals(Kind.KINK, verdict.kind());
    assertTrue(verdict.whyHere().contains("the cost falls from here"), verdict.whyHere());
    double[] lower = verdict.evidence().lower().orElseThrow().toArray();
    assertTrue(cost.at(lower) < cost.at(MINIMUM));
    assertTrue(ReluFall.of(cost, MINIMUM, lower) > 0);
    double away = Vectors.distance(lower, MINIMUM);
    assertTrue(away > 0 && away <= 1e-3 * (1 + Vectors.norm(MINIMUM)), "away " + away);
  }

  /** x² + |y|⁴ − 1.02 (u·y)⁴: the cost falls within 6 degrees of u, and rises everywhere else. */
  private record NarrowCone() implements DifferentiableCost {
    private static final double[] AXIS = {0.48, -0.6, 0.64};

    @Override
    public int dimension() {
      return 4;
    }

    @Override
    public double at(double[] theta) {
      return gradient(theta, new double[4]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      double square = 0;
      double along = 0;
      for (int k = 0; k < 3; k++) {
        square += theta[k + 1] * theta[k + 1];
        along += AXIS[k] * theta[k + 1];
      }
      gradient[0] = 2 * theta[0];
      for (int k = 0; k < 3; k++) {
        gradient[k + 1] = 4 * square * theta[k + 1] - 4.08 * along * along * along * AXIS[k];
      }
      return theta[0] * theta[0] + square * square - 1.02 * along * along * along * along;
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      double[] y = {theta[1], theta[2], theta[3]};
      double square = Vectors.dot(y, y);
      double along = Vectors.dot(AXIS, y);
      return SymmetricMatrix.of(
          4,
          (k, m) ->
              k == 0
                  ? (m == 0 ? 2 : 0)
                  : 8 * theta[k] * theta[m]
                      + (k == m ? 4 * square : 0)
                      - 12.24 * along * along * AXIS[k - 1] * AXIS[m - 1]);
    }
  }

  @Test
  void aNarrowConeInWhichTheCostFallsIsFound() {
    Verdict verdict = verdict(new NarrowCone(), new double[4]);
    assertEquals(Kind.SADDLE, verdict.kind(), verdict.whyHere());
    assertFalse(verdict.whyHere().contains("minimum"), verdict.whyHere());
  }
}

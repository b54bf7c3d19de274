package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.space.ParameterArrays;
import costscape.space.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rosenbrock's valley (1 − x)² + 100 (y − x²)², whose derivatives are known exactly. */
class AskedCostTest {
  private static final double[] AT = {-1.2, 1};

  /** ∇C = (−2 (1 − x) − 400 x (y − x²), 200 (y − x²)) at (−1.2, 1). */
  private static final double[] GRADIENT = {-215.6, -88};

  /** H = ((2 − 400 y + 1200 x², −400 x), (−400 x, 200)). */
  private static final double[] HESSIAN = {1330, 480, 480, 200};

  /**
   * Differences of the fourth order of a double's costs err by about 3e-13 of the cost and slope.
   */
  private static final double OF_VALUES = 1e-7;

  private record Valley(boolean hasGradient, double rounding, List<Integer> questions)
      implements CostSource {
    @Override
    public ParameterArrays arrays() {
      return ParameterArrays.of(List.of("x"), List.of(List.of(2)));
    }

    @Override
    public double[] base() {
      return AT.clone();
    }

    @Override
    public Measure measure() {
      return Measure.of("height");
    }

    @Override
    public String title() {
      return "valley";
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of();
    }

    @Override
    public void costs(double[] points, double[] costs) {
      questions.add(costs.length);
      for (int k = 0; k < costs.length; k++) {
        double x = points[2 * k];
        double y = points[2 * k + 1];
        double exact = (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
        costs[k] = rounding == SINGLE ? (float) exact : exact;
      }
    }

    @Override
    public void gradients(double[] points, double[] costs, double[] gradients) {
      assertTrue(hasGradient);
      costs(points, costs);
      for (int k = 0; k < costs.length; k++) {
        double x = points[2 * k];
        double y = points[2 * k + 1];
        gradients[2 * k] = -2 * (1 - x) - 400 * x * (y - x * x);
        gradients[2 * k + 1] = 200 * (y - x * x);
      }
    }
  }

  private static AskedCost valley(boolean hasGradient, double rounding) {
    return new AskedCost(new Valley(hasGradient, rounding, new ArrayList<>()));
  }

  @Test
  void aKnownGradientIsTheSourcesOwnToTheBit() {
    double[] gradient = new double[2];
    double cost = valley(true, CostSource.DOUBLE).gradient(AT, gradient);
    double x = AT[0];
    double y = AT[1];
    assertEquals((1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x), cost);
    assertEquals(-2 * (1 - x) - 400 * x * (y - x * x), gradient[0]);
    assertEquals(200 * (y - x * x), gradient[1]);
  }

  @Test
  void aGradientOfValuesAloneTakesOneQuestion() {
    List<Integer> questions = new ArrayList<>();
    double[] gradient = new double[2];
    new AskedCost(new Valley(false, CostSource.DOUBLE, questions)).gradient(AT, gradient);
    assertEquals(GRADIENT[0], gradient[0], OF_VALUES);
    assertEquals(GRADIENT[1], gradient[1], OF_VALUES);
    assertEquals(List.of(8, 1), questions);
  }

  @Test
  void secondDerivativesAreDifferences() {
    for (boolean known : new boolean[] {true, false}) {
      SymmetricMatrix hessian = valley(known, CostSource.DOUBLE).hessian(AT);
      double tolerance = known ? 1e-6 : 1e-2;
      for (int k = 0; k < 4; k++) {
        assertEquals(HESSIAN[k], hessian.at(k / 2, k % 2), tolerance);
      }
    }
  }

  @Test
  void aProductWithTheHessianIsThatOfTheMatrix() {
    double[] product = new double[2];
    valley(true, CostSource.DOUBLE).hessianTimes(AT, new double[] {3, -5}, product);
    assertEquals(3 * 1330 - 5 * 480, product[0], 1e-5);
    assertEquals(3 * 480 - 5 * 200, product[1], 1e-5);
  }

  /** Steps for doubles would leave rounding alone: (2⁻²⁴ · 24.2) / 7e-4 is 0.002 a term or more. */
  @Test
  void costsOfSinglePrecisionTakeWiderStepsAndSayHowFarTheyAreOff() {
    AskedCost cost = valley(false, CostSource.SINGLE);
    double[] gradient = new double[2];
    double value = cost.gradient(AT, gradient);
    double off = Math.hypot(gradient[0] - GRADIENT[0], gradient[1] - GRADIENT[1]);
    assertTrue(off <= cost.gradientError(value) + 400 * Math.pow(0.1, 4), off + "");
    assertTrue(cost.gradientError(value) < 0.01, cost.gradientError(value) + "");
  }
}

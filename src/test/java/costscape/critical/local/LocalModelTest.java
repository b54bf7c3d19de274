package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Bowl;
import costscape.cost.DifferentiableCost;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of a local model do what their formulas promise, and rounding alone counts as 0. */
class LocalModelTest {
  private static final double ROUNDING = 1e-12;

  /** The radius is met to this, for the search for the step's length stops there. */
  private static final double RADIUS = 2e-3;

  /** level + ½ c (x − m)². */
  private record Parabola(double curvature, double middle, double level)
      implements DifferentiableCost {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double at(double[] theta) {
      return gradient(theta, new double[1]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      gradient[0] = curvature * (theta[0] - middle);
      return level + 0.5 * gradient[0] * (theta[0] - middle);
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      return Rows.of(curvature);
    }
  }

  /** 1 + e⁻ˣ: it falls for ever, though its slope is soon 0 to rounding. */
  private record Runaway() implements DifferentiableCost {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double at(double[] theta) {
      return 1 + Math.exp(-theta[0]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      gradient[0] = -Math.exp(-theta[0]);
      return at(theta);
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      return Rows.of(Math.exp(-theta[0]));
    }
  }

  @Test
  void theSlopeIsMeasuredByThePointsLengthAndTheCostsSize() {
    double expected = Math.sqrt(6 * 6 + 32 * 32) * 6 / 73;
    assertEquals(expected, bowl(2, 8).relativeSlope(), ROUNDING);
    assertEquals(expected, bowl(-2, -8).relativeSlope(), ROUNDING);
    assertEquals(0, LocalModel.at(new Bowl(2, 8), new double[2]).relativeSlope());
  }

  @Test
  void overflowIsNotFinite() {
    assertTrue(bowl(2, 8).finite());
    assertFalse(LocalModel.at(new Bowl(1e200), new double[] {1e200}).finite());
  }

  /** Each line is 0.6 and 1.4 times as far from the middle as rounding is believed to reach. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 7.1e-15",
    "1e6, 0, 0, 7.1e-15",
    "1, 99, 0, 7.1e-13", // the last digit of θ
    "1, 0, 100, 7.2e-13", // the last digit of the cost
    "1e-10, 99, 1, 1e-4" // Newton's step, where hardly any slope is to be seen
  })
  void whatRoundingExplainsIsStationary(
      double curvature, double middle, double level, double reach) {
    Parabola cost = new Parabola(curvature, middle, level);
    for (int sign : new int[] {1, -1}) {
      double inside = middle + sign * 0.6 * reach;
      double outside = middle + sign * 1.4 * reach;
      assertTrue(LocalModel.at(cost, new double[] {inside}).stationary(), "" + inside);
      assertFalse(LocalModel.at(cost, new double[] {outside}).stationary(), "" + outside);
    }
  }

  @Test
  void aSlopeThatFallsForEverIsNotStationary() {
    LocalModel far = LocalModel.at(new Runaway(), new double[] {38});
    assertTrue(far.gradientNorm() < 1e-16);
    assertFalse(far.stationary());
  }

  @Test
  void newtonsStepGoesToTheStationaryPointAndKeepsFlatDirections() {
    LocalModel model = LocalModel.at(new Bowl(2, -8, 1e-20), new double[] {3, 4, 5});
    assertArrayEquals(new double[] {-3, -4, 0}, model.newtonStep(), ROUNDING);
    assertArrayEquals(new double[] {0, -4, 0}, model.newtonStep(2), ROUNDING);
    assertArrayEquals(new double[] {0, -4, 0}, model.moved(new double[] {-3, -8, -5}), ROUNDING);
  }

  @Test
  void newtonsStepIsTakenWhereItLeadsDownAndIsInside() {
    assertArrayEquals(new double[] {-3, -4}, bowl(2, 8).stepWithin(5), ROUNDING);
    assertArrayEquals(new double[] {-3, -4}, bowl(2, 8).stepWithin(100), ROUNDING);
  }

  /** No other step within the radius promises more. */
  @ParameterizedTest
  @CsvSource({"2, 8, 1", "2, 8, 4", "2, -8, 1", "2, -8, 10", "-2, -8, 0.1", "-2, -8, 10"})
  void theStepWithinARadiusIsTheLowestOfItsBall(double first, double second, double radius) {
    LocalModel model = bowl(first, second);
    double[] step = model.stepWithin(radius);
    assertEquals(radius, Vectors.norm(step), RADIUS * radius);
    double shift = -model.gradient()[0] / step[0] - first;
    assertEquals(shift, -model.gradient()[1] / step[1] - second, 1e-9 * (1 + shift));
    assertTrue(shift > 0 && shift + first > 0 && shift + second > 0, "shift " + shift);
    Well19937c random = new Well19937c(1);
    for (int i = 0; i < 500; i++) {
      double[] other = {random.nextGaussian(), random.nextGaussian()};
      Vectors.scale(
          other, Vectors.norm(step) * Math.sqrt(random.nextDouble()) / Vectors.norm(other));
      assertTrue(model.change(step) <= model.change(other) + ROUNDING);
    }
  }

  @Test
  void theStepToStationaryIsThatOfLevenbergAndMarquardt() {
    double[] expected = {-2 * 6 / (4 + 5.0), -(-8 * -32) / (64 + 5.0)};
    assertArrayEquals(expected, bowl(2, -8).stepToStationary(5), ROUNDING);
    assertArrayEquals(new double[] {-3, 0}, bowl(2, 0).stepToStationary(0), ROUNDING);
  }

  @Test
  void theChangeForetoldOfABowlIsExact() {
    Bowl cost = new Bowl(2, -8);
    double[] step = {0.5, -7};
    double change = cost.at(new double[] {3.5, -3}) - cost.at(new double[] {3, 4});
    assertEquals(change, bowl(2, -8).change(step), ROUNDING * 1000);
  }

  /** The model of a bowl at (3, 4). */
  private static LocalModel bowl(double... curvatures) {
    return LocalModel.at(new Bowl(curvatures), new double[] {3, 4});
  }
}

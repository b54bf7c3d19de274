package costscape.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Table;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.verdict.CostTrend;
import costscape.critical.verdict.Verdict;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Direction;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Training within the plane through three minima of the trap data. Six balls roll into three
 * valleys, whose ends are minima of all seven parameters. Every number here, and every point, was
 * computed by another program.
 */
class PlaneTrainingTest {
  private static final NetworkCost COST =
      NetworkCost.of(
          Network.of(1, List.of(2), ActivationFunction.SIGMOID),
          Datasets.TRAP.dataset(),
          LogisticLoss.CROSS_ENTROPY,
          0.01);

  private static final ParameterVector DEEPEST = point("M1");
  private static final Direction U = Direction.between("u", DEEPEST, point("M2"));
  private static final Direction V = Direction.between("v", DEEPEST, point("M3")).orthogonalTo(U);
  private static final Slice PLANE = Slice.through(DEEPEST, U, V);
  private static final FreeDirections WITHIN = FreeDirections.spannedBy(PLANE.directions());

  /** The frame is 1.7 wide along U, which is its longer side. */
  private static final double FRAME = 1.7 * U.norm();

  private static final int STEPS = 600;

  @ParameterizedTest
  @CsvSource({
    "A, M1, 1.430, 0.3803, 12, 74",
    "B, M1, 1.446, 0.3803, 12, 83",
    "C, M2, 1.455, 0.4434, 7, 270",
    "D, M3, 1.231, 0.4565, 9, 73",
    "E, M2, 0.981, 0.4434, 7, 293",
    "F, M3, 0.962, 0.4565, 9, 121"
  })
  void sixBallsEndInThreeMinimaOfTheWholeNetwork(
      String ball, String minimum, double first, double last, int right, int arrival) {
    Trajectory path = roll(ball, 2, STEPS);
    ParameterVector valley = nearest(point(minimum));
    assertEquals(first, path.start().cost(), 5e-4);
    assertEquals(last, path.end().cost(), 5e-5);
    assertEquals(right, COST.confusion(path.end().theta().toArray()).right());
    assertEquals(0, distance(path.end().theta(), point("E" + ball)), 1e-9);
    List<Step> steps = path.steps();
    int away = STEPS;
    while (distance(steps.get(away - 1).theta(), valley) <= 0.01 * FRAME) {
      away--;
    }
    assertEquals(arrival, away);
    List<Double> costs = steps.stream().map(Step::cost).toList();
    assertEquals(
        Verdict.Kind.MINIMUM, Verdict.of(COST, path.end().theta(), CostTrend.of(costs)).kind());
  }

  @Test
  void aPathLiesOnTheSurface() {
    for (PathOnSlice.Place place : PathOnSlice.of(roll("C", 2, STEPS), PLANE, COST).places()) {
      assertEquals(0, place.distance(), 1e-13);
      assertEquals(place.cost(), place.sliceCost(), 1e-12);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1200", "4, 300"})
  void halfAndDoubleTheRateGiveTheSameEnds(double rate, int steps) {
    for (String ball : List.of("A", "B", "C", "D", "E", "F")) {
      assertEquals(0, distance(roll(ball, rate, steps).end().theta(), point("E" + ball)), 0.1);
    }
  }

  /** The rate 2 / curvature is the largest at which gradient descent stays in a minimum. */
  @Test
  void theDeepestValleyIsUnstableAboveARateOfFour() {
    RestrictedCost within = RestrictedCost.of(COST, DEEPEST, WITHIN);
    var hessian = within.hessian(within.restrict(DEEPEST).toArray());
    double mean = (hessian.at(0, 0) + hessian.at(1, 1)) / 2;
    double half = (hessian.at(0, 0) - hessian.at(1, 1)) / 2;
    assertEquals(0.488, mean + Math.hypot(half, hessian.at(0, 1)), 5e-4);
  }

  @ParameterizedTest
  @ValueSource(doubles = {6, 8})
  void aLongStepBouncesBetweenTheWallsForEver(double rate) {
    for (String ball : List.of("A", "B")) {
      List<Step> steps = roll(ball, rate, 5000).steps();
      for (Step step : steps.subList(4000, 5000)) {
        double away = distance(step.theta(), DEEPEST);
        assertTrue(away > 0.1 && away < 0.2 * FRAME, ball + step);
      }
    }
  }

  /** How long the ball hops before it finds the way out hangs on the last digits of its start. */
  @ParameterizedTest
  @ValueSource(doubles = {12, 16})
  void aLongerStepThrowsBallsOutIntoAShallowerValley(double rate) {
    for (String ball : List.of("A", "B")) {
      assertEquals(0, distance(roll(ball, rate, 3000).end().theta(), point("M2")), 0.1);
    }
  }

  /** Frozen training is training within the plane that the parameters span, to the bit. */
  @Test
  void parametersSpanAPlaneToo() {
    List<Direction> axes =
        List.of(Direction.parameter("w1_0_0", 0, 7), Direction.parameter("b1_0", 2, 7));
    Training training = new Training(Optimizers.ADAM.at(0.1), 50, 1);
    assertEquals(
        training.from(COST, point("SA"), FreeDirections.of(0, 2)).end(),
        training.from(COST, point("SA"), FreeDirections.spannedBy(axes)).end());
  }

  private static Trajectory roll(String ball, double rate, int steps) {
    return new Training(Optimizers.GD.at(rate), steps, 1).from(COST, point("S" + ball), WITHIN);
  }

  private static ParameterVector nearest(ParameterVector theta) {
    double[] at = PLANE.nearest(theta);
    return PLANE.at(at[0], at[1]);
  }

  private static double distance(ParameterVector one, ParameterVector other) {
    return Math.sqrt(Arrays.stream(one.minus(other)).map(x -> x * x).sum());
  }

  private static ParameterVector point(String name) {
    Table table = Table.oracle("opening/%s.csv".formatted(name));
    return ParameterVector.of(
        IntStream.range(0, table.rows()).mapToDouble(k -> table.number(k, "value")).toArray());
  }
}

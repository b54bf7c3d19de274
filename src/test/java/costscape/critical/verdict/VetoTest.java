package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.Starts;
import costscape.critical.place.Terrain;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rigorous test vetoes what is only likely: no verdict says what a proof would refute. */
class VetoTest {
  private static final double[] CONFLICT = {0, 0, 1};
  private static final double[] PAIRS = {1, 1, 0, 0};

  /** The activations of one hidden unit under which the output layer parts the rows. */
  private enum Unit {
    IDENTITY(ActivationFunction.IDENTITY),
    RELU(ActivationFunction.RELU),
    SOFTPLUS(ActivationFunction.SOFTPLUS),
    GELU(ActivationFunction.GELU);

    private final ActivationFunction function;

    Unit(ActivationFunction function) {
      this.function = function;
    }
  }

  private static NetworkCost cost(
      List<Integer> hidden, ActivationFunction unit, LossFunction loss, double[] x, int... labels) {
    Dataset rows =
        Dataset.of("rows", List.of("x"), new double[][] {x}, Labels.of(List.of("a", "b"), labels));
    return NetworkCost.of(Network.of(1, hidden, unit), rows, loss, 0);
  }

  private static Verdict at(NetworkCost cost, double... theta) {
    return Verdict.of(cost, ParameterVector.of(theta));
  }

  /** (2 log 2 + log(1 + eʷ))/3 falls for ever; the floor of the conflicting rows hides the fall. */
  @ParameterizedTest
  @ValueSource(doubles = {-20, -30, -34, -50, -200})
  void aFloorOfConflictingRowsHidesNothing(double w) {
    NetworkCost cost =
        cost(List.of(), ActivationFunction.TANH, LogisticLoss.CROSS_ENTROPY, CONFLICT, 0, 1, 0);
    Verdict verdict = at(cost, w, 0);
    assertEquals(Kind.VALLEY, verdict.kind(), verdict.whyHere());
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void norDoesItBehindAHiddenUnit(Unit unit) {
    NetworkCost cost =
        cost(List.of(1), unit.function, LogisticLoss.CROSS_ENTROPY, CONFLICT, 0, 1, 0);
    for (int seed = 1; seed <= 5; seed++) {
      ParameterVector start = ParameterVector.gaussian(4, 1, new Well19937c(seed));
      Verdict verdict =
          Verdict.of(cost, new Training(Optimizers.LBFGS.usual(), 3000, 3000).from(cost, start));
      assertFalse(
          verdict.kind() == Kind.MINIMUM || verdict.kind() == Kind.DEGENERATE,
          seed + ": " + verdict.why());
    }
  }

  /** Raising w from −36 lowers the cost from 0.1875 to 0.125, a slope of 8e-17 at first. */
  @Test
  void aSlopeOfSaturatedRowsIsNoMinimum() {
    NetworkCost cost =
        cost(
            List.of(),
            ActivationFunction.TANH,
            LogisticLoss.SQUARED,
            new double[] {1, 1, 0, 0},
            0,
            1,
            0,
            1);
    Verdict verdict = at(cost, -36, 0);
    assertEquals(Kind.MOVING, verdict.kind(), verdict.whyHere());
    for (double w : new double[] {-36, -20}) {
      String why = at(cost, w, 0).whyHere(); // slopes of 8e-17 and 7e-10
      assertTrue(why.contains("too little to change a digit of the cost, 0.187"), why);
    }
  }

  /** Along w = −b the cost is flat over 30 units and more, and then falls from 0.1875 to 0.125. */
  @ParameterizedTest
  @ValueSource(doubles = {30, 32, 34.4877, 36, 40})
  void aFlatLineIsFollowedFar(double far) {
    NetworkCost cost =
        cost(List.of(), ActivationFunction.TANH, LogisticLoss.SQUARED, PAIRS, 0, 1, 0, 1);
    Verdict verdict = at(cost, -far, far);
    isNoMinimum(verdict);
    if (far > 33) { // before, the digits show that there is a slope
      assertEquals(Kind.PLATEAU, verdict.kind(), verdict.whyHere());
      assertTrue(verdict.whyHere().contains("nearby, but is 0.1"), verdict.whyHere());
    }
    NetworkCost hidden =
        cost(List.of(1), ActivationFunction.IDENTITY, LogisticLoss.SQUARED, PAIRS, 0, 1, 0, 1);
    isNoMinimum(at(hidden, 1, 0, -far, far));
  }

  /** A catalogue says nothing of a point that its verdict may not say. */
  @Test
  void norIsItAPlaceOfACatalogue() {
    NetworkCost cost =
        cost(List.of(), ActivationFunction.TANH, LogisticLoss.SQUARED, PAIRS, 0, 1, 0, 1);
    Catalogue found =
        Catalogue.search(
            Terrain.of(cost),
            Starts.gaussian(cost.dimension(), 1, 1, 4, 10, 30),
            200,
            20,
            Runner.serial());
    for (Catalogue.Entry entry : found.entries()) {
      assertTrue(entry.point().cost() < 0.126, entry.point().theta() + ": " + entry.point().cost());
    }
    assertFalse(found.entries().isEmpty());
  }

  private static void isNoMinimum(Verdict verdict) {
    assertFalse(
        verdict.kind() == Kind.MINIMUM || verdict.kind() == Kind.DEGENERATE, verdict.whyHere());
  }

  /** Log 2 is the least that two rows of one feature and two labels can cost. */
  @Test
  void aGlobalMinimumIsNoPlateau() {
    NetworkCost cost =
        cost(
            List.of(1),
            ActivationFunction.TANH,
            LogisticLoss.CROSS_ENTROPY,
            new double[] {1, 1},
            0,
            1);
    Verdict verdict = at(cost, 40, 3, 0, 0);
    assertEquals(Kind.MINIMUM, verdict.kind(), verdict.whyHere());
    assertTrue(verdict.whyHere().contains("no point anywhere is lower"), verdict.whyHere());
    assertFalse(at(cost, 40, 3, 0, 1e-3).kind() == Kind.PLATEAU);
  }

  /** All units dead and w = 1: the penalty leads to the minimum at w = 0, two units away. */
  @Test
  void aMinimumFarAwayIsNotHere() {
    Dataset xor = Datasets.XOR.dataset();
    NetworkCost cost =
        NetworkCost.of(
            Network.of(2, List.of(2), ActivationFunction.RELU),
            xor,
            LogisticLoss.CROSS_ENTROPY,
            0.5);
    Verdict verdict = at(cost, 1, 1, 1, 1, -30, -30, 0, 0, 0);
    assertEquals(Kind.MOVING, verdict.kind(), verdict.whyHere());
    assertTrue(verdict.whyHere().contains("a minimum may lie 2.00 away"), verdict.whyHere());
  }
}

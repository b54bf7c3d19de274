package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.NetworkCost;
import costscape.critical.Formula;
import costscape.critical.local.LocalModel;
import costscape.critical.verdict.EvidenceSource.Stationary.Nature;
import costscape.critical.verdict.KinkSearch.KinkMinimum;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pre-activations that are 0 but for rounding, and flat ways out of a point. */
class KinksTest {
  private static NetworkCost cost(List<Integer> hidden, int[] labels, double[]... columns) {
    byte[] bytes = new byte[labels.length];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) labels[k];
    }
    List<String> names = List.of("x", "y").subList(0, columns.length);
    Dataset data = Dataset.of("rows", names, List.of("0", "1"), columns, bytes);
    Network network = Network.of(columns.length, hidden, ActivationFunction.RELU);
    return NetworkCost.crossEntropy(network, data);
  }

  private static final NetworkCost ONE = cost(List.of(1), new int[1], new double[] {1});

  /** The terms of x − 1 sum to 2 in size, so that 2·10⁻¹² of a pre-activation are rounding. */
  @Test
  void aPreActivationIsMeasuredByItsTerms() {
    assertEquals(1, Kinks.at(ONE, new double[] {1, -1, 1, 0}).switches());
    assertEquals(1, Kinks.at(ONE, new double[] {1, -1 + 1.7e-12, 1, 0}).switches());
    assertEquals(0, Kinks.at(ONE, new double[] {1, -1 + 2.3e-12, 1, 0}).switches());
    NetworkCost two = cost(List.of(1), new int[1], new double[] {1}, new double[] {1});
    assertEquals(1, Kinks.at(two, new double[] {1, 5, -6 + 1e-11, 1, 0}).switches(), "12 in size");
    assertEquals(0, Kinks.at(two, new double[] {1, 5, -6 + 1.3e-11, 1, 0}).switches());
  }

  /** At x = 0 the only term is the bias, which is small beside the 10 of the other row. */
  @Test
  void nearAKinkTheLargestTermsOfAnyRowMeasure() {
    NetworkCost rows = cost(List.of(1), new int[2], new double[] {0, 10});
    double[] theta = {1, 5e-7, 1, 0};
    assertEquals(0, Kinks.count(rows, theta, 1e-7));
    assertEquals(1, Kinks.countNear(rows, theta, 1e-7));
    theta[1] = 2e-6;
    assertEquals(0, Kinks.countNear(rows, theta, 1e-7));
  }

  /** Two units that reach the output by one weight, or by none. */
  @Test
  void unitsThatAreNotHeardMakeNoKink() {
    NetworkCost deep = cost(List.of(1, 2), new int[1], new double[] {1});
    double[] theta = {1, -1, 0, 3, 0.5, 0.5, 1, 1, 0};
    assertEquals(1, Kinks.at(deep, theta).switches(), "heard by the second unit above");
    theta[3] = 0;
    assertEquals(0, Kinks.at(deep, theta).switches());
    assertEquals(0, Kinks.at(ONE, new double[] {1, -1, 0, 0}).switches());
  }

  /**
   * A unit with z = x for rows at x = 0 of label 0 and at −5 of labels 0 and 1, output bias −ln 2:
   * the best constant answer. To the right of z = 0 the cost rises, to the left nothing changes.
   */
  @Test
  void aMinimumOnAKinkMayBeLevelOnOneSide() {
    NetworkCost cost = cost(List.of(1), new int[] {0, 0, 1}, new double[] {0, -5, -5});
    double[] theta = {1, 0, 1, -Math.log(2)};
    KinkMinimum found = KinkSearch.from(cost, theta).minimum().orElseThrow();
    assertEquals(1, found.kinks().switches());
    assertEquals(0, found.distance(), 1e-9);
  }

  /** With the output weight −1 the cost falls to the right at once, by σ(−ln 2)/3 = 1/9 a unit. */
  @Test
  void aFallOnTheOtherSideOfALevelStretchIsSeen() {
    NetworkCost cost = cost(List.of(1), new int[] {0, 0, 1}, new double[] {0, -5, -5});
    double[] theta = {1, 0, -1, -Math.log(2)};
    KinkSearch search = KinkSearch.from(cost, theta);
    assertTrue(search.minimum().isEmpty());
    double[] lower = search.lower().orElseThrow();
    assertTrue(lower[1] > 0, "to the right");
    double expected = cost.at(theta) - lower[1] / 9;
    assertEquals(expected, cost.at(lower), 0.01 * lower[1]);
    String said = Verdict.of(cost, ParameterVector.of(theta)).whyHere();
    assertTrue(said.endsWith("; the cost falls from here: it is no minimum"), said);
  }

  private static Optional<Nature> look(Formula cost, double x, double y) {
    return NullSpace.look(cost, LocalModel.at(cost, new double[] {x, y}));
  }

  /** C + ½x² + sy − ky³ with C = 10⁻⁵, of which 10⁻¹⁹ is rounding, and s = 10⁻¹⁵. */
  @Test
  void aFallIsDueToTheSlopeUnlessItIsFaster() {
    for (double k : new double[] {0, 1e-6}) {
      Formula cost =
          new Formula(
              (x, y) -> {
                double f = 1e-5 + 0.5 * x * x + 1e-15 * y - k * y * y * y;
                return new double[] {f, x, 1e-15 - 3 * k * y * y, 1, 0, -6 * k * y};
              });
      assertEquals(k == 0 ? Optional.empty() : Optional.of(Nature.FALLS_FLATLY), look(cost, 0, 0));
    }
  }

  /** Level for 0.4 on both sides of y = 99, where the spheres have radii of 0.1, 1 and 5. */
  @Test
  void spheresGrowWithThePointsLength() {
    Formula ledge =
        new Formula(
            (x, y) -> {
              double over = Math.max(0, Math.abs(y - 99) - 0.4);
              double slope = -3 * over * over * Math.signum(y - 99);
              return new double[] {1 + x * x - over * over * over, 2 * x, slope, 2, 0, -6 * over};
            });
    assertEquals(Optional.of(Nature.FALLS_BEYOND), look(ledge, 0, 99));
    assertEquals(
        Optional.of(Nature.KEEPS),
        look(new Formula((x, y) -> new double[] {1 + x * x, 2 * x, 0, 2, 0, 0}), 0, 99));
  }
}

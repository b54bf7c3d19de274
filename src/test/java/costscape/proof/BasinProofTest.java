package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Table;
import costscape.cost.NetworkCost;
import costscape.interval.Box;
import costscape.proof.WaysDown.Ceiling;
import costscape.proof.WaysDown.Downhill;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** What is proved of basins and ways down holds for training and for the cost on the way. */
class BasinProofTest {
  private static final NetworkCost COST = Article.cost(0.01);
  private static final List<String> NAMES = Article.NETWORK.layout().parameterNames();

  /** What rounding leaves of a distance that only shrinks. */
  private static final double ROUNDING = 1e-12;

  private static double[] oracle(String label) {
    Table table = Table.oracle("stationary_points.csv");
    for (int row = 0; row < table.rows(); row++) {
      if (table.text(row, "label").equals(label)) {
        return table.numbers(row, NAMES);
      }
    }
    throw new AssertionError(label);
  }

  private static double[] moved(double[] theta, double by) {
    double[] moved = theta.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += k % 2 == 0 ? by : -by;
    }
    return moved;
  }

  @Test
  void trainingInAProvedBasinEndsAtItsMinimum() {
    double[] minimum = oracle("M1");
    double[] theta = moved(minimum, 1e-3);
    BasinProof proof = BasinProof.around(COST, ParameterVector.of(theta)).orElseThrow();
    assertEquals(0, proof.minimum().index());
    double[] gradient = new double[7];
    for (int step = 0; step < 20_000; step++) {
      COST.gradient(theta, gradient);
      for (int k = 0; k < theta.length; k++) {
        theta[k] -= 0.99 * proof.rate() * gradient[k];
      }
    }
    assertTrue(PointProof.distance(Box.point(theta), minimum) < 1e-9);
  }

  @Test
  void aSaddleAndAPlaceTooFarAreNoBasins() {
    assertTrue(BasinProof.around(COST, ParameterVector.of(oracle("S1_1"))).isEmpty());
    assertTrue(BasinProof.around(COST, ParameterVector.of(moved(oracle("M1"), 1))).isEmpty());
    assertTrue(BasinProof.around(Article.cost(0), Article.POINT).isEmpty());
  }

  /** Training that stopped on a flat minimum of a dead unit may still drift along it. */
  @Test
  void noSaddleAndNoDeadUnitsLineIsABasin() {
    Table table = Table.oracle("stationary_points.csv");
    for (int row = 0; row < table.rows(); row++) {
      boolean isIsolated = table.text(row, "kind").equals("isolated");
      boolean isMinimum = isIsolated && table.number(row, "index") == 0;
      for (double bias : isIsolated ? new double[1] : new double[] {0, 20}) {
        double[] theta = table.numbers(row, NAMES);
        if (!isIsolated) {
          theta[2] = bias;
        }
        boolean proved = BasinProof.around(COST, ParameterVector.of(theta)).isPresent();
        assertEquals(isMinimum, proved, table.text(row, "label") + " " + bias);
      }
    }
    assertTrue(BasinProof.around(COST, ParameterVector.of(new double[7])).isEmpty(), "a plateau");
  }

  /** Random points of the ways down cost no more than is proved of them. */
  @Test
  void noPointOfAWayDownCostsMoreThanItsCeiling() {
    RandomGenerator random = new Well19937c(12);
    for (String saddle : List.of("S1_1", "S1_2")) {
      for (int sign : new int[] {1, -1}) {
        List<double[]> corners = Downhill.from(COST, oracle(saddle), sign);
        double ceiling = Ceiling.over(COST, corners);
        for (int k = 0; k < 2000; k++) {
          int segment = random.nextInt(corners.size() - 1);
          double share = random.nextDouble();
          double[] theta = corners.get(segment).clone();
          for (int j = 0; j < theta.length; j++) {
            theta[j] += share * (corners.get(segment + 1)[j] - theta[j]);
          }
          assertTrue(COST.at(theta) <= ceiling + ROUNDING, saddle + " " + segment);
        }
      }
    }
  }

  @Test
  void aWayDownStaysUnderItsCeilingAndThatIsTheSaddles() {
    double[] saddle = oracle("S1_1");
    for (WaysDown.Way way : new WaysDown(COST, List.of(ParameterVector.of(saddle))).run(0).all()) {
      assertTrue(way.ceiling() >= COST.at(saddle) - ROUNDING);
      assertTrue(way.ceiling() <= COST.at(saddle) + 1e-8, "" + way.ceiling());
      assertEquals(0.17745381525853223, COST.at(way.end().toArray()), 1e-9);
    }
  }

  /** The corners are low and the cost between them is high. */
  @Test
  void aCeilingCountsWhatLiesBetweenTheCorners() {
    double[] one = oracle("M1");
    double[] other = one.clone();
    for (int k : new int[] {0, 2, 4}) { // the other order of the units
      other[k] = one[k + 1];
      other[k + 1] = one[k];
    }
    assertEquals(COST.at(one), COST.at(other), ROUNDING);
    double between = 0;
    List<double[]> segment = new ArrayList<>(List.of(one, other));
    double[] theta = new double[7];
    for (int i = 0; i <= 1000; i++) {
      for (int k = 0; k < 7; k++) {
        theta[k] = one[k] + i / 1000.0 * (other[k] - one[k]);
      }
      between = Math.max(between, COST.at(theta));
    }
    double ceiling = Ceiling.over(COST, segment);
    assertTrue(between > COST.at(one) + 0.1);
    assertTrue(ceiling >= between, ceiling + " is below " + between);
    assertTrue(ceiling <= between + 1e-3, ceiling + " is far above " + between);
  }
}

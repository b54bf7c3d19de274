package costscape.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** What rows held out cost is the cost of their own dataset, with the penalty of training. */
class OtherRowsCostTest {
  /** A sum over 150 rows, taken in two parts. */
  private static final double ROUNDING = 1e-13;

  private static final Dataset IRIS = Datasets.IRIS.dataset();
  private static final Network NETWORK = Network.of(IRIS, List.of(3), ActivationFunction.SIGMOID);

  private static double[] point(int seed) {
    return ParameterVector.gaussian(NETWORK.layout().size(), 1, new Well19937c(seed)).toArray();
  }

  private static Split split() {
    return Split.holdingOut(IRIS, RowDraws.heldOut(IRIS, 0.3, new Well19937c(1)));
  }

  private static NetworkCost cost(Dataset rows, double l2) {
    return NetworkCost.of(NETWORK, rows, SoftmaxLoss.CROSS_ENTROPY, l2);
  }

  @Test
  void withoutAPenaltyItIsTheCostOfTheSubsetBitForBit() {
    Split split = split();
    NetworkCost other = cost(split.training(), 0).over(split.other());
    for (int seed = 1; seed <= 20; seed++) {
      assertEquals(cost(split.other(), 0).at(point(seed)), other.at(point(seed)));
    }
  }

  @Test
  void thePenaltyIsThatOfTraining() {
    Split split = split();
    NetworkCost training = cost(split.training(), 0.5);
    NetworkCost other = training.over(split.other());
    for (int seed = 1; seed <= 20; seed++) {
      double[] theta = point(seed);
      double penalty = training.penalty(theta);
      assertEquals(penalty, other.penalty(theta), ROUNDING * penalty);
      double gap = cost(split.other(), 0).at(theta) - cost(split.training(), 0).at(theta);
      assertEquals(gap, other.at(theta) - training.at(theta), ROUNDING);
    }
  }

  /** The mean over all rows is the two means, each by its share of the rows. */
  @Test
  void bothPartsMakeTheWhole() {
    Split split = split();
    NetworkCost training = cost(split.training(), 0);
    for (int seed = 1; seed <= 20; seed++) {
      double[] theta = point(seed);
      double whole = (105 * training.at(theta) + 45 * training.over(split.other()).at(theta)) / 150;
      assertEquals(cost(IRIS, 0).at(theta), whole, ROUNDING);
    }
    int[] all = IntStream.range(0, 150).toArray();
    assertEquals(cost(IRIS, 0).at(point(1)), cost(IRIS.subset(all), 0).at(point(1)));
  }
}

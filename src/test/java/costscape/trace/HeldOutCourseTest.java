package costscape.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Every recorded step has the cost and accuracy of the rows held out. */
class HeldOutCourseTest {
  private static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);

  @Test
  void eachStepCostsWhatTheOtherRowsCostThere() {
    Split split = Split.holdingOut(Datasets.ARTICLE.dataset(), 3, 6, 9, 10);
    NetworkCost cost = NetworkCost.crossEntropy(NETWORK, split.training());
    NetworkCost other = cost.over(split.other());
    ParameterVector start = KnownPoint.START.point(NETWORK.layout());
    Trajectory path = new Training(Optimizers.GD.at(1), 200, 1).from(cost, start);
    HeldOutCourse course = HeldOutCourse.of(other, path, Runner.serial());
    assertEquals(201, course.steps());
    int smallest = 0;
    for (int k = 0; k < course.steps(); k++) {
      double[] theta = path.steps().get(k).theta().toArray();
      assertEquals(other.at(theta), course.cost(k));
      assertEquals(other.accuracy(theta), course.accuracy(k));
      smallest = other.at(theta) < course.cost(smallest) ? k : smallest;
    }
    assertEquals(smallest, course.smallest());
  }

  @Test
  void costsThatAreNoNumbersAreNeverTheSmallest() {
    HeldOutCourse course = HeldOutCourse.of(new double[] {Double.NaN, 3, 2, 2, Double.NaN});
    assertEquals(2, course.smallest());
    assertFalse(course.hasAccuracy());
    assertThrows(IllegalArgumentException.class, () -> HeldOutCourse.of(new double[] {1, 2}, 0.5));
  }

  /** What sweep --batch-of draws is what trace --batch takes first. */
  @Test
  void aDrawnBatchIsTheFirstOfATraining() {
    NetworkCost cost = NetworkCost.crossEntropy(NETWORK, Datasets.ARTICLE.dataset());
    double[] theta = KnownPoint.START.point(NETWORK.layout()).toArray();
    for (int seed = 1; seed <= 5; seed++) {
      double[] first = new double[theta.length];
      new MiniBatches(cost, 4, false, new Well19937c(seed)).next(theta, first);
      int[] rows = RowDraws.batch(cost.dataset(), 4, new Well19937c(seed));
      double[] drawn = new double[theta.length];
      cost.over(cost.dataset().subset(rows)).gradient(theta, drawn);
      assertArrayEquals(first, drawn, 1e-15);
    }
  }
}

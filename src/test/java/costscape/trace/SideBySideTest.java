package costscape.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Starts trained side by side come to the same bits as each alone, divergence included. */
class SideBySideTest {
  private static final int STARTS = 70;

  /** Few, common and saturated values, and some that no exponential of ours takes. */
  private static List<ParameterVector> starts(int dimension) {
    RandomGenerator random = new Well19937c(5);
    List<ParameterVector> points = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      double scale = Math.pow(10, -3 + 6.5 * i / STARTS);
      points.add(ParameterVector.gaussian(dimension, scale, random));
    }
    return points;
  }

  private static void assertAlike(NetworkCost cost, Optimizer rule, int steps, int every) {
    assertAlike(cost, new Training(rule, steps, every));
  }

  private static void assertAlike(NetworkCost cost, Training training) {
    ManyStarts many =
        new ManyStarts(
            cost, training, starts(cost.dimension()), FreeDirections.ALL, ManyStarts.Batches.NONE);
    assertTrue(SideBySide.of(many).isPresent());
    List<Trajectory> together = many.all(Runner.serial());
    List<Trajectory> alone = Runner.serial().run(many);
    assertEquals(STARTS, together.size());
    for (int i = 0; i < STARTS; i++) {
      assertEquals(alone.get(i), together.get(i), "start " + i);
    }
  }

  @Test
  void everyStepThatIsRecordedIsTheSame() {
    assertAlike(Article.cost(), Optimizers.GD.at(0.5), 300, 7);
    assertAlike(Article.cost(0.12), Optimizers.GD.at(0.05).bySumOver(12), 300, 300);
    Network wide = Network.of(2, List.of(3), ActivationFunction.SIGMOID);
    NetworkCost xor = NetworkCost.crossEntropy(wide, Datasets.XOR.dataset());
    assertAlike(xor, Optimizers.GD.at(0.9), 100, 50);
    assertAlike(xor, Optimizers.GD.at(0.9), 0, 50);
    assertAlike(xor, new Training(Optimizers.GD.at(0.9), 100, 50).by(Schedule.of("cosine:10")));
  }

  /** Rates that throw some starts out of range, others within it, and some there and back. */
  @Test
  void whatDivergesSaysTheSame() {
    for (double rate : new double[] {1e3, 1e5, 1e8, 1e17}) {
      assertAlike(Article.cost(0.12), Optimizers.GD.at(rate), 30, 10);
      assertAlike(Article.cost(), Optimizers.GD.at(rate), 30, 10);
    }
    Training rash = new Training(Optimizers.GD.at(1e8), 30, 10);
    List<ParameterVector> starts = starts(7);
    ManyStarts many =
        new ManyStarts(
            Article.cost(0.12), rash, starts, FreeDirections.ALL, ManyStarts.Batches.NONE);
    long diverged =
        many.all(Runner.serial()).stream()
            .filter(path -> path.stopReason() == StopReason.DIVERGED)
            .count();
    assertTrue(diverged > 0, "none diverged");
  }

  @Test
  void whatTrainsOtherwiseIsTrainedAlone() {
    Training often = new Training(Optimizers.GD.at(1), 30, 1);
    Training momentum = new Training(Optimizers.MOMENTUM.at(1), 30, 30);
    Training stops = new Training(Optimizers.GD.at(1), StopRules.after(30).orCostBelow(0.1), 30);
    for (Training training : List.of(often, momentum, stops)) {
      ManyStarts many =
          new ManyStarts(
              Article.cost(), training, starts(7), FreeDirections.ALL, ManyStarts.Batches.NONE);
      assertTrue(SideBySide.of(many).isEmpty());
    }
  }
}

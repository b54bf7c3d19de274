package costscape.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Starts trained side by side end where each ends alone. */
class SideBySideTest {
  /**
   * The residual at the output is a subtraction here: 1e-16 of a row, over 200 steps of descents
   * that contract.
   */
  private static final double TOLERANCE = 1e-12;

  @Test
  void agreesWithOneStartAtATime() {
    agrees(Article.cost(0.12), 300, 200, 2);
    Network wide = Network.of(2, List.of(3), ActivationFunction.SIGMOID);
    agrees(NetworkCost.crossEntropy(wide, Datasets.XOR.dataset()), 20, 200, 3);
  }

  private static void agrees(NetworkCost cost, int starts, int steps, double scale) {
    RandomGenerator random = new Well19937c(5);
    List<ParameterVector> points = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      points.add(ParameterVector.gaussian(cost.dimension(), scale, random));
    }
    List<ParameterVector> ends = SideBySide.of(cost, 0.5, steps, points).ends(Runner.serial());
    Training alone = new Training(new GradientDescent(0.5), steps, steps);
    assertEquals(starts, ends.size());
    for (int i = 0; i < starts; i++) {
      ParameterVector end = alone.from(cost, points.get(i)).end().theta();
      for (int k = 0; k < cost.dimension(); k++) {
        assertEquals(end.get(k), ends.get(i).get(k), TOLERANCE, "start " + i);
      }
    }
  }

  @Test
  void farOutNothingOverflows() {
    ParameterVector far = ParameterVector.of(900, -900, 900, -900, 1e5, -1e5, 3);
    ParameterVector end =
        SideBySide.of(Article.cost(), 1, 3, List.of(far)).ends(Runner.serial()).get(0);
    ParameterVector alone =
        new Training(new GradientDescent(1), 3, 3).from(Article.cost(), far).end().theta();
    for (int k = 0; k < 7; k++) {
      assertEquals(alone.get(k), end.get(k), TOLERANCE * Math.abs(far.get(k)));
    }
  }

  @Test
  void manyStartsTakeTheFastWayAndSayWhichDiverged() {
    NetworkCost cost = Article.cost();
    Optimizer rule = new GradientDescent(0.05).summedOver(12);
    ParameterVector good = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);
    List<ParameterVector> starts = List.of(good, good.with(6, Double.NaN));
    Training ends = new Training(rule, 100, 100);
    ManyStarts many = new ManyStarts(cost, ends, starts, List.of(), ManyStarts.Batches.NONE);
    List<Trajectory> fast = many.ends(Runner.serial());
    List<Trajectory> alone = Runner.serial().run(many);
    assertEquals(alone.get(0).end().cost(), fast.get(0).end().cost(), TOLERANCE);
    assertEquals(100, fast.get(0).end().number());
    assertEquals(2, fast.get(0).steps().size());
    assertEquals(StopReason.DIVERGED, fast.get(1).stopReason());
    assertEquals(alone.get(1).account(), fast.get(1).account());
  }

  /** σ′(40) is 4e-18, though σ(40) is 1 in a double: one enormous step moves the bias by that. */
  @Test
  void aSaturatedUnitKeepsItsTinySlope() {
    ParameterVector saturated = ParameterVector.of(0, 0, 40, 0, 1, 0, 1);
    double rate = 1e17;
    ParameterVector end =
        SideBySide.of(Article.cost(), rate, 1, List.of(saturated)).ends(Runner.serial()).get(0);
    ParameterVector alone =
        new Training(
                new GradientDescent(rate),
                new StopRules(1, StopRules.NEVER, StopRules.NEVER, Double.POSITIVE_INFINITY),
                1)
            .from(Article.cost(), saturated)
            .end()
            .theta();
    assertTrue(Math.abs(alone.get(2) - 40) > 0.01, "" + alone);
    assertEquals(alone.get(2), end.get(2), 1e-10);
  }

  /** How much is recorded changes no digit of the end. */
  @Test
  void whatIsRecordedDoesNotChooseTheAlgorithm() {
    NetworkCost cost = Article.cost();
    ParameterVector start = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);
    List<Step> ends = new ArrayList<>();
    for (int every : new int[] {1, 7, 500}) {
      Training training = new Training(new GradientDescent(0.9), 500, every);
      ManyStarts many =
          new ManyStarts(cost, training, List.of(start, start), List.of(), ManyStarts.Batches.NONE);
      ends.add(many.all(Runner.serial()).get(1).end());
    }
    assertEquals(ends.get(0), ends.get(1));
    assertEquals(ends.get(0), ends.get(2));
  }

  /** All parameters free, one by one: the same fast gradient, hence the same digits. */
  @Test
  void trainingSomeParametersKeepsTheFastGradient() {
    NetworkCost cost = Article.cost();
    ParameterVector start = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);
    Training training = new Training(new GradientDescent(0.9), 500, 500);
    ParameterVector whole = training.from(cost, start).end().theta();
    assertEquals(whole, training.from(cost, start, 0, 1, 2, 3, 4, 5, 6).end().theta());
  }
}

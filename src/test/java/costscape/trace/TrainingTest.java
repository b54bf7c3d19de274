package costscape.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Bowl;
import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.job.Progress;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizer.StepGradient;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** When training ends, what it says then, and what its record holds. */
class TrainingTest {
  private static final ParameterVector START = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);

  private static Optional<StepGradient> batches(NetworkCost cost, int size, int seed) {
    return Optional.of(new MiniBatches(cost, size, false, new Well19937c(seed)));
  }

  @Test
  void recordHoldsEveryKthStepAndTheLast() {
    Trajectory path = new Training(Optimizers.GD.at(0.1), 10, 4).from(Article.cost(), START);
    assertEquals(List.of(0, 4, 8, 10), path.steps().stream().map(Step::number).toList());
    assertEquals(StopReason.STEPS, path.stopReason());
  }

  @Test
  void stopsAtTheFirstStepWhoseGradientOrCostIsSmallEnough() {
    Bowl bowl = new Bowl(1); // x = 0.5^step, gradient norm x, cost x²/2
    StopRules rules = StopRules.after(100);
    Training byGradient = new Training(Optimizers.GD.at(0.5), rules.orGradientBelow(0.125), 1);
    Training byCost = new Training(Optimizers.GD.at(0.5), rules.orCostBelow(0.125), 1);
    Trajectory gradient = byGradient.from(bowl, ParameterVector.of(1));
    Trajectory cost = byCost.from(bowl, ParameterVector.of(1));
    assertEquals(3, gradient.end().number());
    assertEquals(StopReason.GRADIENT, gradient.stopReason());
    assertEquals(1, cost.end().number());
    assertEquals(StopReason.COST, cost.stopReason());
  }

  @Test
  void divergenceNamesStepValueAndCauseAndKeepsTheRecord() { // x ← −2x, cost 0.5·4^step
    Trajectory path =
        new Training(Optimizers.GD.at(3), 1000, 1).from(new Bowl(1), ParameterVector.of(1));
    assertEquals(StopReason.DIVERGED, path.stopReason());
    assertEquals(5, path.end().number());
    assertEquals(512, path.end().cost());
    assertEquals(
        "training diverged at step 6: the cost is 2048, above the limit of 1000; the learning rate 3"
            + " is probably too large here, try smaller ones",
        path.account());
  }

  @Test
  void onlyTheFreeParametersMove() {
    NetworkCost cost = Article.cost();
    Trajectory path =
        new Training(Optimizers.GD.at(1), 50, 1).from(cost, START, FreeDirections.of(0, 3));
    for (Step step : path.steps()) {
      for (int k : new int[] {1, 2, 4, 5, 6}) {
        assertEquals(START.get(k), step.theta().get(k));
      }
      assertEquals(cost.at(step.theta().toArray()), step.cost(), 1e-15); // plain and fast sums
    }
    assertNotEquals(START.get(0), path.end().theta().get(0));
    assertTrue(path.end().cost() < path.start().cost());
  }

  @Test
  void aBatchOfAllRowsIsPlainDescentAndSmallOnesRepeatWithTheirSeed() {
    NetworkCost cost = Article.cost(0.01);
    Training training = new Training(Optimizers.GD.at(1), 60, 1);
    Step plain = training.from(cost, START).end();
    Step whole =
        training.from(cost, START, FreeDirections.ALL, batches(cost, 12, 1), Progress.NONE).end();
    Step one =
        training.from(cost, START, FreeDirections.ALL, batches(cost, 5, 1), Progress.NONE).end();
    Step again =
        training.from(cost, START, FreeDirections.ALL, batches(cost, 5, 1), Progress.NONE).end();
    Step other =
        training.from(cost, START, FreeDirections.ALL, batches(cost, 5, 2), Progress.NONE).end();
    assertEquals(plain.cost(), whole.cost(), 1e-13); // rows in another order
    assertEquals(one, again);
    assertNotEquals(one, other);
  }

  @Test
  void theBatchesOfAnEpochAddUpToTheWholeGradient() {
    NetworkCost cost = Article.cost(0.01);
    MiniBatches batches = new MiniBatches(cost, 4, false, new Well19937c(3));
    double[] sum = new double[7];
    double[] part = new double[7];
    for (int batch = 0; batch < 3; batch++) {
      batches.next(START.toArray(), part);
      Vectors.add(sum, 1.0 / 3, part);
    }
    cost.gradient(START.toArray(), part);
    for (int k = 0; k < 7; k++) {
      assertEquals(part[k], sum[k], 1e-15);
    }
  }

  /** A cost that counts how often all its rows are asked for. */
  private static DifferentiableCost counting(NetworkCost cost, int[] asked) {
    return new DifferentiableCost() {
      private static final long serialVersionUID = 1;

      @Override
      public int dimension() {
        return cost.dimension();
      }

      @Override
      public double at(double[] theta) {
        return cost.at(theta);
      }

      @Override
      public double gradient(double[] theta, double[] gradient) {
        asked[0]++;
        return cost.gradient(theta, gradient);
      }

      @Override
      public SymmetricMatrix hessian(double[] theta) {
        return cost.hessian(theta);
      }
    };
  }

  /**
   * Recorded more rarely, the path is the same and all rows are asked for only where it is kept.
   */
  @Test
  void byBatchesTheWholeCostIsAskedForWhereItIsRecorded() {
    NetworkCost cost = Article.cost();
    for (int every : new int[] {1, 7}) {
      int[] asked = {0};
      Trajectory path =
          new Training(Optimizers.GD.at(0.1), 20, every)
              .from(
                  counting(cost, asked),
                  START,
                  FreeDirections.ALL,
                  batches(cost, 5, 1),
                  Progress.NONE);
      List<Integer> kept = path.steps().stream().map(Step::number).toList();
      assertEquals(every == 1 ? 21 : 4, kept.size());
      assertEquals(kept.size(), asked[0]);
      assertEquals(20, path.end().number());
      Step alone =
          new Training(Optimizers.GD.at(0.1), 20, 1)
              .from(cost, START, FreeDirections.ALL, batches(cost, 5, 1), Progress.NONE)
              .end();
      assertEquals(alone, path.end());
    }
  }

  /** A cost that is no number is noticed at once, also between two recorded steps. */
  @Test
  void byBatchesWhatIsNoNumberIsNoticedBetweenRecordedSteps() {
    NetworkCost cost = Article.cost();
    Trajectory path =
        new Training(Optimizers.GD.at(1), 1000, 100)
            .from(
                cost,
                START,
                FreeDirections.ALL,
                Optional.of((theta, gradient) -> Arrays.fill(gradient, -1e308)),
                Progress.NONE);
    assertEquals(StopReason.DIVERGED, path.stopReason());
    assertEquals(0, path.end().number());
    assertTrue(path.account().startsWith("training diverged at step 2: w1_0_0 is Infinity"));
  }

  @Test
  void aFlatStartStaysAndIsNotDivergence() {
    DifferentiableCost flat = new Bowl(0, 0);
    Trajectory path = new Training(Optimizers.GD.at(1), 5, 1).from(flat, ParameterVector.of(1, 2));
    assertEquals(StopReason.STEPS, path.stopReason());
    assertEquals(ParameterVector.of(1, 2), path.end().theta());
  }

  /** One step of 3 of 12 rows: torch's reduction="sum" takes these 3 rows' gradients, no more. */
  @Test
  void aSummedStepOfABatchIsTheSumOverItsRows() {
    NetworkCost cost = Article.cost(0.6);
    ParameterVector start = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);
    Training training = new Training(Optimizers.GD.at(0.1).bySumOver(12), 4, 1);
    MiniBatches batches = new MiniBatches(cost, 3, true, new Well19937c(5));
    MiniBatches same = new MiniBatches(cost, 3, false, new Well19937c(5));
    Trajectory path =
        training.from(cost, start, FreeDirections.ALL, Optional.of(batches), Progress.NONE);
    for (int step = 0; step < 4; step++) { // an epoch
      double[] mean = new double[7];
      same.next(path.steps().get(step).theta().toArray(), mean);
      for (int k = 0; k < 7; k++) {
        double moved =
            path.steps().get(step + 1).theta().get(k) - path.steps().get(step).theta().get(k);
        assertEquals(-0.1 * 3 * mean[k], moved, 1e-14, "step " + step);
      }
    }
  }

  /** A run that is extended is the run that was asked for longer at first, to the last bit. */
  @Test
  void aRunThatGoesOnIsTheLongerRun() {
    ParameterVector start = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);
    Optimizer rule = Optimizers.ADAM.at(0.1);
    TrainingRun run = new Training(rule, 20, 1).run(Article.cost(), start, Optional.empty());
    for (int steps : new int[] {20, 50}) {
      run.extend(steps);
      while (run.advance()) {
        assertTrue(run.last().number() <= steps);
      }
      assertEquals(steps, run.last().number());
    }
    Trajectory whole = new Training(rule, 50, 1).from(Article.cost(), start);
    assertEquals(whole.end(), run.last());
    run.extend(30);
    assertTrue(run.stopReason().isPresent(), "what has ended stays so");
  }
}

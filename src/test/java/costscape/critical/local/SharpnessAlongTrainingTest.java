package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import costscape.Article;
import costscape.Bowl;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.critical.local.Sharpness.Measure;
import costscape.critical.local.Sharpness.Measuring;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.number.RandomNumbers;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.trace.MiniBatches;
import costscape.trace.StopReason;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.Trajectory.Moment;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sharpness along a training is that of the dense Hessian, and the bounds are where they say.
 */
class SharpnessAlongTrainingTest {
  private static final Path ORACLE = Path.of("src/test/resources/oracle/torch_sharpness.json");

  /** A search ends at 1e-8 of an eigenvalue; 200 steps at the edge amplify roundings of 1e-16. */
  private static final double TOLERANCE = 1e-6;

  private static final ParameterVector START = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);

  private record Run(
      String rule,
      double rate,
      String activation,
      String targets,
      double[] start,
      int steps,
      int every,
      double[][] measures) {
    @Override
    public String toString() {
      return "%s %s %s".formatted(rule, activation, targets);
    }
  }

  private record Answers(int[] two, int[] three, double[] numbers) {}

  private record Oracle(double[][] X, Answers targets, List<Run> runs) {}

  private static Oracle oracle() throws IOException {
    return new Gson().fromJson(Files.readString(ORACLE), Oracle.class);
  }

  static Stream<Run> runs() throws IOException {
    return oracle().runs().stream();
  }

  private static NetworkCost cost(Run run) throws IOException {
    Oracle oracle = oracle();
    double[][] columns = new double[2][];
    Arrays.setAll(columns, k -> Arrays.stream(oracle.X()).mapToDouble(row -> row[k]).toArray());
    Targets targets =
        switch (run.targets()) {
          case "two" -> Labels.of(List.of("a", "b"), oracle.targets().two());
          case "three" -> Labels.of(List.of("a", "b", "c"), oracle.targets().three());
          default -> Numbers.of(List.of("y"), new double[][] {oracle.targets().numbers()});
        };
    Dataset data = Dataset.of("torch", List.of("x0", "x1"), columns, targets);
    ActivationFunction function = ActivationFunction.named(run.activation()).orElseThrow();
    return NetworkCost.of(
        Network.of(data, List.of(5), function), data, LossFunction.usual(data), 0);
  }

  /** 50 steps of ten runs, each with its layers. */
  @ParameterizedTest
  @MethodSource("runs")
  void isThatOfTorchsDenseHessian(Run run) throws IOException {
    NetworkCost cost = cost(run);
    Optimizer rule = Optimizers.named(run.rule()).orElseThrow().at(run.rate());
    ParameterVector start = ParameterVector.of(run.start());
    Training training = new Training(rule, StopRules.after(run.steps()), 1).measuring(run.every());
    List<Moment> moments = training.from(cost, start).moments();
    List<Measure> measures =
        new Measuring(cost, List.of(rule), start, FreeDirections.ALL, moments)
            .by(Runner.serial())
            .measures();
    assertEquals(run.measures().length + 1, measures.size());
    for (int k = 0; k < run.measures().length; k++) {
      double[] torch = run.measures()[k];
      Measure own = measures.get(k);
      assertEquals(torch[0], own.step());
      assertEquals(torch[1], own.value(), TOLERANCE * torch[1], "step " + own.step());
      assertEquals(torch[2], own.layers().get(0), TOLERANCE * torch[2], "step " + own.step());
      assertEquals(torch[3], own.layers().get(1), TOLERANCE * torch[3], "step " + own.step());
    }
  }

  /** On ½λx², with D = 1 throughout, by the recurrence of each rule, written out here. */
  @ParameterizedTest
  @EnumSource(value = Optimizers.class, names = "LBFGS", mode = EnumSource.Mode.EXCLUDE)
  void aboveTheBoundAQuadraticDivergesAndBelowItDoesNot(Optimizers kind) {
    Optimizer rule = kind.at(0.3);
    Map<Setting, Double> settings = rule.settings();
    double kept = settings.getOrDefault(Setting.MOMENTUM, 0.0);
    double decay = 1 - 0.3 * settings.getOrDefault(Setting.WEIGHT_DECAY, 0.0);
    boolean isMean = kind == Optimizers.ADAM || kind == Optimizers.ADAMW;
    for (double share : new double[] {0.99, 1.01}) {
      double curvature = share * rule.bound(1).orElseThrow();
      double x = 1;
      double moment = 0;
      for (int t = 0; t < 5000; t++) {
        double gradient = curvature * x;
        moment = kept * moment + (isMean ? 1 - kept : 1) * gradient;
        double step = kind == Optimizers.NESTEROV ? kept * moment + gradient : moment;
        x = decay * x - 0.3 * step;
      }
      assertEquals(share < 1, Math.abs(x) < 1, "at " + share);
    }
  }

  /** The rule is given the sum over 12 rows: it diverges at a twelfth of the curvature. */
  @Test
  void aSumOverRowsLowersTheBound() {
    assertEquals(2 / 0.1, bound(Optimizers.GD.at(0.1)), 1e-12);
    assertEquals(2 / 0.1 / 12, bound(Optimizers.GD.at(0.1).bySumOver(12)), 1e-12);
    assertTrue(Double.isNaN(bound(Optimizers.LBFGS.usual())));
  }

  private static double bound(Optimizer rule) {
    NetworkCost cost = Article.cost();
    Trajectory path = new Training(rule, StopRules.after(2), 1).measuring(1).from(cost, START);
    return new Measuring(cost, List.of(rule), START, FreeDirections.ALL, path.moments())
        .by(Runner.serial())
        .last()
        .bound();
  }

  /** x ← −2x from 1, which ends above a thousand: the last finite step is measured. */
  @Test
  void aTrainingThatDivergesIsMeasuredUpToItsLastFiniteStep() {
    Bowl bowl = new Bowl(1);
    Training training = new Training(Optimizers.GD.at(3), StopRules.after(1000), 1).measuring(4);
    Trajectory path = training.from(bowl, ParameterVector.of(1));
    assertEquals(StopReason.DIVERGED, path.stopReason());
    assertEquals(List.of(0, 4, 5), path.moments().stream().map(Moment::number).toList());
    assertEquals(-32, path.moments().get(2).theta()[0]);
  }

  /** The batches are those that the steps take, and measuring them draws no other. */
  @Test
  void measuringChangesNoStep() {
    NetworkCost cost = Article.cost();
    Optimizer rule = Optimizers.ADAM.usual();
    Trajectory plain = batched(cost, new Training(rule, StopRules.after(30), 1));
    Trajectory measured = batched(cost, new Training(rule, StopRules.after(30), 1).measuring(3));
    assertEquals(plain.steps(), measured.steps());
    assertEquals(
        IntStream.rangeClosed(0, 10).mapToObj(k -> 3 * k).toList(),
        measured.moments().stream().map(Moment::number).toList());
    assertTrue(measured.moments().stream().allMatch(moment -> moment.rows().length == 4));
  }

  private static Trajectory batched(NetworkCost cost, Training training) {
    return training.from(
        cost,
        START,
        FreeDirections.ALL,
        Optional.of(new MiniBatches(cost, 4, false, RandomNumbers.of(1))),
        Progress.NONE);
  }
}

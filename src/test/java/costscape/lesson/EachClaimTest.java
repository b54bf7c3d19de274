package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.critical.place.Terrain;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Task.Attempt;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each thing that a task asks for is asked for: of a run that solves the task, one thing is made
 * wrong in five ways, and each time the claim that says so fails. The run's other parts stay as
 * they were.
 */
class EachClaimTest {
  private static final ParameterVector START = CourseTasks.GIVEN.start();

  /** The claims that a learner reads of only where they fail. */
  private static final List<String> UNSAID =
      List.of("other-problem", "in-batches", "loss", "penalty");

  static List<String> tasks() {
    return List.copyOf(CourseTasks.ALL.keySet());
  }

  private static Attempt solution(String task) {
    return TasksTest.LESSONS.contains(task)
        ? TasksTest.solution(task)
        : CourseTasksTest.solution(task);
  }

  /** A run with some parts changed. */
  private record Changed(Attempt run) {
    Changed cost(NetworkCost cost) {
      return of(cost, run.start(), run.rule(), run.costs(), run.end(), run.verdict());
    }

    Changed start(double... start) {
      return of(run.cost(), at(start), run.rule(), run.costs(), run.end(), run.verdict());
    }

    Changed rule(Optimizer rule) {
      return of(run.cost(), run.start(), rule, run.costs(), run.end(), run.verdict());
    }

    Changed costs(List<Double> costs) {
      return of(run.cost(), run.start(), run.rule(), costs, run.end(), run.verdict());
    }

    Changed end(double... end) {
      return of(run.cost(), run.start(), run.rule(), run.costs(), at(end), run.verdict());
    }

    Changed verdict(Verdict verdict) {
      return of(run.cost(), run.start(), run.rule(), run.costs(), run.end(), verdict);
    }

    Changed batch(int batch) {
      return new Changed(
          new Attempt(
              run.cost(),
              run.start(),
              run.rule(),
              run.costs(),
              run.end(),
              run.verdict(),
              run.isWhole(),
              batch));
    }

    private Changed of(
        NetworkCost cost,
        ParameterVector start,
        Optimizer rule,
        List<Double> costs,
        ParameterVector end,
        Verdict verdict) {
      return new Changed(
          new Attempt(cost, start, rule, costs, end, verdict, run.isWhole(), run.batch()));
    }
  }

  private static ParameterVector at(double... values) {
    return ParameterVector.of(values);
  }

  private static List<Changed> ofNumbers(DoubleFunction<Changed> wrong, double... numbers) {
    return DoubleStream.of(numbers).mapToObj(wrong).toList();
  }

  /** A point with one parameter moved. */
  private static double[] moved(ParameterVector point, int parameter, double by) {
    double[] theta = point.toArray();
    theta[parameter] += by;
    return theta;
  }

  /** The article's start with another bias of the output, which answers alike everywhere. */
  private static double[] biased(double bias) {
    return new double[] {0, 0, 0, 0, 0, 0, bias};
  }

  private static List<Double> ending(List<Double> costs, double end) {
    List<Double> changed = new ArrayList<>(costs);
    changed.set(costs.size() - 1, end);
    return changed;
  }

  private static List<Double> longer(List<Double> costs, int steps) {
    List<Double> changed = new ArrayList<>(costs);
    changed.addAll(Collections.nCopies(steps, costs.get(costs.size() - 1)));
    return changed;
  }

  private static NetworkCost with(NetworkCost cost, double l2) {
    return NetworkCost.of(cost.network(), cost.dataset(), LogisticLoss.CROSS_ENTROPY, l2);
  }

  /** Costs that come near 0.6365 again and again, never for 1000 steps in a row. */
  private static List<Double> visiting(int stay, int times) {
    List<Double> costs = new ArrayList<>();
    for (int visit = 0; visit < times; visit++) {
      costs.addAll(Collections.nCopies(stay, 0.6365));
      costs.add(0.3);
    }
    return costs;
  }

  /** The shown starts and points that are the same network, or nearly so. */
  private static List<Changed> shown(String task, Changed run) {
    List<Experiment> given =
        Lessons.named(task)
            .map(lesson -> lesson.lesson().experiments())
            .orElse(List.of(CourseTasks.GIVEN));
    ParameterVector first = given.get(0).start();
    ParameterVector last = given.get(given.size() - 1).start();
    double[] theta = first.toArray();
    List<double[]> images =
        Terrain.of(given.get(0).cost()).symmetry().images(theta, theta, 3).stream()
            .filter(image -> !Arrays.equals(image, theta))
            .toList();
    return Stream.of(
            theta, moved(first, 0, 1e-9), moved(last, 6, 0.09), images.get(0), images.get(1))
        .map(run::start)
        .toList();
  }

  /** Five runs of which what some words ask for is wrong. */
  private static List<Changed> wrong(String words, String task, Attempt right) {
    Changed run = new Changed(right);
    List<Double> costs = right.costs();
    int steps = costs.size() - 1;
    NetworkCost cost = right.cost();
    return switch (words) {
      case "other-problem" ->
          List.of(
              run.cost(other(Datasets.MOONS, ActivationFunction.SIGMOID, 2)),
              run.cost(other(Datasets.XOR, ActivationFunction.SIGMOID, 2)),
              run.cost(other(Datasets.IRIS, ActivationFunction.SIGMOID, 2)),
              run.cost(other(Datasets.ARTICLE, ActivationFunction.TANH, 2)),
              run.cost(other(Datasets.ARTICLE, ActivationFunction.SIGMOID, 3)));
      case "in-batches" -> IntStream.of(1, 2, 4, 8, 12).mapToObj(run::batch).toList();
      case "loss" -> {
        LogisticLoss its =
            cost.loss() == LogisticLoss.SQUARED ? LogisticLoss.CROSS_ENTROPY : LogisticLoss.SQUARED;
        yield ofNumbers(
            l2 -> run.cost(NetworkCost.of(cost.network(), cost.dataset(), its, l2)),
            cost.l2(),
            0,
            1e-6,
            0.01,
            1);
      }
      case "penalty" ->
          ofNumbers(l2 -> run.cost(with(cost, cost.l2() + l2)), 1e-9, 1e-3, 0.1, 1, 100);
      case "some-penalty" ->
          List.of(
              run.cost(with(cost, 0)),
              run.cost(with(cost, 0)).rule(Optimizers.LBFGS.usual()),
              run.cost(with(cost, 0)).costs(ending(costs, 0)),
              run.cost(with(cost, 0)).costs(longer(costs, 1000)),
              run.cost(with(cost, 0)).end(moved(right.end(), 0, 1)));
      case "same-start" ->
          ofNumbers(by -> run.start(moved(right.start(), 0, by)), 1e-9, -1e-9, 0.01, 5, -50);
      case "own-start" -> shown(task, run);
      case "descent" ->
          rules(
              run,
              Optimizers.LBFGS.usual(),
              Optimizers.MOMENTUM.at(1.2),
              Optimizers.NESTEROV.at(1.2),
              Optimizers.ADAM.at(0.1),
              Optimizers.ADAGRAD.with(Map.of(Setting.RATE, 0.1, Setting.EPSILON, 1e-8)));
      case "fast-descent" ->
          rules(
              run,
              Optimizers.GD.at(1.19),
              Optimizers.GD.at(1e-3),
              Optimizers.MOMENTUM.at(1.2),
              Optimizers.RMSPROP.with(Map.of(Setting.RATE, 1.2, Setting.EPSILON, 1e-8)),
              Optimizers.LBFGS.usual());
      case "momentum" ->
          rules(
              run,
              Optimizers.MOMENTUM.at(0.31),
              Optimizers.MOMENTUM.at(3),
              Optimizers.NESTEROV.at(0.3),
              Optimizers.GD.at(0.3),
              Optimizers.ADAM.at(0.3));
      case "steps" ->
          IntStream.of(0, 1, 10, 1000, 100_000)
              .mapToObj(more -> run.costs(longer(costs, most(task) - steps + 1 + more)))
              .toList();
      case "ends-below-within" ->
          List.of(
              run.costs(ending(costs, 0.001)),
              run.costs(ending(costs, 0.5)),
              run.costs(ending(costs, Double.NaN)),
              run.costs(longer(costs, 5001)),
              run.costs(longer(costs, 100_000)));
      case "ends-below" ->
          ofNumbers(
              end -> run.costs(ending(costs, end)), 0.55, 0.6, 3, Double.NaN, Double.MAX_VALUE);
      case "ends-above" ->
          ofNumbers(end -> run.costs(ending(costs, end)), 0.5, 0.4999, 0.4434, 0, Double.NaN);
      case "every-row" -> ofNumbers(bias -> run.end(biased(bias)), -20, -1, 0, 1, 20);
      case "minimum" ->
          Stream.of(right.start().toArray(), biased(0), biased(3), biased(-3), biased(1))
              .map(theta -> run.verdict(Verdict.of(cost, at(theta))))
              .toList();
      case "on-map" ->
          IntStream.rangeClosed(2, 6)
              .mapToObj(other -> run.start(moved(right.start(), other, 1e-9)))
              .toList();
      case "given-rule" ->
          rules(
              run,
              Optimizers.GD.at(1.19),
              Optimizers.GD.at(1e-3),
              Optimizers.GD.at(12),
              Optimizers.MOMENTUM.at(1.2),
              Optimizers.LBFGS.usual());
      case "enough-steps" ->
          IntStream.of(1, 2, 100, 1000, 3000)
              .mapToObj(count -> run.costs(costs.subList(0, count)))
              .toList();
      case "not-every-row" -> {
        double[] all = CourseTasks.GIVEN.train().end().theta().toArray();
        yield ofNumbers(by -> run.end(moved(at(all), 6, by)), 0, 0.01, -0.01, 0.1, -0.1);
      }
      case "one-step" ->
          IntStream.of(1, 2, 10, 499, 2999)
              .mapToObj(more -> run.costs(longer(costs, more)))
              .toList();
      case "moves-by-one" ->
          ofNumbers(by -> run.end(moved(right.end(), 0, by)), 0.02, -0.02, 1, -1, -2);
      case "no-step" ->
          ofNumbers(by -> run.start(moved(right.start(), 0, by)), 0.3, -0.3, 1, 5, -10);
      case "rests" -> ofNumbers(by -> run.end(moved(right.end(), 6, by)), 0.1, -0.1, 1, 3, -3);
      case "near-edge" ->
          rules(
              run,
              Optimizers.GD.at(5.36),
              Optimizers.GD.at(5.66),
              Optimizers.GD.at(4),
              Optimizers.GD.at(1.2),
              Optimizers.GD.at(60));
      case "as-far" ->
          ofNumbers(end -> run.costs(ending(costs, end)), 0.0130, 0.0137, 0.5, 0, Double.NaN);
      case "cost-at-the-start" ->
          DoubleStream.of(3.02, 3.13, 0.7441, 0, Double.NaN)
              .mapToObj(
                  first -> {
                    List<Double> changed = new ArrayList<>(costs);
                    changed.set(0, first);
                    return run.costs(changed);
                  })
              .toList();
      case "waits" ->
          List.of(
              run.costs(visiting(999, 1)),
              run.costs(visiting(999, 40)),
              run.costs(visiting(1, 5000)),
              run.costs(Collections.nCopies(5000, 0.6470)),
              run.costs(Collections.nCopies(5000, 0.6260)));
      case "alike" ->
          List.of(
              run.start(moved(right.start(), 0, 0.006)),
              run.start(moved(right.start(), 2, 0.0051)),
              run.start(moved(right.start(), 4, -0.01)),
              run.start(moved(right.start(), 5, 1)),
              run.start(moved(right.start(), 3, -100)));
      case "held-out" -> ofNumbers(bias -> run.end(biased(bias)), 0, 1, 5, 20, -20);
      case "slope-of-two" ->
          Stream.of(0.1, 0.2, -0.1, 0.5, -0.5)
              .map(by -> run.end(moved(at(moved(START, 3, by)), 5, by)))
              .toList();
      case "slope-of-others" -> still(run);
      default -> List.of();
    };
  }

  /** Ends at which every parameter moved, so that there is no slope along others. */
  private static List<Changed> still(Changed run) {
    return DoubleStream.of(0.01, 0.1, 1, -1, 10)
        .mapToObj(by -> run.end(Arrays.stream(START.toArray()).map(value -> value + by).toArray()))
        .toList();
  }

  private static List<Changed> rules(Changed run, Optimizer... rules) {
    return Stream.of(rules).map(run::rule).toList();
  }

  private static NetworkCost other(Datasets data, ActivationFunction function, int hidden) {
    Dataset rows = data.dataset();
    Network network = Network.of(rows, List.of(hidden), function);
    return NetworkCost.of(network, rows, LossFunction.usual(rows), 0);
  }

  /** The steps that a task allows. */
  private static int most(String task) {
    return task.equals("learning-rate") ? 1000 : 3000;
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void fiveWrongRunsAreRefusedForEachClaim(String name) {
    Task task = Task.named(name).orElseThrow();
    Attempt right = solution(name);
    assertTrue(task.judged(right).stream().allMatch(Claim::holds), name);
    List<String> asked = new ArrayList<>(UNSAID);
    if (name.equals("overfitting")) {
      asked.remove("penalty"); // it asks for some penalty
    }
    task.judged(right).stream()
        .map(Claim::name)
        .filter(words -> !asked.contains(words) && !words.equals("exam")) // told, not asked
        .forEach(asked::add);
    for (String words : asked) {
      List<Changed> wrong = wrong(words, name, right);
      assertEquals(5, wrong.size(), name + " " + words);
      for (int k = 0; k < 5; k++) {
        List<String> failed =
            task.judged(wrong.get(k).run()).stream()
                .filter(claim -> !claim.holds())
                .map(Claim::name)
                .toList();
        assertTrue(failed.contains(words), "%s %s %d: %s".formatted(name, words, k, failed));
      }
    }
  }

  /**
   * Whoever trains all parameters where two are asked for, or two where all are, solves nothing.
   */
  @ParameterizedTest
  @MethodSource("tasks")
  void theParametersThatTrainAreAskedFor(String name) {
    Attempt run = solution(name);
    Attempt other =
        new Attempt(
            run.cost(),
            run.start(),
            run.rule(),
            run.costs(),
            run.end(),
            run.verdict(),
            !run.isWhole(),
            run.batch());
    List<Claim> judged = Task.named(name).orElseThrow().judged(other);
    assertFalse(judged.stream().allMatch(Claim::holds), name);
  }

  @Test
  void whatIsNot0IsNotShownAs0() {
    assertEquals("0.0000003", Task.Checks.fixed(3.1e-7, 4));
    assertEquals("-0.00002", Task.Checks.fixed(-2.4e-5, 4));
    assertEquals("0.0000", Task.Checks.fixed(0, 4));
    assertEquals("0.0001", Task.Checks.fixed(5.1e-5, 4));
    assertEquals("NaN", Task.Checks.fixed(Double.NaN, 4));
  }
}

package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Task.Attempt;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A task of the course is not solved by luck: of random clicks on its map, or random values of what
 * it asks for, at most one in twenty solves it. The property {@code costscape.tries} asks for more.
 */
class RandomPlayersTest {
  private static final int TRIES = Integer.getInteger("costscape.tries", 60);

  /** One in twenty, and four standard deviations of the count where so many are tried. */
  private static final double MOST = 0.05 * TRIES + 4 * Math.sqrt(0.05 * 0.95 * TRIES);

  @ParameterizedTest
  @CsvSource({
    "network,3000",
    "cost,3000",
    "slope,1",
    "local-minimum,5000",
    "learning-rate,1000",
    "edge,1000",
    "momentum,5000",
    "saddle,5000",
    "symmetry,10000",
    "overfitting,20000",
    "slice,2000"
  })
  void aRandomPlayerPassesAtMostOnceInTwenty(String name, int steps) {
    Task task = Task.named(name).orElseThrow();
    RandomGenerator random = new Well19937c(name.hashCode());
    int passed = 0;
    for (int k = 0; k < TRIES; k++) {
      Attempt attempt = attempt(name, task.given(), steps, random);
      passed += task.judged(attempt).stream().allMatch(Claim::holds) ? 1 : 0;
    }
    if (TRIES > 60) {
      System.out.printf("%s: %d of %d%n", name, passed, TRIES);
    }
    assertTrue(passed <= MOST, "%s: %d of %d".formatted(name, passed, TRIES));
  }

  /** A run with what the task leaves open chosen at random, and all else as its page sets it. */
  private static Attempt attempt(String name, Experiment given, int steps, RandomGenerator random) {
    ParameterVector start = given.start();
    Optimizer rule = Optimizers.GD.at(1.2);
    NetworkCost cost = given.cost();
    int[] free = IntStream.range(0, start.dimension()).toArray();
    switch (name) {
      case "network" -> start = clicked(start, 20, random);
      case "local-minimum" -> start = clicked(ParameterVector.of(CourseRuns.INTO_TRAP), 10, random);
      case "cost", "saddle", "symmetry" -> start = slid(start, random);
      case "momentum" ->
          rule =
              Optimizers.MOMENTUM.with(
                  Map.of(Setting.RATE, 0.3, Setting.MOMENTUM, random.nextDouble()));
      case "overfitting" -> {
        rule = Optimizers.GD.at(1);
        cost = given.withPenalty(Math.pow(10, -4 + 5 * random.nextDouble())).cost();
      }
      case "slice" -> {
        rule = Optimizers.GD.at(5);
        int one = random.nextInt(free.length);
        int other = (one + 1 + random.nextInt(free.length - 1)) % free.length;
        free = new int[] {Math.min(one, other), Math.max(one, other)};
      }
      default -> rule = Optimizers.GD.at(Math.pow(10, -3 + 6 * random.nextDouble()));
    }
    Trajectory path = new Training(rule, steps, 1).from(cost, start, FreeDirections.of(free));
    List<Double> costs = path.steps().stream().map(Step::cost).toList();
    boolean whole = free.length == start.dimension();
    Verdict verdict = Verdict.of(cost, path);
    return new Attempt(cost, start, rule, costs, path.end().theta(), verdict, whole, 0);
  }

  private static ParameterVector clicked(ParameterVector at, double reach, RandomGenerator random) {
    return at.with(0, reach * (2 * random.nextDouble() - 1))
        .with(1, reach * (2 * random.nextDouble() - 1));
  }

  /** A start with one slider set at random, or with a random click. */
  private static ParameterVector slid(ParameterVector at, RandomGenerator random) {
    return random.nextBoolean()
        ? clicked(at, 20, random)
        : at.with(random.nextInt(at.dimension()), 20 * (2 * random.nextDouble() - 1));
  }
}

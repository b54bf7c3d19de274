package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.data.Dataset;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Task.Attempt;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The tasks of the course's pages. No answer is stored: whatever run a learner makes is judged. */
final class CourseTasks {
  /** The course's network at its start. */
  static final Experiment GIVEN = Experiment.fromStart(Optimizers.GD.at(1.2), 3000);

  private static final int ROWS = 12;

  /** A slope below this is a rest; one above {@link #STEEP} is none. */
  private static final double REST = 0.01;

  private static final double STEEP = 0.02;

  /** The rate of the page at which the article's trainer steps: 0.1, summed over 12 rows. */
  private static final double ARTICLES_RATE = 1.2;

  /** The penalty with which the valley of the page on the edge has a bottom. */
  static final double EDGE_L2 = 0.05;

  /** The rounding of a difference of two decimals such as 0.605 and 0.6. */
  private static final double ROUNDING = 1e-12;

  /** Points that neither training nor the choice of a penalty has seen: crosses in the middle. */
  private static final Dataset EXAM =
      Dataset.of(
          "exam",
          List.of("x"),
          List.of("circle", "cross"),
          new double[][] {{-1.4, -0.9, -0.7, -0.4, 0, 0.3, 0.8, 1.2}},
          new byte[] {0, 0, 0, 1, 1, 1, 0, 0});

  /** The tasks by their names, in the order of the course. */
  static final Map<String, Task> ALL = new LinkedHashMap<>();

  static {
    put("network", GIVEN, CourseTasks::network);
    put("cost", GIVEN, CourseTasks::cost);
    put("slope", GIVEN, CourseTasks::slope);
    put("local-minimum", first(Lessons.LOCAL_MINIMUM), CourseTasks::localMinimum);
    put("learning-rate", GIVEN, CourseTasks::rate);
    put("edge", GIVEN.withPenalty(EDGE_L2), CourseTasks::edge);
    put("momentum", GIVEN, CourseTasks::momentum);
    put("saddle", first(Lessons.SADDLE), CourseTasks::saddle);
    put("symmetry", first(Lessons.SYMMETRY), CourseTasks::symmetry);
    put("overfitting", first(Lessons.OVERFITTING), CourseTasks::overfitting);
    ALL.put("slice", new Task(GIVEN, false, CourseTasks::slice));
  }

  private CourseTasks() {}

  private static void put(String name, Experiment given, Consumer<Task.Checks> asked) {
    ALL.put(name, new Task(given, true, asked));
  }

  private static Experiment first(Lessons lesson) {
    return lesson.lesson().experiments().get(0);
  }

  private static void network(Task.Checks asked) {
    Attempt run = asked.run();
    asked
        .ownStart(List.of(GIVEN))
        .onMapOf(GIVEN.start())
        .penalty(0)
        .that(
            run.rule().is(Optimizers.GD) && run.rule().rate().orElse(0) == ARTICLES_RATE,
            "given-rule")
        .that(run.steps() >= 3000, "enough-steps", run.steps())
        .that(run.accuracy() < 1, "not-every-row", Task.Checks.fixed(ROWS * run.accuracy(), 0));
  }

  private static void cost(Task.Checks asked) {
    double first = asked.run().costs().get(0);
    double wanted = -(4 * StrictMath.log(0.99) + 8 * StrictMath.log(0.01)) / ROWS;
    asked
        .penalty(0)
        .that(Math.abs(first - wanted) <= 0.05, "cost-at-the-start", Task.Checks.fixed(first, 4))
        .that(asked.run().steps() >= 3000, "enough-steps", asked.run().steps());
  }

  private static void slope(Task.Checks asked) {
    Attempt run = asked.run();
    double moved = run.end().get(0) - run.start().get(0);
    asked
        .startOf(GIVEN)
        .penalty(0)
        .descent()
        .that(run.steps() == 1, "one-step", run.steps())
        .that(Math.abs(moved - 1) <= 0.01, "moves-by-one", Task.Checks.fixed(moved, 4));
  }

  private static void localMinimum(Task.Checks asked) {
    Attempt run = asked.run();
    double slope = run.slope();
    double step = step(run, run.start());
    asked
        .onMapOf(ParameterVector.of(CourseRuns.INTO_TRAP))
        .penalty(Lessons.LOCAL_MINIMUM.lesson().experiments().get(0).l2())
        .that(step <= 0.001, "no-step", Task.Checks.fixed(step, 4))
        .that(slope < 0.001, "rests", Task.Checks.fixed(slope, 4))
        .that(run.endCost() > 0.5, "ends-above", Task.Checks.fixed(run.endCost(), 4));
  }

  /**
   * The least that the answers of a hidden unit differ over the rows: 0 where one makes no step.
   */
  private static double step(Attempt run, ParameterVector at) {
    double least = 1;
    for (int unit = 0; unit < 2; unit++) {
      double low = 1;
      double high = 0;
      for (double x : run.cost().dataset().column(0)) {
        double answer = 1 / (1 + Math.exp(-at.get(unit) * x - at.get(2 + unit)));
        low = Math.min(low, answer);
        high = Math.max(high, answer);
      }
      least = Math.min(least, high - low);
    }
    return least;
  }

  private static void rate(Task.Checks asked) {
    double wanted = GIVEN.train().end().cost();
    double apart = asked.run().endCost() / wanted - 1;
    asked
        .startOf(GIVEN)
        .penalty(0)
        .descent()
        .within(1000)
        .that(
            Math.abs(apart) <= 0.02,
            "as-far",
            Task.Checks.fixed(wanted, 4),
            Task.Checks.fixed(asked.run().endCost(), 4));
  }

  private static void edge(Task.Checks asked) {
    Attempt run = asked.run();
    double slope = run.slope();
    double share = run.rule().rate().orElse(0) * sharpness(run.cost(), run.end()) / 2;
    asked
        .startOf(GIVEN)
        .penalty(EDGE_L2)
        .descent()
        .that(slope < 0.001, "rests", Task.Checks.fixed(slope, 4))
        .that(share >= 0.95 && share <= 1, "near-edge", Task.Checks.fixed(100 * share, 1));
  }

  /** The largest eigenvalue of the Hessian. */
  static double sharpness(NetworkCost cost, ParameterVector at) {
    return Eigendecomposition.of(cost.hessian(at.toArray())).largest();
  }

  private static void momentum(Task.Checks asked) {
    Attempt run = asked.run();
    asked
        .startOf(GIVEN)
        .penalty(0)
        .that(run.rule().is(Optimizers.MOMENTUM) && run.rule().rate().orElse(0) == 0.3, "momentum")
        .below(0.0002, 5000);
  }

  private static void saddle(Task.Checks asked) {
    Attempt run = asked.run();
    int waiting = run.longestNear(SaddleLesson.SHARE_ONLY, 0.01);
    asked
        .ownStart(Lessons.SADDLE.lesson().experiments())
        .penalty(0)
        .that( // at a tiny rate any slope takes many steps
            run.rule().is(Optimizers.GD) && run.rule().rate().orElse(0) >= ARTICLES_RATE,
            "fast-descent")
        .that(waiting >= 1000, "waits", waiting)
        .everyRow();
  }

  private static void symmetry(Task.Checks asked) {
    double[] start = asked.run().start().toArray();
    double apart = 0;
    for (int k = 0; k < 6; k += 2) { // w1_0_0 w1_0_1 b1_0 b1_1 w2_0_0 w2_1_0
      apart = Math.max(apart, Math.abs(start[k] - start[k + 1]));
    }
    asked
        .penalty(0)
        .that(apart <= 0.005 + ROUNDING, "alike", Task.Checks.fixed(apart, 6))
        .endsBelow(0.01);
  }

  private static void overfitting(Task.Checks asked) {
    Attempt run = asked.run();
    Experiment given = first(Lessons.OVERFITTING);
    double practice = cost(run, given.split().orElseThrow().other());
    asked
        .startOf(given)
        .somePenalty()
        .minimum() // where training is broken off early, no penalty is needed
        .everyRow()
        .that(practice < 0.505, "held-out", Task.Checks.fixed(practice, 4));
    if (asked.claims().stream().allMatch(Claim::holds)) { // who looks earlier has trained on them
      asked.that(true, "exam", Task.Checks.fixed(cost(run, EXAM), 4));
    }
  }

  /** The cost of rows that a run did not train on, without the penalty that training has. */
  private static double cost(Attempt run, Dataset rows) {
    return NetworkCost.of(run.cost().network(), rows, LogisticLoss.CROSS_ENTROPY, 0)
        .at(run.end().toArray());
  }

  private static void slice(Task.Checks asked) {
    double along = slope(asked.run(), true);
    double aside = slope(asked.run(), false);
    asked
        .startOf(GIVEN)
        .penalty(0)
        .descent()
        .endsBelow(0.5)
        .that(along < REST, "slope-of-two", Task.Checks.plain(REST), Task.Checks.fixed(along, 4))
        .that(
            aside > STEEP,
            "slope-of-others",
            Task.Checks.plain(STEEP),
            Task.Checks.fixed(aside, 4));
  }

  /** The size of the slope at the end along the numbers that moved, or along those that did not. */
  private static double slope(Attempt run, boolean moved) {
    ParameterVector end = run.end();
    double[] gradient = new double[end.dimension()];
    run.cost().gradient(end.toArray(), gradient);
    double sum = 0;
    for (int k = 0; k < gradient.length; k++) {
      sum += (end.get(k) != run.start().get(k)) == moved ? gradient[k] * gradient[k] : 0;
    }
    return Math.sqrt(sum);
  }
}

package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
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

  /** The rounding of a difference of two decimals such as 0.605 and 0.6. */
  private static final double ROUNDING = 1e-12;

  /** The tasks by their names, in the order of the course. */
  static final Map<String, Task> ALL = new LinkedHashMap<>();

  static {
    put("network", GIVEN, CourseTasks::network);
    put("cost", GIVEN, CourseTasks::cost);
    put("slope", GIVEN, CourseTasks::slope);
    put("local-minimum", first(Lessons.LOCAL_MINIMUM), CourseTasks::localMinimum);
    put(
        "learning-rate",
        GIVEN,
        asked -> asked.startOf(GIVEN).penalty(0).descent().below(0.001, 2000));
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
    double right = ROWS * run.cost().accuracy(run.start().toArray());
    asked
        .ownStart(List.of(GIVEN))
        .penalty(0)
        .that(right < 6.5, "right-at-the-start", Task.Checks.fixed(right, 0))
        .descent()
        .within(3000)
        .everyRow();
  }

  private static void cost(Task.Checks asked) {
    double first = asked.run().costs().get(0);
    asked
        .penalty(0)
        .that(first > 2, "cost-at-the-start", Task.Checks.fixed(first, 4))
        .endsBelow(0.1);
  }

  private static void slope(Task.Checks asked) {
    int rises = Outcome.rises(asked.run().costs());
    asked
        .startOf(GIVEN)
        .penalty(0)
        .descent()
        .that(rises == 0, "rises", rises)
        .within(500)
        .endsBelow(0.05);
  }

  private static void localMinimum(Task.Checks asked) {
    List<Experiment> shown = Lessons.LOCAL_MINIMUM.lesson().experiments();
    double end = asked.run().endCost();
    asked
        .ownStart(shown)
        .penalty(shown.get(0).l2())
        .minimum()
        .that(end > 0.5, "ends-above", Task.Checks.fixed(end, 4));
  }

  private static void momentum(Task.Checks asked) {
    Attempt run = asked.run();
    asked
        .startOf(GIVEN)
        .penalty(0)
        .that(run.rule().is(Optimizers.MOMENTUM) && run.rule().rate().orElse(0) == 0.3, "momentum")
        .below(0.001, 5000);
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
        .that(waiting >= 500, "waits", waiting)
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
    NetworkCost others =
        NetworkCost.of(
            run.cost().network(),
            given.split().orElseThrow().other(),
            LogisticLoss.CROSS_ENTROPY,
            0);
    double cost = others.at(run.end().toArray());
    asked
        .startOf(given)
        .somePenalty()
        .minimum() // where training is broken off early, no penalty is needed
        .everyRow()
        .that(cost < 0.55, "held-out", Task.Checks.fixed(cost, 4));
  }

  private static void slice(Task.Checks asked) {
    double along = slope(asked.run(), true);
    double aside = slope(asked.run(), false);
    asked
        .startOf(GIVEN)
        .penalty(0)
        .descent()
        .endsBelow(0.55)
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

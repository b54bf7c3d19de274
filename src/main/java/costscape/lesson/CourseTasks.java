package costscape.lesson;

import costscape.data.Datasets;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.GradientDescent;
import costscape.words.TaskWords;
import java.util.List;
import java.util.Optional;

/**
 * The tasks of the course's pages on networks, costs, slopes and slices. As with {@link Tasks}, no
 * answer is stored: whatever run a learner makes is judged.
 */
final class CourseTasks {
  static final List<String> NAMES = List.of("network", "cost", "slope", "slice");

  /** The course's network at its start. */
  static final Experiment GIVEN =
      Experiment.of("", Datasets.ARTICLE, new GradientDescent(1.2), 3000, CourseOnSlopes.START);

  private static final int ROWS = 12;

  /** A slope below this is a rest; one above {@link #STEEP} is none. */
  private static final double REST = 0.01;

  private static final double STEEP = 0.02;

  private CourseTasks() {}

  static Optional<Task> named(String name) {
    return switch (name) {
      case "network" -> Optional.of(network());
      case "cost" -> Optional.of(cost());
      case "slope" -> Optional.of(slope());
      case "slice" -> Optional.of(slice());
      default -> Optional.empty();
    };
  }

  private static Task network() {
    return Tasks.ofArticle(
        new Words(
            "Click on the map until you have a start of your own at which no more than 6 of the 12"
                + " points are right, and from which training gets all of them right within 3000"
                + " steps.",
            "Klicke auf die Karte, bis du einen eigenen Start hast, bei dem höchstens 6 der 12 Punkte"
                + " richtig sind und von dem aus das Training in höchstens 3000 Schritten alle richtig"
                + " macht."),
        true,
        (run, claims) -> {
          Tasks.own(run, List.of(GIVEN), claims);
          Tasks.penalty(run, 0, claims);
          double right = ROWS * run.cost().accuracy(run.start().toArray());
          claims.add(Claim.of(right < 6.5, TaskWords.RIGHT_AT_THE_START, Tasks.fixed(right, 0)));
          Tasks.descends(run, claims);
          within(run, 3000, claims);
          Tasks.everyRow(run, claims);
        });
  }

  private static Task cost() {
    return Tasks.ofArticle(
        new Words(
            "Find a start at which the network is sure and wrong: it costs more than 2. From there"
                + " training is to come below 0.1. (“More” opens a slider for each number.)",
            "Finde einen Start, bei dem das Netz sicher ist und falsch liegt: er kostet mehr als 2. Von"
                + " dort soll das Training unter 0,1 kommen. („Mehr“ öffnet einen Regler für jede Zahl.)"),
        true,
        (run, claims) -> {
          Tasks.penalty(run, 0, claims);
          claims.add(
              Claim.of(
                  run.costs().get(0) > 2,
                  TaskWords.COST_AT_THE_START,
                  Tasks.fixed(run.costs().get(0), 4)));
          Tasks.endsBelow(run, 0.1, claims);
        });
  }

  private static Task slope() {
    return Tasks.ofArticle(
        new Words(
            "Find a rate at which gradient descent from the same start only ever goes down: no step"
                + " raises the cost, and after at most 500 steps it is below 0.05.",
            "Finde eine Rate, bei der Gradientenabstieg vom selben Start aus nur bergab geht: kein"
                + " Schritt erhöht die Kosten, und nach höchstens 500 Schritten sind sie unter 0,05."),
        true,
        (run, claims) -> {
          Tasks.same(run, List.of(GIVEN), claims);
          Tasks.penalty(run, 0, claims);
          Tasks.descends(run, claims);
          List<Double> costs = run.costs();
          long rises = 0;
          for (int step = 1; step < costs.size(); step++) {
            rises += costs.get(step) > costs.get(step - 1) ? 1 : 0;
          }
          claims.add(Claim.of(rises == 0, TaskWords.RISES, rises));
          within(run, 500, claims);
          Tasks.endsBelow(run, 0.05, claims);
        });
  }

  private static Task slice() {
    return Tasks.ofArticle(
        new Words(
            "Let the two numbers of the map alone train (frozen), from the same start. Find two"
                + " numbers that come to rest below a cost of 0.55, and see that the other five would"
                + " still go on. (“More” opens the choice of the two.)",
            "Lass nur die zwei Zahlen der Karte trainieren (fest), vom selben Start aus. Finde"
                + " zwei Zahlen, die unter Kosten von 0,55 zur Ruhe kommen, und sieh, dass die übrigen"
                + " fünf noch weiter wollen. („Mehr“ öffnet die Wahl der zwei.)"),
        false,
        (run, claims) -> {
          Tasks.same(run, List.of(GIVEN), claims);
          Tasks.penalty(run, 0, claims);
          Tasks.descends(run, claims);
          Tasks.endsBelow(run, 0.55, claims);
          claims.add(
              Claim.of(
                  slope(run, true) < REST,
                  TaskWords.SLOPE_OF_TWO,
                  Tasks.plain(REST),
                  Tasks.fixed(slope(run, true), 4)));
          claims.add(
              Claim.of(
                  slope(run, false) > STEEP,
                  TaskWords.SLOPE_OF_OTHERS,
                  Tasks.plain(STEEP),
                  Tasks.fixed(slope(run, false), 4)));
        });
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

  private static void within(Attempt run, int steps, List<Claim> claims) {
    claims.add(Claim.of(run.steps() <= steps, TaskWords.STEPS, steps, run.steps()));
  }
}

package costscape.lesson;

import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizers;
import costscape.words.TaskWords;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks of the course's pages on networks, costs, slopes and slices. As with the lessons'
 * tasks, no answer is stored: whatever run a learner makes is judged.
 */
final class CourseTasks {
  /** The course's network at its start. */
  static final Experiment GIVEN = Experiment.fromStart("", Optimizers.GD.at(1.2), 3000);

  private static final int ROWS = 12;

  /** A slope below this is a rest; one above {@link #STEEP} is none. */
  private static final double REST = 0.01;

  private static final double STEEP = 0.02;

  /** The tasks by their names, in the order of the course. */
  private static final Map<String, Task> TASKS = new LinkedHashMap<>();

  static {
    TASKS.put("network", network());
    TASKS.put("cost", cost());
    TASKS.put("slope", slope());
    TASKS.put("slice", slice());
  }

  private CourseTasks() {}

  static Set<String> names() {
    return Collections.unmodifiableSet(TASKS.keySet());
  }

  static Optional<Task> named(String name) {
    return Optional.ofNullable(TASKS.get(name));
  }

  private static Task network() {
    return Task.of(
        GIVEN,
        "Click on the map until you have a start of your own at which no more than 6 of the 12"
            + " points are right, and from which training gets all of them right within 3000"
            + " steps.",
        "Klicke auf die Karte, bis du einen eigenen Start hast, bei dem höchstens 6 der 12 Punkte"
            + " richtig sind und von dem aus das Training in höchstens 3000 Schritten alle richtig"
            + " macht.",
        asked -> {
          Attempt run = asked.run();
          double right = ROWS * run.cost().accuracy(run.start().toArray());
          asked
              .ownStart(List.of(GIVEN))
              .penalty(0)
              .that(right < 6.5, TaskWords.RIGHT_AT_THE_START, TaskChecks.fixed(right, 0))
              .descent()
              .within(3000)
              .everyRow();
        });
  }

  private static Task cost() {
    return Task.of(
        GIVEN,
        "Find a start that costs more than 2, where the network is sure of wrong answers. From"
            + " there training is to come below 0.1. (“More” opens a slider for each number; b2_0"
            + " moves all answers to one side. Not every such start comes down: page"
            + " {local-minimum} says why.)",
        "Finde einen Start, der mehr als 2 kostet, wo sich das Netz also falscher Antworten sicher"
            + " ist. Von dort soll das Training unter 0,1 kommen. („Mehr“ öffnet einen Regler für"
            + " jede Zahl; b2_0 schiebt alle Antworten zu einer Seite. Nicht jeder solche Start"
            + " kommt hinab: Seite {local-minimum} sagt, warum.)",
        asked -> {
          double first = asked.run().costs().get(0);
          asked
              .penalty(0)
              .that(first > 2, TaskWords.COST_AT_THE_START, TaskChecks.fixed(first, 4))
              .endsBelow(0.1);
        });
  }

  private static Task slope() {
    return Task.of(
        GIVEN,
        "Find a rate at which gradient descent from the same start only ever goes down: no step"
            + " raises the cost, and after at most 500 steps it is below 0.05.",
        "Finde eine Lernrate, bei der Gradientenabstieg vom selben Start aus nur bergab geht: kein"
            + " Schritt erhöht die Kosten, und nach höchstens 500 Schritten sind sie unter 0,05.",
        asked -> {
          int rises = Outcome.rises(asked.run().costs());
          asked
              .startOf(GIVEN)
              .penalty(0)
              .descent()
              .that(rises == 0, TaskWords.RISES, rises)
              .within(500)
              .endsBelow(0.05);
        });
  }

  private static Task slice() {
    return Task.of(
            GIVEN,
            "Let the two numbers of the map alone train, from the same start. Find two numbers that"
                + " come to rest below a cost of 0.55, while the slope along the other five is not 0."
                + " (“More” opens the choice of the two; the view “frozen” keeps the others fixed. Take"
                + " w2_1_0 as one of them. Rest: the slope along the two is below 0.01.)",
            "Lass nur die zwei Zahlen der Karte trainieren, vom selben Start aus. Finde zwei Zahlen,"
                + " die unter Kosten von 0,55 zur Ruhe kommen, während die Steigung entlang der übrigen"
                + " fünf nicht 0 ist. („Mehr“ öffnet die Wahl der zwei; die Sicht „fest“ hält die"
                + " übrigen fest. Nimm w2_1_0 als eine der beiden. Ruhe: die Steigung entlang der zwei"
                + " ist unter 0,01.)",
            asked -> {
              double along = slope(asked.run(), true);
              double aside = slope(asked.run(), false);
              asked
                  .startOf(GIVEN)
                  .penalty(0)
                  .descent()
                  .endsBelow(0.55)
                  .that(
                      along < REST,
                      TaskWords.SLOPE_OF_TWO,
                      TaskChecks.plain(REST),
                      TaskChecks.fixed(along, 4))
                  .that(
                      aside > STEEP,
                      TaskWords.SLOPE_OF_OTHERS,
                      TaskChecks.plain(STEEP),
                      TaskChecks.fixed(aside, 4));
            })
        .ofTwoParameters();
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

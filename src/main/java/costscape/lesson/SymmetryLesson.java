package costscape.lesson;

import static costscape.lesson.BilingualText.said;

import costscape.lesson.LessonPicture.Kind;
import costscape.trace.optimizer.Step;
import costscape.words.TaskWords;
import java.util.List;

/** Hidden units that start equal stay equal. */
final class SymmetryLesson implements Lesson {
  private static final int STEPS = 10_000;

  @Override
  public String title() {
    return said("Equal units never part", "Gleiche Einheiten trennen sich nie");
  }

  @Override
  public List<String> text() {
    return List.of(
        said(
            "Two hidden units with the same weights answer the same, get the same gradient and take"
                + " the same step. After any number of steps they are still equal, to the last bit:"
                + " two units do the work of one, and one threshold cannot cut out a middle class.",
            "Zwei verdeckte Einheiten mit denselben Gewichten antworten dasselbe, bekommen"
                + " denselben Gradienten und machen denselben Schritt. Nach beliebig vielen"
                + " Schritten sind sie noch gleich, bis auf das letzte Bit: zwei Einheiten tun die"
                + " Arbeit von einer, und eine Schwelle kann keine Klasse in der Mitte"
                + " ausschneiden."),
        said(
            "That is why training starts from random weights. Here a difference of 0.01 in one of"
                + " them is enough.",
            "Darum beginnt Training mit zufälligen Gewichten. Hier genügt ein Unterschied von 0,01"
                + " in einem von ihnen."));
  }

  @Override
  public List<Experiment> experiments() {
    return List.of(
        Experiment.article(said("equal", "gleich"), STEPS, 0.6, 0.6, 0, 0, 0.45, 0.45, 0).inFull(),
        Experiment.article(
                said("0.01 apart", "um 0,01 verschieden"), STEPS, 0.61, 0.6, 0, 0, 0.45, 0.45, 0)
            .inFull());
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome equal = outcomes.get(0);
    Outcome apart = outcomes.get(1);
    return List.of(
        Claim.of(
            equal.path().steps().stream().allMatch(SymmetryLesson::unitsAreEqual),
            "At each of %d steps both units have the same weights and biases, bit for bit.",
            "Bei jedem von %d Schritten haben beide Einheiten dieselben Gewichte und Biase, Bit für"
                + " Bit.",
            equal.path().end().number()),
        Claim.of(
            equal.cost() > 0.46 && equal.accuracy() < 1,
            "They end at cost %.4f and classify %.0f of 12 rows.",
            "Sie enden bei Kosten %.4f und haben %.0f von 12 Zeilen richtig.",
            equal.cost(),
            12 * equal.accuracy()),
        Claim.of(
            apart.cost() < 0.01 && apart.accuracy() == 1,
            "The units that start 0.01 apart come below 0.3 at step %d and end at %.4f: every row"
                + " is classified.",
            "Die Einheiten, die um 0,01 verschieden beginnen, kommen bei Schritt %d unter 0,3 und"
                + " enden bei %.4f: jede Zeile ist richtig.",
            apart.firstBelow(0.3).orElse(STEPS),
            apart.cost()));
  }

  private static boolean unitsAreEqual(Step step) {
    return step.theta().get(0) == step.theta().get(1)
        && step.theta().get(2) == step.theta().get(3)
        && step.theta().get(4) == step.theta().get(5);
  }

  @Override
  public List<LessonPicture> figures() {
    return List.of(
        Kind.COSTS.of(
            "Equal units, and units 0.01 apart.",
            "Gleiche Einheiten und um 0,01 verschiedene.",
            0,
            1),
        Kind.LANDSCAPE.of(
            "Two starts 0.01 apart look like one, and end far from each other.",
            "Zwei um 0,01 verschiedene Starts sehen wie einer aus und enden weit voneinander.",
            0,
            1),
        Kind.FIT.of(
            "Equal units: one threshold, twice.", "Gleiche Einheiten: eine Schwelle, zweimal.", 0),
        Kind.LEARNING.of(
            "Units that start 0.01 apart.", "Einheiten, die um 0,01 verschieden beginnen.", 1));
  }

  @Override
  public List<GlossaryTerm> terms() {
    return List.of(GlossaryTerm.HIDDEN_UNIT, GlossaryTerm.GRADIENT, GlossaryTerm.THRESHOLD);
  }

  @Override
  public Exercise exercise() {
    return Exercise.of(
        "trace --set w1_0_0=0.6,w1_0_1=0.6,b1_0=0,b1_1=0 --set w2_0_0=0.45,w2_1_0=0.45 --rate 1",
        "Would a third hidden unit, equal to the other two, help the run with equal units?",
        "Würde eine dritte verdeckte Einheit, gleich den beiden anderen, dem Lauf mit gleichen"
            + " Einheiten helfen?",
        "No. Three equal units get the same gradient and stay equal, so together they still make"
            + " one step along x. What helps is that units differ at the start, however little.",
        "Nein. Drei gleiche Einheiten bekommen denselben Gradienten und bleiben gleich; zusammen"
            + " machen sie also immer noch eine Stufe entlang x. Es hilft, wenn die Einheiten am"
            + " Start verschieden sind, wie wenig auch immer.");
  }

  @Override
  public Task task() {
    return Task.of(
        experiments().get(0),
        "Find a start whose two units differ by at most 0.005 in each of their three numbers, and"
            + " that still parts them: the end costs less than 0.01. (“More” opens a slider for"
            + " each number.)",
        "Finde einen Start, dessen zwei Einheiten sich in jeder ihrer drei Zahlen um höchstens"
            + " 0,005 unterscheiden, und der sie doch trennt: das Ende kostet weniger als 0,01."
            + " („Mehr“ öffnet einen Regler für jede Zahl.)",
        SymmetryLesson::judge);
  }

  private static void judge(TaskChecks asked) {
    double[] start = asked.run().start().toArray();
    double apart = 0;
    for (int k = 0; k < 6; k += 2) { // w1_0_0 w1_0_1 b1_0 b1_1 w2_0_0 w2_1_0
      apart = Math.max(apart, Math.abs(start[k] - start[k + 1]));
    }
    asked
        .penalty(0)
        .that(apart <= 0.005 + TaskChecks.ROUNDING, TaskWords.ALIKE, TaskChecks.fixed(apart, 6))
        .endsBelow(0.01);
  }
}

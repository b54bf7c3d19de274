package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Momentum;
import costscape.words.TaskWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The task of every lesson. No answer is stored here: whatever run a learner makes is judged. */
final class Tasks {
  /** The cost of knowing only that 4 rows of 12 have label 1: −⅓ log ⅓ − ⅔ log ⅔. */
  private static final double SHARE_ONLY = 0.636514;

  /** What the difference of two decimals such as 0.605 and 0.6 may be off by. */
  private static final double ROUNDING = 1e-12;

  /** The rate of the page at which the article's trainer steps: 0.1, summed over 12 rows. */
  private static final double LESSONS_RATE = 1.2;

  /** The share of the rows of the article's data that have label 1. */
  private static final double SHARE_OF_ONES = 4.0 / 12;

  /** How far from a start of the lesson, along some parameter, a start counts as one's own. */
  private static final double OWN = 0.1;

  private Tasks() {}

  /**
   * A task whose runs are on the rows of the first of some experiments.
   *
   * @param whole whether all parameters train; else two alone
   */
  private record Judged(
      Words wanted,
      List<Experiment> given,
      LogisticLoss loss,
      boolean whole,
      BiConsumer<Attempt, List<Claim>> judge)
      implements Task {
    @Override
    public List<Claim> judged(Attempt attempt) {
      if (!attempt.isOn(given.get(0))) {
        return List.of(Claim.of(false, TaskWords.OTHER_PROBLEM));
      }
      List<Claim> claims = new ArrayList<>();
      if (whole && !attempt.isWhole()) {
        claims.add(Claim.of(false, TaskWords.SOME_TRAIN));
      }
      if (!whole && attempt.isWhole()) {
        claims.add(Claim.of(false, TaskWords.ALL_TRAIN));
      }
      if (attempt.batch() > 0) {
        claims.add(Claim.of(false, TaskWords.IN_BATCHES, attempt.batch()));
      }
      if (attempt.cost().loss() != loss) {
        claims.add(Claim.of(false, TaskWords.LOSS, loss.word(), attempt.cost().loss().word()));
      }
      judge.accept(attempt, claims);
      return claims;
    }
  }

  /**
   * The names of all tasks: of the lessons, and of those pages of the course that have no lesson.
   */
  static List<String> names() {
    return Stream.concat(Lessons.labels().stream(), CourseTasks.NAMES.stream()).toList();
  }

  static Optional<Task> named(String name) {
    return Lessons.named(name).map(Tasks::of).or(() -> CourseTasks.named(name));
  }

  static Task of(Lessons name) {
    LogisticLoss loss =
        name == Lessons.VANISHING_GRADIENT ? LogisticLoss.SQUARED : LogisticLoss.CROSS_ENTROPY;
    List<Experiment> given = name.lesson().experiments();
    return new Judged(wanted(name), given, loss, true, judge(name, given));
  }

  /** A task of the article's network, whose start is the course's. */
  static Task ofArticle(Words wanted, boolean whole, BiConsumer<Attempt, List<Claim>> judge) {
    return new Judged(wanted, List.of(CourseTasks.GIVEN), LogisticLoss.CROSS_ENTROPY, whole, judge);
  }

  private static Words wanted(Lessons name) {
    return switch (name) {
      case LOCAL_MINIMUM ->
          new Words(
              "Find a start of your own that ends in a worse trap: a minimum that costs more than"
                  + " 0.5.",
              "Finde einen eigenen Start, der in einer schlimmeren Falle endet: in einem Minimum, das"
                  + " mehr als 0,5 kostet.");
      case SADDLE ->
          new Words(
              "Find a start of your own from which gradient descent at a rate of 1.2 or more waits"
                  + " near the saddle for 500 steps or more, with a cost within 0.01 of 0.6365, and yet"
                  + " ends with every point right.",
              "Finde einen eigenen Start, von dem aus Gradientenabstieg mit einer Rate von 1,2 oder mehr"
                  + " mindestens 500 Schritte lang nahe am Sattel wartet, mit Kosten, die um höchstens"
                  + " 0,01 von 0,6365 abweichen, und am Ende doch jeden Punkt richtig hat.");
      case LEARNING_RATE ->
          new Words(
              "Find a rate at which gradient descent brings the same start below a cost of 0.001"
                  + " within 2000 steps.",
              "Finde eine Rate, mit der Gradientenabstieg denselben Start in höchstens 2000 Schritten"
                  + " unter Kosten von 0,001 bringt.");
      case MOMENTUM ->
          new Words(
              "Keep the rate at 0.3 and find a momentum that brings the same start below a cost of"
                  + " 0.001 within 5000 steps.",
              "Lass die Rate bei 0,3 und finde einen Schwung (momentum), der denselben Start in"
                  + " höchstens 5000 Schritten unter Kosten von 0,001 bringt.");
      case SYMMETRY ->
          new Words(
              "Find a start whose two units differ by at most 0.005 in each of their three numbers,"
                  + " and that still parts them: the end costs less than 0.01. (“More” opens a slider"
                  + " for each number.)",
              "Finde einen Start, dessen zwei Einheiten sich in jeder ihrer drei Zahlen um höchstens"
                  + " 0,005 unterscheiden, und der sie doch trennt: das Ende kostet weniger als 0,01."
                  + " („Mehr“ öffnet einen Regler für jede Zahl.)");
      case INFINITY ->
          new Words(
              "Find a penalty with which training ends at a minimum that costs less than 0.05.",
              "Finde eine Strafe, mit der das Training in einem Minimum endet, das weniger als 0,05"
                  + " kostet.");
      case VANISHING_GRADIENT ->
          new Words(
              "Under squared error, find a start that answers label 1 for every point, with an output"
                  + " bias b2_0 of 3 or more, and that still learns: the end has every point right.",
              "Finde mit quadratischem Fehler einen Start, der für jeden Punkt Label 1 antwortet, mit"
                  + " einem Bias der Ausgabe b2_0 von 3 oder mehr, und der doch lernt: am Ende ist jeder"
                  + " Punkt richtig.");
      case OVERFITTING ->
          new Words(
              "Find a penalty with which training ends at a minimum that has the eight points right,"
                  + " and at which the four points held out cost less than 0.55, without the penalty."
                  + " (“More” opens the field for the penalty.)",
              "Finde eine Strafe, mit der das Training in einem Minimum endet, das die acht Punkte"
                  + " richtig hat und in dem die vier zurückgehaltenen Punkte weniger als 0,55 kosten,"
                  + " ohne die Strafe. („Mehr“ öffnet das Feld für die Strafe.)");
    };
  }

  private static BiConsumer<Attempt, List<Claim>> judge(Lessons name, List<Experiment> given) {
    return switch (name) {
      case LOCAL_MINIMUM -> (run, claims) -> trap(run, given, claims);
      case SADDLE -> (run, claims) -> waits(run, given, claims);
      case LEARNING_RATE -> (run, claims) -> rate(run, given, claims);
      case MOMENTUM -> (run, claims) -> momentum(run, given, claims);
      case SYMMETRY -> Tasks::parts;
      case INFINITY -> Tasks::weakPenalty;
      case VANISHING_GRADIENT -> Tasks::learns;
      case OVERFITTING -> (run, claims) -> heldOut(run, given, claims);
    };
  }

  private static void trap(Attempt run, List<Experiment> given, List<Claim> claims) {
    own(run, given, claims);
    penalty(run, 0.01, claims);
    minimum(run, claims);
    claims.add(Claim.of(run.endCost() > 0.5, TaskWords.ENDS_ABOVE, fixed(run.endCost(), 4)));
  }

  private static void waits(Attempt run, List<Experiment> given, List<Claim> claims) {
    own(run, given, claims);
    penalty(run, 0, claims);
    claims.add( // at a tiny rate any slope takes many steps
        Claim.of(
            run.rule() instanceof GradientDescent rule && rule.learningRate() >= LESSONS_RATE,
            TaskWords.FAST_DESCENT));
    long waiting = run.costs().stream().filter(c -> Math.abs(c - SHARE_ONLY) < 0.01).count();
    claims.add(Claim.of(waiting >= 500, TaskWords.WAITS, waiting));
    everyRow(run, claims);
  }

  static void descends(Attempt run, List<Claim> claims) {
    claims.add(Claim.of(run.rule() instanceof GradientDescent, TaskWords.DESCENT));
  }

  static void endsBelow(Attempt run, double most, List<Claim> claims) {
    claims.add(
        Claim.of(run.endCost() < most, TaskWords.ENDS_BELOW, plain(most), fixed(run.endCost(), 4)));
  }

  private static void rate(Attempt run, List<Experiment> given, List<Claim> claims) {
    same(run, given, claims);
    penalty(run, 0, claims);
    descends(run, claims);
    below(run, 0.001, 2000, claims);
  }

  private static void momentum(Attempt run, List<Experiment> given, List<Claim> claims) {
    same(run, given, claims);
    penalty(run, 0, claims);
    claims.add(
        Claim.of(
            run.rule() instanceof Momentum rule && rule.learningRate() == 0.3, TaskWords.MOMENTUM));
    below(run, 0.001, 5000, claims);
  }

  private static void parts(Attempt run, List<Claim> claims) {
    penalty(run, 0, claims);
    double[] start = run.start().toArray();
    double apart = 0;
    for (int k = 0; k < 6; k += 2) { // w1_0_0 w1_0_1 b1_0 b1_1 w2_0_0 w2_1_0
      apart = Math.max(apart, Math.abs(start[k] - start[k + 1]));
    }
    claims.add(Claim.of(apart <= 0.005 + ROUNDING, TaskWords.ALIKE, fixed(apart, 6)));
    endsBelow(run, 0.01, claims);
  }

  private static void weakPenalty(Attempt run, List<Claim> claims) {
    claims.add(Claim.of(run.cost().l2() > 0, TaskWords.SOME_PENALTY, l2(run)));
    minimum(run, claims);
    endsBelow(run, 0.05, claims);
  }

  private static void learns(Attempt run, List<Claim> claims) {
    double rightAtTheStart = run.cost().accuracy(run.start().toArray());
    claims.add(
        Claim.of(
            rightAtTheStart <= SHARE_OF_ONES + ROUNDING,
            TaskWords.ONE_FOR_ALL,
            fixed(12 * rightAtTheStart, 0)));
    double bias = run.start().toArray()[6];
    claims.add(Claim.of(bias >= 3, TaskWords.BIAS, fixed(bias, 2)));
    everyRow(run, claims);
  }

  private static void heldOut(Attempt run, List<Experiment> given, List<Claim> claims) {
    ParameterVector start = given.get(0).start();
    claims.add(Claim.of(run.startsAt(start), TaskWords.SAME_START));
    claims.add(Claim.of(run.cost().l2() > 0, TaskWords.SOME_PENALTY, l2(run)));
    minimum(run, claims); // where training is broken off early, no penalty is needed
    everyRow(run, claims);
    NetworkCost others =
        NetworkCost.of(
            run.cost().network(),
            given.get(0).split().orElseThrow().other(),
            LogisticLoss.CROSS_ENTROPY,
            0);
    double cost = others.at(run.end().toArray());
    claims.add(Claim.of(cost < 0.55, TaskWords.HELD_OUT, fixed(cost, 4)));
  }

  static void minimum(Attempt run, List<Claim> claims) {
    claims.add(
        Claim.of(
            run.verdict().kind() == Verdict.Kind.MINIMUM,
            TaskWords.MINIMUM,
            run.verdict().kind().told()));
  }

  static void own(Attempt run, List<Experiment> given, List<Claim> claims) {
    claims.add(
        Claim.of(
            given.stream().noneMatch(its -> run.startsNear(its.start(), OWN)),
            TaskWords.OWN_START,
            plain(OWN)));
  }

  static void same(Attempt run, List<Experiment> given, List<Claim> claims) {
    claims.add(Claim.of(run.startsAt(given.get(0).start()), TaskWords.SAME_START));
  }

  static void penalty(Attempt run, double wanted, List<Claim> claims) {
    if (wanted > 0 || run.cost().l2() > 0) { // who was told of no penalty yet need not read of it
      claims.add(Claim.of(run.cost().l2() == wanted, TaskWords.PENALTY, plain(wanted), l2(run)));
    }
  }

  private static String l2(Attempt run) {
    return plain(run.cost().l2());
  }

  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A number with so many digits behind its point. */
  static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  static void everyRow(Attempt run, List<Claim> claims) {
    claims.add(Claim.of(run.accuracy() == 1, TaskWords.EVERY_ROW, fixed(100 * run.accuracy(), 0)));
  }

  private static void below(Attempt run, double cost, int steps, List<Claim> claims) {
    claims.add(
        Claim.of(
            run.endCost() < cost && run.steps() <= steps,
            TaskWords.ENDS_BELOW_WITHIN,
            plain(cost),
            steps,
            fixed(run.endCost(), 5),
            run.steps()));
  }
}

package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Momentum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

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

  /** A task whose runs train all parameters on the rows of the lesson's first experiment. */
  private record Judged(
      String wanted, Lesson lesson, LogisticLoss loss, BiConsumer<Attempt, List<Claim>> judge)
      implements Task {
    @Override
    public List<Claim> judged(Attempt attempt) {
      Experiment first = lesson.experiments().get(0);
      if (!attempt.isOn(first)) {
        return List.of(Claim.of(false, "The data or the network are not those of the lesson."));
      }
      List<Claim> claims = new ArrayList<>();
      if (!attempt.isWhole()) {
        claims.add(Claim.of(false, "Only some parameters train; all of them have to."));
      }
      if (attempt.batch() > 0) {
        claims.add(
            Claim.of(
                false,
                "A step looks at %d rows; every step has to look at all of them.",
                attempt.batch()));
      }
      if (attempt.cost().loss() != loss) {
        claims.add(
            Claim.of(
                false,
                "The cost is to be %s; it is %s.",
                loss.word(),
                attempt.cost().loss().word()));
      }
      judge.accept(attempt, claims);
      return claims;
    }
  }

  static Task of(Lessons name) {
    LogisticLoss loss =
        name == Lessons.VANISHING_GRADIENT ? LogisticLoss.SQUARED : LogisticLoss.CROSS_ENTROPY;
    return new Judged(wanted(name), name.lesson(), loss, judge(name, name.lesson()));
  }

  private static String wanted(Lessons name) {
    return switch (name) {
      case LOCAL_MINIMUM ->
          "Find a start of your own that ends in a trap which is worse than both of the"
              + " lesson's: a minimum that costs more than 0.5.";
      case SADDLE ->
          "Find a start of your own from which gradient descent at a rate of 1.2 or more waits near"
              + " the saddle for 500 steps or more, with a cost within 0.01 of 0.6365, and yet ends"
              + " with every row right.";
      case LEARNING_RATE ->
          "Find a rate at which gradient descent brings the same start below a cost of 0.001"
              + " within 2000 steps.";
      case MOMENTUM ->
          "Keep the rate at 0.3 and find a momentum that brings the same start below a cost of"
              + " 0.001 within 5000 steps.";
      case SYMMETRY ->
          "Find a start whose two hidden units differ by at most 0.005 in each weight and bias,"
              + " and that still parts them: the end costs less than 0.01.";
      case INFINITY ->
          "Find a penalty with which training ends at a minimum that costs less than 0.05.";
      case VANISHING_GRADIENT ->
          "Under squared error, find a start that answers label 1 for every row, with an output"
              + " bias b2_0 of 3 or more, and that still learns: the end has every row right.";
      case OVERFITTING ->
          "Find a penalty with which training ends at a minimum that has the eight rows right, and"
              + " at which the four rows held out cost less than 0.55, without the penalty.";
    };
  }

  private static BiConsumer<Attempt, List<Claim>> judge(Lessons name, Lesson lesson) {
    return switch (name) {
      case LOCAL_MINIMUM -> (run, claims) -> trap(run, lesson, claims);
      case SADDLE -> (run, claims) -> waits(run, lesson, claims);
      case LEARNING_RATE -> (run, claims) -> rate(run, lesson, claims);
      case MOMENTUM -> (run, claims) -> momentum(run, lesson, claims);
      case SYMMETRY -> Tasks::parts;
      case INFINITY -> Tasks::weakPenalty;
      case VANISHING_GRADIENT -> Tasks::learns;
      case OVERFITTING -> (run, claims) -> heldOut(run, lesson, claims);
    };
  }

  private static void trap(Attempt run, Lesson lesson, List<Claim> claims) {
    own(run, lesson, claims);
    penalty(run, 0.01, claims);
    minimum(run, claims);
    claims.add(
        Claim.of(
            run.endCost() > 0.5,
            "The end is to cost more than 0.5; it costs %.4f.",
            run.endCost()));
  }

  private static void waits(Attempt run, Lesson lesson, List<Claim> claims) {
    own(run, lesson, claims);
    penalty(run, 0, claims);
    claims.add( // at a tiny rate any slope takes many steps
        Claim.of(
            run.rule() instanceof GradientDescent rule && rule.learningRate() >= LESSONS_RATE,
            "The rule is to be gradient descent (gd) at a rate of 1.2 or more."));
    long waiting = run.costs().stream().filter(c -> Math.abs(c - SHARE_ONLY) < 0.01).count();
    claims.add(
        Claim.of(waiting >= 500, "500 steps or more are to be near 0.6365; %d are.", waiting));
    everyRow(run, claims);
  }

  private static void rate(Attempt run, Lesson lesson, List<Claim> claims) {
    same(run, lesson, claims);
    penalty(run, 0, claims);
    claims.add(
        Claim.of(
            run.rule() instanceof GradientDescent, "The rule is to be gradient descent (gd)."));
    below(run, 0.001, 2000, claims);
  }

  private static void momentum(Attempt run, Lesson lesson, List<Claim> claims) {
    same(run, lesson, claims);
    penalty(run, 0, claims);
    claims.add(
        Claim.of(
            run.rule() instanceof Momentum rule && rule.learningRate() == 0.3,
            "The rule is to be momentum with a rate of 0.3."));
    below(run, 0.001, 5000, claims);
  }

  private static void parts(Attempt run, List<Claim> claims) {
    penalty(run, 0, claims);
    double[] start = run.start().toArray();
    double apart = 0;
    for (int k = 0; k < 6; k += 2) { // w1_0_0 w1_0_1 b1_0 b1_1 w2_0_0 w2_1_0
      apart = Math.max(apart, Math.abs(start[k] - start[k + 1]));
    }
    claims.add(
        Claim.of(
            apart <= 0.005 + ROUNDING,
            "The two units are to differ by at most 0.005 at the start; they differ by %.6f.",
            apart));
    claims.add(
        Claim.of(
            run.endCost() < 0.01,
            "The end is to cost less than 0.01; it costs %.4f.",
            run.endCost()));
  }

  private static void weakPenalty(Attempt run, List<Claim> claims) {
    claims.add(Claim.of(run.cost().l2() > 0, "There is to be a penalty; it is %s.", l2(run)));
    minimum(run, claims);
    claims.add(
        Claim.of(
            run.endCost() < 0.05,
            "The end is to cost less than 0.05; it costs %.4f.",
            run.endCost()));
  }

  private static void learns(Attempt run, List<Claim> claims) {
    double rightAtTheStart = run.cost().accuracy(run.start().toArray());
    claims.add(
        Claim.of(
            rightAtTheStart <= SHARE_OF_ONES + ROUNDING,
            "At the start the network is to answer label 1 for every row, so that 4 of 12 are right;"
                + " %.0f are.",
            12 * rightAtTheStart));
    double bias = run.start().toArray()[6];
    claims.add(
        Claim.of(bias >= 3, "The output bias b2_0 is to start at 3 or more; it is %.2f.", bias));
    everyRow(run, claims);
  }

  private static void heldOut(Attempt run, Lesson lesson, List<Claim> claims) {
    ParameterVector start = lesson.experiments().get(0).start();
    claims.add(Claim.of(run.startsAt(start), "The start is to be that of the lesson."));
    claims.add(Claim.of(run.cost().l2() > 0, "There is to be a penalty; it is %s.", l2(run)));
    minimum(run, claims); // where training is broken off early, no penalty is needed
    everyRow(run, claims);
    NetworkCost others =
        NetworkCost.of(
            run.cost().network(),
            lesson.experiments().get(0).split().orElseThrow().other(),
            LogisticLoss.CROSS_ENTROPY,
            0);
    double cost = others.at(run.end().toArray());
    claims.add(
        Claim.of(
            cost < 0.55, "The rows held out are to cost less than 0.55; they cost %.4f.", cost));
  }

  private static void minimum(Attempt run, List<Claim> claims) {
    claims.add(
        Claim.of(
            run.verdict().kind() == Verdict.Kind.MINIMUM,
            "The end is to be a minimum; the verdict on it is: %s.",
            run.verdict().kind().word()));
  }

  private static void own(Attempt run, Lesson lesson, List<Claim> claims) {
    claims.add(
        Claim.of(
            lesson.experiments().stream().noneMatch(its -> run.startsNear(its.start(), OWN)),
            "The start is to be your own: some parameter differs by %s or more from each start of"
                + " the lesson.",
            plain(OWN)));
  }

  private static void same(Attempt run, Lesson lesson, List<Claim> claims) {
    claims.add(
        Claim.of(
            run.startsAt(lesson.experiments().get(0).start()),
            "The start is to be that of the lesson."));
  }

  private static void penalty(Attempt run, double wanted, List<Claim> claims) {
    claims.add(
        Claim.of(
            run.cost().l2() == wanted,
            "The penalty is to be %s; it is %s.",
            plain(wanted),
            l2(run)));
  }

  private static String l2(Attempt run) {
    return plain(run.cost().l2());
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static void everyRow(Attempt run, List<Claim> claims) {
    claims.add(
        Claim.of(
            run.accuracy() == 1,
            "Every row that trains is to be right; %.0f %% of them are.",
            100 * run.accuracy()));
  }

  private static void below(Attempt run, double cost, int steps, List<Claim> claims) {
    claims.add(
        Claim.of(
            run.endCost() < cost && run.steps() <= steps,
            "The end is to cost less than %s after at most %d steps; it costs %.5f after %d.",
            plain(cost),
            steps,
            run.endCost(),
            run.steps()));
  }
}

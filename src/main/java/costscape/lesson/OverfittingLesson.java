package costscape.lesson;

import costscape.critical.local.Digits;
import costscape.data.Split;
import costscape.lesson.Lesson.Claim;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.HeldOutCourse;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Eight rows train and four do not. The same start is trained once without and once with a penalty,
 * and once on all twelve rows.
 */
final class OverfittingLesson {
  private static final int STEPS = 20_000;
  private static final double SHARE = 0.34;
  private static final long SEED = 3;
  private static final double L2 = 0.01;

  private static final int SHARE_DIGITS = 3;

  private OverfittingLesson() {}

  static List<Experiment> experiments() {
    return List.of(
        fromStart().holdingOut(SHARE, SEED),
        fromStart().holdingOut(SHARE, SEED).withPenalty(L2),
        fromStart());
  }

  private static Experiment fromStart() {
    return Experiment.fromStart(Optimizers.GD.at(1), STEPS);
  }

  static List<Claim> claims(List<Outcome> outcomes) {
    Outcome some = outcomes.get(0);
    Outcome penalised = outcomes.get(1);
    Outcome all = outcomes.get(2);
    HeldOutCourse course = some.heldOut();
    int smallest = course.smallest();
    int last = course.steps() - 1;
    Step best = some.path().steps().get(smallest);
    return List.of(
        Claim.of(
            "trains",
            some.rises() == 0 && some.accuracy() == 1 && some.cost() < 0.01,
            some.cost(),
            some.path().end().number()),
        Claim.of(
            "held-out",
            smallest > 0
                && course.cost(smallest) < course.cost(0)
                && course.cost(last) > 2 * course.cost(smallest),
            course.cost(0),
            course.cost(smallest),
            best.number(),
            course.cost(last),
            best.cost()),
        mistake(some, best),
        penalty(some, penalised),
        Claim.of(
            "all",
            all.accuracy() == 1 && all.network().dataset().rows() == 12,
            all.network().dataset().rows(),
            all.cost()));
  }

  private static Claim penalty(Outcome some, Outcome penalised) {
    double bare = some.heldOut().cost(last(some));
    double calm = penalised.heldOut().cost(last(penalised));
    return Claim.of(
        "smaller-weights",
        penalised.accuracy() == 1 && calm < 0.6 * bare && weights(penalised) < weights(some),
        Task.Checks.plain(L2),
        calm,
        bare,
        weights(penalised),
        weights(some));
  }

  /** One held-out row is wrong, and what it costs is nearly all that the four cost. */
  private static Claim mistake(Outcome some, Step best) {
    Split split = some.experiment().split().orElseThrow();
    int wrong = wrong(some, split);
    int label = split.other().label(wrong);
    double early = likelihood(some, split, wrong, best.theta());
    double late = likelihood(some, split, wrong, some.path().end().theta());
    double share = -StrictMath.log(late) / split.other().rows() / some.heldOut().cost(last(some));
    return Claim.of(
        "one-row",
        some.heldOut().accuracy(last(some)) == 0.75 && late < early && share > 0.9,
        split.other().feature(wrong, 0),
        label,
        early,
        best.number(),
        late,
        Digits.apart(SHARE_DIGITS, 100 * share, 100).get(0));
  }

  /** The held-out row whose class is least likely at the end. */
  private static int wrong(Outcome some, Split split) {
    ParameterVector end = some.path().end().theta();
    return IntStream.range(0, split.other().rows())
        .boxed()
        .min(Comparator.comparingDouble(row -> likelihood(some, split, row, end)))
        .orElseThrow();
  }

  /** The probability that the network gives a row's own class. */
  private static double likelihood(Outcome some, Split split, int row, ParameterVector theta) {
    Network network = some.network().network();
    double one = network.probability(theta.toArray(), split.other().feature(row, 0));
    return split.other().label(row) == 1 ? one : 1 - one;
  }

  private static int last(Outcome outcome) {
    return outcome.path().steps().size() - 1;
  }

  /** The weight that is farthest from 0 at the end. */
  private static double weights(Outcome outcome) {
    double[] end = outcome.path().end().theta().toArray();
    return IntStream.range(0, end.length)
        .filter(outcome.network().network().layout()::isWeight)
        .mapToDouble(k -> Math.abs(end[k]))
        .max()
        .orElse(0);
  }
}

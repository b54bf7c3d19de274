package costscape.lesson;

import costscape.lesson.Lesson.Claim;
import costscape.lesson.Lesson.Picture;
import costscape.lesson.Lesson.Picture.Kind;
import costscape.trace.optimizer.Step;
import java.util.List;

/** Hidden units that start equal stay equal. */
final class SymmetryLesson implements Lesson {
  private static final int STEPS = 10_000;

  @Override
  public List<Experiment> experiments() {
    return List.of(
        Experiment.article(STEPS, 0.6, 0.6, 0, 0, 0.45, 0.45, 0).inFull(),
        Experiment.article(STEPS, 0.61, 0.6, 0, 0, 0.45, 0.45, 0).inFull());
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome equal = outcomes.get(0);
    Outcome apart = outcomes.get(1);
    return List.of(
        Claim.of(
            "equal",
            equal.path().steps().stream().allMatch(SymmetryLesson::unitsAreEqual),
            equal.path().end().number()),
        Claim.of(
            "ends",
            equal.cost() > 0.46 && equal.accuracy() < 1,
            equal.cost(),
            12 * equal.accuracy()),
        Claim.of(
            "apart",
            apart.cost() < 0.01 && apart.accuracy() == 1,
            apart.firstBelow(0.3).orElse(STEPS),
            apart.cost()));
  }

  private static boolean unitsAreEqual(Step step) {
    return step.theta().get(0) == step.theta().get(1)
        && step.theta().get(2) == step.theta().get(3)
        && step.theta().get(4) == step.theta().get(5);
  }

  @Override
  public List<Picture> figures() {
    return List.of(
        Kind.COSTS.of(0, 1), Kind.LANDSCAPE.of(0, 1), Kind.FIT.of(0), Kind.LEARNING.of(1));
  }

  @Override
  public String command() {
    return "trace --set w1_0_0=0.6,w1_0_1=0.6,b1_0=0,b1_1=0 --set w2_0_0=0.45,w2_1_0=0.45 --rate 1";
  }
}

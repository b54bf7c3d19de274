package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.critical.local.Digits;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Lesson.Picture;
import costscape.lesson.Lesson.Picture.Kind;
import costscape.space.Vectors;
import java.util.List;

/** One start that is wrong and certain, under two costs. */
final class VanishingGradientLesson implements Lesson {
  private static final int STEPS = 5000;

  /** The start of the article with an output bias of 20, which is certain of label 1 everywhere. */
  private static final double[] START = {-1, 9, -1, 5, 0.5, 0.25, 20};

  @Override
  public List<Experiment> experiments() {
    Experiment entropy = Experiment.article(STEPS, START);
    Experiment squared = Experiment.article(STEPS, START).withLoss(LogisticLoss.SQUARED);
    return List.of(entropy, squared);
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome entropy = outcomes.get(0);
    Outcome squared = outcomes.get(1);
    double strong = entropy.path().start().gradientNorm();
    double weak = squared.path().start().gradientNorm();
    double moved = moved(squared);
    return List.of(
        Claim.of("start", strong > 0.5 && weak < 1e-8, strong, Digits.significant(weak, 2)),
        Claim.of(
            "still", moved < 1e-3, squared.path().end().number(), Digits.significant(moved, 2)),
        Claim.of("plateau", squared.is(Verdict.Kind.PLATEAU), 12 * squared.accuracy()),
        Claim.of("learns", entropy.accuracy() == 1, entropy.cost()));
  }

  private static double moved(Outcome outcome) {
    return Vectors.largest(outcome.path().end().theta().minus(outcome.path().start().theta()));
  }

  @Override
  public List<Picture> figures() {
    return List.of(
        Kind.LOG_COSTS.of(0, 1),
        Kind.LANDSCAPE.of(0),
        Kind.FIT.of(0),
        Kind.FIT.of(1),
        Kind.LEARNING.of(0));
  }

  @Override
  public String command() {
    return "trace --cost squared --set b2_0=20 --steps 5000";
  }
}

package costscape.lesson;

import costscape.critical.verdict.Verdict;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Lesson.Picture;
import costscape.lesson.Lesson.Picture.Kind;
import java.util.List;

/** Without a penalty the cost has no minimum: it falls for ever as the weights grow. */
final class InfinityLesson implements Lesson {
  private static final int STEPS = 100_000;
  private static final double L2 = 0.01;

  @Override
  public List<Experiment> experiments() {
    return List.of(
        Experiment.article(STEPS, Experiment.START),
        Experiment.article(STEPS, Experiment.START).withPenalty(L2));
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome free = outcomes.get(0);
    Outcome held = outcomes.get(1);
    double[] norms = new double[3];
    double[] costs = new double[3];
    for (int i = 0; i < 3; i++) {
      int step = (int) StrictMath.pow(10, i + 3);
      norms[i] = free.norm(free.at(step));
      costs[i] = free.at(step).cost();
    }
    return List.of(
        Claim.of(
            "costs",
            costs[1] < costs[0] / 5 && costs[2] < costs[1] / 5,
            costs[0],
            costs[1],
            costs[2]),
        Claim.of(
            "length",
            norms[1] > norms[0] + 5 && norms[2] > norms[1] + 5,
            norms[0],
            norms[1],
            norms[2]),
        Claim.of("valley", free.is(Verdict.Kind.VALLEY), free.verdict().explanation()),
        Claim.of(
            "minimum",
            held.is(Verdict.Kind.MINIMUM)
                && Math.abs(held.norm(held.at(10_000)) - held.norm(held.path().end())) < 1e-3,
            held.norm(held.path().end()),
            held.cost()));
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
    return "trace --l2 0.01 --optimizer lbfgs";
  }
}

package costscape.lesson;

import costscape.data.Datasets;
import costscape.trace.GradientDescent;
import costscape.trace.StopReason;
import java.util.List;
import java.util.stream.DoubleStream;

/** One start, four rates. */
final class LearningRateLesson implements Lesson {
  private static final long serialVersionUID = 1;

  private static final int STEPS = 2000;
  private static final double[] START = {-1, 9, -1, 5, 0.5, 0.25, 0};

  @Override
  public String title() {
    return "The learning rate: too small, right, too large, diverged";
  }

  @Override
  public List<String> text() {
    return List.of(
        "The same start, the same gradient descent, 2000 steps each; only the length of a step"
            + " differs, rate times gradient. A rate that is too small goes the right way and does"
            + " not arrive. A larger one goes the same way faster.",
        "Too large a rate steps over the valley to the slope beyond, and the cost goes up as often"
            + " as down. Larger still, a step lands so far out that the next is larger than the"
            + " last, and training diverges: costscape stops, says at which step, and keeps what"
            + " was recorded before.");
  }

  @Override
  public List<Experiment> experiments() {
    return DoubleStream.of(0.01, 3, 100, 10_000)
        .mapToObj(
            rate ->
                Experiment.of(
                        "rate " + (rate < 1 ? rate : (Object) Math.round(rate)),
                        Datasets.ARTICLE,
                        new GradientDescent(rate),
                        STEPS,
                        START)
                    .inFull())
        .toList();
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome small = outcomes.get(0);
    Outcome right = outcomes.get(1);
    Outcome large = outcomes.get(2);
    Outcome diverged = outcomes.get(3);
    return List.of(
        Claim.of(
            small.rises() == 0 && small.cost() > 0.5,
            "At rate 0.01 the cost falls at every step and is still %.3f after 2000.",
            small.cost()),
        Claim.of(
            right.rises() == 0 && right.cost() < 0.01 && right.accuracy() == 1,
            "At rate 3 it falls at every step too, to %.4f; every row is classified.",
            right.cost()),
        Claim.of(
            large.rises() > 500 && large.cost() > large.path().start().cost(),
            "At rate 100 it rises at %d of 2000 steps and ends at %.2f, above the start's %.2f.",
            large.rises(),
            large.cost(),
            large.path().start().cost()),
        Claim.of(
            diverged.path().stopReason() == StopReason.DIVERGED
                && diverged.path().end().number() < 10,
            "At rate 10,000 %s.",
            diverged.path().account()));
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of(Figure.Kind.LOG_COSTS, "Rates 0.01, 3 and 100 from the same start.", 0, 1, 2),
        Figure.of(Figure.Kind.FIT, "Rate 3 after 2000 steps.", 1),
        Figure.of(Figure.Kind.FIT, "Rate 100 after 2000 steps.", 2),
        Figure.of(Figure.Kind.LEARNING, "Rate 100: each step undoes the last.", 2));
  }
}

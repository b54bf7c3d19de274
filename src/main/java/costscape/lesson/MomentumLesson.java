package costscape.lesson;

import costscape.lesson.Lesson.Claim;
import costscape.lesson.Lesson.Picture;
import costscape.lesson.Lesson.Picture.Kind;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import java.util.List;
import java.util.Map;

/** Training from one start at one rate, with and without momentum. */
final class MomentumLesson implements Lesson {
  private static final double RATE = 0.3;
  private static final double KEPT = 0.9;
  private static final double GOAL = 0.1;
  private static final int STEPS = 5000;

  private static Optimizer momentum(double kept) {
    return Optimizers.MOMENTUM.with(Map.of(Setting.RATE, RATE, Setting.MOMENTUM, kept));
  }

  @Override
  public List<Experiment> experiments() {
    return List.of(
        Experiment.fromStart(momentum(0), STEPS).inFull(),
        Experiment.fromStart(momentum(KEPT), STEPS).inFull());
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome plain = outcomes.get(0);
    Outcome rolling = outcomes.get(1);
    int slow = plain.firstBelow(GOAL).orElse(STEPS);
    int fast = rolling.firstBelow(GOAL).orElse(STEPS);
    double times = (double) slow / fast;
    return List.of(
        Claim.of(
            "start",
            plain.path().start().equals(rolling.path().start()),
            plain.path().start().cost()),
        Claim.of("goal", slow < STEPS && times > 5, slow, fast, times),
        Claim.of(
            "below",
            plain.firstBelow(0.01).isEmpty() && rolling.firstBelow(0.01).isPresent(),
            rolling.firstBelow(0.01).orElse(STEPS),
            STEPS));
  }

  @Override
  public List<Picture> figures() {
    return List.of(Kind.LOG_COSTS.of(0, 1), Kind.LANDSCAPE.of(0, 1), Kind.LEARNING.of(1));
  }

  @Override
  public String command() {
    return "trace --optimizer momentum --rate 0.3 --steps 5000";
  }
}

package costscape.lesson;

import costscape.lesson.Lesson.Claim;
import costscape.lesson.Lesson.Picture;
import costscape.lesson.Lesson.Picture.Kind;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.StopRules;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * One start, four rates, and the largest rate once more with a penalty. Without a penalty the slope
 * of cross-entropy is bounded, so a rate that is too large throws the point about within bounds. A
 * penalty of A multiplies every weight by 1 − ηA/N at each step, which grows without end where ηA/N
 * is above 2.
 */
final class LearningRateLesson implements Lesson {
  private static final int STEPS = 2000;
  private static final int LONG = 20_000;
  private static final int SHORT = 20;
  private static final double HUGE = 10_000;
  private static final double L2 = 0.01;
  private static final int STEPS_TOLD = 4;

  @Override
  public List<Experiment> experiments() {
    List<Experiment> experiments =
        new ArrayList<>(
            DoubleStream.of(0.01, 3, 100, HUGE)
                .mapToObj(rate -> Experiment.fromStart(Optimizers.GD.at(rate), STEPS).inFull())
                .toList());
    experiments.add(Experiment.fromStart(Optimizers.GD.at(HUGE), STEPS).withPenalty(L2).inFull());
    return experiments;
  }

  @Override
  public List<Claim> claims(List<Outcome> outcomes) {
    Outcome huge = outcomes.get(3);
    Trajectory goesOn = huge.experiment().unstopped(LONG);
    List<Claim> claims = new ArrayList<>(risesAndFalls(outcomes));
    claims.add(stops(huge, goesOn));
    claims.add(staysInBounds(huge, goesOn));
    claims.add(divergesWithPenalty(outcomes.get(4)));
    return claims;
  }

  /** The claims on the three smaller rates. */
  private static List<Claim> risesAndFalls(List<Outcome> outcomes) {
    Outcome small = outcomes.get(0);
    Outcome right = outcomes.get(1);
    Outcome large = outcomes.get(2);
    return List.of(
        Claim.of("small", small.rises() == 0 && small.cost() > 0.5, small.cost()),
        Claim.of(
            "right",
            right.rises() == 0 && right.cost() < 0.01 && right.accuracy() == 1,
            right.cost()),
        Claim.of(
            "large",
            large.rises() > 500 && large.cost() > large.path().start().cost(),
            large.rises(),
            large.cost(),
            large.path().start().cost()));
  }

  private static Claim stops(Outcome huge, Trajectory goesOn) {
    return Claim.of(
        "stops",
        huge.path().stopReason() == StopReason.DIVERGED
            && huge.path().end().number() < 10
            && huge.path().start().cost() < 1,
        huge.path().end().number() + 1,
        goesOn.steps().get(huge.path().end().number() + 1).cost(),
        StopRules.DIVERGENCE);
  }

  private static Claim staysInBounds(Outcome huge, Trajectory goesOn) {
    List<Double> lengths = stepLengths(goesOn);
    double highest = goesOn.steps().stream().mapToDouble(Step::cost).max().orElse(0);
    return Claim.of(
        "bounds",
        goesOn.end().number() == LONG
            && highest < 10 * huge.cost()
            && !isGrowing(lengths)
            && lengths.size() > STEPS_TOLD,
        told(lengths),
        Math.ceil(highest),
        LONG);
  }

  private static Claim divergesWithPenalty(Outcome penalised) {
    List<Double> growing = stepLengths(penalised.experiment().unstopped(SHORT));
    double factor = 1 - HUGE * L2 / penalised.network().dataset().rows();
    return Claim.of(
        "diverges",
        penalised.path().stopReason() == StopReason.DIVERGED
            && isGrowing(growing)
            && Math.abs(growing.get(growing.size() - 1) / growing.get(growing.size() - 2) + factor)
                < 0.2,
        Task.Checks.plain(L2),
        told(growing),
        factor);
  }

  private static List<Double> stepLengths(Trajectory path) {
    List<Double> lengths = new ArrayList<>();
    for (int i = 1; i < path.steps().size(); i++) {
      ParameterVector before = path.steps().get(i - 1).theta();
      lengths.add(Vectors.norm(path.steps().get(i).theta().minus(before)));
    }
    return lengths;
  }

  private static boolean isGrowing(List<Double> lengths) {
    for (int i = 1; i < lengths.size(); i++) {
      if (lengths.get(i) <= lengths.get(i - 1)) {
        return false;
      }
    }
    return lengths.size() > 1;
  }

  /** The first few lengths, in whole numbers. */
  private static String told(List<Double> lengths) {
    return lengths.stream()
        .limit(STEPS_TOLD)
        .map(length -> Long.toString(Math.round(length)))
        .collect(Collectors.joining(", "));
  }

  @Override
  public List<Picture> figures() {
    return List.of(
        Kind.LOG_COSTS.of(0, 1, 2),
        Kind.LANDSCAPE.of(0, 1),
        Kind.FIT.of(1),
        Kind.FIT.of(2),
        Kind.LEARNING.of(2));
  }

  @Override
  public String command() {
    return "trace --rate 100 --steps 2000";
  }
}

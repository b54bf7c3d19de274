package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.critical.local.Digits;
import costscape.critical.verdict.Verdict;
import costscape.lesson.Lesson.Claim;
import costscape.lesson.Lesson.Picture;
import costscape.lesson.Lesson.Picture.Kind;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.StopRules;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.trace.optimizer.Step;
import costscape.words.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** All lessons, by name. */
public enum Lessons implements Labelled {
  LOCAL_MINIMUM(
      "minima --data trap --l2 0.01",
      LocalMinimumLesson::experiments,
      LocalMinimumLesson::claims,
      Kind.LOG_COSTS.of(0, 1, 2),
      Kind.LANDSCAPE.of(1),
      Kind.FIT.of(0),
      Kind.FIT.of(1),
      Kind.LEARNING.of(1)),
  SADDLE(
      "inspect --at zeros --set b2_0=-0.6931",
      SaddleLesson::experiments,
      SaddleLesson::claims,
      Kind.COSTS.of(0),
      Kind.LANDSCAPE.of(0),
      Kind.LOG_COSTS.of(1),
      Kind.FIT.of(1),
      Kind.LEARNING.of(0)),
  LEARNING_RATE(
      "trace --rate 100 --steps 2000",
      LearningRateLesson::experiments,
      LearningRateLesson::claims,
      Kind.LOG_COSTS.of(0, 1, 2),
      Kind.LANDSCAPE.of(0, 1),
      Kind.FIT.of(1),
      Kind.FIT.of(2),
      Kind.LEARNING.of(2)),
  MOMENTUM(
      "trace --optimizer momentum --rate 0.3 --steps 5000",
      MomentumLesson::experiments,
      MomentumLesson::claims,
      Kind.LOG_COSTS.of(0, 1),
      Kind.LANDSCAPE.of(0, 1),
      Kind.LEARNING.of(1)),
  SYMMETRY(
      "trace --set w1_0_0=0.6,w1_0_1=0.6,b1_0=0,b1_1=0 --set w2_0_0=0.45,w2_1_0=0.45 --rate 1",
      SymmetryLesson::experiments,
      SymmetryLesson::claims,
      Kind.COSTS.of(0, 1),
      Kind.LANDSCAPE.of(0, 1),
      Kind.FIT.of(0),
      Kind.LEARNING.of(1)),
  INFINITY(
      "trace --l2 0.01 --optimizer lbfgs",
      InfinityLesson::experiments,
      InfinityLesson::claims,
      Kind.LOG_COSTS.of(0, 1),
      Kind.LANDSCAPE.of(0),
      Kind.FIT.of(0),
      Kind.FIT.of(1),
      Kind.LEARNING.of(0)),
  VANISHING_GRADIENT(
      "trace --cost squared --set b2_0=20 --steps 5000",
      VanishingGradientLesson::experiments,
      VanishingGradientLesson::claims,
      Kind.LOG_COSTS.of(0, 1),
      Kind.LANDSCAPE.of(0),
      Kind.FIT.of(0),
      Kind.FIT.of(1),
      Kind.LEARNING.of(0)),
  OVERFITTING(
      "trace --hold-out 0.34 --seed 3 --rate 1 --steps 20000",
      OverfittingLesson::experiments,
      OverfittingLesson::claims,
      Kind.HELD_OUT.of(0),
      Kind.LANDSCAPE.of(0),
      Kind.FIT.of(0),
      Kind.HELD_OUT.of(1),
      Kind.FIT.of(2),
      Kind.LEARNING.of(0));

  private final Lesson lesson;

  Lessons(
      String command,
      Supplier<List<Experiment>> trained,
      Function<List<Outcome>, List<Claim>> claimed,
      Picture... figures) {
    lesson = new Lesson(command, trained, claimed, List.of(figures));
  }

  public Lesson lesson() {
    return lesson;
  }

  @Override
  public String label() {
    return Labelled.super.label().replace('_', '-');
  }

  public static List<String> labels() {
    return Labelled.labels(values());
  }

  public static Optional<Lessons> named(String name) {
    return Labelled.named(name, values());
  }

  /** Hidden units that start equal stay equal. */
  static final class SymmetryLesson {
    private static final int STEPS = 10_000;

    private SymmetryLesson() {}

    static List<Experiment> experiments() {
      return List.of(
          Experiment.article(STEPS, 0.6, 0.6, 0, 0, 0.45, 0.45, 0).inFull(),
          Experiment.article(STEPS, 0.61, 0.6, 0, 0, 0.45, 0.45, 0).inFull());
    }

    static List<Claim> claims(List<Outcome> outcomes) {
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
  }

  /** Training from one start at one rate, with and without momentum. */
  static final class MomentumLesson {
    private static final double RATE = 0.3;
    private static final double KEPT = 0.9;
    private static final double GOAL = 0.1;
    private static final int STEPS = 5000;

    private static Optimizer momentum(double kept) {
      return Optimizers.MOMENTUM.with(Map.of(Setting.RATE, RATE, Setting.MOMENTUM, kept));
    }

    private MomentumLesson() {}

    static List<Experiment> experiments() {
      return List.of(
          Experiment.fromStart(momentum(0), STEPS).inFull(),
          Experiment.fromStart(momentum(KEPT), STEPS).inFull());
    }

    static List<Claim> claims(List<Outcome> outcomes) {
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
  }

  /** One start that is wrong and certain, under two costs. */
  static final class VanishingGradientLesson {
    private static final int STEPS = 5000;

    /**
     * The start of the article with an output bias of 20, which is certain of label 1 everywhere.
     */
    private static final double[] START = {-1, 9, -1, 5, 0.5, 0.25, 20};

    private VanishingGradientLesson() {}

    static List<Experiment> experiments() {
      Experiment entropy = Experiment.article(STEPS, START);
      Experiment squared = Experiment.article(STEPS, START).withLoss(LogisticLoss.SQUARED);
      return List.of(entropy, squared);
    }

    static List<Claim> claims(List<Outcome> outcomes) {
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
  }

  /** Without a penalty the cost has no minimum: it falls for ever as the weights grow. */
  static final class InfinityLesson {
    private static final int STEPS = 100_000;
    private static final double L2 = 0.01;

    private InfinityLesson() {}

    static List<Experiment> experiments() {
      return List.of(
          Experiment.article(STEPS, Experiment.START),
          Experiment.article(STEPS, Experiment.START).withPenalty(L2));
    }

    static List<Claim> claims(List<Outcome> outcomes) {
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
  }

  /**
   * One start, four rates, and the largest rate once more with a penalty. Without a penalty the
   * slope of cross-entropy is bounded, so a rate that is too large throws the point about within
   * bounds. A penalty of A multiplies every weight by 1 − ηA/N at each step, which grows without
   * end where ηA/N is above 2.
   */
  static final class LearningRateLesson {
    private static final int STEPS = 2000;
    private static final int LONG = 20_000;
    private static final int SHORT = 20;
    private static final double HUGE = 10_000;
    private static final double L2 = 0.01;
    private static final int STEPS_TOLD = 4;

    private LearningRateLesson() {}

    static List<Experiment> experiments() {
      List<Experiment> experiments =
          new ArrayList<>(
              DoubleStream.of(0.01, 3, 100, HUGE)
                  .mapToObj(rate -> Experiment.fromStart(Optimizers.GD.at(rate), STEPS).inFull())
                  .toList());
      experiments.add(Experiment.fromStart(Optimizers.GD.at(HUGE), STEPS).withPenalty(L2).inFull());
      return experiments;
    }

    static List<Claim> claims(List<Outcome> outcomes) {
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
              && Math.abs(
                      growing.get(growing.size() - 1) / growing.get(growing.size() - 2) + factor)
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
  }
}

package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.place.Terrain;
import costscape.critical.unit.SymmetryGroup;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.lesson.Lesson.Claim;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something to find by trying, where a learner can make runs on the rows of an experiment. No
 * answer is stored: whatever run a learner makes is judged.
 *
 * @param whole whether all parameters train; else two alone
 * @param asked what else is asked of a run
 */
public record Task(Experiment given, boolean whole, Consumer<Checks> asked) {
  /** The task of a page of the course, by the task's name. */
  public static Optional<Task> named(String name) {
    return Optional.ofNullable(CourseTasks.ALL.get(name));
  }

  /**
   * Judges a run: each claim says in numbers what was asked for and what the run has. The task is
   * solved where all claims hold.
   */
  public List<Claim> judged(Attempt attempt) {
    Checks checks = new Checks(attempt);
    if (!attempt.isOn(given)) {
      return checks.that(false, "other-problem").claims();
    }
    checks
        .unless(!whole || attempt.isWhole(), "some-train")
        .unless(whole || !attempt.isWhole(), "all-train")
        .unless(attempt.batch() == 0, "in-batches", attempt.batch())
        .unless(
            attempt.cost().loss() == LogisticLoss.CROSS_ENTROPY,
            "loss",
            LogisticLoss.CROSS_ENTROPY.word(),
            attempt.cost().loss().word());
    asked.accept(checks);
    return checks.claims();
  }

  /** Checks a learner's run: each check adds a claim that says what the run has. */
  static final class Checks {
    /** How far from a start of the lesson, along some parameter, a start counts as one's own. */
    private static final double OWN = 0.1;

    private final Attempt run;
    private final List<Claim> claims = new ArrayList<>();

    Checks(Attempt run) {
      this.run = run;
    }

    Attempt run() {
      return run;
    }

    List<Claim> claims() {
      return List.copyOf(claims);
    }

    Checks that(boolean holds, String name, Object... numbers) {
      claims.add(Claim.of(name, holds, numbers));
      return this;
    }

    /** A check of which a learner reads only if it fails. */
    Checks unless(boolean holds, String name, Object... numbers) {
      return holds ? this : that(false, name, numbers);
    }

    /** The start is none of the lesson's. */
    Checks ownStart(List<Experiment> given) {
      return that(
          given.stream().noneMatch(its -> startsNear(its.start())), "own-start", plain(OWN));
    }

    /**
     * Tells whether the start is near another one, or near an image of it: the same network written
     * anew.
     */
    private boolean startsNear(ParameterVector other) {
      SymmetryGroup symmetry = Terrain.of(run.cost()).symmetry();
      double[] image = symmetry.nearest(other.toArray(), run.start().toArray());
      return run.startsNear(ParameterVector.of(image), OWN);
    }

    /** The start differs from another one at most in the two numbers of the course's map. */
    Checks onMapOf(ParameterVector other) {
      ParameterVector there = other.with(0, run.start().get(0)).with(1, run.start().get(1));
      return that(run.startsAt(there), "on-map");
    }

    Checks startOf(Experiment given) {
      return that(run.startsAt(given.start()), "same-start");
    }

    /** The penalty is so large. Who was told of no penalty yet need not read of it. */
    Checks penalty(double wanted) {
      return wanted > 0 || run.cost().l2() > 0
          ? that(run.cost().l2() == wanted, "penalty", plain(wanted), l2())
          : this;
    }

    Checks somePenalty() {
      return that(run.cost().l2() > 0, "some-penalty", l2());
    }

    private String l2() {
      return plain(run.cost().l2());
    }

    Checks descent() {
      return that(run.rule().is(Optimizers.GD), "descent");
    }

    Checks minimum() {
      Verdict.Kind kind = run.verdict().kind();
      return that(kind == Verdict.Kind.MINIMUM, "minimum", kind.label());
    }

    Checks everyRow() {
      return that(run.accuracy() == 1, "every-row", fixed(100 * run.accuracy(), 0));
    }

    Checks within(int steps) {
      return that(run.steps() <= steps, "steps", steps, run.steps());
    }

    Checks endsBelow(double most) {
      return that(run.endCost() < most, "ends-below", plain(most), fixed(run.endCost(), 4));
    }

    /** The end is below a cost, and was reached in so many steps. */
    Checks below(double cost, int steps) {
      return that(
          run.endCost() < cost && run.steps() <= steps,
          "ends-below-within",
          plain(cost),
          steps,
          fixed(run.endCost(), 5),
          run.steps());
    }

    static String plain(double value) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A number with so many digits behind its point, or its first one where these are all 0. */
    static String fixed(double value, int digits) {
      String text = String.format(Locale.ROOT, "%." + digits + "f", value);
      if (value == 0 || !Double.isFinite(value) || Double.parseDouble(text) != 0) {
        return text;
      }
      return new BigDecimal(value).round(new MathContext(1)).toPlainString();
    }
  }

  /**
   * A run that a learner has made to solve a {@link Task}.
   *
   * @param costs of the start and of every step
   * @param isWhole whether all parameters train, and not only some of them
   * @param batch the rows that a step looks at; 0 where it looks at all of them
   */
  public record Attempt(
      NetworkCost cost,
      ParameterVector start,
      Optimizer rule,
      List<Double> costs,
      ParameterVector end,
      Verdict verdict,
      boolean isWhole,
      int batch) {

    double endCost() {
      return costs.get(costs.size() - 1);
    }

    int steps() {
      return costs.size() - 1;
    }

    /** The length of the gradient at the end. */
    double slope() {
      double[] gradient = new double[end.dimension()];
      cost.gradient(end.toArray(), gradient);
      return Vectors.norm(gradient);
    }

    double accuracy() {
      return cost.accuracy(end.toArray());
    }

    boolean startsAt(ParameterVector other) {
      return Arrays.equals(start.toArray(), other.toArray());
    }

    /** The most steps in a row at which the cost was within some distance of a value. */
    int longestNear(double value, double distance) {
      int longest = 0;
      int now = 0;
      for (double each : costs) {
        now = Math.abs(each - value) < distance ? now + 1 : 0;
        longest = Math.max(longest, now);
      }
      return longest;
    }

    /** Tells whether no parameter of the start is as far as some distance from another point. */
    boolean startsNear(ParameterVector other, double distance) {
      return Vectors.largest(start.minus(other)) < distance;
    }

    /** Tells whether the network is the lesson's and trains on the same rows as an experiment. */
    boolean isOn(Experiment experiment) {
      Dataset rows = cost.dataset();
      Dataset its = experiment.cost().dataset();
      Network expected = experiment.cost().network();
      if (!cost.network().activation().equals(expected.activation())
          || !cost.network().layout().parameterNames().equals(expected.layout().parameterNames())
          || rows.rows() != its.rows()
          || rows.features() != its.features()
          || !rows.hasClasses()) {
        return false;
      }
      for (int row = 0; row < rows.rows(); row++) {
        if (rows.feature(row, 0) != its.feature(row, 0) || rows.label(row) != its.label(row)) {
          return false;
        }
      }
      return true;
    }
  }
}

package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.Digits;
import costscape.critical.unit.UnitEvidence;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.words.CaptionWords;
import costscape.words.VerdictWords;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The kind of point at which training stands, judged in the full parameter space by gradient norm,
 * Hessian eigenvalues and, where these leave it open, by looking further. A dip in a slice proves
 * nothing about the whole space, and a flat stretch is not a minimum. {@code Spectrum.noise} says
 * what counts as 0, {@code Approach} what counts as near, and {@code Judge} which question follows
 * which and what each kind means.
 *
 * @param explanation the reason, as a clause for a student
 */
public record Verdict(Kind kind, Evidence evidence, String explanation) implements Serializable {
  private static final long serialVersionUID = 1;

  /** The kinds of point. */
  public enum Kind {
    /**
     * At or near a stationary point from which no direction leads down. Some directions may be
     * flat.
     */
    MINIMUM(
        VerdictWords.PLACE_MINIMUM,
        VerdictWords.MEANS_MINIMUM,
        CaptionWords.KIND_MINIMUM,
        CaptionWords.KIND_MINIMA,
        false),
    /** At a stationary point where some direction lowers the cost at once. */
    SADDLE(
        VerdictWords.PLACE_SADDLE,
        VerdictWords.MEANS_SADDLE,
        CaptionWords.KIND_SADDLE,
        CaptionWords.KIND_SADDLES,
        false),
    /**
     * At a stationary point that is flat to second order, where a search around it leaves its kind
     * open.
     */
    DEGENERATE(
        VerdictWords.PLACE_DEGENERATE,
        VerdictWords.MEANS_DEGENERATE,
        CaptionWords.KIND_DEGENERATE,
        CaptionWords.KIND_DEGENERATE,
        false),
    /** On a kink of the cost, where it has no derivative. */
    KINK(
        VerdictWords.PLACE_KINK,
        VerdictWords.MEANS_KINK,
        CaptionWords.KIND_KINK,
        CaptionWords.KIND_KINKS,
        true),
    /**
     * Where there is hardly any slope and hardly any curvature, though the cost is lower elsewhere.
     */
    PLATEAU(
        VerdictWords.PLACE_PLATEAU,
        VerdictWords.MEANS_PLATEAU,
        CaptionWords.KIND_PLATEAU,
        CaptionWords.KIND_PLATEAUS,
        true),
    /**
     * Where the cost falls for ever as the parameters grow, so that there is no minimum this way.
     */
    VALLEY(
        VerdictWords.PLACE_VALLEY,
        VerdictWords.MEANS_VALLEY,
        CaptionWords.KIND_VALLEY,
        CaptionWords.KIND_VALLEYS,
        true),
    /** On a slope. */
    MOVING(
        VerdictWords.PLACE_MOVING,
        VerdictWords.MEANS_MOVING,
        CaptionWords.KIND_MOVING,
        CaptionWords.KIND_MOVING,
        true),
    /** Cost or parameters are out of range. */
    DIVERGED(
        VerdictWords.PLACE_DIVERGED,
        VerdictWords.MEANS_DIVERGED,
        CaptionWords.KIND_DIVERGED,
        CaptionWords.KIND_DIVERGED,
        false);

    private final VerdictWords place;
    private final VerdictWords meaning;
    private final CaptionWords one;
    private final CaptionWords many;
    private final boolean goesOn;

    /**
     * @param place where a point is of which this is the verdict
     * @param meaning of the verdict, and what to do there
     * @param goesOn whether training can lower the cost from there, however slowly
     */
    Kind(
        VerdictWords place,
        VerdictWords meaning,
        CaptionWords one,
        CaptionWords many,
        boolean goesOn) {
      this.place = place;
      this.meaning = meaning;
      this.one = one;
      this.many = many;
      this.goesOn = goesOn;
    }

    /** The kind of a word in files and summaries. */
    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What it means, and what to do there. */
    public VerdictWords meaning() {
      return meaning;
    }

    /** The word in files and summaries. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The word for people. */
    public String told() {
      return one.say();
    }

    /** So many ends with this verdict: 1 minimum, 2 minima, 3 moving. */
    public String counted(int count) {
      return CaptionWords.COUNTED.say(count, (count == 1 ? one : many).say());
    }

    /** Whether training can lower the cost from there, however slowly. */
    public boolean goesOn() {
      return goesOn;
    }

    String place() {
      return place.say();
    }
  }

  /** The verdict on a point to which nothing trained. */
  public static Verdict of(DifferentiableCost cost, ParameterVector at) {
    return of(cost, at, CostTrend.NONE);
  }

  /** The verdict on a point to which training came by a course. */
  public static Verdict of(DifferentiableCost cost, ParameterVector at, CostTrend course) {
    return of(cost, at, course, Runner.serial());
  }

  /**
   * The verdict on a point, with a runner for a network of more than {@code HessianProducts.LARGE}
   * parameters. The runner is asked for one job after the other, {@link #jobs} of them at most.
   */
  public static Verdict of(
      DifferentiableCost cost, ParameterVector at, CostTrend course, Runner runner) {
    return of(cost, at, course, runner, Figures.usual());
  }

  /** The same, whose sentences write numbers by figures of the caller's. */
  public static Verdict of(
      DifferentiableCost cost,
      ParameterVector at,
      CostTrend course,
      Runner runner,
      Figures.Source figures) {
    double[] theta = at.toArray();
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    if (!Double.isFinite(value) || !finite(theta) || !finite(gradient)) {
      return diverged(
          value,
          Vectors.norm(gradient),
          outOfRange(value, theta),
          VerdictWords.NOT_ALL_FINITE.say());
    }
    if (theta.length > HessianProducts.LARGE) {
      return Judge.of(cost, new HessianProducts(cost, theta, runner), course, figures);
    }
    return cost.hessian(theta).isFinite()
        ? Judge.of(cost, new WholeHessian(cost, theta), course, figures)
        : diverged(
            value,
            Vectors.norm(gradient),
            VerdictWords.CURVATURE_NOT_FINITE.say(),
            VerdictWords.HESSIAN_NOT_FINITE.say());
  }

  private static String outOfRange(double cost, double... theta) {
    return !Double.isFinite(cost)
        ? VerdictWords.COST_THERE.say(cost)
        : finite(theta)
            ? VerdictWords.GRADIENT_NOT_FINITE.say()
            : VerdictWords.PARAMETERS_NOT_FINITE.say();
  }

  /** The most jobs that a runner is asked for. */
  static int jobs(DifferentiableCost cost) {
    return cost.dimension() > HessianProducts.LARGE ? HessianProducts.PRODUCTS : 0;
  }

  /**
   * The verdict on the end of a training. It says so where training diverged, though the last point
   * kept may look fine.
   */
  public static Verdict of(DifferentiableCost cost, Trajectory path) {
    return of(cost, path, Runner.serial());
  }

  /** The verdict on the end of a training, with a runner for a large network. */
  public static Verdict of(DifferentiableCost cost, Trajectory path, Runner runner) {
    return of(cost, path, runner, Figures.usual());
  }

  /** The same, whose sentences write numbers by figures of the caller's. */
  public static Verdict of(
      DifferentiableCost cost, Trajectory path, Runner runner, Figures.Source figures) {
    return path.stopReason() == StopReason.DIVERGED
        ? diverged(
            path.end().cost(),
            path.end().gradientNorm(),
            path.account(),
            VerdictWords.HOW_IT_ENDED.say())
        : of(cost, path.end().theta(), CostTrend.of(path), runner, figures);
  }

  /**
   * This verdict with the distance to the nearest of the best points known, which are equal by
   * symmetry.
   */
  public Verdict besides(ParameterVector theta, List<ParameterVector> best) {
    return new Verdict(kind, evidence.withDistance(theta, best), explanation);
  }

  /** The reason in one plain sentence on training. */
  public String why() {
    return VerdictWords.TRAINING_STOPPED.say(place(), explanation);
  }

  /** The reason in one plain sentence on the end of a run, which may have taken no step at all. */
  public String why(int steps) {
    return steps > 0 || kind == Kind.DIVERGED ? why() : whyHere();
  }

  /**
   * A clause on a run in which only some parameters trained: the verdict is on the whole space, and
   * so is its gradient norm.
   *
   * @param moved their names
   * @param gradientNorm the length of the gradient over these alone
   */
  public static String ofPart(List<String> moved, double gradientNorm) {
    VerdictWords words =
        moved.size() == 1 ? VerdictWords.ONLY_ONE_MOVED : VerdictWords.ONLY_SOME_MOVED;
    return words.say(
        String.join(", ", moved), gradientNorm == 0 ? "0" : Digits.significant(gradientNorm, 3));
  }

  /** The reason in one plain sentence on a point to which nothing trained. */
  public String whyHere() {
    return VerdictWords.THIS_POINT.say(place(), explanation);
  }

  private String place() {
    if (evidence.near().isEmpty()) {
      return kind.place();
    }
    return switch (kind) {
      case KINK -> VerdictWords.NEAR_KINK.say();
      case DEGENERATE -> VerdictWords.NEAR_DEGENERATE.say();
      default -> VerdictWords.NEAR_MINIMUM.say();
    };
  }

  private static Verdict diverged(
      double cost, double gradientNorm, String explanation, String basis) {
    return new Verdict(
        Kind.DIVERGED, Evidence.without(cost, gradientNorm, basis, UnitEvidence.NONE), explanation);
  }

  private static boolean finite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}

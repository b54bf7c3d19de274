package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.Doubt;
import costscape.cost.Rounding;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.Digits;
import costscape.critical.local.Escape;
import costscape.critical.place.StationaryPoint;
import costscape.critical.unit.UnitEvidence;
import costscape.job.Runner;
import costscape.number.RandomNumbers;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.words.Labelled;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kind of point at which training stands, judged in the full parameter space by gradient norm,
 * Hessian eigenvalues and, where these leave it open, by looking further. A dip in a slice proves
 * nothing about the whole space, and a flat stretch is not a minimum. {@code
 * Eigendecomposition.noise} says what counts as 0, {@code Approach} what counts as near, and {@code
 * Judge} which question follows which and what each kind means.
 *
 * @param explanation the reason, as a clause for a student
 */
public record Verdict(Kind kind, Evidence evidence, String explanation) implements Serializable {
  /** The kinds of point: all that is said of a kind stands here. */
  public enum Kind implements Labelled {
    /**
     * At or near a stationary point from which no direction leads down. Some directions may be
     * flat.
     */
    MINIMUM(
        false,
        "minimum",
        "minima",
        "at a minimum",
        "No direction leads down, here or so near that a quadratic model reaches it."
            + " Training is done. The minimum may be a bad one: 'costscape minima' lists the"
            + " others."),
    /** At a stationary point where some direction lowers the cost at once. */
    SADDLE(
        false,
        "saddle",
        "saddles",
        "on a saddle",
        "The slope is 0, and some direction leads down. Move off it, with --set or"
            + " another start, and train on."),
    /**
     * At a stationary point where some curvatures cannot be told from 0 beside the largest one, and
     * a search around it leaves its kind open.
     */
    DEGENERATE(
        false,
        "degenerate",
        "degenerate",
        "at a degenerate point",
        "The slope is 0, some curvatures cannot be told from 0, and a search around the"
            + " point did not decide. Add a small --l2, which makes it curved."),
    /** On a kink of the cost, where it has no derivative. */
    KINK(
        true,
        "kink",
        "kinks",
        "on a kink",
        "A ReLU unit switches at a row: there is no derivative. Try tanh or softplus,"
            + " or a smaller --rate."),
    /**
     * Where there is hardly any slope and hardly any curvature, though the cost is lower elsewhere.
     */
    PLATEAU(
        true,
        "plateau",
        "plateaus",
        "on a plateau",
        "Hardly any slope or curvature, and the cost is lower elsewhere. Units are"
            + " saturated: try another --start, or --standardize."),
    /**
     * Where the cost falls for ever as the parameters grow, so that there is no minimum this way.
     */
    VALLEY(
        true,
        "valley",
        "valleys",
        "in a valley that falls to infinity",
        "The cost falls for ever while weights grow: the rows can be told apart"
            + " perfectly. Add --l2, or stop there."),
    /** On a slope. */
    MOVING(
        true,
        "moving",
        "moving",
        "on a slope",
        "The point is on a slope: training has not ended. Try more --steps, a larger"
            + " --rate or --optimizer adam."),
    /** Cost or parameters are out of range. */
    DIVERGED(
        false,
        "diverged",
        "diverged",
        "out of range",
        "Cost or parameters went out of range. Try a smaller --rate."),
    /** Where numbers cannot be trusted enough to judge. */
    NONE(
        true,
        "none",
        "not judged",
        "not judged",
        "No verdict, for the reason given: numbers are too large for a computer's digits, or those"
            + " told from outside do not go together.");

    private final boolean goesOn;
    private final String one;
    private final String many;
    private final String place;
    private final String meaning;

    /**
     * @param goesOn whether training can lower the cost from there, however slowly
     * @param one the word for one such point
     * @param many the word for several
     * @param place where such a point is
     * @param meaning what the kind means, and what to do there
     */
    Kind(boolean goesOn, String one, String many, String place, String meaning) {
      this.goesOn = goesOn;
      this.one = one;
      this.many = many;
      this.place = place;
      this.meaning = meaning;
    }

    /** The kind of a word in files and summaries. */
    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns what it means, and what to do there. */
    public String meaning() {
      return meaning;
    }

    /** The word for people. */
    public String inWords() {
      return one;
    }

    /** So many ends with this verdict: 1 minimum, 2 minima, 3 moving. */
    public String counted(int count) {
      return "%d %s".formatted(count, count == 1 ? one : many);
    }

    /** Returns whether training can lower the cost from there, however slowly. */
    public boolean goesOn() {
      return goesOn;
    }
  }

  /**
   * A place that a search found, as what is rigorous leaves it: a way to infinity where rows can be
   * parted in part; empty where no stationary point is.
   */
  public static Optional<StationaryPoint> unlessRefuted(
      DifferentiableCost cost, StationaryPoint place) {
    double[] theta = place.theta().toArray();
    return place.kind() == StationaryPoint.Kind.UNBOUNDED || PerfectFit.is(cost, theta)
        ? Optional.of(place)
        : Judge.unlessRefuted(
            cost,
            theta,
            Optional.of(place.spectrum()),
            place::falling,
            lower -> Optional.empty(),
            () -> Optional.of(place));
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
    double[] theta = at.toArray();
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    if (!Double.isFinite(value) || !finite(theta) || !finite(gradient)) {
      return diverged(
          value,
          Vectors.norm(gradient),
          outOfRange(value, theta),
          "cost, gradient and parameters, which are not all finite");
    }
    if (Rounding.isLarge(cost, theta) && Escape.ofSeparatedRows(cost, theta).isEmpty()) {
      return none(
          value,
          Vectors.norm(gradient),
          "a parameter, or one times a feature, is 10,000 and more, so that rounding might decide;"
              + " scale the features, with --standardize");
    }
    Optional<Doubt> doubt = cost.doubt(theta, RandomNumbers.of(1)::nextGaussian);
    if (doubt.isPresent()) {
      return doubtful(doubt.get(), value, Vectors.norm(gradient));
    }
    boolean isLarge = theta.length > HessianProducts.LARGE;
    if (!isLarge && !cost.hessian(theta).isFinite()) {
      return diverged(
          value,
          Vectors.norm(gradient),
          "the curvature there is not finite",
          "the Hessian, which is not finite");
    }
    EvidenceSource here =
        isLarge ? HessianProducts.at(cost, theta, runner) : WholeHessian.at(cost, theta);
    Verdict verdict = Judge.of(cost, here, course);
    boolean isOfCurvature =
        List.of(Kind.MINIMUM, Kind.SADDLE, Kind.DEGENERATE).contains(verdict.kind);
    return isOfCurvature && !here.knowsCurvature()
        ? none(value, Vectors.norm(gradient), BoundedEigenvalue.ACROSS_KINKS)
        : verdict;
  }

  private static String outOfRange(double cost, double... theta) {
    return !Double.isFinite(cost)
        ? "the cost there is %s".formatted(cost)
        : finite(theta) ? "the gradient there is not finite" : "not all parameters are finite";
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
    return path.stopReason() == StopReason.DIVERGED
        ? diverged(
            path.end().cost(),
            path.end().gradientNorm(),
            path.account(),
            "the way training ended; no eigenvalue was computed")
        : of(cost, path.end().theta(), CostTrend.of(path), runner);
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
    return "training stopped %s: %s".formatted(place(), explanation);
  }

  /** The reason in one plain sentence on the end of a run, which may have taken no step at all. */
  public String why(int steps) {
    return steps > 0 || kind == Kind.DIVERGED ? why() : whyHere();
  }

  /**
   * A clause on a run in which not all parameters trained: the verdict is on the whole space, and
   * so is its gradient norm. Empty where all did.
   *
   * @param moved the names of what moved
   * @param gradientNorm the length of the gradient over what moved
   */
  public static String ofPart(FreeDirections free, List<String> moved, double gradientNorm) {
    if (free.areAll()) {
      return "";
    }
    boolean isOne = moved.size() == 1;
    String words =
        !free.units().isEmpty()
            ? "; training stayed within the "
                + (isOne ? "line" : "plane")
                + " of %s, and the gradient norm within it is %s"
            : isOne
                ? "; of all parameters only %s moved, and the gradient norm over this alone is %s"
                : "; of all parameters only %s moved, and the gradient norm over these alone is %s";
    return words.formatted(
        String.join(", ", moved), gradientNorm == 0 ? "0" : Digits.significant(gradientNorm, 3));
  }

  /** The reason in one plain sentence on a point to which nothing trained. */
  public String whyHere() {
    return "this point is %s: %s".formatted(place(), explanation);
  }

  private String place() {
    if (evidence.near().isEmpty()) {
      return kind.place;
    }
    return switch (kind) {
      case MOVING -> kind.place;
      case KINK -> "near a kink";
      case DEGENERATE -> "near a degenerate point";
      default -> "near a minimum";
    };
  }

  /** At a kink or a step the word says so; on a wrong gradient or noise nothing is judged. */
  private static Verdict doubtful(Doubt doubt, double cost, double gradientNorm) {
    boolean isBent = doubt.kind() == Doubt.Kind.KINK || doubt.kind() == Doubt.Kind.STEP;
    String basis = "the cost alone: differences tell no Hessian here";
    return isBent
        ? new Verdict(
            Kind.KINK,
            Evidence.without(cost, gradientNorm, basis, UnitEvidence.NONE),
            doubt.sentence())
        : none(cost, gradientNorm, doubt.sentence());
  }

  /** Declines to judge, for a reason that is said. */
  private static Verdict none(double cost, double gradientNorm, String reason) {
    String basis = "nothing: there is no verdict";
    return new Verdict(
        Kind.NONE, Evidence.without(cost, gradientNorm, basis, UnitEvidence.NONE), reason);
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

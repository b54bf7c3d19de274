package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What kind of point training stands at, judged in the full parameter space: by gradient norm,
 * Hessian eigenvalues and, where these leave it open, by looking further. A dip in a slice proves
 * nothing about the whole space, and a flat stretch is not a minimum. What counts as 0 is in {@link
 * Spectrum#noise}, what as near in {@code Approach}; what is asked in which order in {@code Judge}.
 *
 * @param explanation why, as a clause for a student
 */
public record Verdict(Kind kind, Evidence evidence, String explanation) {
  /** The kinds of point. */
  public enum Kind {
    /** At or near a stationary point that no direction leads down from. Flat ones may keep it. */
    MINIMUM("at a minimum"),
    /** Stationary, and some direction lowers the cost at once. */
    SADDLE("on a saddle"),
    /** Stationary and flat to second order, and a search around it leaves open what it is. */
    DEGENERATE("at a point that is flat to second order"),
    /** On a kink of the cost, where it has no derivative. */
    KINK("on a kink"),
    /** Hardly any slope and hardly any curvature, though the cost is lower elsewhere. */
    PLATEAU("on a plateau"),
    /** The cost falls as the parameters grow, for ever: there is no minimum this way. */
    VALLEY("in a valley that falls to infinity"),
    /** On a slope. */
    MOVING("on a slope"),
    /** Cost or parameters are out of range. */
    DIVERGED("out of range");

    private final String place;

    Kind(String place) {
      this.place = place;
    }

    /** The word in files and summaries. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    String place() {
      return place;
    }
  }

  /** Of a point that nothing trained to. */
  public static Verdict of(DifferentiableCost cost, ParameterVector at) {
    return of(cost, at, Course.NONE);
  }

  /** Of a point that training, which took this course, came to. */
  public static Verdict of(DifferentiableCost cost, ParameterVector at, Course course) {
    return of(cost, at, course, Runner.serial());
  }

  /**
   * The same by a runner, which a network of more than {@code LargeJudge.LARGE} parameters keeps
   * busy: it is asked for one job after the other, {@link #jobs} of them at most.
   */
  public static Verdict of(
      DifferentiableCost cost, ParameterVector at, Course course, Runner runner) {
    double[] theta = at.toArray();
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    if (!Double.isFinite(value) || !finite(theta) || !finite(gradient)) {
      return diverged(value, Vectors.norm(gradient), "the cost there is " + value);
    }
    if (theta.length > LargeJudge.LARGE) {
      return LargeJudge.of(cost, theta, course, runner);
    }
    return finite(cost.hessian(theta))
        ? Judge.of(cost, theta, course)
        : diverged(value, Vectors.norm(gradient), "the curvature there is not finite");
  }

  /** How many jobs a runner is asked for at most. */
  public static int jobs(DifferentiableCost cost) {
    return cost.dimension() > LargeJudge.LARGE ? LargeJudge.PRODUCTS : 0;
  }

  /** Of where training ended: also says that it diverged, where the last point kept looks fine. */
  public static Verdict of(DifferentiableCost cost, Trajectory path) {
    return of(cost, path, Runner.serial());
  }

  /** The same by a runner. */
  public static Verdict of(DifferentiableCost cost, Trajectory path, Runner runner) {
    return path.stopReason() == StopReason.DIVERGED
        ? diverged(path.end().cost(), path.end().gradientNorm(), path.account())
        : of(cost, path.end().theta(), Course.of(path), runner);
  }

  /** With the distance to the nearest of the best points known, which are equal by symmetry. */
  public Verdict besides(ParameterVector theta, List<ParameterVector> best) {
    return new Verdict(kind, evidence.withDistance(theta, best), explanation);
  }

  /** Why, in one plain sentence on training. */
  public String why() {
    return "training stopped %s: %s".formatted(place(), explanation);
  }

  /** Why, in one plain sentence on a point that nothing trained to. */
  public String whyHere() {
    return "this point is %s: %s".formatted(place(), explanation);
  }

  private String place() {
    if (evidence.near().isEmpty()) {
      return kind.place();
    }
    return switch (kind) {
      case KINK -> "near a kink";
      case DEGENERATE -> "near a point that is flat to second order";
      default -> "near a minimum";
    };
  }

  private static Verdict diverged(double cost, double gradientNorm, String explanation) {
    return new Verdict(Kind.DIVERGED, Evidence.without(cost, gradientNorm), explanation);
  }

  private static boolean finite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}

package costscape.critical;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.space.ParameterVector;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What kind of point training stands at, judged in the full parameter space: by gradient norm,
 * Hessian eigenvalues and, where these leave it open, by looking further. A dip in a slice proves
 * nothing about the whole space, and a flat stretch is not a minimum. What counts as flat and as
 * stationary is in {@code LocalShape}.
 *
 * @param explanation why, as a clause for a student
 */
public record Verdict(Kind kind, Evidence evidence, String explanation) {
  /**
   * Below it training hardly moves any more: nats a unit of θ, or the cost's own size if larger.
   */
  private static final double SMALL_GRADIENT = 1e-3;

  /** A plateau's slope promises less than this share of the cost over the point's own length. */
  private static final double LEVEL_SLOPE = 0.05;

  /** Nearer than this, in units of 1 + ‖θ‖, a lower cost makes a flat stationary point a saddle. */
  private static final double AT_HAND = 0.1;

  /** The kinds of point. */
  public enum Kind {
    /** Stationary, and no direction lowers the cost. Flat ones may keep it. */
    MINIMUM("at a minimum"),
    /** Stationary, and some direction lowers the cost at once. */
    SADDLE("on a saddle"),
    /** Hardly any slope and hardly any curvature, though the cost is lower elsewhere. */
    PLATEAU("on a plateau"),
    /** Still falling, towards infinity: there is no minimum this way. */
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

  /** Of a point. */
  public static Verdict of(DifferentiableCost cost, ParameterVector at) {
    double[] theta = at.toArray();
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    double[] hessian = finite(theta) && finite(gradient) ? cost.hessian(theta) : gradient;
    if (!Double.isFinite(value) || !finite(theta) || !finite(gradient) || !finite(hessian)) {
      return diverged(value, LocalShape.norm(gradient), "the cost there is " + value);
    }
    LocalShape shape = LocalShape.of(cost, theta);
    Units units = cost instanceof NetworkCost network ? Units.of(network, theta) : Units.NONE;
    Kind kind = kind(shape, units, new Probe(cost, theta, shape));
    Evidence evidence = evidence(shape, units);
    return new Verdict(kind, evidence, Explanation.of(kind, evidence));
  }

  /** Of where training ended: also says that it diverged, where the last point kept looks fine. */
  public static Verdict of(DifferentiableCost cost, Trajectory path) {
    return path.stopReason() == StopReason.DIVERGED
        ? diverged(path.end().cost(), path.end().gradientNorm(), path.account())
        : of(cost, path.end().theta());
  }

  /** With the distance to the nearest of the best points known, which are equal by symmetry. */
  public Verdict besides(ParameterVector theta, List<ParameterVector> best) {
    return new Verdict(kind, evidence.withDistance(theta, best), explanation);
  }

  /** Why, in one plain sentence on training. */
  public String why() {
    return "training stopped %s: %s".formatted(kind.place(), explanation);
  }

  /** Why, in one plain sentence on a point that nothing trained to. */
  public String whyHere() {
    return "this point is %s: %s".formatted(kind.place(), explanation);
  }

  /**
   * Off a stationary point, a slope that a student would see is moving. Of the rest a plateau is
   * where a unit is dead, or where the cost over the point's own length changes by less than a
   * twentieth and going down from here arrives somewhere; a valley is where it never does.
   */
  private static Kind kind(LocalShape shape, Units units, Probe probe) {
    if (shape.stationary()) {
      return stationaryKind(shape, units, probe);
    }
    if (shape.gradientNorm() > SMALL_GRADIENT * Math.max(1, Math.abs(shape.cost()))) {
      return Kind.MOVING;
    }
    boolean level = shape.relativeSlope() < LEVEL_SLOPE;
    if (level && !units.dead().isEmpty()) {
      return Kind.PLATEAU;
    }
    if (probe.runsAway()) {
      return Kind.VALLEY;
    }
    return level ? Kind.PLATEAU : Kind.MOVING;
  }

  private static Kind stationaryKind(LocalShape shape, Units units, Probe probe) {
    if (shape.index() > 0) {
      return Kind.SADDLE;
    }
    if (shape.flatDirections() == 0) {
      return Kind.MINIMUM;
    }
    if (!units.blocked().isEmpty() && shape.flatDirections() > units.saturated().size()) {
      return Kind.PLATEAU; // flat in more than the biases of units without weight
    }
    OptionalDouble lower = probe.lowerAlongFlat();
    if (lower.isEmpty()) {
      return Kind.MINIMUM;
    }
    return lower.getAsDouble() <= AT_HAND ? Kind.SADDLE : Kind.PLATEAU;
  }

  private static Evidence evidence(LocalShape shape, Units units) {
    return new Evidence(
        shape.cost(),
        shape.gradientNorm(),
        Arrays.stream(shape.spectrum().eigenvalues()).boxed().toList(),
        shape.index(),
        shape.flatDirections(),
        units,
        OptionalDouble.empty());
  }

  private static Verdict diverged(double cost, double gradientNorm, String explanation) {
    Evidence evidence =
        new Evidence(cost, gradientNorm, List.of(), 0, 0, Units.NONE, OptionalDouble.empty());
    return new Verdict(Kind.DIVERGED, evidence, explanation);
  }

  private static boolean finite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}

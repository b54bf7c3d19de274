package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.local.Escape;
import costscape.critical.local.HessianProduct;
import costscape.critical.local.Lanczos;
import costscape.critical.local.LocalModel;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.Verdict.Kind;
import costscape.job.Runner;
import costscape.space.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.random.Well19937c;

/**
 * Decides the kind of a point of a large network by products of the Hessian with vectors, where the
 * whole Hessian would take too long. It asks what {@link Judge} asks, in the same order, but looks
 * for no stationary point nearby. Near a minimum it says that the slope is small.
 */
final class LargeJudge {
  /**
   * A network with more parameters is large. A whole Hessian and its eigenvalues then take half a
   * second.
   */
  static final int LARGE = 120;

  /** The most products with the Hessian. */
  static final int PRODUCTS = 150;

  /**
   * At a stationary point the slope would change the cost by less than this share of it over the
   * point's own length.
   */
  private static final double NO_SLOPE = 1e-6;

  private static final double UNIT_ROUNDOFF = 0x1p-53;

  private static final int PROBE_STEPS = 30;
  private static final int BALL_DIRECTIONS = 40;
  private static final double BALL = 0.01;

  /**
   * No farther off than this, in units of 1 + ‖θ‖, a lower cost shows that a kink is no minimum.
   */
  private static final double CLOSE = 1e-3;

  private final DifferentiableCost cost;
  private final double[] theta;
  private final Course course;
  private final double[] gradient;
  private final double value;
  private final double norm;
  private final UnitEvidence units;
  private final Lanczos spectrum;

  private LargeJudge(DifferentiableCost cost, double[] theta, Course course, Runner runner) {
    this.cost = cost;
    this.theta = theta;
    this.course = course;
    gradient = new double[theta.length];
    value = cost.gradient(theta, gradient);
    norm = Vectors.norm(gradient);
    units =
        cost instanceof NetworkCost network ? UnitEvidence.of(network, theta) : UnitEvidence.NONE;
    spectrum =
        Lanczos.of(
            vector -> HessianProduct.of(cost, theta, vector, runner),
            theta.length,
            PRODUCTS,
            cost.flatDirections().vectors());
  }

  /**
   * @param theta a point where cost and gradient are finite
   */
  static Verdict of(DifferentiableCost cost, double[] theta, Course course, Runner runner) {
    return new LargeJudge(cost, theta, course, runner).verdict();
  }

  private Verdict verdict() {
    boolean steep = norm > Judge.SMALL_GRADIENT * Math.max(1, Math.abs(value));
    Growth growth = new Growth(cost, theta);
    Optional<Escape> certain = growth.ofSeparatedRows();
    if (certain.isPresent()) {
      return steep ? moving() : valley(certain.get());
    }
    int kinks = cost instanceof NetworkCost network ? KinkSearch.at(network, theta) : 0;
    if (kinks > 0) {
      Optional<double[]> lower = Probe.lower(cost, theta, value, gradient, CLOSE);
      return new Verdict(
          Kind.KINK, evidence().withLower(lower), Explanation.kink(kinks, lower.isPresent()));
    }
    double slope = norm * (1 + Vectors.norm(theta)) / Math.abs(value);
    if (slope <= NO_SLOPE || isRounding()) {
      return stationary();
    }
    if (steep) {
      return moving();
    }
    boolean level = slope < Judge.LEVEL_SLOPE;
    boolean stuck = level && !(units.constant().isEmpty() && units.blocked().isEmpty());
    Optional<Escape> ray = stuck ? Optional.empty() : growth.ofScales(gradient);
    if (ray.isPresent()) {
      return valley(ray.get());
    }
    return level ? plateau() : moving();
  }

  /**
   * Whether the slope is what rounding gives to a slope of 0, {@link LocalModel}. Where the cost
   * itself is 0 no other slope is small beside it.
   */
  private boolean isRounding() {
    double curvature = Math.max(Math.abs(spectrum.smallest()), Math.abs(spectrum.largest()));
    double size = curvature * (1 + Vectors.norm(theta)) + Math.abs(value);
    return norm <= 64 * UNIT_ROUNDOFF * size;
  }

  private Verdict stationary() {
    int down = spectrum.below(-noise());
    if (down > 0) {
      return found(Kind.SADDLE, Explanation.largeSaddle(units));
    }
    if (!units.blocked().isEmpty()) {
      return plateau();
    }
    if (spectrum.smallest() > noise() + spectrum.smallestResidual()) {
      return found(Kind.MINIMUM, "the gradient is 0 and the smallest curvature found is positive");
    }
    return isLowerInBall()
        ? found(Kind.SADDLE, Explanation.flatSaddle(true, units))
        : found(Kind.DEGENERATE, Explanation.largeDegenerate(units));
  }

  private double noise() {
    double largest = Math.max(Math.abs(spectrum.smallest()), Math.abs(spectrum.largest()));
    return 16 * theta.length * UNIT_ROUNDOFF * largest;
  }

  /**
   * Whether one of some random directions lowers the cost by more than rounding and the slope that
   * is left explain.
   */
  private boolean isLowerInBall() {
    Well19937c random = new Well19937c(1);
    double length = BALL * (1 + Vectors.norm(theta));
    double lower = value - Kernel.ROUNDING * Math.abs(value) - norm * length;
    for (int i = 0; i < BALL_DIRECTIONS; i++) {
      double[] direction = new double[theta.length];
      Arrays.setAll(direction, k -> random.nextGaussian());
      double scale = length / Vectors.norm(direction);
      if (cost.at(Vectors.moved(theta, scale, direction)) < lower) {
        return true;
      }
    }
    return false;
  }

  private Verdict valley(Escape ray) {
    boolean penalized = cost instanceof NetworkCost network && network.l2() > 0;
    return found(Kind.VALLEY, Explanation.valley(value, ray, penalized));
  }

  private Verdict plateau() {
    boolean lower = new Probe(cost, theta, value, PROBE_STEPS).findsLower();
    return found(Kind.PLATEAU, Explanation.plateau(norm, units, lower));
  }

  private Verdict moving() {
    return found(
        Kind.MOVING,
        Probe.falls(cost, theta, value, gradient)
            ? Explanation.moving(value, norm, course, units)
            : Explanation.stuck(value, norm, units));
  }

  private Verdict found(Kind kind, String explanation) {
    return new Verdict(kind, evidence(), explanation);
  }

  private Evidence evidence() {
    return new Evidence(
        value,
        norm,
        List.of(spectrum.smallest(), spectrum.largest()),
        spectrum.below(-noise()),
        0,
        false,
        Explanation.lanczos(spectrum, theta.length),
        units,
        cost.flatDirections(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }
}

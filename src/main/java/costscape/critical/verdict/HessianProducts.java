package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.critical.local.Lanczos;
import costscape.critical.local.LocalModel;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.EvidenceSource.CertainSlope;
import costscape.critical.verdict.EvidenceSource.OutputSaturation;
import costscape.critical.verdict.EvidenceSource.Stationary;
import costscape.critical.verdict.EvidenceSource.Stationary.Nature;
import costscape.job.Runner;
import costscape.number.RandomNumbers;
import costscape.space.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The neighbourhood of a large network's point, by products of the Hessian with vectors: the whole
 * Hessian would take too long. What is not known by them is not said.
 */
final class HessianProducts extends EvidenceSource {
  /**
   * A network with more parameters is large. A whole Hessian and its eigenvalues then take half a
   * second.
   */
  static final int LARGE = 120;

  /** The most products of one spectrum. */
  private static final int OF_SPECTRUM = 150;

  /** The most products of Newton's method, which goes to the stationary point nearby. */
  private static final int OF_APPROACH = 200;

  /**
   * The most products with the Hessian: a spectrum here, one at the end of the approach, one along
   * the slope.
   */
  static final int PRODUCTS = 2 * OF_SPECTRUM + OF_APPROACH + 1;

  /**
   * At a stationary point the slope would change the cost by less than this share of it over the
   * point's own length.
   */
  static final double NO_SLOPE = 1e-6;

  /** A minimum is near within this distance, in units of 1 + ‖θ‖. */
  private static final double NEAR = 0.2;

  private static final double UNIT_ROUNDOFF = 0x1p-53;
  static final int PROBE_STEPS = 30;
  private static final int WAYS_DOWN = 3;
  private static final int BALL_DIRECTIONS = 40;
  private static final double BALL = 0.01;

  /** The share of the largest eigenvalue to which Lanczos' method looks at all. */
  private static final double FAINT = 1e-5;

  private final Runner runner;
  private final Lanczos spectrum;
  private final double noise;

  private HessianProducts(
      DifferentiableCost cost, double[] theta, double value, double[] gradient, Runner runner) {
    super(cost, theta, value, gradient, 1 + Vectors.norm(theta), false);
    this.runner = runner;
    spectrum =
        Lanczos.of(
            vector -> HessianProduct.of(cost, theta, vector, runner),
            theta.length,
            OF_SPECTRUM,
            cost.flatDirections().vectors());
    noise = countedAsZero();
  }

  static HessianProducts at(DifferentiableCost cost, double[] theta, Runner runner) {
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    return new HessianProducts(cost, theta, value, gradient, runner);
  }

  @Override
  double curvatureOfSlope() {
    double norm = gradientNorm();
    if (norm == 0) {
      return 0;
    }
    double[] unit = gradient.clone();
    Vectors.scale(unit, 1 / norm);
    return Vectors.dot(unit, HessianProduct.of(cost, theta, unit, runner));
  }

  @Override
  Optional<Stationary> stationary() {
    if (OutputSaturation.is(cost, theta)) {
      return Optional.empty();
    }
    if (isStationary() || PerfectFit.is(cost, theta)) {
      return Optional.of(found(this, 0));
    }
    boolean bendsDown = spectrum.smallest() < -1e-3 * spectrum.largest();
    if (bendsDown || Judge.isSteep(gradientNorm() / cost.scale(), value / cost.scale())) {
      return Optional.empty();
    }
    double[] end =
        NewtonByProducts.towardsStationary(
            cost, (at, vector) -> HessianProduct.of(cost, at, vector, runner), theta, OF_APPROACH);
    double distance = Vectors.distance(theta, end);
    if (distance == 0 || distance > NEAR * scale) {
      return Optional.empty();
    }
    HessianProducts there = at(cost, end, runner);
    boolean lower = there.value <= value + NullSpace.ROUNDING * Math.abs(value);
    return lower && (there.isStationary() || PerfectFit.is(cost, end))
        ? Optional.of(found(there, distance)).filter(found -> found.nature() != Nature.FALLS)
        : Optional.empty();
  }

  private Stationary found(HessianProducts end, double distance) {
    return stationary(
        end.theta,
        end.nature(),
        end.spectrum.below(-end.noise),
        0,
        distance <= LocalModel.KNOWN * scale,
        distance,
        value - end.value,
        Optional.empty());
  }

  /**
   * Returns whether the slope is 0 to six digits, or what rounding gives to a slope of 0. Where the
   * cost itself is 0 no other slope is small beside it. A cost of errors alone that the slope may
   * yet lower by a share of itself is on its way to 0, however small the slope.
   */
  private boolean isStationary() {
    double curvature = Math.max(Math.abs(spectrum.smallest()), Math.abs(spectrum.largest()));
    double size = curvature * scale + Math.abs(value);
    boolean falls = PerfectFit.isOfErrorsAlone(cost) && relativeSlope() > Judge.LEVEL_SLOPE;
    return relativeSlope() <= NO_SLOPE
        || (!falls
            && gradientNorm() <= 64 * UNIT_ROUNDOFF * size
            && !CertainSlope.slopes(cost, theta, value, gradient));
  }

  private Nature nature() {
    if (PerfectFit.is(cost, theta)) {
      return Nature.PERFECT_FIT;
    }
    if (spectrum.below(-noise) > 0) {
      return Nature.FALLS;
    }
    if (spectrum.smallest() > noise + spectrum.smallestPair().residual()) {
      return Nature.RISES;
    }
    return isLowerInBall() ? Nature.FALLS_FLATLY : Nature.OPEN;
  }

  /**
   * Eigenvalues this near 0 count as 0. One that is faint beside the largest and below 0, where
   * nothing lower is found along its eigenvector or around, does too: with what slope is left the
   * cost may fall along it in the thirteenth digit and then rise.
   */
  private double countedAsZero() {
    double largest = Math.max(Math.abs(spectrum.smallest()), Math.abs(spectrum.largest()));
    double told = 16 * UNIT_ROUNDOFF * Math.abs(value) / scale / scale;
    double rounding = Math.max(16 * theta.length * UNIT_ROUNDOFF * largest, told);
    double down = -spectrum.smallest();
    boolean faint = down > rounding && down < FAINT * largest;
    return faint && !isLowerAlongLowest() && !isLowerInBall() ? down : rounding;
  }

  private boolean isLowerAlongLowest() {
    double length = BALL * scale;
    double[] lowest = spectrum.smallestPair().vector();
    return cost.at(Vectors.moved(theta, length, lowest)) < lowerInBall()
        || cost.at(Vectors.moved(theta, -length, lowest)) < lowerInBall();
  }

  /** A cost below this is lower than rounding and the slope that is left explain. */
  private double lowerInBall() {
    return value - NullSpace.ROUNDING * Math.abs(value) - gradientNorm() * BALL * scale;
  }

  /**
   * Returns whether one of some random directions, or a short way down from beside the point,
   * lowers the cost by more than rounding and the slope that is left explain.
   */
  private boolean isLowerInBall() {
    RandomGenerator random = RandomNumbers.of(1);
    double length = BALL * scale;
    double lower = lowerInBall();
    for (int i = 0; i < BALL_DIRECTIONS; i++) {
      double[] direction = Vectors.gaussian(theta.length, random);
      double share = length / Vectors.norm(direction);
      if (cost.at(Vectors.moved(theta, share, direction)) < lower) {
        return true;
      }
      double[] beside = Vectors.moved(theta, 1e-2 * share, direction);
      if (i < WAYS_DOWN
          && new Probe(cost, beside, value, PROBE_STEPS).endsBelow(lower, theta, length)) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean knowsCurvature() {
    return bounded(spectrum.largestPair()).isKnown();
  }

  private BoundedEigenvalue bounded(ExtremePairs.Pair pair) {
    double size = Math.max(-spectrum.smallest(), spectrum.largest());
    return BoundedEigenvalue.of(cost, theta, pair, size);
  }

  @Override
  Evidence evidence(UnitEvidence units) {
    BoundedEigenvalue largest = bounded(spectrum.largestPair());
    if (!largest.isKnown()) {
      return Evidence.without(
          value,
          gradientNorm(),
          "the cost and its slope alone: " + BoundedEigenvalue.ACROSS_KINKS,
          units);
    }
    String basis = Explanation.lanczos(bounded(spectrum.smallestPair()), largest, theta.length);
    List<Double> outermost = List.of(spectrum.smallest(), spectrum.largest());
    return evidence(outermost, spectrum.below(-noise), 0, basis, units);
  }

  /**
   * Newton's method on a large network, whose steps are found by conjugate gradients: no whole
   * Hessian is made (Nocedal, Wright: Numerical Optimization, 2006, algorithm 7.1). It stops where
   * a direction bends down, for then there is no minimum to go to.
   */
  static class NewtonByProducts {
    private static final int STEPS = 12;

    /** A step of conjugate gradients is found when so much of the slope would be left. */
    private static final double ENOUGH = 1e-3;

    private NewtonByProducts() {}

    /**
     * Goes on for as long as every step lessens the gradient.
     *
     * @param product the Hessian at the first point times the second vector
     * @param most products
     */
    static double[] towardsStationary(
        DifferentiableCost cost, BinaryOperator<double[]> product, double[] from, int most) {
      double[] theta = from.clone();
      double[] gradient = new double[theta.length];
      cost.gradient(theta, gradient);
      int left = most;
      for (int step = 0; step < STEPS && left > 0; step++) {
        double[] at = theta;
        Found found = conjugateGradients(vector -> product.apply(at, vector), gradient, left);
        left -= found.products;
        double[] next = Vectors.moved(theta, 1, found.step);
        double[] there = new double[theta.length];
        cost.gradient(next, there);
        if (found.bendsDown || !(Vectors.norm(there) < 0.9 * Vectors.norm(gradient))) {
          break;
        }
        theta = next;
        gradient = there;
      }
      return theta;
    }

    private record Found(double[] step, int products, boolean bendsDown) {}

    private static Found conjugateGradients(
        UnaryOperator<double[]> hessian, double[] gradient, int most) {
      double[] step = new double[gradient.length];
      double[] rest = gradient.clone();
      Vectors.scale(rest, -1);
      double[] direction = rest.clone();
      double square = Vectors.dot(rest, rest);
      double enough = ENOUGH * ENOUGH * square;
      int products = 0;
      while (products < most && square > enough) {
        double[] bent = hessian.apply(direction);
        products++;
        double curvature = Vectors.dot(direction, bent);
        if (!(curvature > 0)) {
          return new Found(step, products, true);
        }
        double length = square / curvature;
        Vectors.add(step, length, direction);
        Vectors.add(rest, -length, bent);
        double next = Vectors.dot(rest, rest);
        Vectors.scale(direction, next / square);
        Vectors.add(direction, 1, rest);
        square = next;
      }
      return new Found(step, products, false);
    }
  }
}

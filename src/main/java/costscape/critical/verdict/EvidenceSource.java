package costscape.critical.verdict;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.LocalModel;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.EvidenceSource.Stationary.Nature;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.interval.Box;
import costscape.interval.Jet;
import costscape.network.ActivationFunction;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A point, and what a judgement can learn of its surroundings. {@link Judge} alone says what a kind
 * of point means. There are two sources of evidence: the whole Hessian of a small network, and
 * products of the Hessian of a large one with vectors.
 */
abstract class EvidenceSource {
  final DifferentiableCost cost;
  final double[] theta;
  final double value;
  final double[] gradient;

  /** The length that the point is measured by: 1 and more. */
  final double scale;

  /** True where all eigenvalues are known, so that searches that need them can be made. */
  final boolean isWhole;

  EvidenceSource(
      DifferentiableCost cost,
      double[] theta,
      double value,
      double[] gradient,
      double scale,
      boolean isWhole) {
    this.cost = cost;
    this.theta = theta;
    this.value = value;
    this.gradient = gradient;
    this.scale = scale;
    this.isWhole = isWhole;
  }

  final double gradientNorm() {
    return Vectors.norm(gradient);
  }

  /**
   * The share of the cost by which the slope would lower it over the point's own length; 0 where
   * there is no slope, though the cost be 0 too.
   */
  final double relativeSlope() {
    double norm = gradientNorm();
    return norm == 0 ? 0 : norm * scale / Math.abs(value);
  }

  /**
   * The curvature along the gradient. Where it is positive the slope ends within the slope divided
   * by it.
   */
  abstract double curvatureOfSlope();

  /** The stationary point at hand or near. */
  abstract Optional<Stationary> stationary();

  /** Returns whether the largest curvature is one, and no difference of slopes across a kink. */
  abstract boolean knowsCurvature();

  /** The numbers that a verdict on this point rests on. */
  abstract Evidence evidence(UnitEvidence units);

  /** Those numbers, by what is known of the Hessian. */
  final Evidence evidence(
      List<Double> eigenvalues, int index, int flat, String basis, UnitEvidence units) {
    return new Evidence(
        value,
        gradientNorm(),
        eigenvalues,
        index,
        flat,
        isWhole,
        basis,
        units,
        cost.flatDirections(),
        Evidence.Around.NOTHING);
  }

  /**
   * A stationary point with what was found around it.
   *
   * @param place where it is
   * @param there whether it is this one, to the digits to which such a point is known; a perfect
   *     fit nearby is another, unless this is one too
   */
  final Stationary stationary(
      double[] place,
      Nature nature,
      int down,
      int flat,
      boolean there,
      double distance,
      double gain,
      Optional<Eigendecomposition> spectrum) {
    return new Stationary(
        ParameterVector.of(place),
        nature,
        down,
        flat,
        cost.flatDirections().size(),
        theta.length,
        isWhole,
        there && (nature != Nature.PERFECT_FIT || PerfectFit.is(cost, theta)),
        distance,
        gain,
        spectrum);
  }

  /**
   * The stationary point at hand or near, and what was found of it.
   *
   * @param place where it is
   * @param down how many directions lead down at once; of a large network at least so many
   * @param flat along how many the curvature cannot be told from 0 beside the largest one, those
   *     left out that are flat at every point; 0 where nobody counted
   * @param known how many are flat at every point
   * @param all the number of parameters
   * @param complete whether all eigenvalues were computed
   * @param there whether the point judged is the stationary point itself, to the digits to which
   *     such a point is known
   * @param distance from the point judged
   * @param gain how much lower the cost is there; at a saddle this may be below 0
   * @param spectrum of the Hessian there, where all of it was computed
   */
  record Stationary(
      ParameterVector place,
      Nature nature,
      int down,
      int flat,
      int known,
      int all,
      boolean complete,
      boolean there,
      double distance,
      double gain,
      Optional<Eigendecomposition> spectrum) {
    /** The kinds of findings around the point. */
    enum Nature {
      /** Every row is met as exactly as doubles can, and no cost of errors goes below 0. */
      PERFECT_FIT,
      /** The cost rises in every direction, but for those that are flat everywhere. */
      RISES,
      /** Some direction leads down at once. */
      FALLS,
      /** It falls at once in directions in which a unit moves that switches and is not heard. */
      FALLS_ASIDE,
      /** No curvature leads down beyond rounding, and the cost falls a little further on. */
      FALLS_FLATLY,
      /** It rises in every direction that was tried, in some of them only slowly. */
      RISES_SLOWLY,
      /** It falls in none that was tried, and in some it keeps its value. */
      KEEPS,
      /** It keeps its value nearby and falls further out, past a kink for example. */
      FALLS_BEYOND,
      /** It rises in some flat directions and keeps its value in others. */
      OPEN;

      /** Returns whether some direction is seen to lead down. */
      boolean isDown() {
        return this == FALLS || this == FALLS_ASIDE || this == FALLS_FLATLY;
      }
    }

    /**
     * Rows times squares of parameters, up to which the gradient is bounded: a tenth of a second.
     */
    private static final double MOST_WORK = 3e6;

    /**
     * Returns whether it is proved that the exact cost has no stationary point where this one was
     * found, to the digits to which such a point is known: bounds of some slope keep off 0 all over
     * a small box. So what rounding hides, a fall below the last digit of the cost for example, is
     * no minimum.
     */
    static boolean isRefuted(DifferentiableCost of, double... theta) {
      int all = theta.length;
      if (!(of instanceof NetworkCost cost)
          || Enclosure.refusal(cost).isPresent()
          || (double) cost.dataset().rows() * all * all > MOST_WORK) {
        return false;
      }
      double reach = LocalModel.KNOWN * (1 + Vectors.norm(theta));
      Jet slopes = new Enclosure(cost, Coordinates.all(all)).firstOver(Box.around(theta, reach));
      return IntStream.rangeClosed(1, all).anyMatch(k -> slopes.low[k] > 0 || slopes.high[k] < 0);
    }

    /** Distance and gain, where the point judged is not the stationary point itself. */
    Optional<Evidence.Near> near() {
      return there ? Optional.empty() : Optional.of(new Evidence.Near(distance, Math.max(0, gain)));
    }
  }

  /**
   * A slope that no rounding explains. Where a cost is steep in some direction, as far out with
   * curvatures of 1e12, rounding of θ alone makes a large gradient along that direction, and the
   * gradient's norm cannot tell it from a slope in another one. A parameter that grows by a
   * ten-thousandth can: the cost falls by far more than its rounding, and rises as the parameter
   * shrinks, or the other way round.
   */
  static class CertainSlope {
    private static final double STEP = 1e-4;

    /** A share of the cost, a thousand times what sums over many rows round. */
    private static final double SEEN = 1e-9;

    /** A cost below this counts as this: a perfect fit's is nothing but rounding. */
    private static final double LEAST_COST = 1e-6;

    /** The largest number of parameters that are tried; the most promising ones come first. */
    private static final int MOST = 100;

    private CertainSlope() {}

    static boolean slopes(CostFunction cost, double[] theta, double value, double... gradient) {
      double least = SEEN * Math.max(LEAST_COST, Math.abs(value));
      return IntStream.range(0, theta.length)
          .boxed()
          .sorted(Comparator.comparingDouble(k -> -Math.abs(theta[k] * gradient[k])))
          .limit(MOST)
          .anyMatch(
              k -> {
                double grown = scaled(cost, theta, k, 1 + STEP) - value;
                double shrunk = scaled(cost, theta, k, 1 - STEP) - value;
                return Math.min(grown, shrunk) < -least && Math.max(grown, shrunk) > least;
              });
    }

    private static double scaled(CostFunction cost, double[] theta, int k, double factor) {
      double[] there = theta.clone();
      there[k] *= factor;
      return cost.at(there);
    }
  }

  /**
   * Tests whether the output is saturated at every row under the squared error of a probability.
   * The derivative of that loss by the logit has the factor p(1 − p), so that no gradient is left
   * where the probability is 0 or 1, right or wrong. Cross-entropy does not have that factor.
   */
  static class OutputSaturation {
    /** The limit of saturation, as for hidden units: a hundredth of the steepest derivative, ¼. */
    private static final double SATURATED = 0.0025;

    private OutputSaturation() {}

    static boolean is(DifferentiableCost cost, double[] theta) {
      if (!(cost instanceof NetworkCost network) || network.loss() != LogisticLoss.SQUARED) {
        return false;
      }
      double[] features = new double[network.dataset().features()];
      for (int row = 0; row < network.dataset().rows(); row++) {
        network.dataset().row(row, features);
        double logit = network.network().logit(theta, features);
        if (ActivationFunction.SIGMOID.derivative(logit) > SATURATED) {
          return false;
        }
      }
      return true;
    }
  }
}

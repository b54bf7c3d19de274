package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.Stationary.Nature;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.List;
import java.util.Optional;

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

  /** Whether all eigenvalues are known, so that searches that need them can be made. */
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

  /** Whether the largest curvature is one, and no difference of slopes across a kink. */
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
      double gain) {
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
        gain);
  }
}

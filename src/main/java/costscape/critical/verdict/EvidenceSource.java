package costscape.critical.verdict;

import costscape.critical.unit.UnitEvidence;
import costscape.space.Vectors;
import java.util.Optional;

/**
 * What a judgement can learn of a point's surroundings. {@link Judge} alone says what a kind of
 * point means. There are two sources of evidence: the whole Hessian of a small network, and
 * products of the Hessian of a large one with vectors.
 */
interface EvidenceSource {
  /** Whether all eigenvalues are known, so that searches that need them can be made. */
  boolean isWhole();

  double[] theta();

  double cost();

  double[] gradient();

  default double gradientNorm() {
    return Vectors.norm(gradient());
  }

  /** The length that the point is measured by: 1 and more. */
  double scale();

  /**
   * The share of the cost by which the slope would lower it over the point's own length; 0 where
   * there is no slope, though the cost be 0 too.
   */
  default double relativeSlope() {
    double norm = gradientNorm();
    return norm == 0 ? 0 : norm * scale() / Math.abs(cost());
  }

  /**
   * The curvature along the gradient. Where it is positive the slope ends within the slope divided
   * by it.
   */
  double curvatureOfSlope();

  /** The stationary point at hand or near. */
  Optional<Stationary> stationary();

  /** The numbers that a verdict on this point rests on. */
  Evidence evidence(UnitEvidence units, Figures figures);
}

package costscape.critical.place;

import costscape.cost.DifferentiableCost;
import costscape.space.SymmetricMatrix;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Knows the flat families of a cost's stationary points: none, where a method says no more. */
interface Families extends Serializable {
  /**
   * The point that stands for the family of a point. A point without a family stands for itself.
   */
  default double[] centred(double[] theta) {
    return theta.clone();
  }

  /** The family of a centred stationary point; empty where it belongs to none. */
  default Optional<FlatFamily> family(DifferentiableCost cost, double[] centred) {
    return Optional.empty();
  }

  /** Points of flat families to which training may be on its way. */
  default List<double[]> near(double[] theta) {
    return List.of();
  }

  /** Other points of a family, some way along it from the one that stands for it. */
  default List<double[]> members(FlatFamily family, double[] centred) {
    return List.of();
  }

  /**
   * Whether the gradient is small because units have run into saturation, on their way to infinity,
   * and not because a stationary point is near.
   */
  default boolean saturated(double[] theta, SymmetricMatrix hessian) {
    return false;
  }

  /** No family is known. */
  Families NONE =
      new Families() {
        private static final long serialVersionUID = 1;
      };
}

package costscape.critical.place;

import costscape.cost.DifferentiableCost;
import costscape.space.SymmetricMatrix;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Knows the flat families of a cost's stationary points. */
interface Families extends Serializable {
  /**
   * The point that stands for the family of a point. A point without a family stands for itself.
   */
  double[] centred(double[] theta);

  /** The family of a centred stationary point; empty where it belongs to none. */
  Optional<FlatFamily> family(DifferentiableCost cost, double[] centred);

  /** Points of flat families to which training may be on its way. */
  List<double[]> near(double[] theta);

  /** Other points of a family, some way along it from the one that stands for it. */
  List<double[]> members(FlatFamily family, double[] centred);

  /**
   * Whether the gradient is small because units have run into saturation, on their way to infinity,
   * and not because a stationary point is near.
   */
  boolean saturated(double[] theta, SymmetricMatrix hessian);

  /** No family is known. */
  Families NONE =
      new Families() {
        private static final long serialVersionUID = 1;

        @Override
        public double[] centred(double[] theta) {
          return theta.clone();
        }

        @Override
        public Optional<FlatFamily> family(DifferentiableCost cost, double[] centred) {
          return Optional.empty();
        }

        @Override
        public List<double[]> near(double[] theta) {
          return List.of();
        }

        @Override
        public List<double[]> members(FlatFamily family, double[] centred) {
          return List.of();
        }

        @Override
        public boolean saturated(double[] theta, SymmetricMatrix hessian) {
          return false;
        }
      };
}

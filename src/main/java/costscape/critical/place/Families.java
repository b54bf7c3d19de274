package costscape.critical.place;

import costscape.cost.DifferentiableCost;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Knows the flat families of a cost's stationary points. */
interface Families extends Serializable {
  /** The one point of a family that stands for it; any other point as it is. */
  double[] centred(double[] theta);

  /** The family of a centred stationary point, where it belongs to one. */
  Optional<FlatFamily> family(DifferentiableCost cost, double[] centred);

  /** Points of flat families that training may be on its way to. */
  List<double[]> near(double[] theta);

  /** Other points of a family, some way along it from the one that stands for it. */
  List<double[]> members(FlatFamily family, double[] centred);

  /**
   * Whether the gradient is small because something has run into saturation, on its way to
   * infinity, and not because a point where it is 0 is near.
   */
  boolean saturated(double[] theta, double[] hessian);

  /** None is known. */
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
        public boolean saturated(double[] theta, double[] hessian) {
          return false;
        }
      };
}

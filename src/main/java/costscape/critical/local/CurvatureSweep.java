package costscape.critical.local;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.sweep.Sweep;
import costscape.sweep.SweptCells;
import java.util.List;

/** The curvature at every cell of a line or a plane: a sweep of a function that gives it. */
public final class CurvatureSweep {
  private CurvatureSweep() {}

  /** The curvature along one axis or over two; a cell where the Hessian is not known is NaN. */
  public static SweptCells over(
      DifferentiableCost cost,
      Slice slice,
      List<Axis> axes,
      HessianProperty curvature,
      Runner runner) {
    Sweep sweep = Sweep.ofSlow(new Curvature(cost, curvature), slice, axes);
    return SweptCells.of(axes, sweep.costs(runner));
  }

  private record Curvature(DifferentiableCost cost, HessianProperty property)
      implements CostFunction {
    @Override
    public int dimension() {
      return cost.dimension();
    }

    @Override
    public double at(double[] theta) {
      SymmetricMatrix hessian = cost.hessian(theta);
      if (!hessian.isFinite()) {
        return Double.NaN;
      }
      Eigendecomposition spectrum = Eigendecomposition.of(hessian, cost.flatDirections().vectors());
      return BoundedEigenvalue.isKnown(cost, theta, spectrum) ? property.of(spectrum) : Double.NaN;
    }
  }
}

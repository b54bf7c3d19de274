package costscape.critical.local;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import java.util.List;

/** The curvature at every cell of a line or a plane: a sweep of a function that gives it. */
public final class CurvatureSweep {
  private CurvatureSweep() {}

  /** The curvature along a line; a cell where the Hessian is not finite is NaN. */
  public static CellLine curve(
      DifferentiableCost cost, Slice slice, Axis axis, HessianProperty curvature, Runner runner) {
    Sweep sweep = Sweep.ofSlow(new Curvature(cost, curvature), slice, List.of(axis));
    return CellLine.of(axis, sweep.costs(runner));
  }

  /** The curvature over a plane; a cell where the Hessian is not finite is NaN. */
  public static CellPlane surface(
      DifferentiableCost cost, Slice slice, Grid grid, HessianProperty curvature, Runner runner) {
    List<Axis> axes = List.of(grid.first(), grid.second());
    Sweep sweep = Sweep.ofSlow(new Curvature(cost, curvature), slice, axes);
    return CellPlane.of(grid, sweep.costs(runner));
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
      return hessian.isFinite()
          ? property.of(Eigendecomposition.of(hessian, cost.flatDirections().vectors()))
          : Double.NaN;
    }
  }
}

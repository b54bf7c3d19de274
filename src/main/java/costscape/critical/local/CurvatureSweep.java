package costscape.critical.local;

import costscape.cost.CostFunction;
import costscape.cost.DifferentiableCost;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.sweep.Sweep;
import costscape.sweep.SweptCells;
import costscape.words.Labelled;
import java.util.List;
import java.util.function.ToDoubleFunction;

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

  /**
   * A property of the Hessian in the full parameter space, as one number. A slice shows its own
   * curvature only; where the slice is a bowl, the point may still be a saddle.
   */
  public enum HessianProperty implements Labelled {
    /** The number of directions that curve down. */
    INDEX(Eigendecomposition::index),
    /** The curvature along the direction that curves down most. */
    SMALLEST_EIGENVALUE(Eigendecomposition::smallest),
    /** The curvature across the steepest walls. Gradient descent needs a rate below 2 over it. */
    LARGEST_EIGENVALUE(Eigendecomposition::largest),
    /** 1 where no direction curves down, else 0. */
    CONVEX(spectrum -> spectrum.index() == 0 ? 1 : 0);

    private final ToDoubleFunction<Eigendecomposition> property;

    HessianProperty(ToDoubleFunction<Eigendecomposition> property) {
      this.property = property;
    }

    double of(Eigendecomposition spectrum) {
      return property.applyAsDouble(spectrum);
    }
  }
}

package costscape.critical.local;

import costscape.cost.DifferentiableCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.util.List;

/** A curvature at every cell of a line or a plane, as a job. A piece is some consecutive cells. */
public record CurvatureSweep(
    DifferentiableCost cost, Slice slice, List<Axis> axes, HessianProperty curvature)
    implements Job<double[]> {
  /**
   * The number of cells of a piece. A Hessian and its eigenvalues take far longer than handing out
   * a piece.
   */
  private static final int PIECE = 64;

  public CurvatureSweep {
    axes = List.copyOf(axes);
  }

  /** The curvature along a line; a cell where the Hessian is not finite is NaN. */
  public static CellLine curve(
      DifferentiableCost cost, Slice slice, Axis axis, HessianProperty curvature, Runner runner) {
    return CellLine.of(axis, new CurvatureSweep(cost, slice, List.of(axis), curvature).run(runner));
  }

  /** The curvature over a plane; a cell where the Hessian is not finite is NaN. */
  public static CellPlane surface(
      DifferentiableCost cost, Slice slice, Grid grid, HessianProperty curvature, Runner runner) {
    List<Axis> axes = List.of(grid.first(), grid.second());
    return CellPlane.of(grid, new CurvatureSweep(cost, slice, axes, curvature).run(runner));
  }

  private double[] run(Runner runner) {
    double[] all = new double[cells()];
    int[] next = {0};
    runner.run(
        this,
        piece -> {
          System.arraycopy(piece, 0, all, next[0], piece.length);
          next[0] += piece.length;
        });
    return all;
  }

  private int cells() {
    return axes.stream().mapToInt(Axis::points).reduce(1, Math::multiplyExact);
  }

  @Override
  public int size() {
    return (cells() + PIECE - 1) / PIECE;
  }

  @Override
  public double[] run(int index) {
    int first = index * PIECE;
    double[] values = new double[Math.min(PIECE, cells() - first)];
    for (int k = 0; k < values.length; k++) {
      values[k] = at(theta(first + k).toArray());
    }
    return values;
  }

  private ParameterVector theta(int cell) {
    if (axes.size() == 1) {
      return slice.at(axes.get(0).at(cell));
    }
    int row = axes.get(1).points();
    return slice.at(axes.get(0).at(cell / row), axes.get(1).at(cell % row));
  }

  private double at(double[] theta) {
    SymmetricMatrix hessian = cost.hessian(theta);
    return hessian.isFinite()
        ? curvature.of(Spectrum.of(hessian, cost.flatDirections().vectors()))
        : Double.NaN;
  }
}

package costscape.sweep;

import costscape.cost.DifferentiableCost;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A minimum of the cost along a line, found between the cells. It is a minimum of the line only:
 * other directions may still lead down.
 */
public record LocalMinimum(double alpha, double cost) {
  /** α is found to a rounding or two; the rounding of the slope sets the limit. */
  private static final double RELATIVE_ACCURACY = 1e-15;

  private static final double ABSOLUTE_ACCURACY = 1e-300;

  /**
   * From the largest double to the smallest it takes 2100 halvings, and Brent's method takes some
   * more.
   */
  private static final int EVALUATIONS = 10_000;

  /**
   * The interior minima of a curve, each polished by Brent's method between the neighbours of its
   * cell. The method looks for the root of the slope ∇C·u, not for the smallest cost: around a flat
   * minimum the cost is the same double over a long stretch, while the slope still tells left from
   * right.
   */
  public static List<LocalMinimum> of(DifferentiableCost cost, Slice line, CostCurve curve) {
    double[] gradient = new double[cost.dimension()];
    UnivariateFunction slope =
        alpha -> {
          cost.gradient(line.at(alpha).toArray(), gradient);
          return line.u().dot(gradient);
        };
    List<LocalMinimum> minima = new ArrayList<>();
    for (int cell : curve.interiorMinima()) {
      double alpha = polished(slope, curve, cell);
      minima.add(new LocalMinimum(alpha, cost.at(line.at(alpha).toArray())));
    }
    return minima;
  }

  private static double polished(UnivariateFunction slope, CostCurve curve, int cell) {
    int left = cell - 1;
    while (curve.at(left) == curve.at(cell)) {
      left--;
    }
    int right = cell + 1;
    while (curve.at(right) == curve.at(cell)) {
      right++;
    }
    double from = curve.axis().at(left);
    double to = curve.axis().at(right);
    boolean bracketed = slope.value(from) < 0 && slope.value(to) > 0;
    return bracketed
        ? new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY)
            .solve(EVALUATIONS, slope, from, to, curve.axis().at(cell))
        : curve.axis().at(cell);
  }
}

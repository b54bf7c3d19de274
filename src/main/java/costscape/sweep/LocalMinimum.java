package costscape.sweep;

import costscape.cost.CostFunction.LineEvaluator;
import costscape.cost.CostSource;
import costscape.cost.DifferentiableCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Slice;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * A minimum of the cost along a line, found between the cells. It is a minimum of the line only:
 * other directions may still lead down.
 */
public record LocalMinimum(double alpha, double cost) implements Serializable {
  /** α is found to a rounding or two; the rounding of the slope sets the limit. */
  private static final double RELATIVE_ACCURACY = 1e-15;

  private static final double ABSOLUTE_ACCURACY = 1e-300;

  /**
   * From the largest double to the smallest it takes 2100 halvings, and Brent's method takes some
   * more.
   */
  private static final int EVALUATIONS = 10_000;

  /** Costs without slopes are taken to be of single precision. */
  private static final double RELATIVE_ROUNDING = CostSource.SINGLE;

  /**
   * The interior minima of a curve, each polished by Brent's method between the neighbours of its
   * cell. The method looks for the root of the slope ∇C·u, not for the smallest cost: around a flat
   * minimum the cost is the same double over a long stretch, while the slope still tells left from
   * right.
   */
  public static List<LocalMinimum> of(
      DifferentiableCost cost, Slice line, CellLine curve, Runner runner) {
    return runner.run(new Polishing(cost, line, cells(curve).toList()));
  }

  /** The interior minima of a curve, each at its cell. */
  public static List<LocalMinimum> atCells(CellLine curve) {
    return curve.interiorMinima().stream()
        .map(cell -> new LocalMinimum(curve.axis().at(cell), curve.at(cell)))
        .toList();
  }

  /**
   * Those of a curve whose cells are rounded more coarsely than the cost: a dip between whose sides
   * the cost's slope does not change its sign is rounding, and left out.
   */
  public static List<LocalMinimum> ofRounded(
      DifferentiableCost cost, Slice line, CellLine curve, Runner runner) {
    LineEvaluator along = cost.along(line);
    List<Cell> cells = cells(curve).filter(cell -> isBracketed(along::slope, cell)).toList();
    return runner.run(new Polishing(cost, line, cells));
  }

  private static boolean isBracketed(UnivariateFunction slope, Cell cell) {
    return slope.value(cell.from()) < 0 && slope.value(cell.to()) > 0;
  }

  /** A cell, and the nearest cells of higher cost at both sides. */
  private record Cell(double from, double at, double to) implements Serializable {}

  private static Stream<Cell> cells(CellLine curve) {
    return curve.interiorMinima().stream().map(cell -> cell(curve, cell));
  }

  private static Cell cell(CellLine curve, int cell) {
    int left = cell - 1;
    while (curve.at(left) == curve.at(cell)) {
      left--;
    }
    int right = cell + 1;
    while (curve.at(right) == curve.at(cell)) {
      right++;
    }
    Axis axis = curve.axis();
    return new Cell(axis.at(left), axis.at(cell), axis.at(right));
  }

  /** A piece is one minimum. */
  private static final class Polishing implements Job<LocalMinimum> {
    private static final long serialVersionUID = 1;

    private final DifferentiableCost cost;
    private final Slice line;
    private final ArrayList<Cell> cells;

    @SuppressWarnings("NullAway.Init") // made when first asked for
    private transient LineEvaluator along;

    Polishing(DifferentiableCost cost, Slice line, List<Cell> cells) {
      this.cost = cost;
      this.line = line;
      this.cells = new ArrayList<>(cells);
    }

    @Override
    public int size() {
      return cells.size();
    }

    @Override
    public LocalMinimum run(int index) {
      double alpha =
          cost.knowsSlopes()
              ? polished(along()::slope, cells.get(index))
              : lowest(along()::cost, cells.get(index));
      return new LocalMinimum(alpha, cost.at(line.at(alpha).toArray()));
    }

    private synchronized LineEvaluator along() {
      if (along == null) {
        along = cost.along(line);
      }
      return along;
    }
  }

  /** By costs alone, as exact as a parabola is flat: the root of their rounding. */
  private static double lowest(UnivariateFunction costs, Cell cell) {
    return new BrentOptimizer(Math.sqrt(RELATIVE_ROUNDING), Math.sqrt(RELATIVE_ROUNDING) / 10)
        .optimize(
            new UnivariateObjectiveFunction(costs),
            GoalType.MINIMIZE,
            new SearchInterval(cell.from(), cell.to(), cell.at()),
            new MaxEval(EVALUATIONS))
        .getPoint();
  }

  private static double polished(UnivariateFunction slope, Cell cell) {
    return isBracketed(slope, cell)
        ? new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY)
            .solve(EVALUATIONS, slope, cell.from(), cell.to(), cell.at())
        : cell.at();
  }
}

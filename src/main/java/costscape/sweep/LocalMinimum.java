package costscape.sweep;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction.LineEvaluator;
import costscape.cost.CostSource;
import costscape.cost.DifferentiableCost;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.sweep.Rounds.Between;
import costscape.sweep.Rounds.Height;
import costscape.sweep.Rounds.Search;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

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

  private static final Height DEPTH = (alpha, cost) -> -cost;

  /**
   * The interior minima of a curve, each polished by Brent's method between the neighbours of its
   * cell. The method looks for the root of the slope ∇C·u, not for the smallest cost: around a flat
   * minimum the cost is the same double over a long stretch, while the slope still tells left from
   * right.
   */
  public static List<LocalMinimum> of(
      DifferentiableCost cost, Slice line, CellLine curve, Runner runner) {
    return polished(cost, line, curve, cells(curve).toList(), runner);
  }

  private static List<LocalMinimum> polished(
      DifferentiableCost cost, Slice line, CellLine curve, List<Cell> cells, Runner runner) {
    return cost instanceof AskedCost asked
        ? asked(asked, line, curve, cells)
        : runner.run(new Polishing(cost, line, cells));
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
    return polished(cost, line, curve, cells, runner);
  }

  private static boolean isBracketed(UnivariateFunction slope, Cell cell) {
    return slope.value(cell.from()) < 0 && slope.value(cell.to()) > 0;
  }

  /** A cell, and the nearest cells of higher cost at both sides. */
  private record Cell(double from, double at, double to) implements Serializable {
    Optional<Between> aroundLowest(NavigableMap<Double, Double> costs) {
      double root = Math.sqrt(RELATIVE_ROUNDING);
      return Rounds.aroundTop(inside(costs), DEPTH, root * Math.abs(at) + root / 10);
    }

    LocalMinimum lowest(NavigableMap<Double, Double> costs) {
      double alpha = Rounds.top(inside(costs), DEPTH);
      return new LocalMinimum(alpha, costs.getOrDefault(alpha, Double.NaN));
    }

    private NavigableMap<Double, Double> inside(NavigableMap<Double, Double> told) {
      return told.subMap(from, true, to, true);
    }

    Optional<Between> aroundRoot(NavigableMap<Double, Double> slopes) {
      return bracket(slopes).filter(found -> found.width() > 2 * found.within());
    }

    /** The end of smaller slope; the cell itself where slopes do not lead down to it. */
    double root(NavigableMap<Double, Double> slopes) {
      return bracket(slopes)
          .map(
              found ->
                  -slope(slopes, found.left()) < slope(slopes, found.right())
                      ? found.left()
                      : found.right())
          .orElse(at);
    }

    /**
     * Between the last slope that leads down and the first after it that does not; empty where the
     * slopes beside the cell do not lead down to it.
     */
    private Optional<Between> bracket(NavigableMap<Double, Double> slopes) {
      if (!isBracketed(alpha -> slope(slopes, alpha), this)) {
        return Optional.empty();
      }
      double left = from;
      double right = to;
      for (Map.Entry<Double, Double> one : inside(slopes).entrySet()) {
        if (one.getValue() < 0) {
          left = one.getKey();
        } else if (one.getValue() >= 0) {
          right = one.getKey();
          break;
        }
      }
      double down = slope(slopes, left);
      double up = slope(slopes, right);
      double size = Math.max(Math.abs(left), Math.abs(right));
      double within = up == 0 ? right - left : RELATIVE_ACCURACY / 2 * size + ABSOLUTE_ACCURACY;
      double secant = left - down * ((right - left) / (up - down));
      boolean isBetween = left < secant && secant < right;
      return Optional.of(
          new Between(left, isBetween ? secant : left / 2 + right / 2, right, within));
    }

    private static double slope(NavigableMap<Double, Double> slopes, double alpha) {
      return slopes.getOrDefault(alpha, Double.NaN);
    }
  }

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
      double alpha = polished(along()::slope, cells.get(index));
      return new LocalMinimum(alpha, cost.at(line.at(alpha).toArray()));
    }

    private synchronized LineEvaluator along() {
      if (along == null) {
        along = cost.along(line);
      }
      return along;
    }
  }

  /**
   * Those of a cost from elsewhere: all of them in the same rounds. By costs alone they are as
   * exact as a parabola is flat: the root of their rounding.
   */
  private static List<LocalMinimum> asked(
      AskedCost cost, Slice line, CellLine curve, List<Cell> cells) {
    LineEvaluator along = cost.along(line);
    NavigableMap<Double, Double> told = new TreeMap<>();
    if (!cost.knowsSlopes()) {
      IntStream.range(0, curve.axis().points())
          .forEach(i -> told.put(curve.axis().at(i), curve.at(i)));
      List<Search> searches =
          cells.stream().<Search>map(cell -> costs -> cell.aroundLowest(costs)).toList();
      Rounds.run(searches, told, along::costs);
      return cells.stream().map(cell -> cell.lowest(told)).toList();
    }
    NavigableSet<Double> ends = new TreeSet<>();
    cells.forEach(cell -> ends.addAll(List.of(cell.from(), cell.to())));
    Rounds.ask(ends, told, along::slopes);
    List<Search> searches =
        cells.stream().<Search>map(cell -> slopes -> cell.aroundRoot(slopes)).toList();
    Rounds.run(searches, told, along::slopes);
    double[] alphas = cells.stream().mapToDouble(cell -> cell.root(told)).toArray();
    double[] costs = along.costs(alphas);
    return IntStream.range(0, alphas.length)
        .mapToObj(k -> new LocalMinimum(alphas[k], costs[k]))
        .toList();
  }

  private static double polished(UnivariateFunction slope, Cell cell) {
    return isBracketed(slope, cell)
        ? new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY)
            .solve(EVALUATIONS, slope, cell.from(), cell.to(), cell.at())
        : cell.at();
  }
}

package costscape.study.doctor;

import costscape.space.Axis;
import costscape.sweep.CellPlane;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plane of costs as a file holds it, whoever drew it: the coordinates along x and y, and a cost
 * for each pair of them. A cell without a cost is NaN. Immutable.
 */
public final class DrawnPlane {
  private final String xName;
  private final String yName;
  private final double[] x;
  private final double[] y;
  private final double[] costs; // x slowest
  private final double[] sorted; // the finite ones

  /** A cell by its place on the grid; its cost is NaN or infinite where it has none. */
  record Cell(int i, int j, double x, double y, double cost) {
    boolean hasCost() {
      return Double.isFinite(cost);
    }

    /** The cell as messages name it. */
    @Override
    public String toString() {
      return "x = %s, y = %s".formatted(Finding.number(x), Finding.number(y));
    }
  }

  /**
   * A plane of coordinates that rise.
   *
   * @param costs a row for each x, so that y is fastest; what is not finite has failed
   * @throws IllegalArgumentException where these are no plane
   */
  public DrawnPlane(String xName, String yName, double[] x, double[] y, double[] costs) {
    if (x.length < 2 || y.length < 2 || costs.length != x.length * y.length) {
      throw new IllegalArgumentException(
          "%d costs are no plane of %d × %d cells: two or more were expected along each axis"
              .formatted(costs.length, x.length, y.length));
    }
    this.xName = xName;
    this.yName = yName;
    this.x = rising(xName, x);
    this.y = rising(yName, y);
    this.costs = costs.clone();
    this.sorted = Arrays.stream(costs).filter(Double::isFinite).sorted().toArray();
  }

  /** The plane that a sweep made. */
  public static DrawnPlane of(CellPlane swept) {
    List<double[]> axes = swept.axes().stream().map(Axis::values).toList();
    double[] costs =
        IntStream.range(0, (int) swept.grid().cells()).mapToDouble(swept::value).toArray();
    return new DrawnPlane(
        swept.grid().first().name(), swept.grid().second().name(), axes.get(0), axes.get(1), costs);
  }

  private static double[] rising(String name, double... values) {
    for (int k = 0; k < values.length; k++) {
      if (!Double.isFinite(values[k]) || (k > 0 && values[k] <= values[k - 1])) {
        throw new IllegalArgumentException(
            "the values of %s are to rise from one to the next; the %s. is %s"
                .formatted(name, k + 1, values[k]));
      }
    }
    return values.clone();
  }

  public String xName() {
    return xName;
  }

  public String yName() {
    return yName;
  }

  public double[] x() {
    return x.clone();
  }

  public double[] y() {
    return y.clone();
  }

  /** The cost at the i-th value of x and the j-th of y; NaN or infinite where there is none. */
  public double at(int i, int j) {
    return costs[i * y.length + j];
  }

  /** The costs that there are, from the smallest. */
  public double[] sorted() {
    return sorted.clone();
  }

  /** The cost that a share of the others does not exceed. */
  public double quantile(double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** The largest cost minus the smallest; 0 where there is none. */
  double range() {
    return sorted.length == 0 ? 0 : quantile(1) - quantile(0);
  }

  /** How many costs do not exceed a limit. */
  double atMost(double limit) {
    return Arrays.stream(sorted).filter(cost -> cost <= limit).count();
  }

  /** All cells, x slowest. */
  List<Cell> cells() {
    return IntStream.range(0, costs.length)
        .mapToObj(k -> cell(k / y.length, k % y.length))
        .toList();
  }

  Cell cell(int i, int j) {
    return new Cell(i, j, x[i], y[j], at(i, j));
  }

  /** The cost of the cell that lies so many nodes to the right and above; NaN outside. */
  double beside(Cell cell, int right, int up) {
    int i = cell.i + right;
    int j = cell.j + up;
    return i >= 0 && i < x.length && j >= 0 && j < y.length ? at(i, j) : Double.NaN;
  }
}

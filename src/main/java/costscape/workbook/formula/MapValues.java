package costscape.workbook.formula;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The landscape that the sheets open with, by the engine: through the end of training, over the
 * first parameter across (axis 0) and the second up (1), wide enough for the whole path.
 */
public final class MapValues {
  /** Cells along each side; the middle one is the present point. */
  public static final int SIDE = 25;

  private static final int MIDDLE = SIDE / 2;
  private static final double ROOM = 2.2;
  private static final double LEAST_WIDTH = 1;

  private final WorkbookPlan plan;
  private final double[] present;
  private final double[][] paths = new double[2][];
  private final double[] widths = new double[2];

  public MapValues(WorkbookPlan plan, Computed computed) {
    this.plan = plan;
    present = computed.theta(plan.steps());
    for (int axis = 0; axis < 2; axis++) {
      paths[axis] = computed.path(axis);
      widths[axis] = widthOf(axis);
    }
  }

  public double now(int parameter) {
    return present[parameter];
  }

  public double width(int axis) {
    return widths[axis];
  }

  private double widthOf(int axis) {
    double centre = present[axis];
    double farthest = 0;
    for (double at : paths[axis]) {
      farthest = Math.max(farthest, Math.abs(at - centre));
    }
    return Math.max(ROOM * farthest, LEAST_WIDTH);
  }

  /** The width that the cells follow, over the path of the named columns. */
  public static String width(String path, String centre) {
    return "MAX(%s*MAX(MAX(%s)-%s,%3$s-MIN(%2$s)),1)".formatted(ROOM, path, centre);
  }

  /** A value along an axis. */
  public double at(int axis, int k) {
    return present[axis] + width(axis) * (k - MIDDLE) / (SIDE - 1);
  }

  public static String at(String centre, String width, int k) {
    return "%s+%s*%d/%d".formatted(centre, width, k - MIDDLE, SIDE - 1);
  }

  /** The parameters in a cell. */
  public double[] theta(int across, int up) {
    double[] theta = present.clone();
    theta[0] = at(0, across);
    theta[1] = at(1, up);
    return theta;
  }

  public double cost(int across, int up) {
    double[] theta = theta(across, up);
    return Double.isFinite(theta[0] + theta[1]) ? plan.cost().at(theta) : Double.NaN;
  }

  public double least() {
    return costs().min().getAsDouble();
  }

  public double most() {
    return costs().max().getAsDouble();
  }

  private DoubleStream costs() {
    return IntStream.range(0, SIDE * SIDE).mapToDouble(cell -> cost(cell % SIDE, cell / SIDE));
  }

  /** How many steps of the path lie in a cell. */
  public int steps(int across, int up) {
    int steps = 0;
    for (int t = 0; t < paths[0].length; t++) {
      steps += isIn(0, across, paths[0][t]) && isIn(1, up, paths[1][t]) ? 1 : 0;
    }
    return steps;
  }

  private boolean isIn(int axis, int k, double value) {
    double half = width(axis) / (2 * (SIDE - 1));
    return value >= at(axis, k) - half && value < at(axis, k) + half;
  }
}

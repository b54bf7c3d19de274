package costscape.study.doctor;

import static costscape.study.doctor.DrawnPlane.number;

import costscape.number.SixDigits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * What a plane tells by itself, without the network that it is of.
 *
 * <p>Noise is told from structure by fourth differences c(i−2) − 4c(i−1) + 6c(i) − 4c(i+1) +
 * c(i+2). Independent noise of standard deviation σ gives them √70 σ, on every node and on every
 * second node alike; on a smooth surface they grow by 2⁴ = 16 from the first to the second, at a
 * crease by 2. The median of their sizes, over 0.6745 √70, estimates σ though a part of the cells
 * have a structure of their own. For costs that are independent standard normal numbers it is 1.
 */
public final class PlaneDoctor {
  /**
   * How far the centre may lie above the lowest cell, as a share of the median's height above it.
   */
  private static final double NEAR = 0.01;

  /** The lowest part of a colour bar, and the share of the cells in it that is a doubt. */
  private static final double LOWEST = 0.05;

  private static final double MOSTLY = 0.6;

  /** The largest cost over the median, above which a colour bar is for few cells. */
  private static final double EXTREME = 20;

  /** Fewest cells along an axis that noise is estimated from: every second node has six. */
  private static final int FEWEST = 11;

  /** The noise over the interquartile range that can be seen. */
  private static final double ROUGH = 0.005;

  /** The growth on every second node below which roughness is no structure. */
  private static final double GROWTH = 1.7;

  /** The median size of a normal number of σ = 1, times the length of 1, −4, 6, −4, 1. */
  private static final double FOURTH = 0.6745 * Math.sqrt(70);

  /** The share of cells with a second difference of half the range that is a doubt. */
  private static final double THIN = 0.015;

  private final DrawnPlane plane;
  private final Optional<double[]> centre;

  /**
   * @param centre the two coordinates of the point that the plane goes through, where it is known
   */
  public PlaneDoctor(DrawnPlane plane, Optional<double[]> centre) {
    this.plane = plane;
    this.centre = centre.map(double[]::clone);
  }

  /** All findings; a plane without any cost has failed, and nothing more is said of it. */
  public List<Finding> findings() {
    if (plane.finite() == 0) {
      return List.of(failed());
    }
    Finding noise = noise();
    Finding resolution = resolution(noise.level() != Finding.Level.FINE);
    return List.of(centre(), failed(), range(), resolution, noise);
  }

  /** Whether the point that the plane goes through is its lowest place, to within one cell. */
  private Finding centre() {
    String name = "centre";
    double[] point = centre.orElse(new double[] {Double.NaN, Double.NaN});
    int[] lowest = {0, 0};
    List<int[]> around = new ArrayList<>();
    for (int i = 0; i < plane.columns(); i++) {
      for (int j = 0; j < plane.rows(); j++) {
        lowest = isLower(i, j, lowest) ? new int[] {i, j} : lowest;
        if (isBeside(point[0], i, plane.columns(), plane::x)
            && isBeside(point[1], j, plane.rows(), plane::y)) {
          around.add(new int[] {i, j});
        }
      }
    }
    if (around.isEmpty()) {
      return Finding.fine(
          name,
          "not judged: the point lies outside the plane, or nothing says where on these axes");
    }
    int[] own = around.get(0);
    for (int[] other : around) {
      own = isLower(other[0], other[1], own) ? other : own;
    }
    double cost = plane.at(own[0], own[1]);
    if (!Double.isFinite(cost)) {
      return Finding.fine(name, "not judged: the cell of the point has no cost");
    }
    double least = plane.at(lowest[0], lowest[1]);
    double above = cost - least;
    double height = quantile(plane.sorted(), 0.5) - least;
    if (above == 0) {
      return Finding.fine(
          name, "the point costs %s, and no cell costs less".formatted(number(cost)));
    }
    String what =
        ("the point costs %s; the lowest cell, at %s, costs %s less, which is %s of the median's"
                + " height above it")
            .formatted(
                number(cost),
                plane.place(lowest[0], lowest[1]),
                number(above),
                percent(above / height));
    return above <= NEAR * height
        ? Finding.fine(name, what)
        : Finding.doubt(
            name,
            what,
            "the picture has no minimum at its centre: the point is none, another basin is lower, or"
                + " the plane is of another point or of other data",
            "compare the cost of the point with the one that the training ended at, and train on"
                + " if it goes down further");
  }

  /** Whether a node is the one that a value lies on, or one of the two that it lies between. */
  private static boolean isBeside(double value, int k, int points, IntToDoubleFunction at) {
    double rounding = 1e-6 * (at.applyAsDouble(points - 1) - at.applyAsDouble(0));
    int last = points - 1;
    return (k == 0
            ? at.applyAsDouble(0) <= value + rounding
            : at.applyAsDouble(k - 1) < value - rounding)
        && (k == last
            ? at.applyAsDouble(k) >= value - rounding
            : at.applyAsDouble(k + 1) > value + rounding);
  }

  private boolean isLower(int i, int j, int[] than) {
    double cost = plane.at(i, j);
    double other = plane.at(than[0], than[1]);
    return Double.isFinite(cost) && (!Double.isFinite(other) || cost < other);
  }

  /** How many cells have no cost, and where these lie. */
  private Finding failed() {
    int all = plane.columns() * plane.rows();
    int failed = all - plane.finite();
    if (failed == 0) {
      return Finding.fine("failed", "all %d cells have a cost".formatted(all));
    }
    String what =
        "%d of %d cells (%s) have no cost, %s"
            .formatted(failed, all, percent((double) failed / all), where(failed));
    String why =
        "a cell fails where the cost overflows or is NaN, or where a run was stopped before it; what"
            + " a drawing puts there is no cost";
    String todo =
        "compute these cells again; where they fail again, take a smaller range that leaves them out,"
            + " and draw cells without a cost in a colour of their own";
    return 2 * failed > all
        ? Finding.fault("failed", what, why, todo)
        : Finding.doubt("failed", what, why, todo);
  }

  private String where(int failed) {
    int[] x = {plane.columns(), -1};
    int[] y = {plane.rows(), -1};
    for (int i = 0; i < plane.columns(); i++) {
      for (int j = 0; j < plane.rows(); j++) {
        if (!Double.isFinite(plane.at(i, j))) {
          x = new int[] {Math.min(x[0], i), Math.max(x[1], i)};
          y = new int[] {Math.min(y[0], j), Math.max(y[1], j)};
        }
      }
    }
    String box = "from %s to %s".formatted(plane.place(x[0], y[0]), plane.place(x[1], y[1]));
    if (failed == 1) {
      return "at " + plane.place(x[0], y[0]);
    }
    if (2 * failed < (x[1] - x[0] + 1) * (y[1] - y[0] + 1)) {
      return "scattered " + box;
    }
    boolean isAtX = x[0] == 0 || x[1] == plane.columns() - 1;
    boolean isAtY = y[0] == 0 || y[1] == plane.rows() - 1;
    boolean isAcross =
        (x[0] == 0 && x[1] == plane.columns() - 1) || (y[0] == 0 && y[1] == plane.rows() - 1);
    return (isAtX && isAtY && !isAcross
            ? "in a corner, "
            : isAtX || isAtY ? "at an edge, " : "in one block, ")
        + box;
  }

  /** Whether few cells take most of the colours. */
  private Finding range() {
    double[] costs = plane.sorted();
    double smallest = costs[0];
    double largest = costs[costs.length - 1];
    double median = quantile(costs, 0.5);
    double low = share(costs, smallest + LOWEST * plane.range());
    double high = 1 - share(costs, smallest + plane.range() / 2);
    String what =
        "costs from %s to %s, median %s: %s of the cells lie in the lowest %s of a linear colour bar"
            .formatted(
                number(smallest), number(largest), number(median), percent(low), percent(LOWEST));
    boolean isExtreme = smallest < 0 || largest > EXTREME * median;
    if (plane.range() == 0 || low <= MOSTLY || !isExtreme) {
      return Finding.fine(
          "range", plane.range() == 0 ? "every cell costs " + number(smallest) : what);
    }
    String colours =
        "colours from %s to %s (--range, or --ylim of a surface), where nine tenths of the cells lie"
            .formatted(number(smallest), number(quantile(costs, 0.9)));
    return Finding.doubt(
        "range",
        what + ", and %s in its upper half".formatted(percent(high)),
        "the few high cells choose the colours, and the rest looks flat whatever its form",
        (smallest > 0 ? "log colours (--scale log), or " : "") + colours);
  }

  /** The share of sorted numbers that are no larger than a limit. */
  private static double share(double[] sorted, double limit) {
    return (double) Arrays.stream(sorted).filter(v -> v <= limit).count() / sorted.length;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** Whether there is structure thinner than a cell, which another grid would draw otherwise. */
  private Finding resolution(boolean isNoisy) {
    double stepX = 0;
    double stepY = 0;
    int thin = 0;
    for (int i = 0; i < plane.columns(); i++) {
      for (int j = 0; j < plane.rows(); j++) {
        double cost = plane.at(i, j);
        double left = i == 0 ? Double.NaN : plane.at(i - 1, j) - cost;
        double right = i == plane.columns() - 1 ? Double.NaN : plane.at(i + 1, j) - cost;
        double below = j == 0 ? Double.NaN : plane.at(i, j - 1) - cost;
        double above = j == plane.rows() - 1 ? Double.NaN : plane.at(i, j + 1) - cost;
        stepX = larger(stepX, left);
        stepY = larger(stepY, below);
        thin += larger(larger(0, left + right), below + above) > plane.range() / 2 ? 1 : 0;
      }
    }
    double share = (double) thin / plane.finite();
    double range = Math.max(plane.range(), Double.MIN_NORMAL);
    String what =
        "the largest step between neighbours is %s of the range along x, %s along y; %s of the cells"
                .formatted(percent(stepX / range), percent(stepY / range), percent(share))
            + " differ by a quarter of the range or more from the middle of their neighbours";
    if (isNoisy || share <= THIN) {
      return Finding.fine("resolution", what);
    }
    return Finding.doubt(
        "resolution",
        what,
        "there is structure that is thinner than a cell: how high and where it is drawn depends on"
            + " where the nodes happen to lie",
        "twice as many points: %d × %d in place of %d × %d keep every node that there is; draw on"
                .formatted(
                    2 * plane.columns() - 1, 2 * plane.rows() - 1, plane.columns(), plane.rows())
            + " until the picture no longer changes");
  }

  private static double larger(double size, double other) {
    return Double.isFinite(other) ? Math.max(size, Math.abs(other)) : size;
  }

  /** Whether neighbours differ as no surface does that these nodes can show. */
  private Finding noise() {
    String name = "noise";
    if (plane.columns() < FEWEST || plane.rows() < FEWEST) {
      return Finding.fine(
          name,
          "not judged: %d cells or more along each axis are needed, and there are %d × %d"
              .formatted(FEWEST, plane.columns(), plane.rows()));
    }
    if (!isEven(plane.columns(), plane::x) || !isEven(plane.rows(), plane::y)) {
      return Finding.fine(name, "not judged: the values of an axis are not equally far apart");
    }
    double[] costs = plane.sorted();
    double middle = quantile(costs, 0.75) - quantile(costs, 0.25);
    double x = roughness(true, 1);
    double y = roughness(false, 1);
    double sigma = Math.min(x, y);
    double growth = Math.max(roughness(true, 2) / x, roughness(false, 2) / y);
    if (!(sigma > ROUGH * middle) || !(growth <= GROWTH)) {
      return Finding.fine(name, "no jumps from cell to cell were seen that noise would make");
    }
    return Finding.doubt(
        name,
        ("from cell to cell the costs jump by about %s, %s of the range between their quartiles; on"
                + " every second node these jumps are %s times as large, and on a smooth surface they"
                + " would be 16 times")
            .formatted(number(sigma), percent(sigma / middle), SixDigits.fixed(growth, 1)),
        "the same point would cost something else when it is computed again: dropout or augmentation"
            + " was left on, or each cell saw another mini-batch; else the surface has structure that"
            + " is much thinner than a cell",
        "compute one cell twice; if it differs, switch to evaluation (torch: model.eval()) and give"
            + " every cell the same rows in the same form");
  }

  private static boolean isEven(int points, IntToDoubleFunction at) {
    double step = (at.applyAsDouble(points - 1) - at.applyAsDouble(0)) / (points - 1);
    for (int k = 1; k < points; k++) {
      if (Math.abs(at.applyAsDouble(k) - at.applyAsDouble(k - 1) - step) > 1e-3 * step) {
        return false;
      }
    }
    return true;
  }

  /** The σ that the fourth differences of every node, or of every second one, would have. */
  private double roughness(boolean isAlongX, int apart) {
    int x = isAlongX ? apart : 0;
    int y = isAlongX ? 0 : apart;
    List<Double> fourth = new ArrayList<>();
    for (int i = 2 * x; i < plane.columns() - 2 * x; i++) {
      for (int j = 2 * y; j < plane.rows() - 2 * y; j++) {
        double far = plane.at(i - 2 * x, j - 2 * y) + plane.at(i + 2 * x, j + 2 * y);
        double near = plane.at(i - x, j - y) + plane.at(i + x, j + y);
        fourth.add(Math.abs(far - 4 * near + 6 * plane.at(i, j)));
      }
    }
    double[] sizes =
        fourth.stream().mapToDouble(v -> v).filter(Double::isFinite).sorted().toArray();
    return sizes.length == 0 ? 0 : quantile(sizes, 0.5) / FOURTH;
  }

  private static String percent(double share) {
    return share > 0 && share < 0.001 ? "less than 0.1 %" : SixDigits.fixed(100 * share, 1) + " %";
  }
}

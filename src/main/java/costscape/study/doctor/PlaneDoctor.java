package costscape.study.doctor;

import static costscape.study.doctor.Finding.number;
import static costscape.study.doctor.Finding.percent;

import costscape.number.SixDigits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a plane tells by itself, without the network that it is of. What cannot be judged is left
 * out: the centre where nobody says where the point lies, noise on few or uneven nodes.
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
  private final double[] x;
  private final double[] y;
  private final Optional<double[]> centre;

  /**
   * @param centre the two coordinates of the point that the plane goes through, where it is known
   */
  public PlaneDoctor(DrawnPlane plane, Optional<double[]> centre) {
    this.plane = plane;
    this.x = plane.x();
    this.y = plane.y();
    this.centre = centre.map(double[]::clone);
  }

  /** All findings; a plane without any cost has failed, and nothing more is said of it. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(List.of(failed()));
    if (plane.sorted().length > 0) {
      Optional<Finding> noise = noise();
      all.addAll(0, centre().stream().toList());
      all.add(range());
      all.add(resolution(noise.filter(f -> f.level() != Finding.Level.FINE).isPresent()));
      all.addAll(noise.stream().toList());
    }
    return all;
  }

  /** Whether the point that the plane goes through is its lowest place, to within one cell. */
  private Optional<Finding> centre() {
    String name = "centre";
    String todo =
        "compare the cost of the point with the one that the training ended at, and train on if it"
            + " goes down further";
    List<int[]> around =
        centre.stream()
            .flatMap(
                p ->
                    beside(p[0], x).boxed().flatMap(i -> beside(p[1], y).mapToObj(j -> cell(i, j))))
            .toList();
    if (around.isEmpty()) {
      return Optional.empty();
    }
    int[] own = lowest(around);
    int[] lowest =
        lowest(
            IntStream.range(0, x.length * y.length)
                .mapToObj(k -> cell(k / y.length, k % y.length))
                .toList());
    double cost = plane.at(own[0], own[1]);
    if (!Double.isFinite(cost)) {
      return Optional.of(
          Finding.doubt(
              true,
              name,
              "the point itself has no cost, at " + plane.place(own[0], own[1]),
              "nobody can say whether the picture has a minimum at its centre",
              "compute the cost of the point alone, and then this cell again"));
    }
    double above = cost - plane.quantile(0);
    double height = plane.quantile(0.5) - plane.quantile(0);
    String what =
        above == 0
            ? "the point costs %s, and no cell costs less".formatted(number(cost))
            : ("the point costs %s; the lowest cell, at %s, costs %s less, which is %s of the"
                    + " median's height above it")
                .formatted(
                    number(cost),
                    plane.place(lowest[0], lowest[1]),
                    number(above),
                    percent(above / height));
    return Optional.of(
        Finding.doubt(
            above > NEAR * height,
            name,
            what,
            "the picture has no minimum at its centre: the point is none, another basin is lower, or"
                + " the plane is of another point or of other data",
            todo));
  }

  private static int[] cell(int i, int j) {
    return new int[] {i, j};
  }

  /** The node that a value lies on, or both that it lies between; none outside. */
  private static IntStream beside(double value, double... at) {
    int last = at.length - 1;
    double rounding = 1e-6 * (at[last] - at[0]);
    return IntStream.rangeClosed(0, last)
        .filter(
            k ->
                (k == 0 ? at[0] <= value + rounding : at[k - 1] < value - rounding)
                    && (k == last ? at[k] >= value - rounding : at[k + 1] > value + rounding));
  }

  /** The cell of the lowest cost, which any cost is below none. */
  private int[] lowest(List<int[]> cells) {
    int[] lowest = cells.get(0);
    for (int[] cell : cells) {
      double cost = plane.at(cell[0], cell[1]);
      double least = plane.at(lowest[0], lowest[1]);
      lowest = Double.isFinite(cost) && !(Double.isFinite(least) && least <= cost) ? cell : lowest;
    }
    return lowest;
  }

  /** How many cells have no cost, and where these lie. */
  private Finding failed() {
    int all = x.length * y.length;
    int failed = all - plane.sorted().length;
    if (failed == 0) {
      return Finding.fine("failed", "all %d cells have a cost".formatted(all));
    }
    return new Finding(
        "failed",
        2 * failed > all ? Finding.Level.FAULT : Finding.Level.DOUBT,
        "%d of %d cells (%s) have no cost, %s"
            .formatted(failed, all, percent((double) failed / all), where(failed)),
        "a cell fails where the cost overflows or is NaN, or where a run was stopped before it; what"
            + " a drawing puts there is no cost",
        "compute these cells again; where they fail again, take a smaller range that leaves them out,"
            + " and draw cells without a cost in a colour of their own");
  }

  private String where(int failed) {
    int[] from = {x.length, y.length};
    int[] to = {-1, -1};
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        if (!Double.isFinite(plane.at(i, j))) {
          from = cell(Math.min(from[0], i), Math.min(from[1], j));
          to = cell(Math.max(to[0], i), Math.max(to[1], j));
        }
      }
    }
    if (failed == 1) {
      return "at " + plane.place(from[0], from[1]);
    }
    boolean[] begins = {from[0] == 0, from[1] == 0};
    boolean[] ends = {to[0] == x.length - 1, to[1] == y.length - 1};
    boolean isAtX = begins[0] || ends[0];
    boolean isAtY = begins[1] || ends[1];
    boolean isAcross = (begins[0] && ends[0]) || (begins[1] && ends[1]);
    String kind =
        2 * failed < (to[0] - from[0] + 1) * (to[1] - from[1] + 1)
            ? "scattered"
            : isAtX && isAtY && !isAcross
                ? "in a corner,"
                : isAtX || isAtY ? "at an edge," : "in one block,";
    return "%s from %s to %s"
        .formatted(kind, plane.place(from[0], from[1]), plane.place(to[0], to[1]));
  }

  /** Whether few cells take most of the colours. */
  private Finding range() {
    double smallest = plane.quantile(0);
    double largest = plane.quantile(1);
    if (largest == smallest) {
      return Finding.fine("range", "every cell costs " + number(smallest));
    }
    double median = plane.quantile(0.5);
    double low = share(smallest + LOWEST * plane.range());
    boolean isWrong = low > MOSTLY && (smallest < 0 || largest > EXTREME * median);
    String what =
        "costs from %s to %s, median %s: %s of the cells lie in the lowest %s of a linear colour bar"
            .formatted(
                number(smallest), number(largest), number(median), percent(low), percent(LOWEST));
    return Finding.doubt(
        isWrong,
        "range",
        isWrong
            ? what
                + ", and %s in its upper half"
                    .formatted(percent(1 - share(smallest + plane.range() / 2)))
            : what,
        "the few high cells choose the colours, and the rest looks flat whatever its form",
        (smallest > 0 ? "log colours (--scale log), or " : "")
            + "colours from %s to %s (--range, or --ylim of a surface), where nine tenths of the cells lie"
                .formatted(number(smallest), number(plane.quantile(0.9))));
  }

  /** The share of the costs that are no larger than a limit. */
  private double share(double limit) {
    return Arrays.stream(plane.sorted()).filter(v -> v <= limit).count()
        / (double) plane.sorted().length;
  }

  /** Whether there is structure thinner than a cell, which another grid would draw otherwise. */
  private Finding resolution(boolean isNoisy) {
    double[] steps = new double[2];
    int thin = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        double left = step(i, j, -1, 0);
        double right = step(i, j, 1, 0);
        double below = step(i, j, 0, -1);
        double above = step(i, j, 0, 1);
        steps[0] = larger(steps[0], right);
        steps[1] = larger(steps[1], above);
        thin += larger(larger(0, left + right), below + above) > plane.range() / 2 ? 1 : 0;
      }
    }
    double share = (double) thin / plane.sorted().length;
    double range = Math.max(plane.range(), Double.MIN_NORMAL);
    return Finding.doubt(
        !isNoisy && share > THIN,
        "resolution",
        "the largest step between neighbours is %s of the range along x, %s along y; %s of the cells"
                .formatted(percent(steps[0] / range), percent(steps[1] / range), percent(share))
            + " differ by a quarter of the range or more from the middle of their neighbours",
        "there is structure that is thinner than a cell: how high and where it is drawn depends on"
            + " where the nodes happen to lie",
        "twice as many points: %d × %d in place of %d × %d keep every node that there is; draw on"
                .formatted(2 * x.length - 1, 2 * y.length - 1, x.length, y.length)
            + " until the picture no longer changes");
  }

  /** How much more a neighbour costs; NaN where there is none. */
  private double step(int i, int j, int right, int up) {
    boolean isInside = i + right >= 0 && i + right < x.length && j + up >= 0 && j + up < y.length;
    return isInside ? plane.at(i + right, j + up) - plane.at(i, j) : Double.NaN;
  }

  private static double larger(double size, double other) {
    return Double.isFinite(other) ? Math.max(size, Math.abs(other)) : size;
  }

  /** Whether neighbours differ as no surface does that these nodes can show. */
  private Optional<Finding> noise() {
    if (!isEven(x) || !isEven(y)) {
      return Optional.empty();
    }
    double middle = plane.quantile(0.75) - plane.quantile(0.25);
    double ofX = roughness(1, 0);
    double ofY = roughness(0, 1);
    double sigma = Math.min(ofX, ofY);
    double growth = Math.max(roughness(2, 0) / ofX, roughness(0, 2) / ofY);
    boolean isWrong = sigma > ROUGH * middle && growth <= GROWTH;
    return Optional.of(
        Finding.doubt(
            isWrong,
            "noise",
            isWrong
                ? ("from cell to cell the costs jump by about %s, %s of the range between their"
                        + " quartiles; on every second node these jumps are %s times as large, and on a"
                        + " smooth surface they would be 16 times")
                    .formatted(number(sigma), percent(sigma / middle), SixDigits.fixed(growth, 1))
                : "no jumps from cell to cell were seen that noise would make",
            "the same point would cost something else when it is computed again: dropout or"
                + " augmentation was left on, or each cell saw another mini-batch; else the surface has"
                + " structure that is much thinner than a cell",
            "compute one cell twice; if it differs, switch to evaluation (torch: model.eval()) and give"
                + " every cell the same rows in the same form"));
  }

  /** Whether there are enough nodes for every second one, and all equally far apart. */
  private static boolean isEven(double... at) {
    double step = (at[at.length - 1] - at[0]) / (at.length - 1);
    return at.length >= FEWEST
        && IntStream.range(1, at.length)
            .allMatch(k -> Math.abs(at[k] - at[k - 1] - step) <= 1e-3 * step);
  }

  /** The σ that fourth differences would have, between nodes that lie so far apart. */
  private double roughness(int right, int up) {
    List<Double> fourth = new ArrayList<>();
    for (int i = 2 * right; i < x.length - 2 * right; i++) {
      for (int j = 2 * up; j < y.length - 2 * up; j++) {
        double far = plane.at(i - 2 * right, j - 2 * up) + plane.at(i + 2 * right, j + 2 * up);
        double near = plane.at(i - right, j - up) + plane.at(i + right, j + up);
        fourth.add(Math.abs(far - 4 * near + 6 * plane.at(i, j)));
      }
    }
    double[] sizes =
        fourth.stream().mapToDouble(v -> v).filter(Double::isFinite).sorted().toArray();
    return sizes.length == 0 ? 0 : sizes[Math.round((sizes.length - 1) / 2f)] / FOURTH;
  }
}

package costscape.study.doctor;

import static costscape.study.doctor.Finding.percent;

import costscape.number.SixDigits;
import costscape.study.doctor.DrawnPlane.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
final class PlaneDoctor {
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
  private final List<Cell> cells;

  PlaneDoctor(DrawnPlane plane) {
    this.plane = plane;
    this.x = plane.x();
    this.y = plane.y();
    this.cells = plane.cells();
  }

  /**
   * All findings; a plane without any cost has failed, and nothing more is said of it.
   *
   * @param centre the two coordinates of the point that the plane goes through, where it is known
   */
  List<Finding> findings(Optional<double[]> centre) {
    List<Finding> all = new ArrayList<>(List.of(failed()));
    if (plane.sorted().length > 0) {
      Optional<Finding> noise = noise();
      all.addAll(0, centre.flatMap(at -> centre(at[0], at[1])).stream().toList());
      all.add(range());
      all.add(resolution(noise.filter(f -> !f.isFine()).isPresent()));
      all.addAll(noise.stream().toList());
    }
    return all;
  }

  private static Optional<Cell> lowest(Stream<Cell> cells) {
    return cells.min(
        Comparator.comparingDouble(c -> c.hasCost() ? c.cost() : Double.POSITIVE_INFINITY));
  }

  /** Whether the point that the plane goes through is its lowest place, to within one cell. */
  private Optional<Finding> centre(double alpha, double beta) {
    Optional<Cell> point =
        lowest(cells.stream().filter(c -> isBeside(alpha, c.i(), x) && isBeside(beta, c.j(), y)));
    if (!point.map(Cell::hasCost).orElse(false)) {
      return point.map(own -> Finding.doubt(true, "centre.none", own));
    }
    Cell lowest = lowest(cells.stream()).orElseThrow();
    double cost = point.get().cost();
    double above = cost - lowest.cost();
    double height = plane.quantile(0.5) - lowest.cost();
    return Optional.of(
        above == 0
            ? Finding.fine("centre.lowest", cost)
            : Finding.doubt(
                above > NEAR * height, "centre", cost, lowest, above, percent(above / height)));
  }

  /** Whether a value lies on a node, or in one of the steps beside it. */
  private static boolean isBeside(double value, int node, double... at) {
    int last = at.length - 1;
    double rounding = 1e-6 * (at[last] - at[0]);
    return (node == 0 ? at[0] <= value + rounding : at[node - 1] < value - rounding)
        && (node == last ? at[last] >= value - rounding : at[node + 1] > value + rounding);
  }

  /** How many cells have no cost, and where these lie. */
  private Finding failed() {
    int all = cells.size();
    List<Cell> failed = cells.stream().filter(cell -> !cell.hasCost()).toList();
    int count = failed.size();
    return count == 0
        ? Finding.fine("failed.none", all)
        : Finding.of(
            2 * count > all ? Finding.Level.FAULT : Finding.Level.DOUBT,
            "failed",
            count,
            all,
            percent((double) count / all),
            where(failed));
  }

  private String where(List<Cell> failed) {
    int[] i = failed.stream().mapToInt(Cell::i).sorted().toArray();
    int[] j = failed.stream().mapToInt(Cell::j).sorted().toArray();
    int last = failed.size() - 1;
    Cell from = plane.cell(i[0], j[0]);
    if (last == 0) {
      return "at " + from;
    }
    int ofX = ends(x.length, i);
    int ofY = ends(y.length, j);
    String kind =
        2 * failed.size() < (i[last] - i[0] + 1) * (j[last] - j[0] + 1)
            ? "scattered"
            : ofX == 1 && ofY == 1
                ? "in a corner,"
                : ofX + ofY > 0 ? "at an edge," : "in one block,";
    return "%s from %s to %s".formatted(kind, from, plane.cell(i[last], j[last]));
  }

  /** How many of the two ends of an axis some sorted places reach. */
  private static int ends(int length, int... places) {
    return (places[0] == 0 ? 1 : 0) + (places[places.length - 1] == length - 1 ? 1 : 0);
  }

  /** Whether few cells take most of the colours. */
  private Finding range() {
    double smallest = plane.quantile(0);
    double largest = plane.quantile(1);
    if (largest == smallest) {
      return Finding.fine("range.constant", smallest);
    }
    double median = plane.quantile(0.5);
    double low = share(smallest + LOWEST * plane.range());
    return Finding.doubt(
        low > MOSTLY && (smallest < 0 || largest > EXTREME * median),
        "range",
        smallest,
        largest,
        median,
        percent(low),
        percent(LOWEST),
        percent(1 - share(smallest + plane.range() / 2)),
        smallest > 0 ? "log colours (--scale log), or " : "",
        plane.quantile(0.9));
  }

  /** The share of the costs that are no larger than a limit. */
  private double share(double limit) {
    return plane.atMost(limit) / plane.sorted().length;
  }

  /** Whether there is structure thinner than a cell, which another grid would draw otherwise. */
  private Finding resolution(boolean isNoisy) {
    double[] steps = new double[2];
    int thin = 0;
    for (Cell cell : cells) {
      double right = plane.beside(cell, 1, 0) - cell.cost();
      double above = plane.beside(cell, 0, 1) - cell.cost();
      double left = plane.beside(cell, -1, 0) - cell.cost();
      double below = plane.beside(cell, 0, -1) - cell.cost();
      steps[0] = larger(steps[0], right);
      steps[1] = larger(steps[1], above);
      thin += larger(larger(0, left + right), below + above) > plane.range() / 2 ? 1 : 0;
    }
    double share = (double) thin / plane.sorted().length;
    double range = Math.max(plane.range(), Double.MIN_NORMAL);
    return Finding.doubt(
        !isNoisy && share > THIN,
        "resolution",
        percent(steps[0] / range),
        percent(steps[1] / range),
        percent(share),
        2 * x.length - 1,
        2 * y.length - 1,
        x.length,
        y.length);
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
        isWrong
            ? Finding.doubt(
                true, "noise", sigma, percent(sigma / middle), SixDigits.fixed(growth, 1))
            : Finding.fine("noise.none"));
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
    double[] sizes =
        cells.stream()
            .mapToDouble(
                c -> {
                  double far =
                      plane.beside(c, -2 * right, -2 * up) + plane.beside(c, 2 * right, 2 * up);
                  double near = plane.beside(c, -right, -up) + plane.beside(c, right, up);
                  return Math.abs(far - 4 * near + 6 * c.cost());
                })
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return sizes.length == 0 ? 0 : sizes[Math.round((sizes.length - 1) / 2f)] / FOURTH;
  }
}

package costscape.study.doctor;

import static costscape.study.doctor.Finding.number;

import costscape.cost.CostFunction;
import costscape.space.Slice;
import costscape.study.doctor.DrawnPlane.Cell;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recomputes twenty cells of a plane: the corners, the middle, and others spread evenly. A cell
 * agrees where it differs by less than single precision makes: by 1e-4 of the plane's range (or of
 * its own cost, where that is less: one huge corner shall not hide what lies between) and by 1e-5
 * of the cost itself, which is the error of a sum of float32 over some thousand rows.
 *
 * <p>Where some differ, the conventions are tried that programs are known to confuse: axes
 * exchanged, costs stored in the other order, an axis mirrored, an axis scaled. A convention
 * explains the plane only where it explains all of the cells.
 */
final class CellDoctor {
  private static final int CELLS = 20;

  /** So few cells of twenty may be wrong where all others are right. */
  private static final int FEW = 3;

  /** Multiples of it and of its square fill a square evenly: the root of x³ + x² = 1. */
  private static final double SPREAD = 0.7548776662466927;

  private static final double OF_RANGE = 1e-4;
  private static final double OF_COST = 1e-5;

  /** Cells that a factor is looked for with. */
  private static final int PROBES = 6;

  /** Factors from 1/64 to 64 are tried, and ever more closely around the best one. */
  private static final double OCTAVES = 6;

  private static final int FIRST_STEPS = 36;
  private static final int STEPS = 8;
  private static final double FINEST = 1e-10;

  /** How the two axes may be taken, each with its words; 0 is as they are. */
  private static final List<String> ORDERS =
      List.of(
          "",
          "transposed (its axes are exchanged)",
          "transposed (its costs lie in the other order)");

  /** How the values of one axis may be taken. */
  private static final List<String> MIRRORS =
      List.of(
          "",
          "%s mirrored (its values have the other sign)",
          "%s mirrored (its values lie in the other order)");

  private final CostFunction cost;
  private final Slice slice;
  private final DrawnPlane plane;
  private final double[] x;
  private final double[] y;

  /** The middle one of all costs without their signs. */
  private final double usual;

  private final List<Cell> cells;

  CellDoctor(CostFunction cost, Slice slice, DrawnPlane plane) {
    this.cost = cost;
    this.slice = slice;
    this.plane = plane;
    this.x = plane.x();
    this.y = plane.y();
    double[] sizes = Arrays.stream(plane.sorted()).map(Math::abs).sorted().toArray();
    this.usual = sizes[sizes.length / 2];
    this.cells = chosen();
  }

  /** The corners, which differ most where something is wrong, the middle, and some others. */
  private List<Cell> chosen() {
    int right = x.length - 1;
    int top = y.length - 1;
    return Stream.concat(
            Stream.of(
                plane.cell(0, 0),
                plane.cell(0, top),
                plane.cell(right, 0),
                plane.cell(right, top),
                plane.cell(right / 2, top / 2)),
            IntStream.iterate(1, k -> k + 1)
                .mapToObj(
                    k ->
                        plane.cell(
                            (int) (k * SPREAD % 1 * x.length),
                            (int) (k * SPREAD * SPREAD % 1 * y.length))))
        .limit(100 * CELLS)
        .distinct()
        .filter(Cell::hasCost)
        .limit(CELLS)
        .toList();
  }

  private double cost(double... place) {
    return cost(cost, place);
  }

  private double cost(CostFunction asked, double... place) {
    return asked.at(slice.at(place[0], place[1]).toArray());
  }

  private double found(Cell cell) {
    return cost(cell.x(), cell.y());
  }

  /** The largest change of a cell by another cost of the same network. */
  double change(CostFunction other) {
    return cells.stream()
        .mapToDouble(c -> Math.abs(cost(other, c.x(), c.y()) - found(c)))
        .max()
        .orElse(0);
  }

  Finding finding() {
    double[] here = cells.stream().mapToDouble(this::found).toArray();
    double[] excess = new double[here.length];
    Arrays.setAll(excess, k -> excess(here[k], cells.get(k)));
    int worst = 0;
    double largest = 0;
    for (int k = 0; k < here.length; k++) {
      largest = Math.max(largest, Math.abs(here[k] - cells.get(k).cost()));
      worst = excess[k] > excess[worst] ? k : worst;
    }
    double share = largest / (plane.range() > 0 ? plane.range() : usual);
    if (excess[worst] <= 1) {
      return Finding.fine("cells.agree", cells.size(), share);
    }
    Cell far = cells.get(worst);
    Optional<String> known = convention().or(() -> scaled(false)).or(() -> scaled(true));
    return Finding.of(
        known.isPresent() ? Finding.Level.DOUBT : Finding.Level.FAULT,
        known.isPresent() ? "cells.convention" : "cells",
        cells.size(),
        share,
        far,
        far.cost(),
        here[worst],
        known.orElseGet(() -> rest(Arrays.stream(excess).filter(e -> e > 1).count())));
  }

  /** Says whether few cells differ, and else whether the network agrees at the origin. */
  private String rest(long differ) {
    if (differ <= FEW) {
      return "; all but %d of the %d agree".formatted(differ, cells.size());
    }
    return spread(cell -> cell.x() == 0 && cell.y() == 0).stream()
        .findFirst()
        .map(
            origin ->
                excess(cost(0, 0), origin) <= 1
                    ? "; at the origin both agree, which speaks for other directions rather than"
                        + " another network"
                    : "; at the origin the file says %s and the network %s, so it is not the"
                            .formatted(number(origin.cost()), number(cost(0, 0)))
                        + " directions alone")
        .orElse("");
  }

  /** How many times the difference of two costs is what single precision explains. */
  private double excess(double found, Cell cell) {
    double size = Math.abs(cell.cost());
    double within = OF_RANGE * Math.min(plane.range(), size) + OF_COST * Math.max(size, usual);
    double difference = Math.abs(found - cell.cost());
    return difference == 0
        ? 0
        : Double.isFinite(difference) ? difference / within : Double.POSITIVE_INFINITY;
  }

  private boolean agree(Function<Cell, double[]> place) {
    return cells.stream().allMatch(cell -> excess(cost(place.apply(cell)), cell) <= 1);
  }

  /** The simplest convention that explains all cells: an order, and a mirror for each axis. */
  private Optional<String> convention() {
    return IntStream.range(1, ORDERS.size() * MIRRORS.size() * MIRRORS.size())
        .mapToObj(k -> new int[] {k / 9, k / 3 % 3, k % 3})
        .sorted(Comparator.comparingLong(way -> Arrays.stream(way).filter(w -> w > 0).count()))
        .filter(way -> agree(cell -> place(way, cell)))
        .map(
            way ->
                Stream.of(
                        ORDERS.get(way[0]),
                        MIRRORS.get(way[1]).formatted("x"),
                        MIRRORS.get(way[2]).formatted("y"))
                    .filter(words -> !words.isEmpty())
                    .reduce((one, two) -> one + " and " + two)
                    .orElseThrow())
        .findFirst();
  }

  private double[] place(int[] way, Cell cell) {
    int stored = way[0] == 2 ? cell.j() * x.length + cell.i() : cell.i() * y.length + cell.j();
    double alpha = mirrored(way[1], stored / y.length, x);
    double beta = mirrored(way[2], stored % y.length, y);
    return place(alpha, beta, way[0] == 1);
  }

  private static double mirrored(int way, int k, double... at) {
    return way == 0 ? at[k] : way == 1 ? -at[k] : at[0] + at[at.length - 1] - at[k];
  }

  private static double[] place(double alpha, double beta, boolean isExchanged) {
    return isExchanged ? new double[] {beta, alpha} : new double[] {alpha, beta};
  }

  /**
   * A factor for each axis, or one for both, that explains all cells.
   *
   * @param isExchanged whether the axes are exchanged too
   */
  private Optional<String> scaled(boolean isExchanged) {
    List<Cell> alongX = spread(cell -> cell.y() == 0 && cell.x() != 0);
    List<Cell> alongY = spread(cell -> cell.x() == 0 && cell.y() != 0);
    boolean isOne = alongX.isEmpty() || alongY.isEmpty();
    List<Cell> first = isOne ? spread(cell -> true) : alongX;
    double ofX = factor(f -> misfit(first, f, isOne ? f : 1, isExchanged));
    double ofY = isOne ? ofX : factor(f -> misfit(alongY, 1, f, isExchanged));
    return agree(cell -> place(ofX * cell.x(), ofY * cell.y(), isExchanged))
        ? Optional.of(
            "%sscaled (1 along x is %s, and 1 along y is %s of its direction)"
                .formatted(isExchanged ? "transposed and " : "", number(ofX), number(ofY)))
        : Optional.empty();
  }

  /** Some cells that have a cost, spread over all of a kind. */
  private List<Cell> spread(Predicate<Cell> kind) {
    List<Cell> all = plane.cells().stream().filter(Cell::hasCost).filter(kind).toList();
    int count = Math.min(PROBES, all.size());
    return IntStream.range(0, count)
        .mapToObj(k -> all.get(k * (all.size() - 1) / Math.max(1, count - 1)))
        .toList();
  }

  /** The factor of the least misfit, of either sign, by ever finer steps of its logarithm. */
  private static double factor(DoubleUnaryOperator misfit) {
    double best = 1;
    for (int sign : new int[] {1, -1}) {
      double middle = 0;
      int steps = FIRST_STEPS;
      for (double reach = OCTAVES; reach > FINEST; reach *= 2.0 / steps, steps = STEPS) {
        double around = middle;
        double least = Double.POSITIVE_INFINITY;
        for (int k = -steps; k <= steps; k++) {
          double here = misfit.applyAsDouble(sign * Math.pow(2, around + reach * k / steps));
          middle = here < least ? around + reach * k / steps : middle;
          least = Math.min(here, least);
        }
      }
      double found = sign * Math.pow(2, middle);
      best = sign == 1 || misfit.applyAsDouble(found) < misfit.applyAsDouble(best) ? found : best;
    }
    return best;
  }

  /** The squared differences of cells, each in units of its own costs. */
  private double misfit(List<Cell> probes, double ofX, double ofY, boolean isExchanged) {
    double sum = 0;
    for (Cell cell : probes) {
      double found = cost(place(ofX * cell.x(), ofY * cell.y(), isExchanged));
      double share = (found - cell.cost()) / (Math.abs(found) + Math.abs(cell.cost()) + usual);
      sum += Double.isFinite(share) ? share * share : 1;
    }
    return sum;
  }
}

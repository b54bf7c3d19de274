package costscape.study.doctor;

import static costscape.study.doctor.Finding.number;

import costscape.cost.CostFunction;
import costscape.space.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
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

  private final CostFunction cost;
  private final Slice slice;
  private final DrawnPlane plane;
  private final double[] x;
  private final double[] y;

  /** The middle one of all costs without their signs. */
  private final double usual;

  private final List<Cell> cells;

  /** A cell of the plane that has a cost. */
  private record Cell(int i, int j) {}

  /** Where in the slice the cost of a cell was computed, if a convention was confused. */
  private interface Place {
    double[] of(Cell cell);
  }

  /** How the values of an axis are taken. */
  private enum Mirror {
    NONE(""),
    SIGN(" mirrored (its values have the other sign)"),
    ORDER(" mirrored (its values lie in the other order)");

    private final String words;

    Mirror(String words) {
      this.words = words;
    }

    double of(int k, double... at) {
      return switch (this) {
        case NONE -> at[k];
        case SIGN -> -at[k];
        case ORDER -> at[0] + at[at.length - 1] - at[k];
      };
    }
  }

  /** How the two axes are taken. */
  private enum Order {
    NONE(""),
    AXES("transposed (its axes are exchanged)"),
    COSTS("transposed (its costs lie in the other order)");

    private final String words;

    Order(String words) {
      this.words = words;
    }
  }

  private record Convention(Order order, Mirror ofX, Mirror ofY) {
    List<String> words() {
      return Stream.of(
              order.words,
              ofX == Mirror.NONE ? "" : "x" + ofX.words,
              ofY == Mirror.NONE ? "" : "y" + ofY.words)
          .filter(words -> !words.isEmpty())
          .toList();
    }
  }

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
                new Cell(0, 0),
                new Cell(0, top),
                new Cell(right, 0),
                new Cell(right, top),
                new Cell(right / 2, top / 2)),
            IntStream.iterate(1, k -> k + 1)
                .mapToObj(
                    k ->
                        new Cell(
                            (int) (k * SPREAD % 1 * (right + 1)),
                            (int) (k * SPREAD * SPREAD % 1 * (top + 1)))))
        .limit(100 * CELLS)
        .distinct()
        .filter(cell -> Double.isFinite(told(cell)))
        .limit(CELLS)
        .toList();
  }

  private double told(Cell cell) {
    return plane.at(cell.i, cell.j);
  }

  private double cost(double... place) {
    return cost.at(slice.at(place[0], place[1]).toArray());
  }

  private double found(Cell cell) {
    return cost(x[cell.i], y[cell.j]);
  }

  /** The largest change of a cell by another cost of the same network. */
  double change(CostFunction other) {
    CellDoctor changed = new CellDoctor(other, slice, plane);
    return cells.stream().mapToDouble(c -> Math.abs(changed.found(c) - found(c))).max().orElse(0);
  }

  Finding finding() {
    double[] here = cells.stream().mapToDouble(this::found).toArray();
    int worst = 0;
    double largest = 0;
    for (int k = 0; k < here.length; k++) {
      largest = Math.max(largest, Math.abs(here[k] - told(cells.get(k))));
      worst = excess(here, k) > excess(here, worst) ? k : worst;
    }
    String size =
        "%d cells recomputed; the largest difference is %s of the plane's range"
            .formatted(cells.size(), number(largest / (plane.range() > 0 ? plane.range() : usual)));
    if (excess(here, worst) <= 1) {
      return Finding.fine("cells", size);
    }
    size +=
        ". At %s the file says %s, and the network costs %s"
            .formatted(
                plane.place(cells.get(worst).i, cells.get(worst).j),
                number(told(cells.get(worst))),
                number(here[worst]));
    Optional<String> convention = convention().or(() -> scaled(false)).or(() -> scaled(true));
    return convention.isPresent()
        ? Finding.doubt(
            true,
            "cells",
            "%s. All cells agree where the plane is taken as %s".formatted(size, convention.get()),
            "distances, curvatures and paths are then read along the wrong axis or in the wrong unit",
            "exchange the two directions, turn the sign of one, or change the plane's own"
                + " coordinates, until this finding is fine; then draw it")
        : new Finding(
            "cells",
            Finding.Level.FAULT,
            size + "; no convention of axes that was tried explains it" + rest(here),
            "the plane is not the cost of this network on these data over these directions",
            "compare one point first: costscape inspect with the same --model, --data and --at; then"
                + " look at --standardize, --cost, whether it is a sum or a mean, the rows, the layers"
                + " that behave differently in training, and how the directions were normalised");
  }

  /** Says whether few cells differ, and else whether the network agrees at the origin. */
  private String rest(double... here) {
    long differ = IntStream.range(0, here.length).filter(k -> excess(here, k) > 1).count();
    if (differ <= FEW) {
      return "; the other %d cells agree, so a few cells alone are wrong"
          .formatted(here.length - differ);
    }
    return spread(cell -> x[cell.i] == 0 && y[cell.j] == 0).stream()
        .findFirst()
        .map(
            origin ->
                agree(List.of(origin), cell -> new double[2])
                    ? "; at the origin both agree, which speaks for other directions rather than"
                        + " another network"
                    : "; at the origin the file says %s and the network %s, so it is not the"
                            .formatted(number(told(origin)), number(cost(0, 0)))
                        + " directions alone")
        .orElse("");
  }

  private double excess(double[] here, int k) {
    return excess(here[k], told(cells.get(k)));
  }

  /** How many times the difference of two costs is what single precision explains. */
  private double excess(double found, double told) {
    double size = Math.abs(told);
    double within = OF_RANGE * Math.min(plane.range(), size) + OF_COST * Math.max(size, usual);
    double difference = Math.abs(found - told);
    return found == told
        ? 0
        : Double.isFinite(difference) ? difference / within : Double.POSITIVE_INFINITY;
  }

  private boolean agree(List<Cell> some, Place place) {
    return some.stream().allMatch(cell -> excess(cost(place.of(cell)), told(cell)) <= 1);
  }

  /** The simplest convention that explains all cells. */
  private Optional<String> convention() {
    List<Convention> all = new ArrayList<>();
    for (Order order : Order.values()) {
      for (Mirror ofX : Mirror.values()) {
        for (Mirror ofY : Mirror.values()) {
          all.add(new Convention(order, ofX, ofY));
        }
      }
    }
    return all.stream()
        .skip(1) // the plane as it is
        .sorted(Comparator.comparingInt(convention -> convention.words().size()))
        .filter(convention -> agree(cells, cell -> place(convention, cell)))
        .map(convention -> String.join(" and ", convention.words()))
        .findFirst();
  }

  private double[] place(Convention c, Cell cell) {
    boolean isStoredOtherwise = c.order == Order.COSTS;
    int stored = cell.j * x.length + cell.i;
    double alpha = c.ofX.of(isStoredOtherwise ? stored / y.length : cell.i, x);
    double beta = c.ofY.of(isStoredOtherwise ? stored % y.length : cell.j, y);
    return place(alpha, beta, c.order == Order.AXES);
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
    List<Cell> alongX = spread(cell -> y[cell.j] == 0 && x[cell.i] != 0);
    List<Cell> alongY = spread(cell -> x[cell.i] == 0 && y[cell.j] != 0);
    double ofX;
    double ofY;
    if (alongX.isEmpty() || alongY.isEmpty()) {
      List<Cell> some = spread(cell -> true);
      ofX = factor(factor -> misfit(some, factor, factor, isExchanged));
      ofY = ofX;
    } else {
      ofX = factor(factor -> misfit(alongX, factor, 1, isExchanged));
      ofY = factor(factor -> misfit(alongY, 1, factor, isExchanged));
    }
    return agree(cells, cell -> place(ofX * x[cell.i], ofY * y[cell.j], isExchanged))
        ? Optional.of(
            "%sscaled (1 along x is %s, and 1 along y is %s of its direction)"
                .formatted(isExchanged ? "transposed and " : "", number(ofX), number(ofY)))
        : Optional.empty();
  }

  /** Some cells that have a cost, spread over all of a kind. */
  private List<Cell> spread(Predicate<Cell> kind) {
    List<Cell> all =
        IntStream.range(0, x.length * y.length)
            .mapToObj(k -> new Cell(k / y.length, k % y.length))
            .filter(cell -> Double.isFinite(told(cell)) && kind.test(cell))
            .toList();
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
      double found = cost(place(ofX * x[cell.i], ofY * y[cell.j], isExchanged));
      double share = (found - told(cell)) / (Math.abs(found) + Math.abs(told(cell)) + usual);
      sum += Double.isFinite(share) ? share * share : 1;
    }
    return sum;
  }
}

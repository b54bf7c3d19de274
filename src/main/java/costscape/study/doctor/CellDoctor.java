package costscape.study.doctor;

import static costscape.study.doctor.DrawnPlane.number;

import costscape.cost.CostFunction;
import costscape.space.Slice;
import java.util.ArrayList;
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
  private static final String NAME = "cells";
  private static final int CELLS = 20;

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
  private final double usual;
  private final List<Cell> cells;

  /** A cell of the plane that has a cost. */
  private record Cell(int i, int j) {}

  /** Where in the slice the cost of a cell was computed, if a convention was confused. */
  private interface Place {
    double[] of(int i, int j);
  }

  /** A convention, and how many things it changes. */
  private record Convention(String words, int changes, Place place) {}

  /** How the values of an axis are taken. */
  private enum Mirror {
    NONE(""),
    SIGN(" mirrored (its values have the other sign)"),
    ORDER(" mirrored (its values lie in the other order)");

    private final String words;

    Mirror(String words) {
      this.words = words;
    }

    double of(double value, double first, double last) {
      return switch (this) {
        case NONE -> value;
        case SIGN -> -value;
        case ORDER -> first + last - value;
      };
    }
  }

  CellDoctor(CostFunction cost, Slice slice, DrawnPlane plane) {
    this.cost = cost;
    this.slice = slice;
    this.plane = plane;
    this.usual = plane.usual();
    this.cells = chosen();
  }

  /** The corners, which differ most where something is wrong, the middle, and some others. */
  private List<Cell> chosen() {
    int right = plane.columns() - 1;
    int top = plane.rows() - 1;
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
        .filter(cell -> Double.isFinite(at(cell)))
        .limit(CELLS)
        .toList();
  }

  private double at(Cell cell) {
    return plane.at(cell.i, cell.j);
  }

  Finding finding() {
    if (cells.isEmpty()) {
      return Finding.fault(
          NAME, "no cell of the plane has a cost", "there is nothing to compare", "draw it again");
    }
    double[] here =
        cells.stream().mapToDouble(cell -> cost(plane.x(cell.i), plane.y(cell.j))).toArray();
    int worst = worst(here);
    double largest =
        IntStream.range(0, here.length)
            .mapToDouble(k -> Math.abs(here[k] - file(k)))
            .max()
            .orElse(0);
    String size =
        "%d cells recomputed; the largest difference is %s of the plane's range"
            .formatted(cells.size(), number(largest / (plane.range() > 0 ? plane.range() : usual)));
    if (excess(here[worst], file(worst)) <= 1) {
      return Finding.fine(NAME, size);
    }
    size +=
        ". At %s the file says %s, and the network costs %s"
            .formatted(
                plane.place(cells.get(worst).i, cells.get(worst).j),
                number(file(worst)),
                number(here[worst]));
    Optional<String> convention = convention().or(() -> scaled(false)).or(() -> scaled(true));
    if (convention.isPresent()) {
      return Finding.doubt(
          NAME,
          "%s. All cells agree where the plane is taken as %s".formatted(size, convention.get()),
          "distances, curvatures and paths are then read along the wrong axis or in the wrong unit",
          "exchange the two directions, turn the sign of one, or change the plane's own coordinates,"
              + " until this finding is fine; then draw it");
    }
    return Finding.fault(
        NAME,
        size + "; no convention of axes that was tried explains it" + centre(),
        "the plane is not the cost of this network on these data over these directions",
        "compare one point first: costscape inspect with the same --model, --data and --at; then"
            + " look at --standardize, --cost, whether it is a sum or a mean, the rows, the layers"
            + " that behave differently in training, and how the directions were normalised");
  }

  /** Says whether the network costs at the origin what the plane says, where it has that cell. */
  private String centre() {
    return all()
        .filter(cell -> plane.x(cell.i) == 0 && plane.y(cell.j) == 0)
        .findFirst()
        .map(
            origin ->
                excess(cost(0, 0), at(origin)) <= 1
                    ? "; at the origin both agree, which speaks for other directions rather than"
                        + " another network"
                    : "; at the origin the file says %s and the network %s, so it is not the"
                            .formatted(number(at(origin)), number(cost(0, 0)))
                        + " directions alone")
        .orElse("");
  }

  private int worst(double[] costs) {
    return IntStream.range(0, costs.length)
        .boxed()
        .max(Comparator.comparingDouble(k -> excess(costs[k], file(k))))
        .orElseThrow();
  }

  private double file(int k) {
    return at(cells.get(k));
  }

  /** How many times the difference of two costs is what single precision explains. */
  private double excess(double found, double told) {
    if (found == told) {
      return 0;
    }
    double size = Math.abs(told);
    double within = OF_RANGE * Math.min(plane.range(), size) + OF_COST * Math.max(size, usual);
    double difference = Math.abs(found - told);
    return difference <= Double.MAX_VALUE ? difference / within : Double.POSITIVE_INFINITY;
  }

  private double cost(double... place) {
    return cost.at(slice.at(place[0], place[1]).toArray());
  }

  private boolean agree(Place place) {
    return cells.stream().allMatch(cell -> excess(cost(place.of(cell.i, cell.j)), at(cell)) <= 1);
  }

  /** The simplest convention that explains all cells. */
  private Optional<String> convention() {
    List<Convention> all = new ArrayList<>();
    for (int order = 0; order < 3; order++) {
      for (Mirror ofX : Mirror.values()) {
        for (Mirror ofY : Mirror.values()) {
          all.add(convention(order, ofX, ofY));
        }
      }
    }
    return all.stream()
        .filter(convention -> convention.changes > 0)
        .sorted(Comparator.comparingInt(Convention::changes))
        .filter(convention -> agree(convention.place))
        .map(Convention::words)
        .findFirst();
  }

  /**
   * @param order 0 as it is, 1 with the axes exchanged, 2 with the costs stored in the other order
   */
  private Convention convention(int order, Mirror ofX, Mirror ofY) {
    List<String> words = new ArrayList<>();
    if (order > 0) {
      words.add(
          order == 1
              ? "transposed (its axes are exchanged)"
              : "transposed (its costs lie in the other order)");
    }
    if (ofX != Mirror.NONE) {
      words.add("x" + ofX.words);
    }
    if (ofY != Mirror.NONE) {
      words.add("y" + ofY.words);
    }
    Place place =
        (i, j) -> {
          int cell = j * plane.columns() + i;
          double x = mirrored(ofX, true, order == 2 ? cell / plane.rows() : i);
          double y = mirrored(ofY, false, order == 2 ? cell % plane.rows() : j);
          return place(x, y, order == 1);
        };
    return new Convention(String.join(" and ", words), words.size(), place);
  }

  private double mirrored(Mirror mirror, boolean isX, int k) {
    return isX
        ? mirror.of(plane.x(k), plane.x(0), plane.x(plane.columns() - 1))
        : mirror.of(plane.y(k), plane.y(0), plane.y(plane.rows() - 1));
  }

  /**
   * A factor for each axis, or one for both, that explains all cells.
   *
   * @param isExchanged whether the axes are exchanged too
   */
  private Optional<String> scaled(boolean isExchanged) {
    List<Cell> alongX = probes(cell -> plane.y(cell.j) == 0 && plane.x(cell.i) != 0);
    List<Cell> alongY = probes(cell -> plane.x(cell.i) == 0 && plane.y(cell.j) != 0);
    double ofX;
    double ofY;
    if (alongX.isEmpty() || alongY.isEmpty()) {
      List<Cell> some = probes(cell -> true);
      ofX = factor(factor -> misfit(some, factor, factor, isExchanged));
      ofY = ofX;
    } else {
      ofX = factor(factor -> misfit(alongX, factor, 1, isExchanged));
      ofY = factor(factor -> misfit(alongY, 1, factor, isExchanged));
    }
    return agree((i, j) -> place(ofX * plane.x(i), ofY * plane.y(j), isExchanged))
        ? Optional.of(
            "%sscaled (1 along x is %s, and 1 along y is %s of its direction)"
                .formatted(isExchanged ? "transposed and " : "", number(ofX), number(ofY)))
        : Optional.empty();
  }

  private static double[] place(double x, double y, boolean isExchanged) {
    return isExchanged ? new double[] {y, x} : new double[] {x, y};
  }

  /** Some cells, spread over all of a kind. */
  private List<Cell> probes(Predicate<Cell> kind) {
    List<Cell> all = all().filter(kind).toList();
    int count = Math.min(PROBES, all.size());
    return IntStream.range(0, count)
        .mapToObj(k -> all.get(k * (all.size() - 1) / Math.max(1, count - 1)))
        .toList();
  }

  /** All cells that have a cost. */
  private Stream<Cell> all() {
    return IntStream.range(0, plane.columns() * plane.rows())
        .mapToObj(k -> new Cell(k / plane.rows(), k % plane.rows()))
        .filter(cell -> Double.isFinite(at(cell)));
  }

  /** The factor of the least misfit, of either sign, by ever finer steps of its logarithm. */
  private static double factor(DoubleUnaryOperator misfit) {
    double best = 1;
    for (int sign = 1; sign >= -1; sign -= 2) {
      double middle = 0;
      int steps = FIRST_STEPS;
      double reach = OCTAVES;
      while (reach > FINEST) {
        double around = middle;
        double least = Double.POSITIVE_INFINITY;
        for (int k = -steps; k <= steps; k++) {
          double log = around + reach * k / steps;
          double here = misfit.applyAsDouble(sign * Math.pow(2, log));
          if (here < least) {
            least = here;
            middle = log;
          }
        }
        reach *= 2.0 / steps;
        steps = STEPS;
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
      double told = at(cell);
      double found = cost(place(ofX * plane.x(cell.i), ofY * plane.y(cell.j), isExchanged));
      double share = (found - told) / (Math.abs(found) + Math.abs(told) + usual);
      sum += Double.isFinite(share) ? share * share : 1;
    }
    return sum;
  }
}

package costscape.cli.value;

import costscape.number.SixDigits;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.file.InputException;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.study.VariedSlice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Memory and disk that there are. They are compared with an estimate of what a sweep needs, before
 * it starts.
 *
 * @param heap bytes of memory that Java may use
 * @param disk bytes that are free where the table goes
 */
public record Capacity(long heap, long disk) {
  /** A curve and the picture's line through it. */
  private static final long BYTES_OF_POINT = 100;

  /** A plane, the picture's copy of it, and half as much again. */
  private static final long BYTES_OF_CELL = 24;

  /** A parameter's name, its place by that name, and a few points that have a value for it. */
  private static final long BYTES_OF_PARAMETER = 200;

  /** Cells that are held at most, whatever the memory: 5793 a side. */
  private static final long MOST_HELD = 1L << 25;

  /** Days of work, and far from where counting them would overflow. */
  private static final long MOST_CELLS = 1L << 40;

  /** The share of the heap for results: the rest is for rows, pictures and the program. */
  private static final double SHARE = 0.6;

  /** The capacity for work that is kept in memory; the disk has no limit. */
  public static Capacity ofMemory() {
    return new Capacity(Runtime.getRuntime().maxMemory(), Long.MAX_VALUE);
  }

  /** Returns whether a plane fits as a whole. */
  public boolean holds(Grid grid) {
    return grid.cells() <= mostHeld();
  }

  private long mostHeld() {
    return Math.min(MOST_HELD, (long) (SHARE * heap / BYTES_OF_CELL));
  }

  /** Refuses a plane that has to be held and does not fit into memory. */
  public void checkHeld(Grid grid) {
    if (!holds(grid)) {
      throw new IllegalStateException(
          "%d × %d cells take more memory than there is: %d cells fit, which are %d × %d"
              .formatted(
                  grid.first().points(),
                  grid.second().points(),
                  mostHeld(),
                  (long) Math.sqrt((double) mostHeld()),
                  (long) Math.sqrt((double) mostHeld())));
    }
  }

  /** The slice, which is refused where its cells do not fit into the memory. */
  public static VariedSlice held(VariedSlice slice) {
    if (slice.isLine()) {
      ofMemory().check(slice.axes(), TableFormat.NONE);
    } else {
      checkKept(slice.grid());
    }
    return slice;
  }

  /** Refuses a plane whose cells are all kept, where it does not fit. */
  public static void checkKept(Grid grid) {
    if (grid.cells() > Integer.MAX_VALUE) {
      throw new InputException(
          "%d × %d cells; %d in all are the most"
              .formatted(grid.first().points(), grid.second().points(), Integer.MAX_VALUE));
    }
    ofMemory().checkHeld(grid);
  }

  /**
   * Refuses a network that cannot be held, from its widths alone.
   *
   * @throws InputException where its parameters take more memory than there is
   */
  public void checkNetwork(List<Integer> widths) {
    double parameters = 0;
    for (int layer = 1; layer < widths.size(); layer++) {
      parameters += (widths.get(layer - 1) + 1.0) * widths.get(layer);
    }
    double most = Math.min(Integer.MAX_VALUE, SHARE * heap / BYTES_OF_PARAMETER);
    if (parameters > most) {
      throw new InputException(
          "--hidden %s: the network has %s parameters, and %s fit into the %s of memory that Java may use"
              .formatted(
                  hidden(widths),
                  SixDigits.of(parameters),
                  SixDigits.of(Math.floor(most)),
                  SixDigits.bytes(heap)));
    }
  }

  /** Refuses a picture with a curve for each of very many hidden units. */
  public void checkUnits(int units, int points) {
    long most = (long) (SHARE * heap / BYTES_OF_POINT / points);
    if (units > most) {
      throw new InputException(
          "a picture of %d curves, one for each unit of the last hidden layer, takes more memory than there is: up to %d units fit"
              .formatted(units, most));
    }
  }

  private static String hidden(List<Integer> widths) {
    return InputException.shown(
        widths.subList(1, widths.size() - 1).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",")));
  }

  /** Refuses curves over one axis that do not fit into memory together. */
  public void checkCurves(int curves, Axis axis) {
    long bytes = curves * BYTES_OF_POINT * axis.points();
    if (bytes > SHARE * heap) {
      throw new IllegalStateException(
          "%d lines of %d points take %s of memory and Java may use %s: up to %d points a line fit"
              .formatted(
                  curves,
                  axis.points(),
                  SixDigits.bytes(bytes),
                  SixDigits.bytes(heap),
                  (long) (SHARE * heap / BYTES_OF_POINT / curves)));
    }
  }

  /**
   * Returns what is to be known of steps that may not fit into memory; empty where they fit. It is
   * said and not refused, since training may stop long before its last step.
   */
  public Optional<String> noteOnSteps(double bytes) {
    double most = SHARE * heap;
    return bytes <= most
        ? Optional.empty()
        : Optional.of(
            ("all steps that are recorded take up to %s of memory, and Java may use %s: an --every"
                    + " %s times as large records few enough")
                .formatted(
                    SixDigits.bytes(bytes),
                    SixDigits.bytes(heap),
                    String.format(Locale.ROOT, "%.0f", Math.ceil(bytes / most))));
  }

  /** Refuses a sweep that does not fit into memory, or whose table does not fit the disk. */
  public void check(List<Axis> axes, TableFormat format) {
    if (axes.size() == 1 && axes.get(0).points() * BYTES_OF_POINT > SHARE * heap) {
      throw new IllegalStateException(
          "a line of %d points takes %s of memory and Java may use %s: up to %d points fit"
              .formatted(
                  axes.get(0).points(),
                  SixDigits.bytes(axes.get(0).points() * BYTES_OF_POINT),
                  SixDigits.bytes(heap),
                  (long) (SHARE * heap / BYTES_OF_POINT)));
    }
    double cells = axes.stream().mapToDouble(Axis::points).reduce(1, (a, b) -> a * b);
    if (cells > MOST_CELLS) {
      throw new IllegalStateException(
          "%d cells; %d in all are the most".formatted((long) cells, MOST_CELLS));
    }
    long table = CellTable.bytes(format, axes);
    if (table > disk) {
      throw new IllegalStateException(
          "the table takes some %s as %s and %s are free: %s"
              .formatted(
                  SixDigits.bytes(table),
                  format.label(),
                  SixDigits.bytes(disk),
                  wouldFit(axes, format)));
    }
  }

  private String wouldFit(List<Axis> axes, TableFormat format) {
    Optional<TableFormat> smaller =
        TableFormat.written().filter(other -> CellTable.bytes(other, axes) <= disk).findFirst();
    if (smaller.isPresent()) {
      return "--table %s takes %s, --table none nothing"
          .formatted(smaller.get().label(), SixDigits.bytes(CellTable.bytes(smaller.get(), axes)));
    }
    double ratio = (double) disk / CellTable.bytes(format, axes);
    return axes.size() == 1
        ? "%d points fit, or --table none".formatted((long) (axes.get(0).points() * ratio))
        : "%d x %d points fit, or --table none"
            .formatted(
                (long) (axes.get(0).points() * Math.sqrt(ratio)),
                (long) (axes.get(1).points() * Math.sqrt(ratio)));
  }
}

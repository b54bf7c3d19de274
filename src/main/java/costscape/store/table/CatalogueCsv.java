package costscape.store.table;

import costscape.cost.RowsCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a catalogue. The list of places: {@code
 * id,kind,index,cost,gradient_norm,smallest_eigenvalue,largest_eigenvalue,hits,share,<every
 * parameter>,orbit_size,falls_to,note}, by rising cost; {@code falls_to} holds the ids at which the
 * two ways down from a pass end. A flat family adds the ids that the ways down from its other
 * points reach. Where rows are held out, {@code held_out_cost} and, of classes, {@code
 * held_out_accuracy} follow.
 */
public final class CatalogueCsv {
  private static final int KIND = 1;
  private static final int COST = 3;
  private static final int HITS = 7;

  /** The column of the first parameter. */
  private static final int FIRST = 9;

  private CatalogueCsv() {}

  /**
   * Writes the list of places.
   *
   * @param names the parameters' names
   * @param heldOut the cost of rows that do not train
   */
  public static void write(
      Catalogue catalogue, List<String> names, Optional<RowsCost> heldOut, OutputStream out)
      throws IOException {
    List<String> header = header(names);
    heldOut.ifPresent(cost -> header.addAll(HeldOutColumns.names(cost.dataset().hasClasses())));
    TableWriter table = TableWriter.to(out, header);
    for (Catalogue.Entry entry : catalogue.entries()) {
      StationaryPoint point = entry.point();
      table.integer(entry.id()).text(point.kind().label()).integer(point.index());
      table.number(point.cost()).number(point.gradientNorm());
      table.number(point.spectrum().smallest()).number(point.spectrum().largest());
      table.integer(entry.hits()).number(catalogue.share(entry));
      for (double value : point.theta().toArray()) {
        table.number(value);
      }
      table.text(point.orbitSize().toString()).text(fallsTo(entry)).text(point.note(names));
      if (heldOut.isPresent()) {
        HeldOutColumns.write(heldOut.get(), point.theta().toArray(), table);
      }
      table.endRow();
    }
    table.flush();
  }

  private static List<String> header(List<String> names) {
    List<String> header =
        new ArrayList<>(
            List.of(
                "id",
                "kind",
                "index",
                "cost",
                "gradient_norm",
                "smallest_eigenvalue",
                "largest_eigenvalue",
                "hits",
                "share"));
    header.addAll(names);
    header.addAll(List.of("orbit_size", "falls_to", "note"));
    return header;
  }

  private static String fallsTo(Catalogue.Entry entry) {
    return entry.fallsTo().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /**
   * The lowest pass found between any two ends of training: {@code
   * from,to,via,cost,barrier_from,barrier_to,found}. {@code via} is the entry that is crossed, the
   * barriers are its height above either end, and {@code found} names the search that met it first.
   * A lower pass may exist. Ends without a known pass between them have no row.
   */
  public static void writePasses(Catalogue catalogue, OutputStream out) throws IOException {
    DisconnectivityGraph graph = DisconnectivityGraph.of(catalogue);
    TableWriter table =
        TableWriter.to(
            out, List.of("from", "to", "via", "cost", "barrier_from", "barrier_to", "found"));
    for (DisconnectivityGraph.Pass pass : graph.passes()) {
      table.integer(pass.from()).integer(pass.to()).integer(pass.via()).number(pass.cost());
      table.number(pass.cost() - catalogue.entry(pass.from()).point().cost());
      table.number(pass.cost() - catalogue.entry(pass.to()).point().cost());
      table.text(catalogue.entry(pass.via()).found().word()).endRow();
    }
    table.flush();
  }

  /**
   * How the list of ends grew: {@code starts,ends}, with a row wherever the list grew and one at
   * the end.
   */
  public static void writeCompleteness(Catalogue catalogue, OutputStream out) throws IOException {
    TableWriter table = TableWriter.to(out, List.of("starts", "ends"));
    for (int k = 1; k <= catalogue.starts(); k++) {
      boolean grew = k == 1 || catalogue.distinctAfter(k) > catalogue.distinctAfter(k - 1);
      if (grew || k == catalogue.starts()) {
        table.integer(k).integer(catalogue.distinctAfter(k)).endRow();
      }
    }
    table.flush();
  }

  /**
   * Reads the lowest minimum from a catalogue file; the result is empty if the file lists no
   * minimum.
   *
   * @throws InputException if the file is not a catalogue of a network of this layout
   */
  public static Optional<ParameterVector> best(Path file, NamedParameters layout) {
    double[] cost = {Double.POSITIVE_INFINITY};
    List<ParameterVector> lowest = new ArrayList<>();
    read(
        file,
        layout,
        row -> {
          if (row.text(KIND).equals(Kind.MINIMUM.label()) && row.number(COST) < cost[0]) {
            cost[0] = row.number(COST);
            lowest.add(0, theta(row, layout));
          }
        });
    return lowest.stream().findFirst();
  }

  /**
   * Reads the places of a catalogue file, in their order.
   *
   * @throws InputException if the file is not a catalogue of a network of this layout
   */
  public static List<Catalogue.Listed> places(Path file, NamedParameters layout) {
    List<Catalogue.Listed> all = new ArrayList<>();
    read(
        file,
        layout,
        row -> {
          Kind kind = Kind.valueOf(row.text(KIND).toUpperCase(Locale.ROOT));
          List<Integer> falls =
              Stream.of(row.text(FIRST + layout.size() + 1).split(" ", -1))
                  .filter(id -> !id.isEmpty())
                  .map(Integer::valueOf)
                  .toList();
          all.add(new Catalogue.Listed(kind, theta(row, layout), (int) row.number(HITS), falls));
        });
    return all;
  }

  /** Takes the rows of a catalogue of a network. */
  private static void read(Path file, NamedParameters layout, Consumer<TableRow> rows) {
    CsvInput.read(
        file,
        names -> {
          if (!HeldOutColumns.mayFollow(header(layout.parameterNames()), names)) {
            throw InputException.at(
                file, 1, "no catalogue of %s as minima writes it".formatted(layout.owner()));
          }
        },
        rows);
  }

  private static ParameterVector theta(TableRow row, NamedParameters layout) {
    double[] values = new double[layout.size()];
    Arrays.setAll(values, k -> row.number(FIRST + k));
    return ParameterVector.of(values);
  }

  /** Reads how the list of ends grew: how many ends the first starts had found. */
  public static int[] completeness(Path file) {
    List<Integer> ends = new ArrayList<>();
    CsvInput.read(
        file,
        names -> {},
        row -> {
          int starts = (int) row.number(0);
          while (ends.size() < starts - 1) {
            ends.add(ends.get(ends.size() - 1));
          }
          ends.add((int) row.number(1));
        });
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }
}

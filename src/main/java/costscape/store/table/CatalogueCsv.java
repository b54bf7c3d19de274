package costscape.store.table;

import costscape.cost.Rounding;
import costscape.critical.catalogue.DisconnectivityGraph;
import costscape.critical.place.FoundBy;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import costscape.study.CatalogueResult;
import costscape.study.CatalogueResult.Beside;
import costscape.study.CatalogueResult.Growth;
import costscape.study.CatalogueResult.Others;
import costscape.study.CatalogueResult.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
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

  public static void write(CatalogueResult result, OutputStream out) throws IOException {
    List<String> header = header(result.names());
    result.others().ifPresent(rows -> header.addAll(HeldOutColumns.names(rows.haveClasses())));
    TableWriter table = TableWriter.to(out, header);
    for (Place place : result.places()) {
      table.integer(place.id()).text(place.kind().label()).integer(place.index());
      table.number(place.cost()).number(place.gradientNorm());
      table.number(place.smallest()).number(place.largest());
      table.integer(place.hits()).number(result.share(place));
      for (double value : place.theta().toArray()) {
        table.number(value);
      }
      table.text(place.orbitSize()).text(fallsTo(place)).text(place.note());
      if (place.beside().isPresent()) {
        Beside rows = place.beside().get();
        HeldOutColumns.write(rows.cost(), rows.accuracy(), table);
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

  private static String fallsTo(Place place) {
    return place.fallsTo().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /**
   * The lowest pass found between any two ends of training: {@code
   * from,to,via,cost,barrier_from,barrier_to,found}. {@code via} is the entry that is crossed, the
   * barriers are its height above either end, and {@code found} names the search that met it first.
   * A lower pass may exist. Ends without a known pass between them have no row.
   */
  public static void writePasses(CatalogueResult result, OutputStream out) throws IOException {
    TableWriter table =
        TableWriter.to(
            out, List.of("from", "to", "via", "cost", "barrier_from", "barrier_to", "found"));
    for (DisconnectivityGraph.Pass pass : result.tree().passes()) {
      table.integer(pass.from()).integer(pass.to()).integer(pass.via()).number(pass.cost());
      table.number(pass.cost() - result.place(pass.from()).cost());
      table.number(pass.cost() - result.place(pass.to()).cost());
      table.text(result.place(pass.via()).found().word()).endRow();
    }
    table.flush();
  }

  /**
   * How the list of ends grew: {@code starts,ends}, with a row wherever the list grew and one at
   * the end.
   */
  public static void writeCompleteness(CatalogueResult result, OutputStream out)
      throws IOException {
    TableWriter table = TableWriter.to(out, List.of("starts", "ends"));
    for (Growth growth : result.growth()) {
      table.integer(growth.starts()).integer(growth.ends()).endRow();
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
            lowest.add(0, theta(row, layout.size()));
          }
        });
    return lowest.stream().findFirst();
  }

  /** The places of a catalogue file, and the names of its parameters. */
  public record Listed(List<String> names, List<Place> places) {}

  /**
   * Reads the places of a catalogue file, in their order. What the table does not say of a place is
   * taken to be usual: no bias is free, of degenerate places none holds, and no digit is rounding.
   *
   * @param others the rows beside those that train, whose costs stand last
   * @throws InputException if the file is no such catalogue
   */
  public static Listed read(Path file, Optional<Others> others) {
    List<String> usual = header(List.of());
    others.ifPresent(rows -> usual.addAll(HeldOutColumns.names(rows.haveClasses())));
    List<String> names = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    CsvInput.read(
        file,
        header -> {
          int behind = FIRST + header.size() - usual.size();
          if (behind <= FIRST
              || !header.subList(0, FIRST).equals(usual.subList(0, FIRST))
              || !header
                  .subList(behind, header.size())
                  .equals(usual.subList(FIRST, usual.size()))) {
            throw InputException.at(file, 1, "no catalogue as minima writes it");
          }
          names.addAll(header.subList(FIRST, behind));
        },
        row -> places.add(place(row, places.size() + 1, names.size(), others)));
    return new Listed(names, places);
  }

  private static Place place(TableRow row, int id, int size, Optional<Others> others) {
    Kind kind = Kind.valueOf(row.text(KIND).toUpperCase(Locale.ROOT));
    int index = (int) row.number(2);
    int behind = FIRST + size;
    return new Place(
        id,
        kind,
        index,
        row.numberOrNaN(COST),
        row.numberOrNaN(COST + 1),
        row.numberOrNaN(COST + 2),
        row.numberOrNaN(COST + 3),
        List.of(),
        (int) row.number(HITS),
        FoundBy.LIST,
        Stream.of(row.text(behind + 1).split(" ", -1))
            .filter(fall -> !fall.isEmpty())
            .map(Integer::valueOf)
            .toList(),
        theta(row, size),
        row.text(behind),
        row.text(behind + 2),
        List.of(),
        kind == Kind.MINIMUM,
        kind == Kind.SADDLE && index == 1,
        OptionalDouble.empty(),
        Rounding.NONE,
        others.map(
            rows ->
                new Beside(
                    row.numberOrNaN(behind + 3),
                    rows.haveClasses()
                        ? OptionalDouble.of(row.numberOrNaN(behind + 4))
                        : OptionalDouble.empty(),
                    Rounding.NONE)));
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

  private static ParameterVector theta(TableRow row, int size) {
    double[] values = new double[size];
    Arrays.setAll(values, k -> row.number(FIRST + k));
    return ParameterVector.of(values);
  }

  /** Reads how the list of ends grew. */
  public static List<Growth> growth(Path file) {
    List<Growth> growth = new ArrayList<>();
    CsvInput.read(
        file, names -> {}, row -> growth.add(new Growth((int) row.number(0), (int) row.number(1))));
    return growth;
  }
}

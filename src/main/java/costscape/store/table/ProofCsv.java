package costscape.store.table;

import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.proof.FamilyProof;
import costscape.proof.PlaceProof;
import costscape.proof.PointProof;
import costscape.proof.ProvedPoint;
import costscape.proof.SliceProof;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.TableRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The table of what is proved of a slice: {@code kind,from,to,cost_from,cost_to} of a line, of a
 * plane {@code kind,AXIS1_from,AXIS1_to,AXIS2_from,AXIS2_to,cost_from,cost_to}. {@code kind} is a
 * minimum, saddle or maximum, or {@code undecided}, of which no cost is given.
 */
public final class ProofCsv {
  private static final String UNDECIDED = "undecided";

  private ProofCsv() {}

  /**
   * Writes one line for each proved point and undecided box.
   *
   * @param axes names of the axes, one or two
   */
  public static void write(SliceProof proof, List<String> axes, OutputStream out)
      throws IOException {
    TableWriter table = TableWriter.to(out, header(axes));
    for (ProvedPoint point : proof.points()) {
      place(table.text(point.kind().word()), point.place());
      bounds(table, point.cost());
      table.endRow();
    }
    for (Box box : proof.undecided()) {
      place(table.text(UNDECIDED), box);
      table.number(Double.NaN).number(Double.NaN).endRow();
    }
    table.flush();
  }

  /**
   * Reads a table back.
   *
   * @param axes one or two
   * @throws InputException where it is no such table
   */
  public static void read(
      Path file, int axes, Consumer<ProvedPoint> points, Consumer<Box> undecided) {
    CsvInput.read(
        file,
        header -> {
          if (header.size() != 3 + 2 * axes) {
            throw InputException.in(file, "is not the table of a proof over the recorded axes");
          }
        },
        row -> {
          Box place = Box.of(axes, k -> interval(row, 1 + 2 * k));
          String kind = row.text(0);
          if (kind.equals(UNDECIDED)) {
            undecided.accept(place);
            return;
          }
          ProvedPoint.Kind found =
              Arrays.stream(ProvedPoint.Kind.values())
                  .filter(one -> one.word().equals(kind))
                  .findFirst()
                  .orElseThrow(() -> row.error(0, "is no kind of point"));
          int index =
              switch (found) {
                case MINIMUM -> 0;
                case SADDLE -> 1;
                case MAXIMUM -> axes;
              };
          points.accept(new ProvedPoint(place, index, interval(row, 1 + 2 * axes)));
        });
  }

  private static Interval interval(TableRow row, int column) {
    return new Interval(row.number(column), row.number(column + 1));
  }

  private static List<String> header(List<String> axes) {
    List<String> header = new ArrayList<>(List.of("kind"));
    if (axes.size() == 1) {
      header.addAll(List.of("from", "to"));
    } else {
      axes.forEach(axis -> header.addAll(List.of(axis + "_from", axis + "_to")));
    }
    header.addAll(List.of("cost_from", "cost_to"));
    return header;
  }

  private static void place(TableWriter table, Box box) throws IOException {
    for (int k = 0; k < box.dimension(); k++) {
      bounds(table, box.side(k));
    }
  }

  private static void bounds(TableWriter table, Interval interval) throws IOException {
    table.number(interval.low()).number(interval.high());
  }

  /**
   * The table of what is proved of a catalogue: {@code
   * kind,id,index,within,alone_within,border_from,border_to,cost_from,cost_to}. {@code kind} is
   * {@code minimum}, {@code saddle}, {@code family} or {@code undecided}. What does not apply is
   * {@code NaN}.
   */
  public static final class PlaceProofCsv {
    private static final List<String> HEADER =
        List.of(
            "kind",
            "id",
            "index",
            "within",
            "alone_within",
            "border_from",
            "border_to",
            "cost_from",
            "cost_to");

    private static final double NONE = Double.NaN;

    private PlaceProofCsv() {}

    /**
     * Writes one line for each place.
     *
     * @param ids of the places
     */
    public static void write(List<Integer> ids, List<PlaceProof> places, OutputStream out)
        throws IOException {
      TableWriter table = TableWriter.to(out, HEADER);
      for (int k = 0; k < places.size(); k++) {
        place(table, ids.get(k), places.get(k));
      }
      table.flush();
    }

    private static void place(TableWriter table, int id, PlaceProof place) throws IOException {
      if (place instanceof PointProof point) {
        table.text(point.index() == 0 ? "minimum" : "saddle").integer(id);
        table.integer(point.index()).number(point.within()).number(point.alone());
        table.number(NONE).number(NONE);
        bounds(table, point.cost());
      } else if (place instanceof FamilyProof family) {
        table.text("family").integer(id);
        table.integer(family.innerIndex()).number(family.within()).number(NONE);
        bounds(table, family.border());
        bounds(table, family.cost());
      } else {
        table.text("undecided").integer(id).number(NONE);
        table.number(NONE).number(NONE).number(NONE).number(NONE).number(NONE).number(NONE);
      }
      table.endRow();
    }
  }
}

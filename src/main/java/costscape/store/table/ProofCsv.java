package costscape.store.table;

import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.proof.ProvedPoint;
import costscape.proof.SliceProof;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What is proved of a slice: {@code kind,from,to,cost_from,cost_to} of a line, of a plane {@code
 * kind,AXIS1_from,AXIS1_to,AXIS2_from,AXIS2_to,cost_from,cost_to}. {@code kind} is a minimum,
 * saddle or maximum, or {@code undecided}, of which no cost is given.
 */
public final class ProofCsv {
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
      place(table.text("undecided"), box);
      table.number(Double.NaN).number(Double.NaN).endRow();
    }
    table.flush();
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
}

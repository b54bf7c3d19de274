package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.Output;
import costscape.critical.basin.BasinMap;
import costscape.job.Runner;
import costscape.store.file.Transaction.Content;
import costscape.store.table.BasinCsv;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.sweep.CellLine;
import costscape.sweep.SweptCells;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option that says in which form the table of a sweep or a basin map is written. */
public final class TableOptions {
  @Facts(topic = Topic.FILES, changes = Changes.PART)
  @Option(
      names = "--table",
      paramLabel = "csv|npy|none",
      defaultValue = "csv",
      description =
          "The table: csv is text, npy is NumPy's array of the costs or ends alone, and none"
              + " writes no table (default: ${DEFAULT-VALUE}).")
  private TableFormat format;

  public TableFormat format() {
    return format;
  }

  /** The endings of the tables that will be written: the first one, and those with a suffix. */
  public List<String> endings(Stream<String> suffixes) {
    return format.isWritten()
        ? Stream.concat(Stream.of(""), suffixes).map(suffix -> suffix + ending()).toList()
        : List.of();
  }

  public String ending() {
    return "." + format.label();
  }

  /** The table of a line or a plane, as {@code STEM} with a suffix. */
  public void write(String suffix, SweptCells cells, String quantity, Runner runner, Output output)
      throws IOException {
    write(suffix, out -> CellTable.write(cells, quantity, format, runner, out), output);
  }

  /** The map of a basin command, as {@code STEM} with a suffix. */
  public void write(String suffix, BasinMap map, Output output) throws IOException {
    write(suffix, out -> BasinCsv.write(map, format, out), output);
  }

  private void write(String suffix, Content table, Output output) throws IOException {
    if (format.isWritten()) {
      output.file(suffix + ending(), table);
    }
  }

  /** The table of several curves over one axis. */
  public void write(List<String> names, List<CellLine> curves, Output output) throws IOException {
    write("", out -> CellTable.write(names, curves, format, out), output);
  }
}

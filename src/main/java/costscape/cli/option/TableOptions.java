package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.Output;
import costscape.critical.basin.BasinMap;
import costscape.job.Runner;
import costscape.store.file.Transaction.Content;
import costscape.store.record.FactsJson;
import costscape.store.record.ProofFacts;
import costscape.store.record.SweepFacts;
import costscape.store.table.BasinCsv;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.study.SweepResult;
import costscape.study.SweepResult.Form;
import costscape.study.SweepResult.Part;
import costscape.sweep.CellLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** The tables of a sweep: one of the cost or of all curves, or one of both rows each. */
  public void write(SweepResult result, Runner runner, Output output) throws IOException {
    List<Part> parts = result.parts();
    if (result.form() == Form.OVERLAID) {
      List<String> names = parts.stream().map(Part::key).toList();
      List<CellLine> curves = parts.stream().map(part -> (CellLine) part.cells()).toList();
      write("", out -> CellTable.write(names, curves, format, out), output);
      return;
    }
    String quantity = result.quantity().label();
    write("", out -> CellTable.write(parts.get(0).cells(), quantity, format, runner, out), output);
    for (Part part : parts.subList(1, parts.size())) {
      write(
          FactsJson.suffix(part.key()),
          out -> CellTable.write(part.cells(), "cost", format, runner, out),
          output);
    }
  }

  /** What the tables do not say of a sweep, and which they are; nothing where none is written. */
  public Map<String, Object> facts(SweepResult result, Output output) {
    if (!format.isWritten()) {
      return Map.of();
    }
    List<String> tables = new ArrayList<>();
    for (Part part : result.form() == Form.BESIDE ? result.parts() : List.of(result.main())) {
      tables.add((tables.isEmpty() ? "" : FactsJson.suffix(part.key())) + ending());
    }
    if (result.proof().isPresent()) {
      tables.add(ProofFacts.TABLE);
    }
    return output.facts(SweepFacts.of(result), tables);
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
}

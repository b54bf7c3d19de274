package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.Output;
import costscape.cli.report.StreamedPlane;
import costscape.critical.basin.BasinMap;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.store.file.Content;
import costscape.store.table.BasinCsv;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.sweep.BlockMeans;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  private Optional<Path> kept = Optional.empty();

  public TableFormat format() {
    return format;
  }

  /** Takes the cells from a table that the same run has written before. */
  public void take(Path table) {
    kept = Optional.of(table);
  }

  /** The table that cells are taken from, in place of computing them. */
  public Optional<Path> kept() {
    return kept;
  }

  /** The endings of the files that will be written. */
  public String[] endings() {
    return format == TableFormat.NONE ? new String[0] : new String[] {ending()};
  }

  /** The endings if the table of a second surface is written too. */
  public String[] endings(String suffix) {
    return format == TableFormat.NONE ? new String[0] : new String[] {ending(), suffix + ending()};
  }

  /** About how many bytes a sweep's table takes on the disk. */
  public long bytes(List<Axis> axes) {
    return CellTable.bytes(format, axes);
  }

  /** The ending of the table. */
  public String ending() {
    return "." + format.name().toLowerCase(Locale.ROOT);
  }

  public void write(CellLine curve, String quantity, Runner runner, Output output)
      throws IOException {
    if (format != TableFormat.NONE) {
      output.file(ending(), out -> CellTable.write(curve, quantity, format, runner, out));
    }
  }

  public void write(CellPlane surface, String quantity, Runner runner, Output output)
      throws IOException {
    if (format != TableFormat.NONE) {
      output.file(ending(), out -> CellTable.write(surface, quantity, format, runner, out));
    }
  }

  /** The table of a second surface or line, as {@code STEM} with a suffix. */
  public void writeBeside(String suffix, CellLine curve, String quantity, Output output)
      throws IOException {
    if (format != TableFormat.NONE) {
      output.file(
          suffix + ending(), out -> CellTable.write(curve, quantity, format, Runner.serial(), out));
    }
  }

  public void writeBeside(String suffix, CellPlane surface, String quantity, Output output)
      throws IOException {
    if (format != TableFormat.NONE) {
      output.file(
          suffix + ending(),
          out -> CellTable.write(surface, quantity, format, Runner.serial(), out));
    }
  }

  /** Sweeps a plane as its table is written. */
  public BlockMeans write(StreamedPlane plane, Output output) throws IOException {
    if (format == TableFormat.NONE) {
      return plane.means();
    }
    List<BlockMeans> means = new ArrayList<>();
    output.file(ending(), out -> means.add(plane.into(out, format)));
    return means.get(0);
  }

  /** The map of a basin command, as {@code STEM} with a suffix. */
  public void write(BasinMap map, String suffix, Output output) throws IOException {
    Optional<Content> table =
        switch (format) {
          case CSV -> Optional.of(out -> BasinCsv.write(map, out));
          case NPY -> Optional.of(out -> BasinCsv.writeNpy(map, out));
          case NONE -> Optional.empty();
        };
    if (table.isPresent()) {
      output.file(suffix + ending(), table.get());
    }
  }
}

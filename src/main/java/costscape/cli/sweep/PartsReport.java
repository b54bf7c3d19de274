package costscape.cli.sweep;

import costscape.cli.option.RecordedLine;
import costscape.cli.report.StandIn;
import costscape.cli.report.StreamedPlane;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.space.Grid;
import costscape.store.file.InputException;
import costscape.store.parts.PartEntry;
import costscape.store.parts.PartFolder;
import costscape.store.parts.PartWriting;
import costscape.sweep.BlockMeans;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/**
 * A plane whose table the machines write that compute it. This machine draws the picture from the
 * means that they hand over.
 *
 * @param line the command line, which the manifest names
 */
public record PartsReport(CostReport report, PartsOption parts, ParseResult line) {
  private static final double NANOSECONDS = 1e-9;

  public Summary plane() throws IOException {
    Grid grid = report.varied().grid();
    PartFolder folder = parts.folder(report.output().settings().stem());
    String says = StreamedPlane.showsEachCell(grid) ? "" : StreamedPlane.caption(grid);
    String caption = report.varied().caption(report.model()) + says;
    report.output().rehearse(() -> report.picture().plane(StandIn.surface(grid), caption));
    if (line.hasMatchedOption("--keep") && folder.isWhole()) {
      throw new InputException(
          "%s is there already, and --keep keeps it: --name or --parts puts the parts elsewhere"
              .formatted(folder.manifest()));
    }
    folder.prepare();
    long start = System.nanoTime();
    BlockMeans means = StreamedPlane.noMeans(grid);
    List<PartEntry> written = write(folder, grid, means);
    folder.finish(RecordedLine.of(line), report.table().format(), written);
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    report.draw(means.surface(), caption);
    return summary(folder, grid, means, written, seconds);
  }

  private List<PartEntry> write(PartFolder folder, Grid grid, BlockMeans means) {
    PartWriting writing =
        new PartWriting(
            folder.name(), report.table().format(), grid, report.costs(), StreamedPlane.MOST);
    List<PartEntry> written = new ArrayList<>();
    Runner runner = SweepRunner.ofParts(report.varied(), report.threads(), report.output());
    runner.run(
        writing,
        part -> {
          means.add(part.sums());
          written.add(part.entry());
        });
    return written;
  }

  private Summary summary(
      PartFolder folder, Grid grid, BlockMeans means, List<PartEntry> written, double seconds) {
    Summary summary = SweepSummary.of(grid.cells(), seconds, means.failed());
    SweepSummary.smallest(summary, report.model(), grid, means.minimum(), CostReport.reach(means));
    int count = written.size();
    return summary
        .put("parts", count)
        .put("parts_folder", folder.name())
        .line(
            "table    in %d %s: costscape join %s",
            count, count == 1 ? "part" : "parts", folder.name());
  }
}

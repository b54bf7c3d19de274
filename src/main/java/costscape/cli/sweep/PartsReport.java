package costscape.cli.sweep;

import costscape.cli.line.RecordedLine;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.StreamedPlane;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.space.Grid;
import costscape.store.file.InputException;
import costscape.store.file.LocalStorage;
import costscape.store.file.OutputFolder;
import costscape.store.file.Storage;
import costscape.store.parts.PartEntry;
import costscape.store.parts.PartFolder;
import costscape.store.parts.PartWriting;
import costscape.sweep.BlockMeans;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/**
 * A plane whose table the machines write that compute it. This machine draws the picture from the
 * means that they hand over.
 */
record PartsReport(CostReport report) {
  Summary plane() throws IOException {
    Grid grid = report.varied().grid();
    PartFolder folder = parts().folder(report.output().settings().stem());
    CaptionText whole = report.request().caption();
    CaptionText caption =
        StreamedPlane.showsEachCell(grid) ? whole : whole.and(StreamedPlane.caption(grid));
    report.output().pictures().rehearse(() -> report.picture().of(StandIn.surface(grid), caption));
    if (Storage.isRemote(folder.name())) {
      return plane(folder, grid, caption);
    }
    try (OutputFolder here = OutputFolder.at(LocalStorage.path(folder.name()))) {
      here.prepare(PartFolder.MANIFEST);
      return plane(folder, grid, caption);
    }
  }

  private PartsOption parts() {
    return report.request().options().parts();
  }

  private Summary plane(PartFolder folder, Grid grid, CaptionText caption) throws IOException {
    ParseResult line = parts().line();
    PartFolder.Earlier earlier = folder.earlier();
    if (line.hasMatchedOption("--keep") && !earlier.names().isEmpty()) {
      throw new InputException(
          "%s/%s is there already, and --keep keeps it: --name or --parts puts the parts elsewhere"
              .formatted(folder.name(), earlier.names().get(0)));
    }
    folder.prepare();
    BlockMeans means = StreamedPlane.noMeans(grid);
    Result<List<PartEntry>> result = Result.of(() -> writeOrRestore(folder, grid, means));
    List<PartEntry> written = result.value();
    List<String> removed =
        folder.finish(
            RecordedLine.of(line), report.request().options().table().format(), written, earlier);
    report.draw(means.surface(), caption);
    Summary summary = summary(folder, grid, means, written, result.seconds());
    List<String> gone = new ArrayList<>(earlier.names());
    List<String> places = new ArrayList<>(written.stream().map(PartEntry::name).toList());
    places.add(PartFolder.MANIFEST);
    gone.retainAll(places);
    summary
        .files(SummaryWords.REPLACED, in(folder, gone))
        .files(SummaryWords.REMOVED, in(folder, removed));
    tellOfOthers(folder, earlier, places, removed);
    return summary;
  }

  private List<PartEntry> writeOrRestore(PartFolder folder, Grid grid, BlockMeans means)
      throws IOException {
    try {
      return write(folder, grid, means);
    } catch (RuntimeException e) {
      restore(folder);
      throw e;
    }
  }

  /** Leaves an earlier table as it was, or says that it is no longer whole. */
  private void restore(PartFolder folder) throws IOException {
    if (!folder.restore()) {
      report
          .output()
          .settings()
          .notices()
          .accept(
              "%s: its table is no longer whole, so it is called %s now"
                  .formatted(folder.manifest(), PartFolder.EARLIER));
    }
  }

  private static List<String> in(PartFolder folder, List<String> names) {
    return names.stream().map(name -> folder.name() + "/" + name).toList();
  }

  /**
   * Parts that this table has not, and of which no manifest says that an earlier table had them.
   */
  private void tellOfOthers(
      PartFolder folder, PartFolder.Earlier earlier, List<String> places, List<String> removed) {
    List<String> left = new ArrayList<>(earlier.names());
    left.removeAll(places);
    left.removeAll(removed);
    report.output().tellOfLeft(in(folder, left));
  }

  private List<PartEntry> write(PartFolder folder, Grid grid, BlockMeans means) {
    PartWriting writing =
        new PartWriting(
            folder.name(),
            report.request().options().table().format(),
            grid,
            report.cells().costs(),
            StreamedPlane.MOST);
    List<PartEntry> written = new ArrayList<>();
    Runner runner = report.request().partsRunner();
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
    SmallestCell.of(report.varied().axes(), means.minimum(), CostReport.reach(means))
        .into(summary, report.cells());
    int count = written.size();
    summary.put("parts", count).put("parts_folder", folder.name());
    return count == 1
        ? summary.line(SummaryWords.IN_PART, folder.name())
        : summary.line(SummaryWords.IN_PARTS, count, folder.name());
  }
}

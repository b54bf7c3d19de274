package costscape.cli.trace;

import costscape.cli.proof.PointReport;
import costscape.cli.report.LevelsNote;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.Summary;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.render.chart.Figure;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a training by a command line has found: its files, and what is said of it. */
public record TraceReport(
    TrainedPaths trained, TraceOptions options, List<String> line, Output output) {
  private static final String TITLE = "training path";
  private static final String GIF = ".gif";

  /** The endings of all files that there may be beside the pictures. */
  public static String[] endings() {
    return new String[] {TraceTable.ENDING, GIF, ModelFile.ENDING};
  }

  private TraceTable table() {
    return new TraceTable(trained, options.many());
  }

  /** All pictures are made before the first file is written. */
  public void write(Figure figure, TraceRunners runners) throws IOException {
    output.pictures().confirm(() -> figure);
    Optional<MovingLandscape> movie =
        trained.plan().paths().is(PathMode.MOVING)
            ? Optional.of(MovingLandscape.of(trained, output.form(), runners.animator()))
            : Optional.empty();
    writeTables();
    output.pictures().write(figure, TITLE);
    if (movie.isPresent()) {
      output.file(
          GIF, out -> movie.get().write(output.form().size(), output.inscription(TITLE, GIF), out));
    }
  }

  /** The table of the paths, and the network that the best of them ended at. */
  private void writeTables() throws IOException {
    table().write(output);
    Optional<TrainedModel> network = options.trained(trained, line);
    if (network.isPresent()) {
      output.file(ModelFile.ENDING, out -> ModelFile.write(network.get(), out));
    }
  }

  /** These tables as a part of the run writes them. */
  public Panel.Table tables() {
    return new Panel.Table(table().rounding(), this::writeTables, Map::of);
  }

  /** What is said of it, and what is proved of its end if that is asked for. */
  public Summary summary(TracePicture.Drawn drawn, double seconds, boolean isProved) {
    PathPlan paths = trained.plan().paths();
    Summary summary = new TraceSummary(trained, options.many()).summary().put("seconds", seconds);
    if (isProved) {
      PointReport.sayOfEnd(
          trained.plan().model(), trained.bestEnd(), paths.free().isEmpty(), summary);
    }
    paths.mode().ifPresent(mode -> summary.put("mode", mode.label()));
    drawn.numbers().forEach(summary::put);
    options.paths().into(summary);
    summary.rounded(table().rounding(), output);
    summary.taken("path_from", "taken      from %s; no step was trained", trained.table());
    return LevelsNote.of(output).into(summary, drawn.costs(), drawn.rounding());
  }
}

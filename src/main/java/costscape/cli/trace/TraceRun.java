package costscape.cli.trace;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.Redrawn.Kept;
import costscape.cli.report.Result;
import costscape.cli.report.StopNotice;
import costscape.cost.DifferentiableCost;
import costscape.critical.verdict.Verdicts;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.look.Look;
import costscape.render.movie.TrainingMovie;
import costscape.store.file.InputException;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.store.record.TraceFacts;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.store.table.TraceCsv;
import costscape.study.ModelAtPoint;
import costscape.study.PathMode;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Form;
import costscape.study.TraceResult.Plane;
import costscape.study.TraceStudy;
import costscape.study.TraceStudy.Drawn;
import costscape.study.TraceStudy.Trained;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The work of a training as its options want it, part after part: the training, the verdicts on its
 * ends, the landscape below its path and the movie of it. Each part has a forecast of its own.
 *
 * @param isJudged whether the ends get verdicts
 */
public record TraceRun(TraceStudy study, boolean isJudged, ThreadOptions threads, Output output) {
  /** The table of the paths. */
  public static final String TABLE = ".csv";

  /** The cells of the plane under the paths. */
  public static final String CELLS = "-cells.csv";

  /** Where the steps of the paths lie on the plane. */
  public static final String PLACES = "-places.csv";

  /** The steps of many starts, whose first table has their ends. */
  public static final String STEPS = "-steps.csv";

  /** More steps of many starts than these are not kept: some 60 MB. */
  private static final long MOST_STEPS = 1_000_000;

  private static final String GIF = ".gif";
  private static final String TITLE = "training path";
  private static final int FRAMES = 100;

  /** The endings of all files that there may be beside the pictures of one training. */
  public static List<String> endings() {
    return List.of(TABLE, STEPS, CELLS, PLACES, ModelFile.ENDING, GIF);
  }

  private ModelAtPoint model() {
    return study.model();
  }

  private Runner trainer() {
    String runs = String.format(Locale.ROOT, study.source().pieces(), study.source().size());
    return threads.saving("trace", part(runs, 1), output);
  }

  /** Judges the ends, where they are judged. */
  private Optional<Runner> judge() {
    if (!isJudged) {
      return Optional.empty();
    }
    DifferentiableCost cost = model().cost();
    String amount = Verdicts.isLarge(cost) ? "%,d products with the Hessian" : "%,d verdicts";
    List<Long> jobs = Verdicts.jobs(cost, study.names().size());
    String part = part(ThreadOptions.sum(amount, jobs), 2);
    Progress progress = threads.progress("verdict", part, output);
    Runner runner = threads.runner(new Parts(jobs, progress));
    return Optional.of(new StopNotice(runner, () -> false, output.settings().notices()));
  }

  private String part(String amount, int number) {
    int all =
        1
            + (isJudged ? 1 : 0)
            + (study.plan().mode().isPresent() ? 1 : 0)
            + (study.plan().is(PathMode.MOVING) ? 1 : 0);
    return ThreadOptions.part(amount, number, all);
  }

  /**
   * Trains, judges the ends, and sweeps the plane below the paths.
   *
   * @return also how long training and verdicts took
   */
  public Result<Drawn> drawn() throws IOException {
    Runner trainer = trainer();
    Optional<Runner> judge = judge();
    Result<Trained> trained = Result.of(() -> study.trained(trainer, judge));
    Runner landscaper = threads.saving("sweep", part("the landscape", isJudged ? 3 : 2), output);
    return new Result<>(
        InputException.given(() -> study.drawn(trained.value(), landscaper)), trained.seconds());
  }

  /** Writes the tables, and the network that the best of the paths ended at. */
  public void writeTables(TraceResult result, Optional<TrainedModel> network) throws IOException {
    output.file(TABLE, out -> TraceCsv.write(result, out));
    if (result.form() == Form.STARTS && isKept(result)) {
      output.file(STEPS, out -> TraceCsv.writeSteps(result, out));
    }
    if (result.plane().isPresent()) {
      Plane plane = result.plane().get();
      output.file(
          CELLS,
          out -> CellTable.write(plane.cells(), "cost", TableFormat.CSV, Runner.serial(), out));
      if (isKept(result)) {
        output.file(PLACES, out -> TraceCsv.writePlaces(result, out));
      }
    }
    if (network.isPresent()) {
      output.file(ModelFile.ENDING, out -> ModelFile.write(network.get(), out));
    }
  }

  /** Returns whether the steps of all paths are kept; those of many starts up to a number. */
  private static boolean isKept(TraceResult result) {
    return result.form() != Form.STARTS
        || result.runs().stream().mapToLong(run -> run.path().steps().size()).sum() <= MOST_STEPS;
  }

  /**
   * Returns what the tables do not say; nothing where too many steps are left out, which it says.
   */
  public Map<String, Object> facts(TraceResult result) {
    if (!isKept(result)) {
      output
          .settings()
          .notices()
          .accept(
              String.format(
                  Locale.ROOT,
                  "the paths have more than %,d steps and are not kept, so another look trains"
                      + " again; --every K records fewer",
                  MOST_STEPS));
      return Map.of();
    }
    List<String> tables = new ArrayList<>(List.of(TABLE));
    if (result.form() == Form.STARTS) {
      tables.add(STEPS);
    }
    if (result.plane().isPresent()) {
      tables.addAll(List.of(CELLS, PLACES));
    }
    return Kept.facts(TraceFacts.of(result), tables, output);
  }

  /**
   * Writes training as a movie whose landscape is true at every frame: the plane is swept again
   * through each step, so the ball stays on it while the landscape moves.
   */
  public void writeMovie(TraceResult result) throws IOException {
    if (!study.plan().is(PathMode.MOVING)) {
      return;
    }
    Runner runner = threads.saving("frames", "this part of the frames", output);
    TrainingMovie movie =
        TrainingMovie.of(
            model().landscape(),
            result.runs().get(0).path(),
            FRAMES,
            study.plan().directions(),
            study.plan().axes(),
            CaptionText.of(model().facts()).and(study.how() + "."),
            Look.USUAL.with(output.look().costs()),
            runner);
    output.file(
        GIF,
        out ->
            FrameJob.of(movie, output.look().size())
                .withGif(GifTiming.TRAINING, runner)
                .runWithGif(runner, frame -> {}, output.inscription(TITLE, GIF), out));
  }

  /** The tables of one of several panels. */
  public Panel.Table tables(TraceResult result, Optional<TrainedModel> network) {
    return new Panel.Table(
        result.rounding(), () -> writeTables(result, network), () -> facts(result));
  }
}

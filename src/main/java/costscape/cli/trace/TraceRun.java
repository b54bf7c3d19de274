package costscape.cli.trace;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.MovieTables;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StopNotice;
import costscape.cost.DifferentiableCost;
import costscape.critical.verdict.Verdicts;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.look.Look;
import costscape.render.movie.LandMovie;
import costscape.render.movie.Movie;
import costscape.render.surface.LandChart;
import costscape.store.file.InputException;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.store.record.MovieFacts;
import costscape.store.record.TraceFacts;
import costscape.store.table.CellTable;
import costscape.store.table.SharpnessCsv;
import costscape.store.table.TableFormat;
import costscape.store.table.TraceCsv;
import costscape.study.ModelAtPoint;
import costscape.study.MovieResult;
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
 */
public record TraceRun(TraceStudy study, boolean isJudged, ThreadOptions threads, Output output) {
  /** What the names of the sharpness' pictures end with. */
  public static final String SHARPNESS = "-sharpness";

  /** More steps of many starts than these are not kept: some 60 MB. */
  private static final long MOST_STEPS = 1_000_000;

  /** The movie of a landscape that moves. */
  public static final String GIF = ".gif";

  /** Tells of that movie among the facts. */
  public static final String MOVIE = "movie";

  /** What the endings of that movie's tables begin with. */
  public static final String FRAMES = "-frames";

  private static final String TITLE = "training path";
  private static final int FRAME_COUNT = 100;

  /** The endings of all files that there may be beside the pictures of one training. */
  public static List<String> endings() {
    List<String> all =
        new ArrayList<>(
            List.of(
                TraceFacts.TABLE,
                TraceFacts.STEPS,
                TraceFacts.CELLS,
                TraceFacts.PLACES,
                TraceFacts.MEASURES,
                ModelFile.ENDING,
                GIF));
    all.addAll(MovieTables.endings(FRAMES));
    return all;
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
    String part = part(ThreadOptions.sum(amount, jobs), 2 + measuring());
    Progress progress = threads.progress("verdict", part, output);
    Runner runner = threads.runner(new Parts(jobs, progress));
    return Optional.of(new StopNotice(runner, () -> false, output.settings().notices()));
  }

  private int measuring() {
    return study.source().isMeasured() ? 1 : 0;
  }

  private String part(String amount, int number) {
    int all =
        1
            + (isJudged ? 1 : 0)
            + measuring()
            + (study.plan().mode().isPresent() ? 1 : 0)
            + (study.plan().is(PathMode.MOVING) ? 1 : 0);
    return ThreadOptions.part(amount, number, all);
  }

  /** Trains, judges the ends, and sweeps the plane below the paths. */
  public Result<Drawn> drawn() throws IOException {
    Runner trainer = trainer();
    Optional<Runner> judge = judge();
    Runner measurer =
        study.source().isMeasured()
            ? threads.runner("sharpness", part("sharpness", 2), output)
            : Runner.serial();
    Result<Trained> trained = Result.of(() -> study.trained(trainer, measurer, judge));
    Runner landscaper =
        threads.saving("sweep", part("the landscape", (isJudged ? 3 : 2) + measuring()), output);
    return new Result<>(
        InputException.given(() -> study.drawn(trained.value(), landscaper)), trained.seconds());
  }

  /** Writes the tables, and the network that the best of the paths ended at. */
  public void writeTables(TraceResult result, Optional<TrainedModel> network) throws IOException {
    output.file(TraceFacts.TABLE, out -> TraceCsv.write(result, out));
    if (result.form() == Form.STARTS && isKept(result)) {
      output.file(TraceFacts.STEPS, out -> TraceCsv.writeSteps(result, out));
    }
    if (result.hasSharpness()) {
      output.file(TraceFacts.MEASURES, out -> SharpnessCsv.write(result, out));
    }
    if (result.plane().isPresent()) {
      Plane plane = result.plane().get();
      output.file(
          TraceFacts.CELLS,
          out -> CellTable.write(plane.cells(), "cost", TableFormat.CSV, Runner.serial(), out));
      if (isKept(result)) {
        output.file(TraceFacts.PLACES, out -> TraceCsv.writePlaces(result, out));
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
  public Map<String, Object> facts(TraceResult result, Optional<MovieTables> movie) {
    if (!isKept(result)) {
      output.notice(
          "the paths have more than %,d steps and are not kept, so another look trains again;"
              + " --every K records fewer",
          MOST_STEPS);
      return Map.of();
    }
    List<String> tables = new ArrayList<>(List.of(TraceFacts.TABLE));
    if (result.form() == Form.STARTS) {
      tables.add(TraceFacts.STEPS);
    }
    if (result.plane().isPresent()) {
      tables.addAll(List.of(TraceFacts.CELLS, TraceFacts.PLACES));
    }
    if (result.hasSharpness()) {
      tables.add(TraceFacts.MEASURES);
    }
    Map<String, Object> facts = TraceFacts.of(result);
    if (movie.isPresent()) {
      facts.put(MOVIE, MovieFacts.of(movie.get().result()));
      tables.addAll(movie.get().endings());
    }
    return output.facts(facts, tables);
  }

  /** Sweeps the planes through every step, where the landscape moves with the training. */
  public Optional<MovieResult> movie(TraceResult result) {
    if (!study.plan().is(PathMode.MOVING)) {
      return Optional.empty();
    }
    return Optional.of(
        MovieResult.following(
            model().landscape(),
            result.runs().get(0).path(),
            FRAME_COUNT,
            study.plan().directions(),
            study.plan().axes(),
            model().facts().with(study.how() + "."),
            filming(threads, output)));
  }

  /** The tables of a movie, which are written; none where it is too large. */
  public Optional<MovieTables> kept(Optional<MovieResult> movie) throws IOException {
    return movie.isPresent()
        ? new MovieTables(movie.get(), FRAMES).written(output)
        : Optional.empty();
  }

  private static Runner filming(ThreadOptions threads, Output output) {
    return threads.saving("frames", "this part of the frames", output);
  }

  /** Writes a training as a movie. */
  public static void writeMovie(MovieResult result, ThreadOptions threads, Output output)
      throws IOException {
    Movie movie = Movie.of(result, Look.USUAL.with(output.look().costs()), 0);
    write(movie, filming(threads, output), output);
  }

  /** Writes balls as they roll over a land. */
  public static void writeMovie(LandChart land, ThreadOptions threads, Output output)
      throws IOException {
    write(LandMovie.of(land, FRAME_COUNT), filming(threads, output), output);
  }

  private static void write(Movie movie, Runner runner, Output output) throws IOException {
    output.file(
        GIF,
        out ->
            FrameJob.of(movie, output.look().size())
                .withGif(GifTiming.TRAINING, runner)
                .runWithGif(runner, frame -> {}, output.inscription(TITLE, GIF), out));
  }
}

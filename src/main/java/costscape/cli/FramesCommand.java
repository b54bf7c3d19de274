package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.figure.LineOptions;
import costscape.cli.line.InputFiles;
import costscape.cli.movie.Mover;
import costscape.cli.movie.MovieFiles;
import costscape.cli.movie.MovieLooks;
import costscape.cli.movie.MovieOptions;
import costscape.cli.movie.MoviePlan;
import costscape.cli.movie.OrbitOptions;
import costscape.cli.movie.RacePlan;
import costscape.cli.movie.TrainingMovieOptions;
import costscape.cli.movie.TrainingMoviePlan;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.PrecisionOption;
import costscape.cli.option.RecipeOptions;
import costscape.cli.option.SliceOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.ModelNotes;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.report.VariedSlice;
import costscape.cli.value.Directions;
import costscape.cli.value.ModelAtPoint;
import costscape.direction.Recipe;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.movie.FrameLook;
import costscape.render.movie.Movie;
import costscape.store.file.InputException;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.words.ProgressWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A movie: of a line or plane of the landscape while something else moves, or of a training. */
@SeveralPictures(SeveralPictures.InFolder.SOME)
@NeededFirst("--vary --along --trace --orbit --gif --frames --fps --data --hidden --out")
@Command(
    name = "frames",
    description = {
      "A movie of the landscape, or of a training.",
      "There is one picture for each value of another parameter (--along), for each step of a"
          + " training or of several (--trace), or for each side of a surface that turns (--orbit)."
          + " Axes and colours are the same in all of them."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape frames --vary w1_0_0=-30:30:61 --vary w1_0_1=-30:30:61 --along b2_0=-20:0:20"
          + " --gif",
      "  costscape frames --vary w1_0_0=-30:30 --along l2=0:0.1:50 --gif",
      "  costscape trace --rate 1 --name run",
      "  costscape frames --trace output/run.csv --vary w1_0_0=-30:30:61 --vary w1_0_1=-30:30:61"
          + " --gif"
    })
final class FramesCommand implements Callable<Integer> {
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private RecipeOptions recipeOptions;
  @Mixin private TrainingMovieOptions trainingOptions;
  @Mixin private OrbitOptions orbitOptions;
  @Mixin private MovieOptions movieOptions;
  @Mixin private ColourOptions colourOptions;
  @Mixin private LineOptions lineOptions;
  @Mixin private MovieLooks movieLooks;
  @Mixin private PrecisionOption precisionOption;
  @Mixin LanguageOption languageOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--along",
      paramLabel = "AXIS",
      converter = InputFiles.OfAxis.class,
      description =
          "NAME=FROM:TO[:FRAMES], the parameter or direction that moves the line or plane, or l2,"
              + " the penalty (default frames: 100).")
  private String along;

  /** A movie with its files, and the line or plane of its landscape where it shows one. */
  private record Filmed(Movie movie, MovieFiles files, Optional<VariedSlice> varied) {}

  @Override
  public Integer call() throws IOException {
    check();
    movieOptions.into(outputOptions);
    ModelAtPoint model =
        precisionOption.of(
            modelOptions.model(
                ModelRequest.of(holdOutOptions::split).reading(trainingOptions.path().first())));
    Output output = outputOptions.output(movieLooks.appearance(lineOptions)).about(model);
    Result<Filmed> filmed = Result.of(() -> film(model, output));
    Summary summary = output.end(summary(filmed.value(), filmed.seconds()));
    movieLooks.into(summary, filmed.value().movie());
    return outputOptions.print(ModelNotes.into(summary, model));
  }

  private void check() {
    orbitOptions.check();
    boolean trained = trainingOptions.isWanted();
    boolean isOfPath = along != null && Mover.takesPath(along, sliceOptions);
    if (!orbitOptions.isWanted() && (along == null ? !trained : trained && !isOfPath)) {
      throw new InputException("either --along, --trace or --orbit says what moves");
    }
    colourOptions.check();
  }

  private Filmed film(ModelAtPoint model, Output output) throws IOException {
    if (along != null) {
      return ofDirection(model, output);
    }
    MovieLooks.checkNone(lineOptions);
    Directions made = directions(model);
    List<Recorded> runs =
        trainingOptions.isWanted() ? trainingOptions.checked(model, made.runs()) : List.of();
    return runs.size() == 1 && !orbitOptions.isWanted()
        ? ofTraining(model, made, runs.get(0), output)
        : ofSeveral(model, runs, output);
  }

  private Filmed ofDirection(ModelAtPoint model, Output output) throws IOException {
    Directions made = directions(model);
    Mover mover = Mover.of(along, model, made, recipes(made));
    VariedSlice slice = sliceOptions.varied(made, mover.span()).held();
    lineOptions.check(slice.isLine(), colourOptions);
    FrameLook look = movieLooks.ofShots(slice, colourOptions).titling(slice.titles());
    MovieFiles files = prepare(slice.into(output).about(mover.axes(slice)), mover.axis().points());
    CaptionText caption = mover.caption(slice, model);
    MovieLooks.rehearse(slice, mover.axis().name(), caption, look, output.form());
    Movie movie =
        mover.movie(
            slice,
            model,
            colourOptions,
            lineOptions.heights(colourOptions),
            output.form().figureStyle(),
            sweeper(mover.axis().points(), output));
    return written(
        new Filmed(movie.withLook(look), files, Optional.of(slice)), mover.title(slice), output);
  }

  private MovieFiles prepare(Output output, int frames) throws IOException {
    int played = movieOptions.played(frames);
    return MovieFiles.prepare(output, movieOptions, played, orbitOptions.isWanted());
  }

  /** The costs come first, for all frames share their range. */
  private Runner sweeper(int frames, Output output) {
    String costs = ThreadOptions.part(ProgressWords.COSTS_OF_FRAMES.say(frames), 1, 2);
    return threadOptions.saving("frames", costs, output);
  }

  /** A runner of the pictures, whose progress says how large the files are by then. */
  private Runner painter(int frames, Filmed filmed, Output output) {
    MovieFiles written = filmed.files();
    int parts = filmed.varied().isPresent() ? 2 : 1;
    String pictures = ThreadOptions.part(ProgressWords.PICTURES.say(frames), parts, parts);
    Progress progress = threadOptions.progress("frames", pictures, output, written::bytes);
    return output.resuming(threadOptions.runner(new Parts(written.jobs(frames), progress)));
  }

  private Filmed written(Filmed filmed, String title, Output output) throws IOException {
    Movie played = movieOptions.played(filmed.movie());
    filmed.files().write(played, title, painter(played.frames(), filmed, output));
    return new Filmed(played, filmed.files(), filmed.varied());
  }

  private Directions directions(ModelAtPoint model) {
    return recipeOptions.directions(model, trainingOptions.path(), threadOptions);
  }

  private List<Recipe> recipes(Directions made) {
    if (!sliceOptions.isGiven()) {
      throw new InputException("frames needs --vary, once for a line or twice for a plane");
    }
    return sliceOptions.recipes(made);
  }

  private VariedSlice plane(Directions made) {
    VariedSlice slice = slice(made);
    if (slice.isLine()) {
      throw new InputException(
          "several runs are drawn over a plane, and --orbit turns one: two --vary, not one");
    }
    return slice;
  }

  private VariedSlice slice(Directions made) {
    return sliceOptions.varied(made).held();
  }

  private Filmed ofTraining(ModelAtPoint model, Directions made, Recorded run, Output output)
      throws IOException {
    Optional<VariedSlice> varied =
        sliceOptions.isGiven() ? Optional.of(slice(made)) : Optional.empty();
    made.checkMatching();
    MovieLooks.check(varied, colourOptions, lineOptions);
    TrainingMoviePlan training =
        trainingOptions.plan(model, run, varied, lineOptions.heights(colourOptions));
    return film(training, movieLooks.of(training, varied), varied, output);
  }

  /**
   * The race of several runs, or the surface that turns. The plane goes through the lowest end,
   * unless another point is asked for.
   */
  private Filmed ofSeveral(ModelAtPoint model, List<Recorded> runs, Output output)
      throws IOException {
    ModelAtPoint there = modelOptions.point().isChosen() ? model : RacePlan.atLowest(model, runs);
    Directions made = directions(there);
    Optional<VariedSlice> varied =
        sliceOptions.isGiven() ? Optional.of(plane(made)) : Optional.empty();
    made.checkMatching();
    RacePlan race = trainingOptions.race(there, runs, varied, orbitOptions.elevation());
    MovieLooks.check(race.plane(), colourOptions, lineOptions);
    return film(race, movieLooks.of(race), varied, output);
  }

  /** Tries a frame of few cells, names the files, sweeps and writes. */
  private Filmed film(MoviePlan plan, FrameLook usual, Optional<VariedSlice> varied, Output output)
      throws IOException {
    FrameLook look = varied.map(slice -> usual.titling(slice.titles())).orElse(usual);
    varied.ifPresent(slice -> slice.into(output));
    ChartStyle style = output.form().figureStyle();
    Movie small = plan.smallest().movie(colourOptions::over, style, Runner.serial());
    MovieFiles files = prepare(output, small.frames());
    MovieLooks.rehearse(small.withLook(look), output.form());
    Runner sweeper = sweeper(small.frames(), output);
    Movie movie = plan.movie(colourOptions::over, style, sweeper).withLook(look);
    return written(new Filmed(movie, files, varied), plan.title(), output);
  }

  private static Summary summary(Filmed filmed, double seconds) {
    int frames = filmed.movie().frames();
    Optional<VariedSlice> varied = filmed.varied();
    long cells = varied.map(s -> s.isLine() ? s.axis().points() : s.grid().cells()).orElse(0L);
    Summary summary =
        new Summary()
            .put("frames", frames)
            .put("cells", frames * cells)
            .put("seconds", seconds)
            .line(SummaryWords.FRAMES, frames, Summary.seconds(seconds));
    filmed.files().into(summary);
    varied.ifPresent(plane -> plane.into(summary));
    return summary;
  }
}

package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.movie.MovieFiles;
import costscape.cli.movie.MovieFiles.Filmed;
import costscape.cli.movie.MovieOptions;
import costscape.cli.movie.MoviePlan;
import costscape.cli.movie.TrainingMovieOptions;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.PrecisionOption;
import costscape.cli.option.SliceOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.cli.value.Directions;
import costscape.cost.Rounding;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.file.InputException;
import costscape.store.record.MovieFacts;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.study.ModelAtPoint;
import costscape.study.MovieResult;
import costscape.study.VariedSlice;
import costscape.sweep.Range;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
    footer = {
      "  costscape frames --trace output/run.csv --view surface --gif",
      "  costscape frames --vary w1_0_0=-30:30:61 --vary w1_0_1=-30:30:61 --along b2_0=-20:0:20"
          + " --gif",
      "  costscape frames --vary w1_0_0=-30:30 --along l2=0:0.1:50 --gif",
      "  costscape trace --rate 1 --name run",
      "  costscape frames --trace output/run.csv --vary w1_0_0=-30:30:61 --vary w1_0_1=-30:30:61"
          + " --gif"
    })
final class FramesCommand extends Asked.Redrawing {
  @Spec private CommandSpec spec;

  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private TrainingMovieOptions trainingOptions;
  @Mixin private MovieOptions movieOptions;

  // Found as parts of the command.
  @Mixin ColourOptions colourOptions;
  @Mixin ColourOptions.Lines lineOptions;
  @Mixin LookOptions.Axes axesOptions;
  @Mixin private LookOptions.Inside insideOptions;
  @Mixin private PrecisionOption precisionOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.AXIS)
  @Option(
      names = "--along",
      paramLabel = "AXIS",
      description =
          "NAME=FROM:TO[:FRAMES], the parameter or direction that moves the line or plane, or l2,"
              + " the penalty (default frames: 100).")
  private String along;

  @Override
  Summary computed() throws IOException {
    ModelAtPoint model =
        precisionOption.of(
            modelOptions.model(
                ModelRequest.of(holdOutOptions::split).reading(trainingOptions.path().first())));
    Output output = outputOptions.output(List.of(), movieOptions.size()).begin(model);
    MovieFiles files = files(output);
    Result<Filmed> filmed = Result.of(() -> film(model, files));
    return summary(filmed, output).notes(model);
  }

  private MovieFiles files(Output output) {
    return new MovieFiles(movieOptions, trainingOptions.isEndless(), threadOptions, output, kept());
  }

  private Summary summary(Result<Filmed> filmed, Output output) throws IOException {
    Summary told = filmed.value().summary(filmed.seconds());
    trainingOptions
        .fewer(spec, filmed.value().movie().frames())
        .ifPresent(why -> told.line("         %s", why));
    Summary summary = output.end(told);
    return summary.contours(
        output, filmed.value().movie().planeCosts().orElseGet(Range::of), Rounding.LARGE);
  }

  @Override
  Summary redrawn(Kept result) throws IOException {
    List<Axis> axes = result.read((facts, tables) -> MovieFacts.axes(facts));
    if (axes.size() == 2) {
      Capacity.checkKept(new Grid(axes.get(0), axes.get(1)));
    }
    MovieResult movie = result.read((facts, tables) -> MovieFacts.read(facts, tables, ""));
    Output output = outputOptions.output(List.of(), movieOptions.size());
    MoviePlan plan = new MoviePlan(movie, Optional.empty(), axes);
    MovieFiles files = files(output);
    Result<Filmed> filmed =
        Result.of(() -> files.film(plan, marks(axes), trainingOptions.elevation()));
    return result.into(summary(filmed, output));
  }

  private List<Spot> marks(List<Axis> axes) {
    return insideOptions.over(axes.size() == 2 ? axes : List.of());
  }

  private Filmed film(ModelAtPoint model, MovieFiles files) throws IOException {
    MoviePlan plan =
        along == null
            ? plan(model)
            : MoviePlan.along(along, model, directions(model), sliceOptions);
    Optional<VariedSlice> shown = plan.shown();
    List<Spot> marks = marks(shown.map(VariedSlice::axes).orElse(List.of()));
    return files.film(plan, marks, trainingOptions.elevation());
  }

  private Directions directions(ModelAtPoint model) {
    return sliceOptions.directions(model, trainingOptions.path().files(), threadOptions);
  }

  /** The movie of one training or of several, or of a surface that turns. */
  private MoviePlan plan(ModelAtPoint model) throws IOException {
    Directions made = directions(model);
    List<Recorded> runs =
        trainingOptions.isWanted() ? trainingOptions.checked(model, made.runs()) : List.of();
    return runs.size() == 1 && !trainingOptions.isSurface()
        ? ofTraining(model, made, runs.get(0))
        : ofSeveral(model, runs);
  }

  /** The line or plane that a movie shows beside runs, if it shows one. */
  private Optional<VariedSlice> slice(Directions made) {
    return sliceOptions.isGiven()
        ? Optional.of(Capacity.held(sliceOptions.varied(made)))
        : Optional.empty();
  }

  private MoviePlan ofTraining(ModelAtPoint model, Directions made, Recorded run) {
    Optional<VariedSlice> varied = slice(made);
    MoviePlan training = trainingOptions.plan(model, run, varied);
    if (!insideOptions.isUnmarked()
        && training.shown().filter(plane -> !MoviePlan.isOfParameters(plane)).isPresent()) {
      throw new InputException(
          "--mark: along a direction the plane moves with the training, and a mark stays; it is"
              + " for planes of two parameters");
    }
    return training;
  }

  /**
   * The race of several runs, or the surface that turns. The plane goes through the lowest end,
   * unless another point is asked for.
   */
  private MoviePlan ofSeveral(ModelAtPoint model, List<Recorded> runs) {
    ModelAtPoint there = modelOptions.point().isChosen() ? model : MoviePlan.atLowest(model, runs);
    Directions made = directions(there);
    Optional<VariedSlice> plane =
        trainingOptions.isSurface() && !sliceOptions.isGiven()
            ? Optional.of(made.varied(List.of("pca:1", "pca:2"), Axis.PLANE_POINTS))
            : slice(made);
    if (plane.filter(VariedSlice::isLine).isPresent()) {
      throw new InputException(
          "several runs are drawn over a plane, and a surface is one: two --vary, not one");
    }
    return trainingOptions.race(there, runs, plane);
  }
}

package costscape.cli;

import costscape.cli.movie.GifOptions;
import costscape.cli.movie.MovieFiles;
import costscape.cli.movie.TrainingMovieOptions;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.InputFiles;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.RecipeOptions;
import costscape.cli.option.SliceOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.Varied;
import costscape.cli.report.LandscapeMovie;
import costscape.cli.report.Output;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.value.AxisText;
import costscape.cli.value.Directions;
import costscape.cli.value.Model;
import costscape.direction.Made;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.job.Runner;
import costscape.render.movie.Movie;
import costscape.render.movie.SlicePlan;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.store.file.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A movie: of the landscape over two parameters while a third one moves, or of a training. */
@Command(
    name = "frames",
    description =
        "One picture per value of a third parameter, or per step of a training, with fixed axes"
            + " and colours.",
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape frames --vary w1_0_0=-30:30:61 --vary w1_0_1=-30:30:61 --along b2_0=-20:0:20 --gif",
      "  costscape trace --rate 1 --name run",
      "  costscape frames --trace output/run.csv --vary w1_0_0=-30:30:61 --vary w1_0_1=-30:30:61 --gif"
    })
final class FramesCommand implements Callable<Integer> {
  private static final double NANOSECONDS = 1e-9;
  private static final int ALONG_POINTS = 100;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private RecipeOptions recipeOptions;
  @Mixin private TrainingMovieOptions trainingOptions;
  @Mixin private GifOptions gifOptions;
  @Mixin private ColourOptions colourOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  @Option(
      names = "--along",
      paramLabel = "AXIS",
      converter = InputFiles.OfAxis.class,
      description =
          "NAME=FROM:TO[:FRAMES], the parameter or direction that moves the plane (default frames:"
              + " 100).")
  private String along;

  private Optional<Varied> varied = Optional.empty();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    if (along == null ? !trainingOptions.isWanted() : trainingOptions.isWanted() && !isPca()) {
      throw new InputException("either --along or --trace says what moves");
    }
    colourOptions.check();
    Model model = modelOptions.model(holdOutOptions::split, trainingOptions.path().first());
    Output output = outputOptions.output().about(model);
    Movie movie = along == null ? ofTraining(model, output) : ofDirection(model, output);
    output.record();
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    summary(movie.frames(), seconds, output)
        .classes(model.dataset())
        .print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  /** Whether the path is asked for as an axis' direction. */
  private boolean isPca() {
    return Stream.concat(Stream.of(along), sliceOptions.all().stream())
        .anyMatch(text -> text.startsWith("pca"));
  }

  private Movie ofDirection(Model model, Output output) throws IOException {
    Directions made = directions(model);
    List<Recipe> recipes = recipes(made);
    Recipe mover = made.recipe(AxisText.name(along, ALONG_POINTS));
    Span span = made.span(recipes, Optional.of(mover));
    Varied plane = Varied.of(sliceOptions, made, span);
    plane.keptGrid();
    Made third = made.third(mover, span);
    Axis moving = AxisText.axis(along, third, ALONG_POINTS);
    List<Axis> axes = new ArrayList<>(plane.axes());
    if (axes.stream().anyMatch(axis -> axis.name().equals(moving.name()))) {
      throw new InputException("--along %s: the plane varies it".formatted(moving.name()));
    }
    axes.add(moving);
    varied = Optional.of(new Varied(plane.slice(), plane.axes(), span, made.facts(), made.lines()));
    MovieFiles files = MovieFiles.prepare(varied.get().into(output).about(axes), gifOptions);
    String caption = plane.caption(model, third).toString();
    output.rehearse(StandIn.plane(plane.grid()).withTitle(moving.name()).withCaption(caption));
    Runner runner =
        output.resuming(threadOptions.runner("frames", "this part of the frames", output));
    Slice line = Slice.through(third.through().orElse(span.through()), third.direction());
    Movie movie =
        LandscapeMovie.along(
                moving, line, plane.slice(), plane.grid(), model, colourOptions::over, runner)
            .withCaption(caption)
            .withStyle(output.form().style());
    files.write(movie, title(axes), runner);
    return movie;
  }

  private Directions directions(Model model) {
    return recipeOptions.directions(model, trainingOptions.path(), threadOptions);
  }

  private List<Recipe> recipes(Directions made) {
    if (sliceOptions.all().size() != 2) {
      throw new InputException("frames needs two --vary, for a plane");
    }
    return Varied.recipes(sliceOptions, made);
  }

  private Varied plane(Directions made) {
    Span span = made.span(recipes(made), Optional.empty());
    Varied plane = Varied.of(sliceOptions, made, span);
    plane.keptGrid();
    return plane;
  }

  private static String title(List<Axis> axes) {
    return "cost over %s and %s along %s"
        .formatted(axes.get(0).name(), axes.get(1).name(), axes.get(2).name());
  }

  private Movie ofTraining(Model model, Output output) throws IOException {
    Directions made = directions(model);
    if (sliceOptions.isGiven()) {
      varied = Optional.of(plane(made));
    }
    made.checkMatching();
    TrainingMovieOptions.Plan training =
        trainingOptions.plan(
            model,
            made.path(),
            varied.map(plane -> plan(model, plane)),
            varied.map(Varied::sentences).orElse(List.of()));
    varied.ifPresent(plane -> plane.into(output));
    MovieFiles files = MovieFiles.prepare(output, gifOptions);
    output
        .form()
        .rehearseAsIs(training.smallest().movie(colourOptions::over, Runner.serial()).frame(0));
    Runner runner =
        output.resuming(threadOptions.runner("frames", "this part of the frames", output));
    Movie movie = training.movie(colourOptions::over, runner).withStyle(output.form().style());
    files.write(movie, "training", runner);
    return movie;
  }

  private static SlicePlan plan(Model model, Varied plane) {
    return new SlicePlan(model.cost(), plane.slice().u(), plane.slice().v(), plane.grid());
  }

  private Summary summary(int frames, double seconds, Output output) {
    long cells = varied.map(plane -> plane.grid().cells()).orElse(0L);
    Summary summary =
        new Summary()
            .put("frames", frames)
            .put("cells", frames * cells)
            .put("seconds", seconds)
            .line("frames   %d in %s s", frames, Summary.seconds(seconds))
            .line("%-9s%s", "wrote", MovieFiles.shown(output, frames));
    varied.ifPresent(plane -> plane.into(summary));
    summary.files(output, 9);
    return summary;
  }
}

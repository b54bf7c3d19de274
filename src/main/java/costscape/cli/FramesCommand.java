package costscape.cli;

import costscape.job.Runner;
import costscape.render.Movie;
import costscape.render.SlicePlan;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.store.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            + " and colours.")
final class FramesCommand implements Callable<Integer> {
  private static final double NANOSECONDS = 1e-9;
  private static final int ALONG_POINTS = 100;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private TrainingMovieOptions trainingOptions;
  @Mixin private GifOptions gifOptions;
  @Mixin private ColourOptions colourOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  @Option(
      names = "--along",
      paramLabel = "AXIS",
      description = "NAME=FROM:TO[:FRAMES], the parameter that moves (default frames: 100).")
  private String along;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    if ((along == null) != trainingOptions.isWanted()) {
      throw new InputException("either --along or --trace says what moves");
    }
    colourOptions.check();
    Model model = modelOptions.model();
    Output output = outputOptions.output().about(model);
    Movie movie = along == null ? ofTraining(model, output) : ofParameter(model, output);
    output.record();
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    summary(movie.frames(), seconds, output)
        .classes(model.dataset())
        .print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  private Movie ofParameter(Model model, Output output) throws IOException {
    Axis moving = AxisText.parse(along, ALONG_POINTS);
    PointText.index(moving.name(), model.layout());
    Slice plane = plane(model);
    List<Axis> axes = new ArrayList<>(sliceOptions.axes());
    if (axes.stream().anyMatch(axis -> axis.name().equals(moving.name()))) {
      throw new InputException("--along %s: the plane varies it".formatted(moving.name()));
    }
    axes.add(moving);
    MovieFiles files = MovieFiles.prepare(output.about(axes), gifOptions);
    output.rehearse(
        StandIn.plane(sliceOptions.grid())
            .withTitle(moving.name())
            .withCaption(Caption.of(model, plane)));
    Runner runner = output.resuming(threadOptions.runner("frames"));
    Movie movie =
        LandscapeMovie.along(moving, plane, sliceOptions.grid(), model, colourOptions::over, runner)
            .withStyle(output.style());
    files.write(movie, title(axes), runner);
    return movie;
  }

  private Slice plane(Model model) {
    if (sliceOptions.axes().size() != 2) {
      throw new InputException("frames needs two --vary, for a plane");
    }
    return sliceOptions.slice(model);
  }

  private static String title(List<Axis> axes) {
    return "cost over %s and %s along %s"
        .formatted(axes.get(0).name(), axes.get(1).name(), axes.get(2).name());
  }

  private Movie ofTraining(Model model, Output output) throws IOException {
    Optional<SlicePlan> plan = sliceOptions.isGiven() ? Optional.of(plan(model)) : Optional.empty();
    TrainingMovieOptions.Plan training = trainingOptions.plan(model, plan);
    if (plan.isPresent()) {
      output.about(sliceOptions.axes());
    }
    MovieFiles files = MovieFiles.prepare(output, gifOptions);
    output.rehearse(training.smallest().movie(colourOptions::over, Runner.serial()).frame(0));
    Runner runner = output.resuming(threadOptions.runner("frames"));
    Movie movie = training.movie(colourOptions::over, runner).withStyle(output.style());
    files.write(movie, "training", runner);
    return movie;
  }

  private SlicePlan plan(Model model) {
    Slice plane = plane(model);
    return new SlicePlan(model.cost(), plane.u(), plane.v(), sliceOptions.grid());
  }

  private Summary summary(int frames, double seconds, Output output) {
    long cells = sliceOptions.isGiven() ? sliceOptions.grid().cells() : 0;
    Summary summary =
        new Summary()
            .put("frames", frames)
            .put("cells", frames * cells)
            .put("seconds", seconds)
            .line("frames   %d in %s s", frames, Summary.number(seconds));
    output.written().forEach(file -> summary.line("wrote    %s", file));
    return summary;
  }
}

package costscape.cli;

import costscape.render.Scale;
import costscape.render.SliceMovie;
import costscape.run.Threads;
import costscape.space.Axis;
import costscape.store.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A movie of the landscape over two parameters while a third one moves. */
@Command(
    name = "frames",
    description = "One picture per value of a third parameter, with fixed axes and colours.")
final class FramesCommand implements Callable<Integer> {
  private static final double NANOSECONDS = 1e-9;
  private static final int ALONG_POINTS = 100;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private GifOptions gifOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  @Option(
      names = "--along",
      required = true,
      paramLabel = "AXIS",
      description = "NAME=FROM:TO[:FRAMES], the parameter that moves (default frames: 100).")
  private String along;

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      defaultValue = "linear",
      description = "linear or log costs (default: ${DEFAULT-VALUE}).")
  private Scale scale;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Model model = modelOptions.model();
    if (sliceOptions.isLine()) {
      throw new InputException("frames needs two --vary, for a plane");
    }
    Axis moving = AxisText.parse(along, ALONG_POINTS);
    PointText.index(moving.name(), model.layout());
    List<Axis> axes = new ArrayList<>(sliceOptions.axes());
    if (axes.stream().anyMatch(axis -> axis.name().equals(moving.name()))) {
      throw new InputException("--along %s: the plane varies it".formatted(moving.name()));
    }
    axes.add(moving);
    Output output = outputOptions.output().about(model).about(axes);
    MovieFiles files = MovieFiles.prepare(output, gifOptions);
    Threads runner = threadOptions.runner("frames");
    SliceMovie movie =
        LandscapeMovie.along(
            moving, sliceOptions.slice(model), sliceOptions.grid(), model, scale, runner);
    files.write(movie, title(axes), runner);
    output.record();
    double seconds = NANOSECONDS * (System.nanoTime() - start);
    summary(movie.frames(), seconds, output)
        .print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  private static String title(List<Axis> axes) {
    return "cost over %s and %s along %s"
        .formatted(axes.get(0).name(), axes.get(1).name(), axes.get(2).name());
  }

  private Summary summary(int frames, double seconds, Output output) {
    Summary summary =
        new Summary()
            .put("frames", frames)
            .put("cells", frames * sliceOptions.grid().cells())
            .put("seconds", seconds)
            .line("frames   %d in %s s", frames, Summary.number(seconds));
    output.written().forEach(file -> summary.line("wrote    %s", file));
    return summary;
  }
}

package costscape.cli;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.render.ChartStyle;
import costscape.render.ColorScale;
import costscape.render.Scale;
import costscape.render.SliceMovie;
import costscape.render.SlicePlan;
import costscape.render.SweptPlanes;
import costscape.render.image.FrameJob;
import costscape.render.image.GifTiming;
import costscape.render.image.Inscription;
import costscape.render.image.PictureSize;
import costscape.space.ParameterVector;
import costscape.sweep.CostRange;
import costscape.trace.Step;
import costscape.trace.Trajectory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Training as a movie whose landscape is true at every frame: the plane is swept again through each
 * step, so the ball stays on it while the landscape moves.
 */
final class MovingLandscape {
  private static final int FRAMES = 100;
  private static final GifTiming TIMING = new GifTiming(80, 1500, 0);

  private final SliceMovie movie;
  private final Runner runner;

  private MovingLandscape(SliceMovie movie, Runner runner) {
    this.movie = movie;
    this.runner = runner;
  }

  static MovingLandscape of(
      CostFunction cost,
      PathPlan plan,
      Trajectory path,
      Scale scale,
      String caption,
      Runner runner) {
    SlicePlan plane =
        new SlicePlan(
            cost, plan.directions().get(0), plan.directions().get(1), plan.grid().orElseThrow());
    List<Step> steps = path.sampled(FRAMES);
    List<ParameterVector> points = steps.stream().map(Step::theta).toList();
    SweptPlanes planes = SweptPlanes.of(plane, points, runner);
    CostRange range = planes.range();
    List<SliceMovie.Shot> shots =
        steps.stream()
            .map(
                step ->
                    new SliceMovie.Shot(
                        step.theta(),
                        "step %d, cost %s".formatted(step.number(), Summary.number(step.cost()))))
            .toList();
    SliceMovie.Look look =
        new SliceMovie.Look(ColorScale.of(scale, range), range, caption, ChartStyle.light());
    return new MovingLandscape(SliceMovie.of(planes, shots, look).withPath(), runner);
  }

  void write(PictureSize size, Inscription inscription, OutputStream out) throws IOException {
    FrameJob.of(movie, size)
        .withGif(TIMING, runner)
        .runWithGif(runner, frame -> {}, inscription, out);
  }
}

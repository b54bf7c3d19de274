package costscape.cli.trace;

import costscape.cli.value.PathPlan;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Drawable;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.look.Look;
import costscape.render.movie.TrainingMovie;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Training as a movie whose landscape is true at every frame: the plane is swept again through each
 * step, so the ball stays on it while the landscape moves.
 */
public record MovingLandscape(TrainingMovie movie, Runner runner) {
  private static final int FRAMES = 100;

  /** The movie of a training, of whose look the colours of costs are taken. */
  public static MovingLandscape of(TrainedPaths trained, Look look, Runner runner) {
    ModelAtPoint model = trained.plan().model();
    PathPlan paths = trained.plan().paths();
    CaptionText caption = CaptionText.of(model.facts()).and(trained.plan().how() + ".");
    TrainingMovie movie =
        TrainingMovie.of(
            model.landscape(),
            trained.paths().get(0),
            FRAMES,
            paths.directions(),
            paths.grid().orElseThrow().axes(),
            caption,
            Look.USUAL.with(look.costs()),
            runner);
    return new MovingLandscape(movie, runner);
  }

  public Drawable first() {
    return movie.frame(0);
  }

  public void write(PictureSize size, Inscription inscription, OutputStream out)
      throws IOException {
    FrameJob.of(movie, size)
        .withGif(GifTiming.TRAINING, runner)
        .runWithGif(runner, frame -> {}, inscription, out);
  }
}

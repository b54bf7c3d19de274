package costscape.api;

import costscape.direction.NotedDirection;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.job.Runner;
import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.look.Look;
import costscape.render.movie.LandscapeMovie;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.study.CostLandscape;
import costscape.study.MovieLandscape;
import costscape.study.MovieResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * A movie of a landscape: the plane is swept again for every frame, and axes and colours are the
 * same in all of them. All planes are swept when the movie is made; writing it draws them. Both are
 * done, reported and cancelled as its {@link Work} says.
 */
public final class Movie {
  /** The look of all frames, which carry the whole caption. */
  private static final Look CAPTIONED = Look.USUAL.with(CaptionChoice.FULL);

  private final costscape.render.movie.Movie movie;
  private final GifTiming timing;
  private final PictureSize size;
  private final Work work;

  private Movie(costscape.render.movie.Movie movie, GifTiming timing, PictureSize size, Work work) {
    this.movie = movie;
    this.timing = timing;
    this.size = size;
    this.work = work;
  }

  /**
   * A plane that moves along a third direction, on all cores.
   *
   * @param cells how many values of each of its axes, 2 or more
   * @param third what moves it, a direction with a range
   * @param frames how many values of the third axis, 2 or more
   */
  public static Movie along(Plane plane, int cells, Direction third, int frames) {
    return along(plane, cells, third, frames, Work.allCores());
  }

  /**
   * A plane that moves along a third direction.
   *
   * @param cells how many values of each of its axes, 2 or more
   * @param third what moves it, a direction with a range
   * @param frames how many values of the third axis, 2 or more
   */
  public static Movie along(Plane plane, int cells, Direction third, int frames, Work work) {
    Recipe recipe = third.recipe(plane.point);
    if (plane.names().contains(recipe.name())) {
      throw new IllegalArgumentException(
          "the plane varies %s already; another direction is to move it".formatted(recipe.name()));
    }
    Grid grid = plane.grid(cells, cells);
    Span span = plane.beside(recipe);
    NotedDirection made = span.third(recipe);
    Axis axis = third.axis(made, frames);
    MovieLandscape.Way way =
        new MovieLandscape.Way(Slice.through(span.through(), made.direction()), axis);
    CostLandscape cost = plane.point.landscape();
    MovieLandscape moving = MovieLandscape.along(way, cost.cells(), span.slice(), grid.axes());
    MovieResult result =
        MovieResult.moving(
            "",
            cost.caption(span, made),
            cost.measure().title(),
            Map.of(),
            LandscapeMovie.titles(axis.name(), axis),
            work.jobs(moving::swept));
    return new Movie(drawn(result), GifTiming.DEFAULT, PictureSize.DEFAULT, work);
  }

  /**
   * A training on a landscape that moves: the plane is swept again through every step shown, so the
   * ball stays on it.
   *
   * @param plane whose directions and ranges are taken
   * @param cells how many values of each axis, 2 or more
   * @param frames how many steps are shown, 2 or more
   */
  public static Movie of(Trained trained, Plane plane, int cells, int frames, Work work) {
    CostLandscape cost = trained.end().landscape();
    MovieResult result =
        work.jobs(
            runner ->
                MovieResult.following(
                    cost,
                    trained.path,
                    frames,
                    plane.slice().directions(),
                    plane.grid(cells, cells).axes(),
                    cost.caption(),
                    runner));
    return new Movie(drawn(result), GifTiming.TRAINING, PictureSize.DEFAULT, work);
  }

  private static costscape.render.movie.Movie drawn(MovieResult result) {
    return costscape.render.movie.Movie.of(result, CAPTIONED, 0);
  }

  /**
   * The same movie in another size.
   *
   * @param width in pixels
   * @param height in pixels
   */
  public Movie size(int width, int height) {
    return new Movie(movie, timing, new PictureSize(width, height, size.dpi()), work);
  }

  /**
   * The same movie at another pace.
   *
   * @param milliseconds for which each frame is shown, 20 or more, kept in hundredths of a second;
   *     the rest at the ends stays as it is
   * @throws IllegalArgumentException where browsers cannot show it for so short or long a time
   */
  public Movie delay(int milliseconds) {
    GifTiming other = new GifTiming(milliseconds, timing.hold(), timing.plays());
    return new Movie(movie, other, size, work);
  }

  /** {@return the number of frames} */
  public int frames() {
    return movie.frames();
  }

  /**
   * Writes a GIF.
   *
   * @param file where to, a name that ends in {@code .gif}; an old file is replaced whole or not at
   *     all
   * @throws IllegalArgumentException where the name has another ending
   */
  public void write(Path file) throws IOException {
    if (!Files.ending(file).equals("gif")) {
      throw new IllegalArgumentException("%s: the name of a movie ends in .gif".formatted(file));
    }
    FrameJob job = work.jobs(runner -> FrameJob.of(movie, size).withGif(timing, runner));
    written(
        runner ->
            Files.write(file, out -> job.runWithGif(runner, frame -> {}, Inscription.NONE, out)));
  }

  /**
   * Writes every frame as {@code frame-0000.png} and so on.
   *
   * @param folder where to; it is made if missing
   */
  public void writeFrames(Path folder) throws IOException {
    written(
        runner ->
            FrameJob.of(movie, size)
                .run(
                    runner,
                    frame ->
                        Files.write(
                            folder.resolve(
                                String.format(Locale.ROOT, "frame-%04d.png", frame.index())),
                            out -> frame.writePng(Inscription.NONE, out))));
  }

  private interface Writing {
    void on(Runner runner) throws IOException;
  }

  /** Writes files by jobs that are reported and cancelled as the work says. */
  private void written(Writing writing) throws IOException {
    try {
      work.jobs(
          runner -> {
            try {
              writing.on(runner);
              return true;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public String toString() {
    return "a movie of %d frames, %d × %d pixels".formatted(frames(), size.width(), size.height());
  }
}

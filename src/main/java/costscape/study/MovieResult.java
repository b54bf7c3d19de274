package costscape.study;

import costscape.cost.Rounding;
import costscape.critical.local.Sharpness;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.study.NetworkFit.Answers;
import costscape.study.NetworkFit.AtPoints;
import costscape.trace.Trajectory;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The result of a movie: the line or plane of every frame, the trainings on it, and all that is
 * said of them, so that the frames are drawn without a model.
 *
 * @param title what the movie shows, in a few words
 * @param distance of the paths from a plane that stays, at the most
 * @param heights the title of heights and colours
 * @param titles of the axes, by the names of their directions
 * @param frames the titles of the frames; none where trainings name them, or a surface turns
 * @param landscape where the movie shows one
 * @param rounding of the cells of a plane that stays
 * @param trained the trainings that are shown, where there are some
 * @param sides how many sides of a surface that turns are frames; else 0
 * @param grows whether the trainings go their way over a surface, frame by frame
 */
public record MovieResult(
    String title,
    CaptionFacts facts,
    OptionalDouble distance,
    String heights,
    Map<String, String> titles,
    List<String> frames,
    Optional<MovieLandscape> landscape,
    Rounding rounding,
    Optional<Trained> trained,
    int sides,
    boolean grows) {
  /**
   * More numbers than so many are not kept beside the frames: 40 MB of cells. The 120 planes of a
   * training as it is usually filmed are 4.85 million.
   */
  private static final long MOST_NUMBERS = 5 << 20;

  /** The kinds of panel of a movie of trainings. */
  public enum Panel {
    /** The network's fit of the data: curves over one feature, classes over two. */
    FIT,
    /** The line or plane through the present point, or the plane that stays below several runs. */
    LANDSCAPE,
    PARAMETERS,
    COST,
    /** The sharpness below the bound of the rule, as it was measured along the training. */
    SHARPNESS
  }

  /**
   * Trainings, and the panels in which they are shown, in reading order.
   *
   * @param fits of the network to the data in every frame, where a panel shows them, once they are
   *     evaluated
   * @param sharpness along the only training, where a panel shows it; one or none
   */
  public record Trained(
      MovieRuns runs, List<Panel> panels, List<Answers> fits, List<Sharpness> sharpness)
      implements Serializable {
    public Trained {
      panels = List.copyOf(panels);
      sharpness = List.copyOf(sharpness);
      fits = List.copyOf(fits);
    }

    public Trained(MovieRuns runs, List<Panel> panels) {
      this(runs, panels, List.of(), List.of());
    }

    /** These trainings, seen from a landscape. */
    public Trained with(MovieRuns placed) {
      return new Trained(placed, panels, fits, sharpness);
    }

    /** These trainings with the fits of the first so many frames. */
    public Trained fitted(int frames, Runner runner) {
      if (!panels.contains(Panel.FIT)) {
        return this;
      }
      List<Answers> all = new ArrayList<>();
      runner.run(new AtPoints(fit(), runs.points().subList(0, frames)), all::add);
      return new Trained(runs, panels, all, sharpness);
    }

    /** The network that trains and the rows that it is fitted to. */
    public NetworkFit fit() {
      return new NetworkFit(runs.subject().network().get(0), runs.subject().rows().get(0));
    }

    /** Returns whether the frames show parameters, or what the network makes of them. */
    public boolean showsParameters() {
      return panels.contains(Panel.PARAMETERS) || panels.contains(Panel.FIT);
    }

    private long numbers() {
      long steps = runs.all().stream().mapToLong(run -> run.steps().size()).sum();
      long columns = 6L + (showsParameters() ? runs.subject().parameters() : 0);
      return steps * columns;
    }
  }

  public MovieResult {
    frames = List.copyOf(frames);
  }

  /** A line or plane that something else moves. */
  public static MovieResult moving(
      String title,
      CaptionFacts facts,
      String heights,
      Map<String, String> titles,
      List<String> frames,
      MovieLandscape landscape) {
    return new MovieResult(
        title,
        facts,
        OptionalDouble.empty(),
        heights,
        titles,
        frames,
        Optional.of(landscape),
        Rounding.NONE,
        Optional.empty(),
        0,
        false);
  }

  /** One training, which says where it is, with what is true of it in every frame. */
  public static MovieResult training(
      CaptionFacts facts,
      Map<String, String> titles,
      Optional<MovieLandscape> landscape,
      Trained trained) {
    return new MovieResult(
        "training",
        facts,
        OptionalDouble.empty(),
        trained.runs().subject().measure().title(),
        titles,
        List.of(),
        landscape,
        Rounding.NONE,
        Optional.of(trained),
        0,
        false);
  }

  /**
   * A training on a landscape that is true at every frame: the plane is swept again through each
   * step, so the ball stays on it while the landscape moves.
   *
   * @param frames how many steps are shown
   * @param along the directions of the plane
   * @param axes the values along them
   * @param facts what is said before that
   */
  public static MovieResult following(
      CostLandscape cost,
      Trajectory path,
      int frames,
      List<Direction> along,
      List<Axis> axes,
      CaptionFacts facts,
      Runner runner) {
    MovieRuns runs =
        MovieRuns.of(
            cost.cost(),
            cost.measure(),
            List.of(MovieRuns.Run.of(path, Optional.empty())),
            frames,
            true);
    MovieLandscape landscape =
        MovieLandscape.through(runs.points(), cost.cells(), along, axes, Optional.empty())
            .swept(runner);
    return training(
        facts.with("The landscape is swept again through every step shown: the ball stays on it."),
        Map.of(),
        Optional.of(landscape),
        new Trained(runs.on(landscape, false), List.of(Panel.LANDSCAPE)));
  }

  /** This movie with all that its frames show: the landscape swept, and fits evaluated. */
  public MovieResult evaluated(Runner sweeper, Runner fitter) {
    return with(
        landscape.map(cells -> cells.swept(sweeper)),
        trained.map(all -> all.fitted(all.runs().numbers().size(), fitter)));
  }

  /** This movie with few cells and its first fit alone, to learn how much room a frame takes. */
  public MovieResult placeholder() {
    return with(
        landscape.map(MovieLandscape::placeholder),
        trained.map(all -> all.fitted(1, Runner.serial())));
  }

  private MovieResult with(Optional<MovieLandscape> cells, Optional<Trained> fitted) {
    return new MovieResult(
        title, facts, distance, heights, titles, frames, cells, rounding, fitted, sides, grows);
  }

  /** Returns whether the frames show a surface, which turns or on which trainings go their way. */
  public boolean isSurface() {
    return sides > 0 || grows;
  }

  /** How many numbers draw the movie again. */
  public long numbers() {
    return landscape.map(MovieLandscape::cellCount).orElse(0L)
        + trained.map(Trained::numbers).orElse(0L);
  }

  /** Returns whether these are few enough to be kept. */
  public boolean isKept() {
    return numbers() <= MOST_NUMBERS;
  }
}

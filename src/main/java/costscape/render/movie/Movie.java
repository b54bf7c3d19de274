package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.layer.PathTints.Shadows;
import costscape.render.look.Look;
import costscape.render.scale.Ticks;
import costscape.study.MovieLandscape;
import costscape.study.MovieResult;
import costscape.study.MovieRuns;
import costscape.sweep.Range;
import java.awt.Graphics2D;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbered frames whose axes and colours are the same throughout. */
public interface Movie extends Serializable {
  /**
   * The movie of a result in a look.
   *
   * @param elevation from which a surface that turns is seen
   */
  static Movie of(MovieResult result, Look look, double elevation) {
    Optional<MovieLandscape> under =
        result.landscape().map(cells -> cells.rounded(result.rounding()));
    List<MovieRuns.Run> runs =
        result.trained().map(trained -> trained.runs().all()).orElse(List.of());
    Range range = under.map(MovieLandscape::range).orElseGet(Range::of);
    for (MovieRuns.Run run : result.isSurface() ? runs : List.<MovieRuns.Run>of()) {
      range = range.union(run.costs());
    }
    Scene scene = new Scene(range, result.heights(), caption(result), look);
    if (result.isSurface()) {
      List<Integer> steps =
          result.grows() ? result.trained().orElseThrow().runs().numbers() : List.of();
      return new OrbitMovie(under.orElseThrow(), runs, result.sides(), steps, elevation, scene);
    }
    return result
        .trained()
        .<Movie>map(trained -> new TrainingMovie(trained, under.stream().toList(), scene))
        .orElseGet(() -> new LandscapeMovie(under.orElseThrow(), result.frames(), scene));
  }

  private static CaptionText caption(MovieResult result) {
    CaptionText facts = CaptionText.of(result.facts());
    if (result.distance().isEmpty()) {
      return facts;
    }
    MovieRuns runs = result.trained().orElseThrow().runs();
    int parameters = runs.subject().parameters();
    String farthest =
        "The largest distance from the plane is %s."
            .formatted(Ticks.number(result.distance().getAsDouble(), 4));
    return facts.and(Shadows.of(runs.areSeveral(), parameters, parameters).and(farthest));
  }

  int frames();

  /** Which of the parts that not all pictures have the frames have. */
  Set<FigurePart> parts();

  /** Returns what is to be said of all frames. */
  default CaptionText caption() {
    return CaptionText.NONE;
  }

  /** The costs of the landscapes of all frames, where they are drawn over a plane. */
  default Optional<Range> planeCosts() {
    return Optional.empty();
  }

  /** One frame as a picture. */
  Drawable frame(int index);

  /** Draws frames at one size: to the same pixels, but what frames share is drawn once. */
  default Stage stage(int width, int height) {
    return (index, g) -> frame(index).draw(g, width, height);
  }

  /** Draws frames at one size, on any thread. */
  @FunctionalInterface
  interface Stage {
    void draw(int index, Graphics2D g);
  }

  /** A movie that is made of another one, and has its words and parts. */
  interface Remade extends Movie {
    Movie movie();

    @Override
    default int frames() {
      return movie().frames();
    }

    @Override
    default Set<FigurePart> parts() {
      return movie().parts();
    }

    @Override
    default CaptionText caption() {
      return movie().caption();
    }

    @Override
    default Optional<Range> planeCosts() {
      return movie().planeCosts();
    }
  }

  /** A movie whose frames are drawn smaller, text and lines with them. */
  record Shrunk(Movie movie, double factor) implements Remade {
    @Override
    public Drawable frame(int index) {
      return (g, width, height) -> stage(width, height).draw(index, g);
    }

    @Override
    public Stage stage(int width, int height) {
      Stage whole =
          movie.stage((int) Math.round(width / factor), (int) Math.round(height / factor));
      return (index, g) -> {
        g.scale(factor, factor);
        whole.draw(index, g);
      };
    }
  }

  /** A movie there and back: after its last frame come the others backwards, but for the first. */
  record Bouncing(Movie movie) implements Remade {
    @Override
    public int frames() {
      return Math.max(movie.frames(), 2 * movie.frames() - 2);
    }

    private int place(int index) {
      int last = movie.frames() - 1;
      return index <= last ? index : 2 * last - index;
    }

    @Override
    public Drawable frame(int index) {
      return movie.frame(place(index));
    }

    @Override
    public Stage stage(int width, int height) {
      Stage stage = movie.stage(width, height);
      return (index, g) -> stage.draw(place(index), g);
    }
  }
}

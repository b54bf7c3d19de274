package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Drawable;
import costscape.render.chart.FigurePart;
import costscape.sweep.Range;
import java.util.Optional;
import java.util.Set;

/** A movie there and back: after its last frame come the others backwards, but for the first. */
public record BouncingMovie(Movie movie) implements Movie {
  /** The frames of a movie of so many frames that plays there and back. */
  public static int frames(int count) {
    return Math.max(count, 2 * count - 2);
  }

  @Override
  public int frames() {
    return frames(movie.frames());
  }

  private int place(int index) {
    int last = movie.frames() - 1;
    return index <= last ? index : 2 * last - index;
  }

  @Override
  public BouncingMovie withLook(FrameLook look) {
    return new BouncingMovie(movie.withLook(look));
  }

  @Override
  public Set<FigurePart> parts() {
    return movie.parts();
  }

  @Override
  public CaptionText caption() {
    return movie.caption();
  }

  @Override
  public Optional<Range> planeCosts() {
    return movie.planeCosts();
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

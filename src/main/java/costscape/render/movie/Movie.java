package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure.FigurePart;
import costscape.sweep.Range;
import java.awt.Graphics2D;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/** Numbered frames whose axes and colours are the same throughout. */
public interface Movie extends Serializable {
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

  /** A movie there and back: after its last frame come the others backwards, but for the first. */
  record Bouncing(Movie movie) implements Movie {
    @Override
    public int frames() {
      return Math.max(movie.frames(), 2 * movie.frames() - 2);
    }

    private int place(int index) {
      int last = movie.frames() - 1;
      return index <= last ? index : 2 * last - index;
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
}

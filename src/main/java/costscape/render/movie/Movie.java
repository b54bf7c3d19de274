package costscape.render.movie;

import costscape.render.chart.Picture;
import java.awt.Graphics2D;
import java.io.Serializable;

/** Numbered frames whose axes and colours are the same throughout. */
public interface Movie extends Serializable {
  int frames();

  /** One frame as a picture. */
  Picture frame(int index);

  /**
   * Something that draws the frames at one size. The pixels are those of {@link #frame}, but parts
   * that frames share are drawn once.
   */
  default Stage stage(int width, int height) {
    return (index, g) -> frame(index).draw(g, width, height);
  }

  /** Draws frames at one size, on any thread. */
  @FunctionalInterface
  interface Stage {
    void draw(int index, Graphics2D g);
  }
}

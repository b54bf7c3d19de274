package costscape.render.movie;

import costscape.render.chart.Picture;
import java.awt.Graphics2D;
import java.io.Serializable;

/** Numbered frames with axes and colours fixed over all of them. */
public interface Movie extends Serializable {
  int frames();

  /** One frame as a picture of its own. */
  Picture frame(int index);

  /** Draws the frames at one size, the same pixels as their pictures, sharing what they share. */
  default Stage stage(int width, int height) {
    return (index, g) -> frame(index).draw(g, width, height);
  }

  /** Frames at one size. Any thread may draw. */
  @FunctionalInterface
  interface Stage {
    void draw(int index, Graphics2D g);
  }
}

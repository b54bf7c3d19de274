package costscape.render.chart;

import java.awt.Graphics2D;

/**
 * Anything that can draw itself at a size. Drawing is a function of the picture and the size alone:
 * it does the same operations each time, on an image, an SVG or a PDF page. Text is drawn as text.
 */
@FunctionalInterface
public interface Drawable {
  /**
   * Fills the rectangle from the origin to a width and height, background included.
   *
   * @param width in the unit that a {@link ChartStyle} measures text in: pixels of an image
   */
  void draw(Graphics2D g, int width, int height);
}

package costscape.render.chart;

import java.awt.Graphics2D;

/**
 * A view that draws itself. Drawing is a function of the view and the size alone: the same
 * operations each time, on an image, an SVG or a PDF page alike. Text is drawn as text.
 */
@FunctionalInterface
public interface Picture {
  /**
   * Fills the rectangle from the origin to a width and height, background included.
   *
   * @param width in the unit that a {@link ChartStyle} measures text in: pixels of an image
   */
  void draw(Graphics2D g, int width, int height);
}

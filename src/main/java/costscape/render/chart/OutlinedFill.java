package costscape.render.chart;

import java.awt.Graphics2D;
import java.awt.Shape;

/** What is drawn to can fill a shape and draw its outline in the same colour as one element. */
public interface OutlinedFill {
  /** Fills a shape and draws its outline, both in the present colour. */
  void fillAndDraw(Shape shape);

  /** Fills a shape and draws its outline, as one element where that can be. */
  static void of(Graphics2D g, Shape shape) {
    if (g instanceof OutlinedFill both) {
      both.fillAndDraw(shape);
    } else {
      g.fill(shape);
      g.draw(shape);
    }
  }
}

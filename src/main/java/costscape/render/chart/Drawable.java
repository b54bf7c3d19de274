package costscape.render.chart;

import costscape.render.text.RichText;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;

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

  /** The purpose of a drawing that does not become pixels: a picture may spare itself some work. */
  enum Purpose {
    /** It becomes shapes in a file. */
    SHAPES,

    /** Nobody will see it: all that counts is whether its texts have room. */
    REHEARSAL;

    private static final RenderingHints.Key KEY = new RichText.Hint(6_011_797, Purpose.class);

    /** Begins to draw for this purpose. */
    public void begin(Graphics2D g) {
      g.setRenderingHint(KEY, this);
    }

    public boolean isOf(Graphics2D g) {
      return g.getRenderingHint(KEY) == this;
    }
  }

  /** A canvas that can fill a shape and draw its outline in the same colour as one element. */
  interface OutlinedFill {
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
}

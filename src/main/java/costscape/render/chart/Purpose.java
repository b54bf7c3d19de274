package costscape.render.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** What a drawing is for, where it does not become pixels: a picture may spare itself some work. */
public enum Purpose {
  /** It becomes shapes in a file. */
  SHAPES,

  /** Nobody will see it: all that counts is whether its texts have room. */
  REHEARSAL;

  private static final RenderingHints.Key KEY = new Key();

  /** What is drawn from now on is for this. */
  public void begin(Graphics2D g) {
    g.setRenderingHint(KEY, this);
  }

  public boolean isOf(Graphics2D g) {
    return g.getRenderingHint(KEY) == this;
  }

  private static final class Key extends RenderingHints.Key {
    Key() {
      super(6_011_797); // any number: keys differ by their class and number
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return value instanceof Purpose;
    }
  }
}

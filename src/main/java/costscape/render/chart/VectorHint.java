package costscape.render.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Tells a picture that it becomes shapes in a file, and no pixels. */
public final class VectorHint {
  private static final RenderingHints.Key KEY = new Key();

  private VectorHint() {}

  /** What is drawn from now on becomes shapes. */
  public static void into(Graphics2D g) {
    g.setRenderingHint(KEY, true);
  }

  public static boolean areIn(Graphics2D g) {
    return g.getRenderingHint(KEY) != null;
  }

  private static final class Key extends RenderingHints.Key {
    Key() {
      super(6_011_797); // any number: keys differ by their class and number
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return value instanceof Boolean;
    }
  }
}

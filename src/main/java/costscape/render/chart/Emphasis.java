package costscape.render.chart;

import java.io.Serializable;
import java.util.List;

/**
 * How much some parts of a picture stand out.
 *
 * @param marks the size of marks, in usual sizes
 * @param title the size of titles above pictures, in usual sizes
 * @param classes 0xRRGGBB of the classes, one after the other; empty for the usual ones
 */
public record Emphasis(double marks, double title, List<Integer> classes) implements Serializable {
  public static final Emphasis USUAL = new Emphasis(1, 1, List.of());

  public Emphasis {
    classes = List.copyOf(classes);
  }
}

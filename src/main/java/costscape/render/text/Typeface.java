package costscape.render.text;

import java.awt.font.FontRenderContext;
import java.io.Serializable;

/**
 * The typeface of all text of a picture. The three that come along give the same text the same
 * width on every machine, even on a machine without fonts.
 *
 * @param regular the face of all text but titles
 * @param bold the face of titles
 */
public record Typeface(Face regular, Face bold) implements Serializable {
  /** Widths are measured without hinting, so that they do not depend on where text is drawn. */
  public static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  /** DejaVu Sans, the usual one. */
  public static final Typeface SANS = bundled("DejaVu Sans");

  /** DejaVu Serif. */
  public static final Typeface SERIF = bundled("DejaVu Serif");

  /** DejaVu Sans Mono, all of whose characters are equally wide. */
  public static final Typeface MONO = bundled("DejaVu Sans Mono");

  private static Typeface bundled(String family) {
    return new Typeface(new Face(family, false, false), new Face(family, true, false));
  }
}

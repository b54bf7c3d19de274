package costscape.render.text;

import java.awt.font.FontRenderContext;
import java.util.Locale;

/**
 * The typefaces of text in pictures. They come along, and give the same text the same width on
 * every machine, even on a machine without fonts.
 */
public enum Typeface {
  /** The usual one. */
  SANS("DejaVu Sans"),
  SERIF("DejaVu Serif"),
  /** All of its characters are equally wide. */
  MONO("DejaVu Sans Mono");

  /** Widths are measured without hinting, so that they do not depend on where text is drawn. */
  public static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final Face regular;
  private final Face bold;

  Typeface(String family) {
    regular = new Face(family, false, false);
    bold = new Face(family, true, false);
  }

  /** The face of all text but titles. */
  public Face regular() {
    return regular;
  }

  /** The face of titles. */
  public Face bold() {
    return bold;
  }

  /** The word that options use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

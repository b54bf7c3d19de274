package costscape.render.text;

import java.awt.font.FontRenderContext;
import java.io.Serializable;
import java.util.stream.Stream;

/**
 * What all text of a picture is drawn in. The three that come along give the same text the same
 * width on every machine, even on a machine without fonts.
 *
 * @param regular the face of all text but titles
 * @param bold the face of titles
 */
public record Typeface(Face regular, Face bold) implements Serializable {
  /** Widths are measured without hinting, so that they do not depend on where text is drawn. */
  public static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  /** The most bytes that a font file may have. */
  public static final int MOST_BYTES = OwnFace.MOST_BYTES;

  /** DejaVu Sans, the usual one. */
  public static final Typeface SANS = bundled("DejaVuSans", "DejaVu Sans");

  /** DejaVu Serif. */
  public static final Typeface SERIF = bundled("DejaVuSerif", "DejaVu Serif");

  /** DejaVu Sans Mono, all of whose characters are equally wide. */
  public static final Typeface MONO = bundled("DejaVuSansMono", "DejaVu Sans Mono");

  private static Typeface bundled(String name, String family) {
    return new Typeface(
        Face.bundled(name + ".ttf", false, family), Face.bundled(name + "-Bold.ttf", true, family));
  }

  /**
   * The typeface of a TrueType file, which draws titles too.
   *
   * @param name what messages call it
   * @throws IllegalArgumentException where the file is no sound TrueType font, lacks letters or
   *     digits, or may not be embedded; the message does not say in which file
   */
  public static Typeface read(String name, byte... file) {
    Face face = OwnFace.of(name, file);
    return new Typeface(face, face);
  }

  /** The bold face beside a regular one; itself where there is none. */
  static Face boldOf(Face regular) {
    return Stream.of(SANS, SERIF, MONO)
        .filter(typeface -> typeface.regular.equals(regular))
        .map(Typeface::bold)
        .findFirst()
        .orElse(regular);
  }

  /** Whether it is a user's own font, whose fit in pictures was never tried. */
  public boolean isOwn() {
    return regular.isOwn();
  }
}

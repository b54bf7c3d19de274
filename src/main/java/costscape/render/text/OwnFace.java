package costscape.render.text;

import java.awt.Font;

/** Makes a face of a font file that a user hands in, or says why it cannot serve. */
final class OwnFace {
  /** Files of the largest fonts of one script; one of all scripts is refused. */
  static final int MOST_BYTES = 16 << 20;

  /** What every picture writes, but the minus, which old fonts keep elsewhere: it is borrowed. */
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;()=+-/%";

  /** Bits of fsType, as OpenType 1.9 has them under "OS/2". */
  private static final int RESTRICTED = 0x0002;

  private static final int PRINT = 0x0004;
  private static final int EDIT = 0x0008;
  private static final int WHOLE_ONLY = 0x0100;
  private static final int BITMAPS_ONLY = 0x0200;

  /** The lines of pictures are as far apart as those of the fonts that come along need. */
  private static final double USUAL_LINE = 1.164;

  private static final double TALLEST_LINE = 3;
  private static final double WIDEST = 3;

  private OwnFace() {}

  /**
   * A face of a font file.
   *
   * @param name what messages call it
   * @throws IllegalArgumentException where the file is no sound TrueType font, lacks letters or
   *     digits, or may not be embedded
   */
  static Face of(String name, byte... file) {
    FontTables tables = new FontTables(file);
    permit(tables.permissions());
    if (!(tables.lineHeight() > 0 && tables.lineHeight() <= TALLEST_LINE)) {
      throw new IllegalArgumentException(
          "a damaged font: the height of its lines is not 0 to 3 times its size");
    }
    Typeface.SANS.regular().at(1); // a machine without fonts is provided for by it
    byte[] kept = tables.kept();
    String family = tables.name().text();
    Face bare = Face.own(name, kept, family, Face.Metrics.USUAL);
    Font font = loaded(bare);
    String missing = bare.missing(ALPHABET);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("a font that has no glyph for " + missing);
    }
    return Face.own(name, kept, family, metrics(font, tables.lineHeight()));
  }

  private static void permit(int bits) {
    boolean isRestricted = (bits & RESTRICTED) != 0 && (bits & (PRINT | EDIT)) == 0;
    if (isRestricted || (bits & (WHOLE_ONLY | BITMAPS_ONLY)) != 0) {
      throw new IllegalArgumentException(
          "a font whose maker forbids to put its letters into other files (fsType 0x%04X)"
              .formatted(bits));
    }
  }

  private static Font loaded(Face face) {
    try {
      return face.at(1);
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("a damaged font, which Java does not read", e);
    }
  }

  private static Face.Metrics metrics(Font font, double lineHeight) {
    Font large = font.deriveFont(100f);
    double capital =
        -large.createGlyphVector(Typeface.MEASURE, "H").getVisualBounds().getMinY() / 100;
    double widest = large.getStringBounds(ALPHABET, Typeface.MEASURE).getWidth() / 100;
    if (!(capital > 0.2 && capital < 1.5) || widest > WIDEST * ALPHABET.length()) {
      throw new IllegalArgumentException(
          "a damaged font: its letters are not of the size that they claim");
    }
    double usual = Face.Metrics.USUAL.line();
    return new Face.Metrics(usual * Math.max(1, lineHeight / USUAL_LINE), capital / 2);
  }
}

package costscape.render.text;

import java.nio.ByteBuffer;

/**
 * Glyphs that are put together from others (OpenType 1.9, "Composite Glyph Description"). A glyph
 * of a hundred parts, each of a hundred parts, and so on, would keep a machine busy for years; so
 * would one that is a part of itself.
 *
 * @param glyphs the table "glyf"
 * @param places where each glyph begins, and where the last one ends
 */
record GlyphParts(ByteBuffer glyphs, long[] places) {
  /** The letters of living scripts have five parts at most, and parts of parts. */
  private static final int MOST_PARTS = 100;

  private static final int MOST_LEVELS = 6;
  private static final int HEADER = 10;
  private static final int ARE_WORDS = 0x0001;
  private static final int HAS_SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int HAS_TWO_SCALES = 0x0040;
  private static final int HAS_MATRIX = 0x0080;

  /** Goes through all glyphs; refuses one with too many parts, or with a part that is no glyph. */
  void check() {
    for (int glyph = 0; glyph < places.length - 1; glyph++) {
      parts(glyph, 0, 0);
    }
  }

  /** How many parts there are, with those of a glyph. */
  private int parts(int glyph, int level, int before) {
    int count = before + 1;
    if (glyph >= places.length - 1 || level > MOST_LEVELS || count > MOST_PARTS) {
      throw damaged();
    }
    int at = (int) places[glyph];
    int end = (int) places[glyph + 1];
    if (end == at) {
      return count; // a space
    }
    if (end - at < HEADER) {
      throw damaged();
    }
    int flags = glyphs.getShort(at) < 0 ? MORE : 0;
    at += HEADER;
    while ((flags & MORE) != 0) {
      if (at + 4 > end) {
        throw damaged();
      }
      flags = Short.toUnsignedInt(glyphs.getShort(at));
      count = parts(Short.toUnsignedInt(glyphs.getShort(at + 2)), level + 1, count);
      at += 4 + arguments(flags);
    }
    return count;
  }

  private static int arguments(int flags) {
    int place = (flags & ARE_WORDS) != 0 ? 4 : 2;
    if ((flags & HAS_SCALE) != 0) {
      return place + 2;
    }
    return place + ((flags & HAS_TWO_SCALES) != 0 ? 4 : (flags & HAS_MATRIX) != 0 ? 8 : 0);
  }

  private static IllegalArgumentException damaged() {
    return new IllegalArgumentException("a damaged font: a glyph has parts that no glyph has");
  }
}

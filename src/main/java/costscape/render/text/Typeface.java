package costscape.render.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.stream.Stream;

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

  /** Returns whether it is a user's own font, whose fit in pictures was never tried. */
  public boolean isOwn() {
    return regular.isOwn();
  }

  /** Makes a face of a font file that a user hands in, or says why it cannot serve. */
  static final class OwnFace {
    /** Files of the largest fonts of one script; one of all scripts is refused. */
    static final int MOST_BYTES = 16 << 20;

    /**
     * The characters that every picture writes, but the minus, which old fonts keep elsewhere: it
     * is borrowed.
     */
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

    /**
     * Which character has which glyph: the table "cmap" of a font (OpenType 1.9, formats 4 and 12).
     * A font may hold many such lists, and lists that name each character often, which libraries
     * would unfold. Here one list of Unicode's characters is kept, if every stretch of it begins
     * behind the one before.
     */
    static final class CharacterTable {
      private static final int HEADER = 4;
      private static final int ENTRY = 8;
      private static final int MOST_LISTS = 100;
      private static final int WINDOWS = 3;
      private static final int UNICODE = 0;
      private static final int ALL_PLANES = 10;

      private CharacterTable() {}

      /** A table with one list; an IllegalArgumentException without a sound one of Unicode's. */
      static ByteBuffer of(ByteBuffer table) {
        int count = Math.min(MOST_LISTS, Short.toUnsignedInt(table.getShort(2)));
        for (int format : new int[] {12, 4}) {
          for (int k = 0; k < count && HEADER + ENTRY * (k + 1) <= table.capacity(); k++) {
            int entry = HEADER + ENTRY * k;
            long at = Integer.toUnsignedLong(table.getInt(entry + 4));
            boolean isInside = at + 16 <= table.capacity();
            if (isUnicode(table.getShort(entry), table.getShort(entry + 2))
                && isInside
                && table.getShort((int) at) == format) {
              ByteBuffer rest = table.slice((int) at, table.capacity() - (int) at);
              return alone(format == 12 ? ofAllPlanes(rest) : ofFirstPlane(rest), format == 12);
            }
          }
        }
        throw new IllegalArgumentException(
            "a font that does not say which glyph is which letter of Unicode");
      }

      private static boolean isUnicode(int platform, int encoding) {
        return platform == UNICODE
            || (platform == WINDOWS && (encoding == 1 || encoding == ALL_PLANES));
      }

      private static ByteBuffer ofAllPlanes(ByteBuffer list) {
        long groups = Integer.toUnsignedLong(list.getInt(12));
        if (16 + 12 * groups > list.capacity()) {
          throw damaged();
        }
        long before = -1;
        for (int k = 0; k < groups; k++) {
          long from = Integer.toUnsignedLong(list.getInt(16 + 12 * k));
          long to = Integer.toUnsignedLong(list.getInt(20 + 12 * k));
          before = next(before, from, to);
        }
        return list.slice(0, (int) (16 + 12 * groups)).putInt(4, (int) (16 + 12 * groups));
      }

      private static ByteBuffer ofFirstPlane(ByteBuffer list) {
        int length = Short.toUnsignedInt(list.getShort(2));
        int segments = Short.toUnsignedInt(list.getShort(6)) / 2;
        if (length > list.capacity() || 16 + 8 * segments > length) {
          throw damaged();
        }
        long before = -1;
        for (int k = 0; k < segments; k++) {
          int to = Short.toUnsignedInt(list.getShort(14 + 2 * k));
          int from = Short.toUnsignedInt(list.getShort(16 + 2 * segments + 2 * k));
          before = next(before, from, to);
        }
        return list.slice(0, length);
      }

      private static long next(long before, long from, long to) {
        if (from <= before || to < from || to > Character.MAX_CODE_POINT) {
          throw damaged();
        }
        return to;
      }

      private static IllegalArgumentException damaged() {
        return new IllegalArgumentException("a damaged font: its list of characters");
      }

      private static ByteBuffer alone(ByteBuffer list, boolean areAll) {
        int start = HEADER + ENTRY;
        ByteBuffer table = ByteBuffer.allocate(start + list.capacity());
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) WINDOWS).putShort((short) (areAll ? ALL_PLANES : 1)).putInt(start);
        return table.put(start, list, 0, list.capacity());
      }
    }
  }
}

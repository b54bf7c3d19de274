package costscape.render.text;

import costscape.render.text.Typeface.OwnFace.CharacterTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables of a user's TrueType file (OpenType 1.9, "Organization of an OpenType font"). The file
 * may be a stranger's, so that lengths and places are checked here against the file's own size,
 * before any library sees a byte of it; and of its tables only those go on that pictures need.
 * Programs that lay out text (GSUB, GPOS, morx) and pictures inside fonts (SVG, CBDT) stay behind.
 */
final class FontTables {
  private static final int TRUE_TYPE = 0x00010000;
  private static final int APPLE_TRUE_TYPE = 0x74727565; // "true"
  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private static final int MOST_TABLES = 100;

  /** A check sum in the table "head", and what it is of a sound font. */
  private static final int MAGIC_PLACE = 12;

  private static final int MAGIC = 0x5F0F3CF5;

  private static final List<String> WANTED =
      List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");
  private static final List<String> HINTS = List.of("cvt ", "fpgm", "prep");

  private final Map<String, ByteBuffer> tables = new LinkedHashMap<>();
  private final FontName name;

  /**
   * Reads and checks a file.
   *
   * @throws IllegalArgumentException where it is no sound TrueType font; the message says what was
   *     found and what was expected, but not in which file
   */
  FontTables(byte... file) {
    ByteBuffer whole = ByteBuffer.wrap(file);
    if (file.length < HEADER || !isTrueType(whole.getInt(0))) {
      throw new IllegalArgumentException(kind(file) + "; a TrueType font (.ttf) was expected");
    }
    int count = Short.toUnsignedInt(whole.getShort(4));
    if (count > MOST_TABLES || HEADER + ENTRY * count > file.length) {
      throw damaged("its list of %d tables".formatted(count));
    }
    for (int k = 0; k < count; k++) {
      take(whole, HEADER + ENTRY * k);
    }
    for (String name : WANTED) {
      if (!tables.containsKey(name)) {
        throw new IllegalArgumentException(
            "a font without the table %s, which TrueType fonts have".formatted(name));
      }
    }
    name = check();
  }

  private static boolean isTrueType(int version) {
    return version == TRUE_TYPE || version == APPLE_TRUE_TYPE;
  }

  private static String kind(byte... file) {
    String start = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
    return switch (start) {
      case "OTTO" -> "an OpenType font with PostScript outlines";
      case "ttcf" -> "a collection of several fonts";
      case "wOFF", "wOF2" -> "a font packed for web pages";
      default -> "no TrueType font";
    };
  }

  private void take(ByteBuffer whole, int entry) {
    byte[] letters = new byte[4];
    whole.get(entry, letters);
    String name = new String(letters, StandardCharsets.ISO_8859_1);
    if (!WANTED.contains(name) && !HINTS.contains(name)) {
      return;
    }
    long from = Integer.toUnsignedLong(whole.getInt(entry + 8));
    long length = Integer.toUnsignedLong(whole.getInt(entry + 12));
    if (from + length > whole.capacity()) {
      throw damaged("its table %s ends beyond the file".formatted(name));
    }
    if (tables.put(name, whole.slice((int) from, (int) length)) != null) {
      throw damaged("its table %s stands there twice".formatted(name));
    }
  }

  private FontName check() {
    least("head", 54);
    least("hhea", 36);
    least("maxp", 6);
    least("OS/2", 68);
    least("post", 32);
    least("name", 6);
    least("cmap", 4);
    if (table("head").getInt(MAGIC_PLACE) != MAGIC || em() < 16 || em() > 16_384) {
      throw damaged("its table head");
    }
    int glyphs = unsigned("maxp", 4);
    int metrics = unsigned("hhea", 34);
    if (glyphs == 0 || metrics == 0 || metrics > glyphs) {
      throw damaged("it has %d glyphs and %d widths".formatted(glyphs, metrics));
    }
    least("hmtx", 4L * metrics + 2L * (glyphs - metrics));
    new GlyphParts(table("glyf"), places(glyphs)).check();
    tables.put("cmap", CharacterTable.of(table("cmap")));
    FontName own = FontName.in(table("name"));
    tables.put("name", own.table());
    return own;
  }

  FontName name() {
    return name;
  }

  /** Every glyph lies inside the table of glyphs, behind the one before it. */
  private long[] places(int glyphs) {
    long[] places = new long[glyphs + 1];
    boolean isShort = table("head").getShort(50) == 0;
    least("loca", (isShort ? 2L : 4L) * (glyphs + 1));
    ByteBuffer loca = table("loca");
    long before = 0;
    for (int k = 0; k <= glyphs; k++) {
      long at =
          isShort
              ? 2L * Short.toUnsignedInt(loca.getShort(2 * k))
              : Integer.toUnsignedLong(loca.getInt(4 * k));
      if (at < before || at > table("glyf").capacity()) {
        throw damaged("glyph %d lies where no glyph can be".formatted(k));
      }
      places[k] = at;
      before = at;
    }
    return places;
  }

  private ByteBuffer table(String name) {
    return Objects.requireNonNull(tables.get(name));
  }

  private void least(String table, long bytes) {
    if (table(table).capacity() < bytes) {
      throw damaged("its table %s is cut off".formatted(table));
    }
  }

  private static IllegalArgumentException damaged(String what) {
    return new IllegalArgumentException("a damaged font: " + what);
  }

  private int unsigned(String table, int place) {
    return Short.toUnsignedInt(table(table).getShort(place));
  }

  private int em() {
    return unsigned("head", 18);
  }

  /** Returns what its maker allows to be done with the font ("OS/2", fsType). */
  int permissions() {
    return unsigned("OS/2", 8);
  }

  /** From the top of the tallest letters to the bottom of the lowest, as a part of the size. */
  double lineHeight() {
    return 1.0 * (table("hhea").getShort(4) - table("hhea").getShort(6)) / em();
  }

  /** A font file of these tables alone, in the order of their names. */
  byte[] kept() {
    int size = HEADER + ENTRY * tables.size();
    for (ByteBuffer table : tables.values()) {
      size += padded(table.capacity());
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int highest = Integer.highestOneBit(tables.size());
    out.putInt(TRUE_TYPE).putShort((short) tables.size()).putShort((short) (ENTRY * highest));
    out.putShort((short) Integer.numberOfTrailingZeros(highest));
    out.putShort((short) (ENTRY * (tables.size() - highest)));
    int at = HEADER + ENTRY * tables.size();
    for (String name : tables.keySet().stream().sorted().toList()) {
      ByteBuffer table = table(name);
      out.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(sum(table));
      out.putInt(at).putInt(table.capacity());
      out.put(at, table, 0, table.capacity());
      at += padded(table.capacity());
    }
    return out.array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  /** The sum of a table's four-byte numbers. */
  private static int sum(ByteBuffer table) {
    int sum = 0;
    for (int k = 0; k < table.capacity(); k++) {
      sum += (table.get(k) & 0xFF) << (8 * (3 - k % 4));
    }
    return sum;
  }

  /**
   * Glyphs that are put together from others (OpenType 1.9, "Composite Glyph Description"). A glyph
   * of a hundred parts, each of a hundred parts, and so on, would keep a machine busy for years; so
   * would one that is a part of itself.
   *
   * @param glyphs the table "glyf"
   * @param places where each glyph begins, and where the last one ends
   */
  private record GlyphParts(ByteBuffer glyphs, long[] places) {
    /** The letters of living scripts have five parts at most, and parts of parts. */
    private static final int MOST_PARTS = 100;

    private static final int MOST_LEVELS = 6;
    private static final int HEADER = 10;
    private static final int ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;

    /**
     * Goes through all glyphs; refuses one with too many parts, or with a part that is no glyph.
     */
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

  /**
   * The name of a font from its table "name" (OpenType 1.9): letters, digits, spaces and hyphens of
   * what its maker calls the family. A picture's file holds the name, and nothing else of that
   * table, where a stranger might have written anything, or gigabytes.
   */
  record FontName(String text) {
    private static final int HEADER = 6;
    private static final int ENTRY = 12;
    private static final int FAMILY = 1;
    private static final int WINDOWS = 3;
    private static final int ENGLISH = 0x0409;
    private static final int LONGEST = 60;
    private static final int MOST_ENTRIES = 1000;

    /** The name of a font that has none of its own. */
    private static final String NAMELESS = "Own";

    /** Names that mean another font wherever they stand. */
    private static final Set<String> TAKEN =
        Set.of("dialog", "dialoginput", "monospaced", "serif", "sansserif", "monospace");

    static FontName in(ByteBuffer table) {
      int count = Math.min(MOST_ENTRIES, Short.toUnsignedInt(table.getShort(2)));
      int texts = Short.toUnsignedInt(table.getShort(4));
      for (int k = 0; k < count && HEADER + ENTRY * (k + 1) <= table.capacity(); k++) {
        int entry = HEADER + ENTRY * k;
        boolean isFamily =
            table.getShort(entry) == WINDOWS
                && table.getShort(entry + 4) == ENGLISH
                && table.getShort(entry + 6) == FAMILY;
        int length = Short.toUnsignedInt(table.getShort(entry + 8));
        int from = texts + Short.toUnsignedInt(table.getShort(entry + 10));
        if (isFamily && from + length <= table.capacity()) {
          byte[] text = new byte[length];
          table.get(from, text);
          return new FontName(plain(new String(text, StandardCharsets.UTF_16BE)));
        }
      }
      return new FontName(NAMELESS);
    }

    private static String plain(String text) {
      String plain =
          text.codePoints()
              .filter(c -> c == ' ' || c == '-' || (c < 128 && Character.isLetterOrDigit(c)))
              .limit(LONGEST)
              .mapToObj(Character::toString)
              .collect(Collectors.joining())
              .strip();
      boolean isNone = plain.isEmpty() || TAKEN.contains(plain.toLowerCase(Locale.ROOT));
      return isNone ? NAMELESS : plain;
    }

    /**
     * A table that holds this name alone: of the family, the style, the font, and in PostScript.
     */
    ByteBuffer table() {
      List<String> texts = List.of(text, "Regular", text, text.replace(" ", ""));
      int[] kinds = {FAMILY, 2, 4, 6};
      int start = HEADER + ENTRY * kinds.length;
      byte[] all = String.join("", texts).getBytes(StandardCharsets.UTF_16BE);
      ByteBuffer table = ByteBuffer.allocate(start + all.length);
      table.putShort((short) 0).putShort((short) kinds.length).putShort((short) start);
      int from = 0;
      for (int k = 0; k < kinds.length; k++) {
        int length = 2 * texts.get(k).length();
        table.putShort((short) WINDOWS).putShort((short) 1).putShort((short) ENGLISH);
        table.putShort((short) kinds[k]).putShort((short) length).putShort((short) from);
        from += length;
      }
      return table.put(start, all);
    }
  }
}

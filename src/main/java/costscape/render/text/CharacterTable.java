package costscape.render.text;

import java.nio.ByteBuffer;

/**
 * Which character has which glyph: the table "cmap" of a font (OpenType 1.9, formats 4 and 12). A
 * font may hold many such lists, and lists that name each character often, which libraries would
 * unfold. Here one list of Unicode's characters is kept, if every stretch of it begins behind the
 * one before.
 */
final class CharacterTable {
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

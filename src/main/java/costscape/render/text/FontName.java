package costscape.render.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of a font from its table "name" (OpenType 1.9): letters, digits, spaces and hyphens of
 * what its maker calls the family. A picture's file holds the name, and nothing else of that table,
 * where a stranger might have written anything, or gigabytes.
 */
record FontName(String text) {
  private static final int HEADER = 6;
  private static final int ENTRY = 12;
  private static final int FAMILY = 1;
  private static final int WINDOWS = 3;
  private static final int ENGLISH = 0x0409;
  private static final int LONGEST = 60;
  private static final int MOST_ENTRIES = 1000;

  /** What a font without such a name is called. */
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

  /** A table that holds this name alone: of the family, the style, the font, and in PostScript. */
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

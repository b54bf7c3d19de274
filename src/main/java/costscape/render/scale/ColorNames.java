package costscape.render.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Colours by the words that matplotlib takes: the names of CSS such as {@code crimson}, those of
 * Tableau such as {@code tab:blue}, the letters {@code b g r c m y k w}, and {@code #rrggbb} or
 * {@code #rgb}.
 */
public final class ColorNames {
  private static final Map<String, Integer> LETTERS =
      Map.of(
          "b", 0x0000FF, "g", 0x008000, "r", 0xFF0000, "c", 0x00BFBF, "m", 0xBF00BF, "y", 0xBFBF00,
          "k", 0x000000, "w", 0xFFFFFF);

  private ColorNames() {}

  /** The colour 0xRRGGBB of a word in small or capital letters; empty where no colour has it. */
  public static Optional<Integer> rgb(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    if (name.matches("#[0-9a-f]{6}")) {
      return Optional.of(Integer.parseInt(name.substring(1), 16));
    }
    if (name.matches("#[0-9a-f]{3}")) {
      return Optional.of(Integer.parseInt(name.substring(1).replaceAll("[0-9a-f]", "$0$0"), 16));
    }
    return Optional.ofNullable(LETTERS.get(name)).or(() -> Optional.ofNullable(table().get(name)));
  }

  /** All names of more than one letter. */
  public static List<String> names() {
    return List.copyOf(table().keySet());
  }

  /** Read at each call: a command asks once or twice. */
  private static Map<String, Integer> table() {
    Map<String, Integer> table = new LinkedHashMap<>();
    for (String line : ColorMap.lines("names.hex")) {
      int space = line.indexOf(' ');
      table.put(line.substring(0, space), Integer.parseInt(line.substring(space + 1), 16));
    }
    return table;
  }
}

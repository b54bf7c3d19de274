package costscape.cli.look;

import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.text.JsonInput.JsonSettings;
import costscape.store.text.JsonInput.JsonSettings.Setting;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A house style gives options of the look that the command line leaves out: a style that comes
 * along, or a file that keeps the style of an institution. Its keys are options without their
 * dashes.
 *
 * @param source what messages call it
 */
public record HouseStyle(String source, Map<String, Setting> settings) {
  /** The styles that come along. */
  public static final List<String> NAMES = List.of("light", "dark", "paper", "slide");

  private static final String STYLE = "style";
  private static final String DARK = "dark";

  public HouseStyle {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The style of a name or a file; refused where there is none. */
  public static HouseStyle of(String text) {
    if (isName(text)) {
      return new HouseStyle("--" + STYLE, named(text.toLowerCase(Locale.ROOT)));
    }
    if (!text.toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw new InputException("--style " + unknown(text, " or a FILE.json"));
    }
    Map<String, Setting> own = JsonSettings.read(Path.of(text));
    Setting base = own.getOrDefault(STYLE, new Setting(NAMES.get(0), 1));
    if (!isName(base.text())) {
      throw InputException.at(text, base.line(), STYLE + " " + unknown(base.text(), ""));
    }
    Map<String, Setting> all = new LinkedHashMap<>(named(base.text().toLowerCase(Locale.ROOT)));
    all.putAll(own);
    return new HouseStyle(text, all);
  }

  private static String unknown(String text, String or) {
    return "%s: one of %s%s was expected%s"
        .formatted(
            InputException.quoted(text), String.join(", ", NAMES), or, NearMiss.hint(text, NAMES));
  }

  /** Returns whether a text is the name of a style that comes along. */
  public static boolean isName(String text) {
    return NAMES.contains(text.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Setting> named(String name) {
    Map<String, String> texts =
        switch (name) {
          case "paper" -> Map.of("size", "3.3x2.5in", "font-size", "8pt", "grid", "off");
          case "slide" -> Map.of("size", "1920x1080", "font-size", "36");
          case DARK -> Map.of(STYLE, DARK);
          default -> Map.of();
        };
    Map<String, Setting> settings = new LinkedHashMap<>();
    texts.forEach((key, text) -> settings.put(key, new Setting(text, 1)));
    return settings;
  }

  /** Returns whether the colours are light on a dark ground. */
  public boolean isDark() {
    return settings.containsKey(STYLE) && settings.get(STYLE).text().equalsIgnoreCase(DARK);
  }
}

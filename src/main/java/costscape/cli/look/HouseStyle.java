package costscape.cli.look;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Emphasis;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.text.JsonSettings;
import costscape.store.text.JsonSettings.Setting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option of the look is where the command line leaves it out: a style that comes along, or
 * a file that keeps the style of an institution. Its keys are options without their dashes.
 *
 * @param source what messages call it
 */
public record HouseStyle(String source, Map<String, Setting> settings) {
  /** The styles that come along. */
  public static final List<String> NAMES = List.of("light", "dark", "paper", "slide");

  private static final String STYLE = "style";
  private static final String DARK = "dark";
  private static final String FONT = "font";

  public HouseStyle {
    settings = Map.copyOf(settings);
  }

  /** The style that a command line names; the usual one where it names none. */
  public static HouseStyle of(CommandSpec command) {
    OptionSpec option = command.commandLine().getCommandSpec().findOption("--" + STYLE);
    String text = option == null ? null : option.getValue();
    return of(text == null ? NAMES.get(0) : text);
  }

  /** The style of a name or a file; refused where there is none, or it holds what no style has. */
  public static HouseStyle of(String text) {
    if (isName(text)) {
      return new HouseStyle("--" + STYLE, named(text.toLowerCase(Locale.ROOT)));
    }
    if (!text.toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw new InputException(
          "--style %s: %s or a FILE.json was expected%s"
              .formatted(
                  InputException.quoted(text),
                  String.join(", ", NAMES),
                  NearMiss.hint(text, NAMES)));
    }
    HouseStyle style = new HouseStyle(text, JsonSettings.read(Path.of(text)));
    style.settings.forEach(style::check);
    return style.upon(style.base());
  }

  /** The style that comes along and that this one changes. */
  private String base() {
    return get(STYLE, String.class).orElse(NAMES.get(0));
  }

  /** This style with what another one says where it says nothing itself. */
  private HouseStyle upon(String name) {
    Map<String, Setting> all = new LinkedHashMap<>(named(name));
    all.putAll(settings);
    return new HouseStyle(source, all);
  }

  /** Whether a text is the name of a style that comes along. */
  public static boolean isName(String text) {
    return NAMES.contains(text.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Setting> named(String name) {
    Map<String, String> texts =
        switch (name) {
          case "paper" -> Map.of("size", "3.3x2.5in", "font-size", "8pt", "grid", "off");
          case "slide" -> Map.of("size", "1920x1080", "font-size", "36", "legend", "right");
          case DARK -> Map.of(STYLE, DARK);
          default -> Map.of();
        };
    Map<String, Setting> settings = new LinkedHashMap<>();
    texts.forEach((key, text) -> settings.put(key, new Setting(text, 1)));
    return settings;
  }

  private void check(String key, Setting setting) {
    StyleKey known = StyleKey.ALL.get(key);
    if (known == null) {
      Set<String> keys = StyleKey.ALL.keySet();
      String hint = NearMiss.hint(key, keys);
      throw InputException.at(
          source,
          setting.line(),
          "a style has no %s%s"
              .formatted(
                  InputException.quoted(key),
                  hint.isEmpty() ? "; it may hold " + String.join(", ", keys) : hint));
    }
    if (!known.takes(setting.text())) {
      throw InputException.at(
          source,
          setting.line(),
          "%s %s: %s"
              .formatted(
                  key, InputException.quoted(setting.text()), known.instead(setting.text())));
    }
  }

  /** What a style says of an option, without its dashes, read as that option's values. */
  public <T> Optional<T> get(String key, Class<T> type) {
    return Optional.ofNullable(settings.get(key))
        .flatMap(
            setting -> Optional.ofNullable(StyleKey.ALL.get(key)).map(k -> k.read(setting.text())))
        .map(type::cast);
  }

  /** Whether a style sets an option that is on or off. */
  public boolean has(String key) {
    return get(key, Boolean.class).orElse(false);
  }

  /** The choice of a typeface. A font file is looked for beside the style's own file. */
  public String font() {
    return fontFile()
        .map(Path::toString)
        .or(() -> get(FONT, String.class))
        .orElse(FontChoice.NAMES.get(0));
  }

  /** The font file that the style names, if it names one. */
  public Optional<Path> fontFile() {
    return get(FONT, String.class)
        .flatMap(FontChoice::file)
        .map(name -> FileText.path(source).resolveSibling(FileText.path(name)));
  }

  /** The colours that all else is drawn in, and what stands out. */
  public ChartStyle colours() {
    ChartStyle usual = base().equals(DARK) ? ChartStyle.dark() : ChartStyle.light();
    List<Integer> lines = colours("line-colours");
    ChartStyle coloured = lines.isEmpty() ? usual : usual.withSeries(lines);
    return coloured.with(
        times("line-width"),
        new Emphasis(times("marker-size"), times("title-size"), colours("class-colours")));
  }

  private double times(String key) {
    return get(key, Double.class).orElse(1.0);
  }

  private List<Integer> colours(String key) {
    return get(key, StyleKey.Colours.class).map(StyleKey.Colours::all).orElse(List.of());
  }
}

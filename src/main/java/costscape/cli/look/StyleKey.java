package costscape.cli.look;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.LegendPlace;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorNames;
import costscape.store.file.NearMiss;
import costscape.words.Labelled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An option that a style may hold.
 *
 * @param reader turns a text into the option's value, or fails
 * @param expected what the option takes, for who wrote something else
 * @param words the words that it takes; empty where it takes others too
 */
record StyleKey(Function<String, ?> reader, String expected, List<String> words) {
  private static final int MOST_DPI = 10_000;
  private static final double LEAST_TIMES = 0.25;
  private static final double MOST_TIMES = 4;
  private static final int FEWEST_TICKS = 2;
  private static final int MOST_TICKS = 50;

  /** All of them, by the option's name without dashes. */
  static final Map<String, StyleKey> ALL = all();

  /** Colours one after the other, each 0xRRGGBB. */
  record Colours(List<Integer> all) {
    static Colours of(String text) {
      return new Colours(
          Stream.of(text.split(","))
              .map(name -> ColorNames.rgb(name.strip()).orElseThrow())
              .toList());
    }
  }

  private static Map<String, StyleKey> all() {
    Map<String, StyleKey> keys = new LinkedHashMap<>();
    keys.put("style", ofWords(StyleKey::style, HouseStyle.NAMES));
    keys.put(
        "size",
        of(new SizeConverter()::convert, "pixels as 1200x800, or a size on paper as 3.3x2.5in"));
    keys.put("dpi", ofNumbers(1, MOST_DPI));
    keys.put(
        "font",
        new StyleKey(
            FontChoice::checked,
            "%s or a FILE.ttf".formatted(String.join(", ", FontChoice.NAMES)),
            FontChoice.NAMES));
    keys.put(
        "font-size",
        of(
            text -> FontSize.pixels(text, ChartStyle.DPI) > 0 ? text : "",
            "6 to 200 pixels, or points as 8pt"));
    keys.put(
        "legend",
        ofWords(text -> LegendPlace.valueOf(upper(text)), Labelled.labels(LegendPlace.values())));
    keys.put("grid", ofSwitch());
    keys.put(
        "colours",
        ofWords(text -> ColorMap.valueOf(upper(text)), Labelled.labels(ColorMap.values())));
    keys.put("ticks", ofNumbers(FEWEST_TICKS, MOST_TICKS));
    keys.put("line-width", ofTimes());
    keys.put("marker-size", ofTimes());
    keys.put("title-size", ofTimes());
    keys.put("line-colours", ofColours());
    keys.put("class-colours", ofColours());
    keys.put("no-caption", ofSwitch());
    keys.put("no-star", ofSwitch());
    return keys;
  }

  private static StyleKey of(Function<String, ?> reader, String expected) {
    return new StyleKey(reader, expected, List.of());
  }

  private static StyleKey ofWords(Function<String, ?> reader, List<String> words) {
    return new StyleKey(reader, "one of " + String.join(", ", words), words);
  }

  private static StyleKey ofSwitch() {
    return ofWords(StyleKey::isOn, List.of("on", "off", "true", "false"));
  }

  private static StyleKey ofNumbers(int least, int most) {
    return of(
        text -> number(text, least, most), "a whole number from %d to %d".formatted(least, most));
  }

  private static String style(String text) {
    if (!HouseStyle.isName(text)) {
      throw new IllegalArgumentException("no style");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static StyleKey ofTimes() {
    return of(StyleKey::times, "a number from 0.25 to 4, in usual sizes,");
  }

  private static double times(String text) {
    double times = Double.parseDouble(text);
    if (!(times >= LEAST_TIMES && times <= MOST_TIMES)) {
      throw new IllegalArgumentException("out of range");
    }
    return times;
  }

  private static StyleKey ofColours() {
    return of(Colours::of, "colours such as \"tab:blue, #D55E00\"");
  }

  /** The option's value; fails where the text is none. */
  Object read(String text) {
    return reader.apply(text);
  }

  boolean takes(String text) {
    try {
      read(text);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** The texts that would be accepted. */
  String instead(String text) {
    return expected + " was expected" + NearMiss.hint(text, words);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static int number(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException("out of range");
    }
    return number;
  }

  private static boolean isOn(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      default -> throw new IllegalArgumentException("neither on nor off");
    };
  }
}

package costscape.render.scale;

import costscape.words.Labelled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Colours from low to high, 256 of them, perceptually uniform and safe for the colour-blind. The
 * tables lie beside this class, each headed by its source.
 */
public enum ColorMap implements Labelled {
  /** Dark violet over green to yellow: N. Smith, S. van der Walt, CC0. */
  VIRIDIS,
  /** Dark blue over grey to yellow, nearly the same to every eye: Nuñez et al., PLOS ONE 2018. */
  CIVIDIS,
  /** Blue over light grey to red, for differences: K. Moreland's cool to warm, 2009. */
  DIVERGING,
  /** Equal steps of lightness, for print. */
  GREY,
  /** Black over purple and orange to pale yellow, as the next two by the makers of viridis. */
  MAGMA,
  INFERNO,
  PLASMA,
  VIRIDIS_R(VIRIDIS),
  CIVIDIS_R(CIVIDIS),
  DIVERGING_R(DIVERGING),
  GREY_R(GREY),
  MAGMA_R(MAGMA),
  INFERNO_R(INFERNO),
  PLASMA_R(PLASMA);

  private static final int COLOURS = 256;
  private static final int OPAQUE = 0xFF000000;

  private final Optional<ColorMap> reversed;

  /** Read when it is first asked for: a picture takes one map or two. */
  private volatile int[] table = {};

  ColorMap() {
    reversed = Optional.empty();
  }

  /** The same colours from high to low, as matplotlib's names with _r. */
  ColorMap(ColorMap reversed) {
    this.reversed = Optional.of(reversed);
  }

  /** Those from low to high alone, without their reverses. */
  public static List<ColorMap> ofOneDirection() {
    return Stream.of(values()).filter(map -> map.reversed.isEmpty()).toList();
  }

  /** The colour of a fraction from 0 to 1, else of the nearer end, opaque 0xAARRGGBB. */
  public int rgb(double fraction) {
    if (reversed.isPresent()) {
      return reversed.get().rgb(1 - fraction);
    }
    int k = (int) Math.round(fraction * (COLOURS - 1));
    return table()[Math.max(0, Math.min(COLOURS - 1, k))];
  }

  private int[] table() {
    if (table.length == 0) {
      table = read(label() + ".hex");
    }
    return table;
  }

  /** Relative luminance of an sRGB colour, 0 for black and 1 for white (WCAG 2). */
  public static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  /** The intensity of an sRGB channel of 0 to 255. */
  static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int[] read(String file) {
    return lines(file).stream().mapToInt(line -> OPAQUE | Integer.parseInt(line, 16)).toArray();
  }

  /** The lines of a table beside this class, without those that say where it is from. */
  static List<String> lines(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ColorMap.class.getResourceAsStream(file), StandardCharsets.US_ASCII))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("bundled colours " + file, e);
    }
  }

  /**
   * A colour as the eye sees it: CIE L*a*b* under daylight (D65), in which equal distances look
   * about equally different.
   *
   * @param lightness 0 for black, 100 for white
   * @param red red above 0, green below
   * @param yellow yellow above 0, blue below
   */
  public record PerceivedColor(double lightness, double red, double yellow) {
    /** The white of D65. */
    private static final double WHITE_X = 0.95047;

    private static final double WHITE_Z = 1.08883;

    /** Below this the cube root goes over into a line (CIE 15:2004, 8.2.1). */
    private static final double LINEAR_BELOW = 216.0 / 24389;

    /** Returns the perceived colour of an sRGB colour 0xRRGGBB. */
    public static PerceivedColor of(int rgb) {
      double r = ColorMap.linear(rgb >> 16 & 255);
      double g = ColorMap.linear(rgb >> 8 & 255);
      double b = ColorMap.linear(rgb & 255);
      double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
      double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
      double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE_Z);
      return new PerceivedColor(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double root(double t) {
      return t > LINEAR_BELOW ? StrictMath.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /** The distance between two colours, CIE 1976; below 2 or 3 they look the same. */
    public double distance(PerceivedColor other) {
      double l = lightness - other.lightness;
      double a = red - other.red;
      double b = yellow - other.yellow;
      return StrictMath.sqrt(l * l + a * a + b * b);
    }
  }

  /**
   * Colours by the words that matplotlib takes: the names of CSS such as {@code crimson}, those of
   * Tableau such as {@code tab:blue}, the letters {@code b g r c m y k w}, and {@code #rrggbb} or
   * {@code #rgb}.
   */
  public static final class ColorNames {
    private static final Map<String, Integer> LETTERS =
        Map.of(
            "b", 0x0000FF, "g", 0x008000, "r", 0xFF0000, "c", 0x00BFBF, "m", 0xBF00BF, "y",
            0xBFBF00, "k", 0x000000, "w", 0xFFFFFF);

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
      return Optional.ofNullable(LETTERS.get(name))
          .or(() -> Optional.ofNullable(table().get(name)));
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
}

package costscape.render.scale;

import costscape.words.Labelled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
}

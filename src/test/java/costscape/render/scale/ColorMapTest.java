package costscape.render.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A larger value is a lighter colour, so that a map still reads in black and white. */
public class ColorMapTest {
  /** Eight-bit rounding of a colour moves its relative luminance by 0.002 at most. */
  private static final double ROUNDING = 0.002;

  /** The diverging map's halves differ by the hues' gamut; its middle is lightest. */
  private static final int MIDDLE = 128;

  @ParameterizedTest
  @EnumSource(names = {"VIRIDIS", "CIVIDIS", "GREY", "MAGMA", "INFERNO", "PLASMA"})
  void luminanceRises(ColorMap map) {
    double[] luminance = luminances(map);
    for (int k = 1; k < luminance.length; k++) {
      assertTrue(luminance[k] > luminance[k - 1] - ROUNDING, map + " at " + k);
      assertTrue(k < 16 || luminance[k] > luminance[k - 16], map + " at " + k);
    }
  }

  @Test
  void theDivergingMapIsLightestAtItsMiddle() {
    double[] luminance = luminances(ColorMap.DIVERGING);
    for (int k = 8; k < MIDDLE; k++) {
      assertTrue(luminance[k] > luminance[k - 8], "rises to the middle, at " + k);
      assertTrue(luminance[255 - k] > luminance[255 - k + 8], "falls behind it, at " + (255 - k));
    }
  }

  @Test
  void endsAreThePublishedOnes() {
    assertEquals(0xFF440154, ColorMap.VIRIDIS.rgb(0));
    assertEquals(0xFFFDE725, ColorMap.VIRIDIS.rgb(1));
    assertEquals(0xFF00224E, ColorMap.CIVIDIS.rgb(0));
    assertEquals(0xFF3B4CC0, ColorMap.DIVERGING.rgb(0));
    assertEquals(0xFFB40426, ColorMap.DIVERGING.rgb(1));
  }

  private static double[] luminances(ColorMap map) {
    return IntStream.range(0, 256).mapToDouble(k -> luminance(map.rgb(k / 255.0))).toArray();
  }

  /** WCAG relative luminance of sRGB. */
  public static double luminance(int rgb) {
    double[] linear =
        DoubleStream.of(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255)
            .map(c -> c / 255)
            .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
}

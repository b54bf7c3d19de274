package costscape.render.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.scale.ColorMap.ColorNames;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A colour's name means what matplotlib.colors.to_hex says of it. */
class ColorNamesTest {
  @ParameterizedTest
  @CsvSource({
    "crimson, dc143c",
    "tab:blue, 1f77b4",
    "tab:olive, bcbd22",
    "RebeccaPurple, 663399",
    "g, 008000",
    "green, 008000",
    "c, 00bfbf",
    "cyan, 00ffff",
    "k, 000000",
    "#0a0, 00aa00",
    "#1F77b4, 1f77b4",
    "yellowgreen, 9acd32",
    "aliceblue, f0f8ff"
  })
  void asMatplotlib(String word, String hex) {
    assertEquals(Optional.of(Integer.parseInt(hex, 16)), ColorNames.rgb(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "#12", "#12345", "#1234567", "bleu", "tab:", "0x12", "#ggg"})
  void otherWordsAreNoColour(String word) {
    assertTrue(ColorNames.rgb(word).isEmpty());
  }

  @Test
  void allNamesAreKnown() {
    assertEquals(148 + 10, ColorNames.names().size());
    ColorNames.names().forEach(name -> assertTrue(ColorNames.rgb(name).isPresent(), name));
  }
}

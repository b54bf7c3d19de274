package costscape.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled fonts have what pictures write, at widths known from the font files. */
class TypefaceTest {
  /** DejaVu fonts have 2048 units to the em; widths are from their hmtx tables. */
  private static final double EM = 2048;

  private static final List<Typeface> ALL = List.of(Typeface.SANS, Typeface.SERIF, Typeface.MONO);

  @Test
  void haveEveryCharacterThatPicturesTypeset() {
    ALL.stream()
        .flatMap(typeface -> Stream.of(typeface.regular(), typeface.bold()))
        .forEach(
            face ->
                assertEquals(
                    -1,
                    face.at(20).canDisplayUpTo("abcXYZ0123456789θαβσ∇−×·⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂→≥≤"),
                    face::toString));
  }

  @Test
  void widthsAreTheFontsOwn() {
    assertEquals(1303, width("0", Typeface.SANS), 1e-3);
    assertEquals(1253, width("θ", Typeface.SANS), 1e-3);
    assertEquals(1303, width("0", Typeface.SERIF), 1e-3);
    assertEquals(655, width("i", Typeface.SERIF), 1e-3);
    assertEquals(1233, width("0", Typeface.MONO), 1e-3);
    assertEquals(1233, width("i", Typeface.MONO), 1e-3);
  }

  private static double width(String text, Typeface typeface) {
    return typeface.regular().at(EM).getStringBounds(text, Typeface.MEASURE).getWidth();
  }

  @Test
  void aFontKnowsItsFaceAtAnySize() {
    for (Typeface typeface : ALL) {
      for (Face face : List.of(typeface.regular(), typeface.bold())) {
        Font font = face.at(7);
        assertEquals(face, Face.of(font));
        assertEquals(7, font.getSize2D());
      }
    }
    assertNotEquals(Typeface.SERIF.regular(), Typeface.SERIF.bold());
  }

  @Test
  void theLicenceShipsBesideTheFonts() {
    assertTrue(Typeface.class.getResource("DejaVu-LICENSE.txt") != null);
  }
}

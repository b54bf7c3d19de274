package costscape.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import org.junit.jupiter.api.Test;

/** The bundled font has what pictures write, at widths known from the font file. */
class TypefaceTest {
  /** DejaVu Sans has 2048 units to the em; "0" is 1303 wide and "θ" 1253 (its hmtx table). */
  private static final double EM = 2048;

  @Test
  void hasEveryCharacterThatPicturesTypeset() {
    for (Typeface face : Typeface.values()) {
      assertEquals(-1, face.at(20).canDisplayUpTo("abcXYZ0123456789θαβσ∇−×·⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂→≥≤"));
    }
  }

  @Test
  void widthsAreTheFontsOwn() {
    Font font = Typeface.REGULAR.at(EM);
    assertEquals(1303, font.getStringBounds("0", Typeface.MEASURE).getWidth(), 1e-3);
    assertEquals(1253, font.getStringBounds("θ", Typeface.MEASURE).getWidth(), 1e-3);
  }

  @Test
  void theLicenceShipsBesideTheFont() {
    assertTrue(Typeface.class.getResource("DejaVu-LICENSE.txt") != null);
  }
}

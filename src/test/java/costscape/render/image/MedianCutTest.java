package costscape.render.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.image.Palette.ColourCount;
import costscape.render.image.Palette.MedianCut;
import org.junit.jupiter.api.Test;

/** A palette loses nothing where it need not, and little where it must. */
class MedianCutTest {
  /** 512 greys and reds in 200 places: 2.6 to a place on average, 5 levels off at most. */
  private static final int FAR = 3 * 5 * 5;

  @Test
  void coloursThatFitAreKept() {
    ColourCount count = new ColourCount();
    for (int k = 0; k < 200; k++) {
      count.add(k * 70_001, 1 + k);
    }
    assertArrayEquals(count.colours(), MedianCut.palette(count, 200).colours());
  }

  @Test
  void theLargestAreasKeepTheirColoursAndNoColourIsFarOff() {
    ColourCount count = new ColourCount();
    for (int k = 0; k < 256; k++) {
      count.add(k * 0x010101, 1 + k % 7);
      count.add(k << 16, 1 + k % 5);
    }
    count.add(0xFFFFFF, 1_000_000);
    count.add(0x123456, 400_000);
    Palette palette = MedianCut.palette(count, 200);
    assertEquals(0xFFFFFF, palette.colour(palette.nearest(0xFFFFFF)));
    assertEquals(0x123456, palette.colour(palette.nearest(0x123456)));
    for (int colour : count.colours()) {
      int shown = palette.colour(palette.nearest(colour));
      assertTrue(Palette.distance(colour, shown) <= FAR, Integer.toHexString(colour));
    }
  }
}

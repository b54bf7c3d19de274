package costscape.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.render.chart.CaptionText.CaptionChoice;
import org.junit.jupiter.api.Test;

/** The short line and the caption are made of the same facts. */
class CaptionTextTest {
  private static final CaptionText SHADOW = new CaptionText("It is a shadow.", "a shadow");
  private static final CaptionText FAILED = new CaptionText("3 cells failed.", "3 cells failed");

  @Test
  void everyFactIsASentenceAndSomeAreWarnings() {
    CaptionText all = SHADOW.and("moons data.").and(CaptionText.NONE).and(FAILED);
    assertEquals("It is a shadow. moons data. 3 cells failed.", all.full());
    assertEquals("a shadow; 3 cells failed", all.brief());
  }

  @Test
  void aWarningWithoutRoomStaysInTheCaption() {
    String long80 = "a".repeat(80);
    CaptionText all = new CaptionText("Long.", long80).and(FAILED);
    assertEquals("Long. 3 cells failed.", all.full());
    assertEquals(long80, all.brief());
    assertThrows(IllegalArgumentException.class, () -> new CaptionText("", "a".repeat(91)));
  }

  @Test
  void aChoiceTakesOneOfThem() {
    assertEquals("a shadow", CaptionChoice.SHORT.of(SHADOW));
    assertEquals("It is a shadow.", CaptionChoice.FULL.of(SHADOW));
    assertEquals("", CaptionChoice.NONE.of(SHADOW));
    assertEquals("mine", CaptionChoice.own("mine").of(SHADOW));
  }
}

package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.gallery.ChosenPictures;
import costscape.cli.gallery.Detail;
import costscape.cli.gallery.Exhibit;
import costscape.job.Runner;
import costscape.render.chart.Drawable;
import costscape.render.chart.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands for a result before the work asks for as much room as the result, about. */
class StandInsTest {
  /** Without room for any picture and with room for all, each some way off. */
  private static final int NARROW = 100;

  private static final int LOW = 70;
  private static final int WIDE = 900;
  private static final int HIGH = 700;

  private static boolean hasRoom(Drawable picture, int width, int height) {
    try {
      Rehearsal.of(picture, width, height);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void assertAlike(Drawable standIn, Drawable picture, String name) {
    assertEquals(hasRoom(picture, NARROW, LOW), hasRoom(standIn, NARROW, LOW), name);
    assertTrue(hasRoom(picture, WIDE, HIGH) && hasRoom(standIn, WIDE, HIGH), name);
  }

  @Tag("long")
  @Test
  void theGallerysDraftsStandForItsPictures() {
    List<Exhibit> drafts = ChosenPictures.exhibits(Detail.DRAFT, Runner.serial());
    List<Exhibit> full = ChosenPictures.exhibits(Detail.FULL, Runner.serial());
    for (int k = 0; k < full.size(); k++) {
      assertAlike(drafts.get(k).picture(), full.get(k).picture(), full.get(k).name());
    }
  }
}

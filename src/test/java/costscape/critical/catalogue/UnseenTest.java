package costscape.critical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.catalogue.Catalogue.Unseen;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class UnseenTest {
  @Test
  void twoEndsMetOnceBySixHundredStartsLeaveAThirdOfAPercent() {
    assertEquals(1.0 / 300, new Unseen(600, 2, 1).share());
    assertEquals(0, new Unseen(600, 0, 3).share());
    assertEquals(1.0 / 200, new Unseen(600, 0, 3).easilyMissed());
  }

  /** The bias-corrected form in A. Chao's review of 2005: 5 · 4 / (2 · 3). */
  @Test
  void chaosEstimateOfHowMany() {
    assertEquals(10.0 / 3, new Unseen(600, 5, 2).ends(), 1e-15);
    assertEquals(0, new Unseen(600, 1, 0).ends());
  }

  /** Draws of ends with shares ½, ¼, ⅛ …: on average the estimate is what was really missed. */
  @Test
  void theEstimateIsRightOnAverage() {
    Well19937c random = new Well19937c(1);
    double estimated = 0;
    double missed = 0;
    for (int trial = 0; trial < 2000; trial++) {
      int[] hits = new int[64];
      for (int start = 0; start < 100; start++) {
        int end = 0;
        while (end < 63 && random.nextBoolean()) {
          end++;
        }
        hits[end]++;
      }
      int once = 0;
      for (int end = 0; end < 64; end++) {
        once += hits[end] == 1 ? 1 : 0;
        missed += hits[end] == 0 ? Math.scalb(1.0, -Math.min(63, end + 1)) : 0;
      }
      estimated += new Unseen(100, once, 0).share();
    }
    assertTrue(missed / 2000 > 0.01);
    assertEquals(missed / 2000, estimated / 2000, 0.001);
  }

  @Test
  void noStartsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Unseen(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Unseen(1, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Unseen(1, 0, -1));
  }

  /** Where no end was met once or twice nothing more is expected; of one start all is missed. */
  @Test
  void noEndMetOnceOrTwiceLeavesNothing() {
    Unseen sure = new Unseen(600, 0, 0);
    assertEquals(0, sure.share());
    assertEquals(0.0, sure.ends(), "and not minus 0");
    Unseen once = new Unseen(1, 1, 0);
    assertEquals(1, once.share());
    assertEquals(1, once.easilyMissed());
    assertEquals(3, new Unseen(600, 3, 0).ends(), "3 · 2 / (2 · 1)");
    assertEquals(0.75, new Unseen(4, 0, 0).easilyMissed());
  }
}

package costscape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.job.Parts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long work takes is said once, early and about right, and of long work only. */
class EstimateTest {
  private static final String SAVED =
      "; saved as it goes: after Ctrl-C the same command goes on from there";

  private final List<String> lines = new ArrayList<>();
  private long now;
  private boolean saved;
  private final Estimate estimate =
      new Estimate(
          new Estimate.Work("400 cells", () -> 2, "thread", () -> saved), lines::add, () -> now);

  private void after(double seconds, int finished, int total) {
    now = (long) (seconds * 1e9);
    estimate.report(finished, total);
  }

  /** So many pieces a second. */
  private void steadily(int pace, double from, double seconds, int total) {
    for (double t = from; t <= from + seconds; t += 0.1) {
      after(t, (int) (pace * t), total);
    }
  }

  @Test
  void shortWorkIsNotAnnounced() {
    steadily(100, 0.1, 10.5, 1050);
    assertEquals(List.of(), lines);
  }

  @Test
  void longWorkIsAnnouncedOnceAfterASecondOrTwo() {
    steadily(100, 0.1, 0.8, 18_150);
    assertEquals(List.of(), lines);
    steadily(100, 1, 20, 18_150);
    assertEquals(List.of("about 3 min for 400 cells on 2 threads"), lines);
  }

  @Test
  void whatIsSavedMayBeStopped() {
    saved = true;
    steadily(100, 0.1, 5, 18_150);
    assertEquals(List.of("about 3 min for 400 cells on 2 threads" + SAVED), lines);
  }

  /** 16, 20, 21, 60, then 100 pieces a second. */
  @Test
  void aPaceThatStillRisesIsNoPace() {
    after(0.5, 8, 2000);
    after(1, 18, 2000);
    after(1.5, 29, 2000);
    after(2, 59, 2000);
    after(2.5, 109, 2000);
    after(3, 159, 2000);
    assertEquals(List.of(), lines);
    after(3.5, 209, 2000);
    assertEquals(List.of("about 20 s for 400 cells on 2 threads"), lines);
  }

  /** The first two are compiled as they run. */
  @Test
  void slowFirstPiecesAreNoPace() {
    after(2.2, 1, 2000);
    after(2.3, 2, 2000);
    steadily(30, 2.4, 10, 2000);
    assertEquals(List.of("about 65 s for 400 cells on 2 threads"), lines);
  }

  @Test
  void aHitchIsNotTakenForAPace() {
    steadily(100, 0.1, 8, 1000);
    after(12, 801, 1000);
    assertEquals(List.of(), lines);
  }

  /** The second one is as good as done when the first is handed over. */
  @Test
  void longPiecesAreDoneByAllThreadsAtOnce() {
    after(30, 1, 20);
    assertEquals(List.of("about 5 min for 400 cells on 2 threads"), lines);
  }

  @Test
  void everyJobHasItsOwnClock() {
    now = 100_000_000_000L;
    estimate.begin();
    steadily(100, 100.1, 0.5, 1_000_000);
    assertEquals(List.of(), lines);
  }

  @Test
  void jobsThatAreOneToTheUserAreAnnouncedTogether() {
    Parts parts = new Parts(List.of(10L, 10L, 180L), estimate);
    for (int part = 0; part < 2; part++) {
      parts.begin();
      for (int piece = 1; piece <= 50; piece++) {
        now += 20_000_000;
        parts.report(piece, 50);
      }
    }
    assertEquals(List.of("about 20 s for 400 cells on 2 threads"), lines);
  }

  /** A search may take more jobs than anybody foresaw. */
  @Test
  void jobsThatNobodyExpectedLeaveTheWorkAtItsEnd() {
    List<Integer> reports = new ArrayList<>();
    Parts parts = new Parts(List.of(1L, 3L), (finished, total) -> reports.add(finished));
    for (int job = 0; job < 4; job++) {
      parts.begin();
      parts.report(1, 1);
    }
    assertEquals(List.of(250_000_000, 1_000_000_000), reports);
  }

  @Test
  void durationsAreAsCoarseAsTheEstimate() {
    assertEquals("10 s", Estimate.duration(11.2));
    assertEquals("75 s", Estimate.duration(73));
    assertEquals("2 min", Estimate.duration(101));
    assertEquals("25 min", Estimate.duration(26 * 60));
    assertEquals("3 h", Estimate.duration(3.2 * 3600));
    assertEquals("12 days", Estimate.duration(12.3 * 24 * 3600));
  }
}

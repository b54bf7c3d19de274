package costscape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Parts;
import costscape.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** How long work takes is said early, corrected where it is wrong, and said of long work only. */
class EstimateTest {
  private static final String SAVED =
      "; saved as it goes: after Ctrl-C the same command goes on from there";

  private final List<String> lines = new ArrayList<>();
  private final long[] clock = {0};
  private boolean saved;

  private void run(int size, IntToDoubleFunction seconds) {
    Estimate.Work work = new Estimate.Work("400 cells", () -> 2, false, () -> saved);
    Forecast forecast = new Forecast(work.workers(), () -> clock[0]);
    Progress progress = forecast.and(new Estimate(work, forecast, lines::add));
    progress.begin(size);
    new Workers(2, 0).work(size, clock, seconds, progress, (time, share) -> {});
  }

  @Test
  void shortWorkIsNotAnnounced() {
    run(100, piece -> 0.2);
    assertEquals(List.of(), lines);
  }

  @Test
  void longWorkIsAnnouncedOnce() {
    run(1800, piece -> 0.2);
    assertEquals(List.of("about 3 min for 400 cells on 2 threads"), lines);
  }

  @Test
  void whatIsSavedMayBeStopped() {
    saved = true;
    run(1800, piece -> 0.2);
    assertEquals(List.of("about 3 min for 400 cells on 2 threads" + SAVED), lines);
  }

  /** 1,000 pieces of 0.1 s would take 50 s; the last 800 of 0.4 s take 160 s. */
  @Test
  void whatWasWrongIsCorrected() {
    run(1000, piece -> piece < 200 ? 0.1 : 0.4);
    assertEquals("about 45 s for 400 cells on 2 threads", lines.get(0));
    assertTrue(lines.size() > 1 && lines.size() < 5, () -> "" + lines);
    for (String line : lines.subList(1, lines.size())) {
      assertTrue(line.startsWith("now about "), line);
      assertTrue(line.contains(" more for 400 cells, of which "), line);
    }
  }

  /** A search may take more jobs than anybody foresaw. */
  @Test
  void jobsThatNobodyExpectedLeaveTheWorkAtItsEnd() {
    List<Integer> reports = new ArrayList<>();
    Parts parts = new Parts(List.of(1L, 3L), (finished, total) -> reports.add(finished));
    for (int job = 0; job < 4; job++) {
      parts.begin(1);
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

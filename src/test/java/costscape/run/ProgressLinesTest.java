package costscape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Parts;
import costscape.run.ProgressLines.Work;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * How long work takes is said early, corrected where it is wrong, and said of long work only. A bar
 * says how long it still takes and leaves nothing behind.
 */
class ProgressLinesTest {
  private static final String SAVED =
      "; saved as it goes: after Ctrl-C the same command goes on from there";

  private final List<String> lines = new ArrayList<>();
  private final long[] clock = {0};
  private boolean saved;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private long size;
  private final ProgressLines bar =
      new ProgressLines(
          new Work("sweep", "400 cells", () -> 1, false, () -> false, () -> size),
          new Forecast(() -> 1, () -> clock[0]),
          line -> {},
          Optional.of(new PrintStream(written, true, StandardCharsets.UTF_8)));
  private int done;

  private void run(int size, IntToDoubleFunction seconds) {
    Work work = new Work("sweep", "400 cells", () -> 2, false, () -> saved, () -> 0);
    ProgressLines progress =
        new ProgressLines(
            work, new Forecast(() -> 2, () -> clock[0]), lines::add, Optional.empty());
    progress.begin(size);
    new Workers(2, 0).work(size, clock, seconds, progress, (time, share) -> {});
  }

  /** One worker's pieces, of one length since the last call. */
  private void after(double seconds, int finished) {
    double each = (seconds - 1e-9 * clock[0]) / (finished - done);
    for (; done < finished; done++) {
      clock[0] += (long) (each * 1e9);
      bar.measured(0.01, each);
    }
    bar.report(finished, 100);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
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
  void shortWorkShowsNothing() {
    after(0.3, 50);
    after(0.9, 99);
    after(1.1, 100);
    assertEquals("", text());
  }

  @Test
  void timeLeftIsInProportionToWhatIsLeft() {
    after(30, 25);
    assertTrue(text().contains("sweep [=======                       ] 25 %, 90 s left"), text());
  }

  @Test
  void theLineIsWipedAtTheEnd() {
    after(10, 50);
    after(20, 100);
    assertTrue(text().endsWith("\r\033[K"), text());
  }
}

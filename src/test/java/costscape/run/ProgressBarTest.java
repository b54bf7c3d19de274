package costscape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A bar shows on long work only, says how long it still takes, and leaves nothing behind. */
class ProgressBarTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private long now;
  private long size;
  private final Forecast forecast = new Forecast(() -> 1, () -> now);
  private final ProgressBar bar =
      new ProgressBar(
          "sweep", new PrintStream(written, true, StandardCharsets.UTF_8), forecast, () -> size);

  private int done;

  /** One worker's pieces, of one length since the last call. */
  private void after(double seconds, int finished) {
    double each = (seconds - 1e-9 * now) / (finished - done);
    for (; done < finished; done++) {
      now += (long) (each * 1e9);
      forecast.measured(0.01, each);
    }
    bar.report(finished, 100);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
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
    assertTrue(
        text().contains("sweep [=======                       ] 25 %, 1:30 min left"), text());
  }

  @Test
  void theSizeOfFilesSoFarStandsBehind() {
    size = 12_340_000;
    after(30, 25);
    assertTrue(text().contains("25 %, 1:30 min left, 12.3 MB"), text());
    assertEquals(", 340 kB", ProgressBar.size(340_200));
    assertEquals("", ProgressBar.size(0));
  }

  @Test
  void theLineIsWipedAtTheEnd() {
    after(10, 50);
    after(20, 100);
    assertTrue(text().endsWith("\r\033[K"), text());
  }

  @Test
  void redrawsAreTenASecondAtMost() {
    for (int finished = 1; finished < 100; finished++) {
      after(2 + 0.01 * finished, finished);
    }
    assertTrue(text().chars().filter(c -> c == '\r').count() <= 11, text());
  }

  @Test
  void theNextJobStartsItsOwnClock() {
    after(50, 100);
    forecast.begin(100);
    bar.begin(100);
    done = 0;
    after(50.9, 1);
    assertEquals("", text());
  }

  @Test
  void noTimeIsSaidBeforeItIsKnown() {
    after(2, 1);
    assertTrue(text().contains("]  1 % \033[K"), text());
  }

  @Test
  void durationsReadLikeAClock() {
    assertEquals("12 s", ProgressBar.duration(11.6));
    assertEquals("3:05 min", ProgressBar.duration(185));
    assertEquals("2:10:00 h", ProgressBar.duration(7800));
  }
}

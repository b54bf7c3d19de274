package costscape.run;

import costscape.job.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal, drawn again in place: a bar, the share done and the time left. It shows
 * only once work has lasted {@value #PATIENCE_SECONDS} s and as long again is to come, and wipes
 * itself out at the end. One bar may follow several jobs, one after the other.
 */
public final class ProgressBar implements Progress {
  private static final double PATIENCE_SECONDS = 1;
  private static final double REDRAW_SECONDS = 0.1;
  private static final int WIDTH = 30;

  /** Empties the line of a terminal. */
  static final String CLEAR = "\r\033[K";

  private final String what;
  private final PrintStream terminal;
  private final LongSupplier nanoTime;
  private final LongSupplier bytes;
  private long start;
  private long drawn;
  private boolean shown;

  ProgressBar(String what, PrintStream terminal, LongSupplier nanoTime, LongSupplier bytes) {
    this.what = what;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.bytes = bytes;
    this.start = nanoTime.getAsLong();
  }

  /**
   * A bar on standard error; {@link Progress#NONE} where that is no terminal.
   *
   * @param bytes of the files so far; 0 where nothing is said of them
   */
  public static Progress of(String what, LongSupplier bytes) {
    return Terminal.watched() ? new ProgressBar(what, System.err, System::nanoTime, bytes) : NONE;
  }

  /** What wipes a bar away before a line is printed; empty where no bar is shown. */
  public static String clearing() {
    return Terminal.watched() ? CLEAR : "";
  }

  @Override
  public void begin() {
    start = nanoTime.getAsLong();
  }

  @Override
  public void report(int finished, int total) {
    long now = nanoTime.getAsLong();
    if (finished >= total) {
      wipe();
      return;
    }
    double elapsed = (now - start) * 1e-9;
    double left = elapsed / finished * (total - finished);
    if (shown
        ? (now - drawn) * 1e-9 >= REDRAW_SECONDS
        : elapsed >= PATIENCE_SECONDS && left >= PATIENCE_SECONDS) {
      draw((double) finished / total, left);
      drawn = now;
    }
  }

  private void draw(double share, double secondsLeft) {
    int full = (int) (share * WIDTH);
    terminal.printf(
        Locale.ROOT,
        "\r%s [%s%s] %2d %%, %s left%s \033[K",
        what,
        "=".repeat(full),
        " ".repeat(WIDTH - full),
        (int) (100 * share),
        duration(secondsLeft),
        size(bytes.getAsLong()));
    terminal.flush();
    shown = true;
  }

  /** Leaves the line as if nothing had been there. */
  private void wipe() {
    if (shown) {
      terminal.print(CLEAR);
      terminal.flush();
      shown = false;
    }
  }

  /** A size such as , 340 kB or , 12.3 MB; nothing for 0. */
  static String size(long bytes) {
    if (bytes <= 0) {
      return "";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, ", %d kB", Math.round(bytes / 1e3))
        : String.format(Locale.ROOT, ", %.1f MB", bytes / 1e6);
  }

  /** A time such as 12 s, 3:05 min or 2:10:00 h. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? "%d:%02d min".formatted(whole / 60, whole % 60)
        : "%d:%02d:%02d h".formatted(whole / 3600, whole / 60 % 60, whole % 60);
  }
}

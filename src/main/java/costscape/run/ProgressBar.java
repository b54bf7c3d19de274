package costscape.run;

import costscape.job.Progress;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * One line on a terminal, drawn again in place: a bar, the share done and, once a {@link Forecast}
 * knows it, the time left. It shows only once work has lasted {@value #PATIENCE_SECONDS} s and as
 * long again is to come, and wipes itself out at the end. One bar may follow several jobs, one
 * after the other.
 */
public final class ProgressBar implements Progress {
  private static final double PATIENCE_SECONDS = 1;
  private static final double REDRAW_SECONDS = 0.1;
  private static final int WIDTH = 30;

  /** Empties the line of a terminal. */
  static final String CLEAR = "\r\033[K";

  private final String what;
  private final PrintStream terminal;
  private final Forecast forecast;
  private final LongSupplier bytes;
  private double drawn;
  private boolean shown;

  ProgressBar(String what, PrintStream terminal, Forecast forecast, LongSupplier bytes) {
    this.what = what;
    this.terminal = terminal;
    this.forecast = forecast;
    this.bytes = bytes;
  }

  /**
   * A bar on standard error; {@link Progress#NONE} where that is no terminal.
   *
   * @param forecast which must be called for each piece before this is
   * @param bytes of the files so far; 0 where nothing is said of them
   */
  public static Progress of(String what, Forecast forecast, LongSupplier bytes) {
    return isWatched() ? new ProgressBar(what, System.err, forecast, bytes) : NONE;
  }

  /** Returns what wipes a bar away before a line is printed; empty where no bar is shown. */
  public static String clearing() {
    return isWatched() ? CLEAR : "";
  }

  @Override
  public void report(int finished, int total) {
    if (finished >= total) {
      wipe();
      return;
    }
    double now = forecast.seconds();
    OptionalDouble left = forecast.secondsLeft();
    if (shown
        ? now - drawn >= REDRAW_SECONDS
        : now >= PATIENCE_SECONDS && left.orElse(PATIENCE_SECONDS) >= PATIENCE_SECONDS) {
      draw((double) finished / total, left);
      drawn = now;
    }
  }

  private void draw(double share, OptionalDouble secondsLeft) {
    int full = (int) (share * WIDTH);
    terminal.printf(
        Locale.ROOT,
        "\r%s [%s%s] %2d %%%s%s \033[K",
        what,
        "=".repeat(full),
        " ".repeat(WIDTH - full),
        (int) (100 * share),
        secondsLeft.isPresent() ? ", %s left".formatted(duration(secondsLeft.getAsDouble())) : "",
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
        ? ", %d kB".formatted(Math.round(bytes / 1e3))
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

  /**
   * Returns whether a person watches standard error, so that a line may be drawn again in place. On
   * Linux the file behind the descriptor tells. Elsewhere Java only knows of standard input and
   * output together.
   */
  private static boolean isWatched() {
    Path descriptor = Path.of("/proc/self/fd/2");
    if (!Files.isSymbolicLink(descriptor)) {
      return hasConsole();
    }
    try {
      Path device = Files.readSymbolicLink(descriptor);
      return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  /** Before Java 22 only a terminal has a console; later every program has one, which knows. */
  @SuppressWarnings("SystemConsoleNull") // Java 22 is asked as well
  private static boolean hasConsole() {
    Console console = System.console();
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}

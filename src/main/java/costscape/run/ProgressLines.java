package costscape.run;

import costscape.job.Progress;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Tells a person how long work takes, by a {@link Forecast}. One progress may follow several jobs,
 * one after the other.
 *
 * <p>Long work gets a line as soon as its time is known, and another where that turns out wrong by
 * half: after the first tenth, and then each time the work has lasted half as long again as when
 * the last line was written.
 *
 * <p>A terminal also shows a bar, drawn again in place: the share done, and the time left once it
 * is known. The bar appears when work has lasted {@value #PATIENCE_SECONDS} s and as long again is
 * to come, and wipes itself out at the end.
 */
public final class ProgressLines implements Progress {
  /** Work that takes longer is announced. */
  private static final double LEAST_SECONDS = 10;

  /** A forecast is wrong where the time left is this many times what was said, or the inverse. */
  private static final double WRONG = 1.5;

  /** The share of the work after which the forecast should hold. */
  private static final double EARLY = 0.1;

  private static final double PATIENCE_SECONDS = 1;
  private static final double REDRAW_SECONDS = 0.1;
  private static final int WIDTH = 30;

  /** Empties the line of a terminal. */
  static final String CLEAR = "\r\033[K";

  /**
   * The work of which the lines speak.
   *
   * @param name a word that stands before the bar
   * @param amount such as 400 cells
   * @param workers how many compute at the same time
   * @param cores whether these are a cluster's cores, and no threads of this machine
   * @param saved whether the same command would go on from here
   * @param bytes of the files so far; 0 where nothing is said of them
   */
  public record Work(
      String name,
      String amount,
      IntSupplier workers,
      boolean cores,
      BooleanSupplier saved,
      LongSupplier bytes) {
    private String sentence(double seconds) {
      int count = workers.getAsInt();
      String one = cores ? "core" : "thread";
      return "about %s for %s on %d %s%s"
          .formatted(
              duration(seconds),
              amount,
              count,
              count == 1 ? one : one + "s",
              saved.getAsBoolean()
                  ? "; saved as it goes: after Ctrl-C the same command goes on from there"
                  : "");
    }
  }

  private final Work work;
  private final Forecast forecast;
  private final Consumer<String> notices;
  private final Optional<PrintStream> terminal;
  private boolean said;
  private double saidEnd;
  private double nextLook;
  private boolean early;
  private double drawn;
  private boolean shown;

  ProgressLines(
      Work work, Forecast forecast, Consumer<String> notices, Optional<PrintStream> terminal) {
    this.work = work;
    this.forecast = forecast;
    this.notices = notices;
    this.terminal = terminal;
  }

  /**
   * The progress of work that begins now, with a bar where standard error is a terminal.
   *
   * @param notices receives the lines
   */
  public static Progress of(Work work, Consumer<String> notices) {
    Optional<PrintStream> terminal = isWatched() ? Optional.of(System.err) : Optional.empty();
    return new ProgressLines(work, Forecast.of(work.workers), notices, terminal);
  }

  /** Returns what wipes a bar away before a line is printed; empty where no bar is shown. */
  public static String clearing() {
    return isWatched() ? CLEAR : "";
  }

  @Override
  public void begin(int pieces) {
    forecast.begin(pieces);
    said = false;
    nextLook = 0;
    early = true;
  }

  @Override
  public void measured(double share, double seconds) {
    forecast.measured(share, seconds);
  }

  @Override
  public void report(int finished, int total) {
    double now = forecast.seconds();
    OptionalDouble left = forecast.secondsLeft();
    announce(now, left);
    terminal.ifPresent(to -> draw(to, now, left, (double) finished / total));
  }

  private void announce(double now, OptionalDouble known) {
    boolean endsEarly = early && forecast.share() >= EARLY;
    boolean isLong = known.isPresent() && known.getAsDouble() > LEAST_SECONDS;
    if (!isLong || (now < nextLook && !endsEarly)) {
      return;
    }
    early &= !endsEarly;
    double left = known.getAsDouble();
    if (!said) {
      say(now, left, work.sentence(left));
    } else if (left > WRONG * (saidEnd - now) || WRONG * left < saidEnd - now) {
      int done = (int) (100 * forecast.share());
      say(
          now,
          left,
          "now about %s more for %s, of which %d %% is done"
              .formatted(duration(left), work.amount, done));
    }
  }

  private void say(double now, double left, String line) {
    notices.accept(line);
    said = true;
    saidEnd = now + left;
    nextLook = WRONG * now;
  }

  private void draw(PrintStream to, double now, OptionalDouble left, double share) {
    boolean isDue =
        shown
            ? now - drawn >= REDRAW_SECONDS
            : now >= PATIENCE_SECONDS && left.orElse(PATIENCE_SECONDS) >= PATIENCE_SECONDS;
    if (share >= 1) {
      to.print(shown ? CLEAR : "");
      shown = false;
    } else if (isDue) {
      int full = (int) (share * WIDTH);
      to.printf(
          Locale.ROOT,
          "\r%s [%s%s] %2d %%%s%s \033[K",
          work.name,
          "=".repeat(full),
          " ".repeat(WIDTH - full),
          (int) (100 * share),
          left.isPresent() ? ", %s left".formatted(duration(left.getAsDouble())) : "",
          size(work.bytes.getAsLong()));
      shown = true;
      drawn = now;
    }
    to.flush();
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

  /**
   * A time in the unit and to the digits for which a forecast is good: 7 s, 25 s, 3 min, 5 h, 12
   * days.
   */
  public static String duration(double seconds) {
    if (seconds < 100) {
      return rounded(seconds, seconds < 10 ? 1 : 5) + " s";
    }
    double minutes = seconds / 60;
    if (minutes < 100) {
      return rounded(minutes, minutes < 20 ? 1 : 5) + " min";
    }
    double hours = minutes / 60;
    return hours < 48 ? rounded(hours, 1) + " h" : "%d days".formatted(rounded(hours / 24, 1));
  }

  private static long rounded(double value, int to) {
    return to * Math.round(value / to);
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

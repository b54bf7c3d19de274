package costscape.run;

import costscape.job.Progress;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Says once for each long job how long it will take. It goes by the pace of the pieces once that
 * has settled: while Java compiles, for a second or two, the pace rises to as much as ten times the
 * first.
 */
public final class Estimate implements Progress {
  /** Work that takes longer is announced. */
  private static final double LEAST_SECONDS = 10;

  /** A look at the pace lasts so long and so many pieces a thread, or so long in any case. */
  private static final double SHORT_LOOK_SECONDS = 0.5;

  private static final int LOOK_PIECES = 4;
  private static final double LONG_LOOK_SECONDS = 2;

  /** After a look of this length compiling is over. */
  private static final double LONGEST_LOOK_SECONDS = 10;

  /** A pace has settled where it is at most this many times the pace of the look before, ... */
  private static final double SETTLED = 1.15;

  /** ... this many times in a row. A single time it may rest between two stages of compiling. */
  private static final int SETTLED_LOOKS = 2;

  private static final double NANOSECONDS = 1e-9;

  /**
   * The work of which the line tells the time.
   *
   * @param workers how many compute at the same time
   * @param worker the word for one of them; its plural ends in s
   */
  public record Work(String what, IntSupplier workers, String worker, BooleanSupplier saved) {
    private String sentence(double seconds) {
      int count = workers.getAsInt();
      return "about %s for %s on %d %s%s%s"
          .formatted(
              duration(seconds),
              what,
              count,
              worker,
              count == 1 ? "" : "s",
              saved.getAsBoolean()
                  ? "; saved as it goes: after Ctrl-C the same command goes on from there"
                  : "");
    }
  }

  private final Work work;
  private final Consumer<String> notices;
  private final LongSupplier nanoTime;
  private long start;
  private double lookedAt;
  private int finishedThen;
  private double paceThen;
  private int settledLooks;
  private double roseAt;
  private int finishedRising;
  private boolean said;

  Estimate(Work work, Consumer<String> notices, LongSupplier nanoTime) {
    this.work = work;
    this.notices = notices;
    this.nanoTime = nanoTime;
    begin();
  }

  /**
   * Tells once how long the work will probably take.
   *
   * @param notices hears the line, before the progress of the same moment is drawn
   */
  public static Progress of(Work work, Consumer<String> notices) {
    String clear = Terminal.watched() ? ProgressBar.CLEAR : "";
    return new Estimate(work, line -> notices.accept(clear + line), System::nanoTime);
  }

  @Override
  public void begin() {
    start = nanoTime.getAsLong();
    lookedAt = 0;
    finishedThen = 0;
    paceThen = 0;
    settledLooks = 0;
    said = false;
  }

  @Override
  public void report(int finished, int total) {
    double seconds = (nanoTime.getAsLong() - start) * NANOSECONDS;
    double look = seconds - lookedAt;
    boolean enough =
        look >= SHORT_LOOK_SECONDS
            && finished - finishedThen >= LOOK_PIECES * work.workers.getAsInt();
    if (!said && (enough || look >= LONG_LOOK_SECONDS)) {
      double pace = settledPace(seconds, finished);
      if (pace > 0) {
        // A hitch does not slow the pace of the whole.
        say((total - finished) / Math.max(pace, finished / seconds));
      }
    }
  }

  /** Ends a look. Gives the settled pace, or 0 while the pace still rises. */
  private double settledPace(double seconds, int finished) {
    double look = seconds - lookedAt;
    double pace = pace(finished - finishedThen, look);
    if (pace <= SETTLED * paceThen) {
      settledLooks++;
    } else {
      settledLooks = 0;
      roseAt = seconds;
      finishedRising = finished;
    }
    lookedAt = seconds;
    finishedThen = finished;
    paceThen = pace;
    if (settledLooks >= SETTLED_LOOKS) {
      return pace(finished - finishedRising, seconds - roseAt);
    }
    return look >= LONGEST_LOOK_SECONDS ? pace : 0;
  }

  /**
   * The pace in pieces a second. Pieces are handed over in order, so while one takes long the other
   * threads have nearly finished theirs.
   */
  private double pace(int pieces, double seconds) {
    return Math.max(pieces, work.workers.getAsInt()) / seconds;
  }

  private void say(double secondsLeft) {
    if (secondsLeft > LEAST_SECONDS) {
      notices.accept(work.sentence(secondsLeft));
      said = true;
    }
  }

  /**
   * A time in the unit and to the digits for which an estimate is good: 25 s, 3 min, 5 h, 12 days.
   */
  static String duration(double seconds) {
    if (seconds < 100) {
      return rounded(seconds, 5) + " s";
    }
    double minutes = seconds / 60;
    if (minutes < 100) {
      return rounded(minutes, minutes < 20 ? 1 : 5) + " min";
    }
    double hours = minutes / 60;
    return hours < 48 ? rounded(hours, 1) + " h" : rounded(hours / 24, 1) + " days";
  }

  private static long rounded(double value, int to) {
    return to * Math.round(value / to);
  }
}

package costscape.run;

import costscape.job.Progress;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Says how long each long job will take, as soon as its {@link Forecast} knows, and says so again
 * where that turns out wrong by half: after the first tenth, and then each time the work has lasted
 * half as long again as when it last spoke.
 */
public final class Estimate implements Progress {
  /** Work that takes longer is announced. */
  private static final double LEAST_SECONDS = 10;

  /** A forecast is wrong where the time left is this many times what was said, or the inverse. */
  private static final double WRONG = 1.5;

  /** The share of the work after which the forecast should hold. */
  private static final double EARLY = 0.1;

  /**
   * The work of which the line tells the time.
   *
   * @param workers how many compute at the same time
   * @param cores whether these are a cluster's cores, and no threads of this machine
   */
  public record Work(String what, IntSupplier workers, boolean cores, BooleanSupplier saved) {
    private String sentence(double seconds) {
      int count = workers.getAsInt();
      String one = cores ? "core" : "thread";
      return "about %s for %s on %d %s%s"
          .formatted(
              duration(seconds),
              what,
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
  private boolean said;
  private double saidEnd;
  private double nextLook;
  private boolean early;

  /**
   * Tells how long the work will probably take.
   *
   * @param forecast which must be called for each piece before this is
   * @param notices receives the lines
   */
  public Estimate(Work work, Forecast forecast, Consumer<String> notices) {
    this.work = work;
    this.forecast = forecast;
    this.notices = notices;
  }

  @Override
  public void begin(int pieces) {
    said = false;
    nextLook = 0;
    early = true;
  }

  @Override
  public void report(int finished, int total) {
    double now = forecast.seconds();
    boolean endsEarly = early && forecast.share() >= EARLY;
    if (now < nextLook && !endsEarly) {
      return;
    }
    OptionalDouble known = forecast.secondsLeft();
    if (known.isEmpty() || known.getAsDouble() <= LEAST_SECONDS) {
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
              .formatted(duration(left), work.what, done));
    }
  }

  private void say(double now, double left, String line) {
    notices.accept(line);
    said = true;
    saidEnd = now + left;
    nextLook = WRONG * now;
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
    return hours < 48 ? rounded(hours, 1) + " h" : "%d days".formatted(rounded(hours / 24, 1));
  }

  private static long rounded(double value, int to) {
    return to * Math.round(value / to);
  }
}

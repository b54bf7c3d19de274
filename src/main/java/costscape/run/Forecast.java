package costscape.run;

import costscape.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How long a job still takes, by the pieces that were measured, on one machine and on a cluster
 * alike.
 *
 * <p>It is what is still to be done, over the pace of late: that of the last quarter of the time
 * which all workers together have spent on pieces, or of the last half while pieces are few. So it
 * forgets what Java's compiler, the start of machines and a hitch took, and follows pieces that
 * become longer. Few pieces are taken for pieces of all workers at once; of many the pace is what
 * was seen by the clock, in which a slow consumer and idle machines are. While Java compiles, the
 * pace rises to as much as ten times the first.
 */
public final class Forecast implements Progress {
  /** The seconds of each worker before a forecast is made: in the first of them Java compiles. */
  private static final double LEAST_SECONDS = 4;

  /** So many pieces of each worker make a pace by the clock. */
  private static final int MANY_PIECES = 4;

  /** Older marks are thinned out, so that a job of any length keeps no more. */
  private static final int MOST_MARKS = 512;

  private static final double NANOSECONDS = 1e-9;

  /**
   * The work that had been done at some time.
   *
   * @param time since the start, in seconds
   * @param share of the whole that was computed
   * @param work of all workers together, in seconds
   * @param pieces or tasks that were measured
   */
  private record Mark(double time, double share, double work, int pieces) {}

  private final IntSupplier workers;
  private final LongSupplier nanoTime;
  private final List<Mark> marks = new ArrayList<>();
  private long start;
  private Mark now = new Mark(0, 0, 0, 0);

  Forecast(IntSupplier workers, LongSupplier nanoTime) {
    this.workers = workers;
    this.nanoTime = nanoTime;
    begin(0);
  }

  /**
   * A forecast of jobs that begin now.
   *
   * @param workers how many compute at the same time
   */
  public static Forecast of(IntSupplier workers) {
    return new Forecast(workers, System::nanoTime);
  }

  @Override
  public void begin(int pieces) {
    start = nanoTime.getAsLong();
    now = new Mark(0, 0, 0, 0);
    marks.clear();
    marks.add(now);
  }

  @Override
  public void report(int finished, int total) {} // it goes by what was measured

  @Override
  public void measured(double share, double seconds) {
    now = new Mark(seconds(), now.share + share, now.work + seconds, now.pieces + 1);
    if (marks.size() == MOST_MARKS) {
      for (int k = MOST_MARKS - 1; k > 0; k -= 2) {
        marks.remove(k);
      }
    }
    marks.add(now);
  }

  /** The seconds since the job began. */
  double seconds() {
    return (nanoTime.getAsLong() - start) * NANOSECONDS;
  }

  /** The share of the whole that was computed. */
  double share() {
    return Math.min(1, now.share);
  }

  /** The seconds until the end; empty while the pace is not known yet. */
  public OptionalDouble secondsLeft() {
    int count = workers.getAsInt();
    if (now.work < LEAST_SECONDS * count) {
      return OptionalDouble.empty();
    }
    Mark since = lastBefore(3 * now.work / 4);
    if (now.pieces - since.pieces < 4 * MANY_PIECES * count) {
      since = lastBefore(now.work / 2);
    }
    double pace = pace(since, now, count);
    return pace > 0 ? OptionalDouble.of(Math.max(0, 1 - now.share) / pace) : OptionalDouble.empty();
  }

  /** The last mark at which the workers had spent no more than this. */
  private Mark lastBefore(double work) {
    int last = marks.size() - 1;
    while (last > 0 && marks.get(last).work > work) {
      last--;
    }
    return marks.get(last);
  }

  /** The share of the whole that is computed in a second, between two marks. */
  private static double pace(Mark from, Mark to, int count) {
    double share = to.share - from.share;
    boolean isMany = to.pieces - from.pieces >= MANY_PIECES * count;
    return isMany ? share / (to.time - from.time) : share * count / (to.work - from.work);
  }
}

package costscape.run;

import costscape.job.Progress;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/**
 * Workers that take numbered pieces one after the other, by a clock of their own: what a forecast
 * hears of a real job, in no time.
 *
 * @param count how many there are
 * @param begin when the first one begins, in seconds
 */
record Workers(int count, double begin) {
  /** Hears of the time after each piece. */
  @FunctionalInterface
  interface Watcher {
    void at(double seconds, double share);
  }

  private record End(double time, int piece) implements Comparable<End> {
    @Override
    public int compareTo(End other) {
      return Double.compare(time, other.time);
    }
  }

  /**
   * Works on a job of some pieces.
   *
   * @param clock is set before each report
   * @param seconds of each piece, by its place among those that begin
   * @return the time of the end
   */
  double work(
      int size, long[] clock, IntToDoubleFunction seconds, Progress progress, Watcher watcher) {
    PriorityQueue<End> running = new PriorityQueue<>();
    int begun = 0;
    while (begun < Math.min(count, size)) {
      running.add(new End(begin + seconds.applyAsDouble(begun), begun++));
    }
    double time = 0;
    for (int done = 1; done <= size; done++) {
      End end = running.remove();
      time = end.time();
      clock[0] = (long) (1e9 * time);
      progress.measured(1.0 / size, seconds.applyAsDouble(end.piece()));
      progress.report(done, size);
      watcher.at(time, (double) done / size);
      if (begun < size) {
        running.add(new End(time + seconds.applyAsDouble(begun), begun++));
      }
    }
    return time;
  }
}

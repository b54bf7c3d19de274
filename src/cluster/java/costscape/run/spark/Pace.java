package costscape.run.spark;

/**
 * How many pieces make a task of about a second, measured on those that came back. A task costs
 * some milliseconds beside its work, so shorter ones waste them; longer ones leave machines idle at
 * the end, and more is lost with a machine that fails. On very many cores tasks are longer: each
 * takes the asking machine about 1 ms ({@code TaskOverhead} measures it), and it has other things
 * to do.
 */
final class Pace {
  private static final double TASK_SECONDS = 1;
  private static final double MOST_TASKS_A_SECOND = 500;
  private static final double NANOSECONDS = 1e-9;

  /** While Java compiles, the pace rises by as much as ten times. */
  private static final int MOST_GROWTH = 16;

  /** The newest measurement counts as much as all before it. */
  private static final double NEWEST = 0.5;

  private double secondsPerPiece;
  private double bytesPerPiece;
  private double bytesPerTask;
  private int largest = 1;
  private boolean known;

  /** Returns whether any piece has been measured. */
  synchronized boolean isKnown() {
    return known;
  }

  synchronized void measured(int pieces, long nanos, long bytes) {
    double weight = known ? NEWEST : 1;
    secondsPerPiece += weight * (NANOSECONDS * nanos / pieces - secondsPerPiece);
    bytesPerPiece += weight * ((double) bytes / pieces - bytesPerPiece);
    bytesPerTask += weight * (bytes - bytesPerTask);
    largest = Math.max(largest, pieces);
    known = true;
  }

  /** The pieces of the next task on so many cores, whose results may take so many bytes. */
  synchronized int pieces(int cores, long mostBytes) {
    if (!known) {
      return 1;
    }
    double seconds = Math.max(TASK_SECONDS, cores / MOST_TASKS_A_SECOND);
    double bySeconds = seconds / secondsPerPiece;
    double byBytes = mostBytes / Math.max(1, bytesPerPiece);
    double most = Math.min(Math.min(bySeconds, byBytes), (double) MOST_GROWTH * largest);
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, most));
  }

  /** How many tasks may be on the way: so many, or those whose results take so many bytes. */
  synchronized int tasks(int most, long bytes) {
    return (int) Math.max(1, Math.min(most, bytes / Math.max(1, bytesPerTask)));
  }
}

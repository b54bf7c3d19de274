package costscape.job;

import costscape.job.Progress.Outlook;

/**
 * Makes one progress of jobs of which it shows only as they run how many and how long they are. An
 * {@link Outlook} says what pieces take and what is still to come, in whatever unit is the same for
 * all jobs; seconds are measured.
 */
public final class Workload implements Progress, Outlook {
  private static final int WHOLE = 1_000_000_000;

  private final Progress whole;
  private boolean begun;
  private int size;
  private double pieces; // of the job that runs, which are still to be computed
  private double each;
  private double later;
  private double done;

  /** A workload of jobs that begin after this, told to one progress as one job. */
  public Workload(Progress whole) {
    this.whole = whole;
  }

  @Override
  public void begin(int ofJob) {
    size = ofJob;
    pieces = ofJob;
    if (!begun) {
      begun = true;
      whole.begin(WHOLE);
      whole.left(left());
    }
  }

  @Override
  public void expect(double ofPiece, double ofLaterJobs) {
    each = ofPiece;
    later = ofLaterJobs;
    if (begun && left() == 0) {
      whole.report(WHOLE, WHOLE);
    }
  }

  private double left() {
    return pieces * each + later;
  }

  @Override
  public void report(int finished, int total) {
    if (left() > 0) {
      whole.report((int) (WHOLE * (done / (done + left()))), WHOLE);
    }
  }

  @Override
  public void measured(double share, double seconds) {
    double computed = Math.min(pieces, share * size);
    pieces -= computed;
    done += computed * each;
    whole.measured(computed * each, seconds);
    whole.left(left());
  }
}

package costscape.job;

/**
 * Makes one progress of jobs of which it shows only as they run how many and how long they are. The
 * first job has a progress of its own, for nobody knows what follows before it has ended. From then
 * on an {@link Outlook} says what pieces take and what is still to come, in whatever unit is the
 * same for all jobs; seconds are measured.
 */
public final class Workload implements Progress, Outlook {
  private static final int WHOLE = 1_000_000_000;

  private final Progress first;
  private final Progress rest;
  private int begun;
  private int size;
  private double pieces; // of the job that runs, which are still to be computed
  private double each;
  private double later;
  private double done;

  /**
   * A workload of jobs that begin after this.
   *
   * @param first is told of the first job
   * @param rest is told of all others as of one
   */
  public Workload(Progress first, Progress rest) {
    this.first = first;
    this.rest = rest;
  }

  @Override
  public void begin(int ofJob) {
    begun++;
    size = ofJob;
    pieces = ofJob;
    if (begun == 1) {
      first.begin(ofJob);
    } else if (begun == 2) {
      rest.begin(WHOLE);
    }
  }

  @Override
  public void expect(double ofPiece, double ofLaterJobs) {
    each = ofPiece;
    later = ofLaterJobs;
    if (begun > 1 && left() == 0) {
      rest.report(WHOLE, WHOLE);
    }
  }

  private double left() {
    return pieces * each + later;
  }

  @Override
  public void report(int finished, int total) {
    if (begun == 1) {
      first.report(finished, total);
    } else if (left() > 0) {
      rest.report((int) (WHOLE * (done / (done + left()))), WHOLE);
    }
  }

  @Override
  public void measured(double share, double seconds) {
    if (begun == 1) {
      first.measured(share, seconds);
      return;
    }
    double computed = Math.min(pieces, share * size);
    pieces -= computed;
    done += computed * each;
    rest.measured(computed * each, seconds);
    rest.left(left());
  }
}

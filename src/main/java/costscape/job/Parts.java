package costscape.job;

import java.util.List;

/**
 * Makes one progress of several jobs that follow each other. It is reported in parts of a billion.
 * Jobs beyond those that were expected change nothing more: the work stands at its end.
 */
public final class Parts implements Progress {
  private static final int WHOLE = 1_000_000_000;

  private final List<Long> sizes;
  private final double total;
  private final Progress whole;
  private int begun;
  private long before;

  /**
   * @param sizes of the jobs in their order, in any unit; they say how long each job takes beside
   *     the others
   */
  public Parts(List<Long> sizes, Progress whole) {
    this.sizes = List.copyOf(sizes);
    this.total = sizes.stream().mapToLong(Long::longValue).sum();
    this.whole = whole;
  }

  @Override
  public void begin(int pieces) {
    if (begun == 0) {
      whole.begin(pieces);
    } else if (begun <= sizes.size()) {
      before += sizes.get(begun - 1);
    }
    begun++;
  }

  @Override
  public void report(int finished, int pieces) {
    if (begun > sizes.size()) {
      return;
    }
    double here = (double) sizes.get(begun - 1) * finished / pieces;
    whole.report((int) (WHOLE * ((before + here) / total)), WHOLE);
  }

  @Override
  public void measured(double share, double seconds) {
    if (begun <= sizes.size()) {
      whole.measured(share * sizes.get(begun - 1) / total, seconds);
    }
  }
}

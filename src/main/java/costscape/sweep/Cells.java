package costscape.sweep;

/** What curves and surfaces share: a copy of the costs with one mark for failed cells. */
final class Cells {
  private Cells() {}

  /** A copy in which whatever is not finite is NaN: ∞ is not a cost either. */
  static double[] failuresAsNaN(double[] costs) {
    double[] marked = costs.clone();
    for (int k = 0; k < marked.length; k++) {
      if (!Double.isFinite(marked[k])) {
        marked[k] = Double.NaN;
      }
    }
    return marked;
  }

  static int failed(double[] costs) {
    int failed = 0;
    for (double cost : costs) {
      failed += Double.isNaN(cost) ? 1 : 0;
    }
    return failed;
  }

  static int smallest(double[] costs) {
    int smallest = -1;
    for (int k = 0; k < costs.length; k++) {
      if (!Double.isNaN(costs[k]) && (smallest < 0 || costs[k] < costs[smallest])) {
        smallest = k;
      }
    }
    return smallest;
  }
}

package costscape.enclosure;

import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.interval.Interval;

/**
 * How much of every class's −log p the loss of a row holds: t_c = ((1 − ε)·w_y·[c = y] + ε·w_c/k)/m
 * for a row of class y, where m is the rows' mean weight. The weights and ε are taken as the
 * doubles that they are; what is made of them is no double and is enclosed.
 */
public final class ClassTargets {
  private static final Interval ZERO = Interval.of(0);

  private ClassTargets() {}

  /** t by class of the row, then by class. */
  public static Interval[][] of(WeightedCrossEntropy loss, Dataset rows) {
    int classes = loss.weights().size();
    Interval mean = meanWeight(loss, rows);
    Interval share = Interval.of(loss.smoothing());
    Interval rest = Interval.of(1).minus(share);
    Interval[][] targets = new Interval[classes][classes];
    for (int label = 0; label < classes; label++) {
      for (int c = 0; c < classes; c++) {
        Interval weight = Interval.of(loss.weights().get(c));
        Interval own = c == label ? rest.times(weight) : ZERO;
        Interval spread = share.times(weight).over(Interval.of(classes));
        Interval sum = loss.smoothing() == 0 ? own : own.plus(spread);
        targets[label][c] = sum.equals(ZERO) ? ZERO : sum.over(mean);
      }
    }
    return targets;
  }

  private static Interval meanWeight(WeightedCrossEntropy loss, Dataset rows) {
    int[] counts = new int[loss.weights().size()];
    for (int row = 0; row < rows.rows(); row++) {
      counts[rows.label(row)]++;
    }
    Interval sum =
        Interval.sum(
            counts.length, c -> Interval.of(counts[c]).times(Interval.of(loss.weights().get(c))));
    return sum.over(Interval.of(rows.rows()));
  }
}

package costscape.enclosure;

import costscape.cost.NetworkCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.interval.Interval;
import costscape.interval.Jet;

/**
 * A softmax's cross-entropy of one row that belongs to every class by a weight: ℓ = Σ t_c ℓ_c for
 * the losses ℓ_c of {@link SoftmaxRow}. Its gradient is the sum over pairs c &lt; d of (t_c p_d −
 * t_d p_c) ∇(z_d − z_c), and the products of its second derivatives have the factor Σ t_c.
 */
final class WeightedSoftmaxRow extends SoftmaxRow {
  private final Interval[][] targets; // t by class of the row
  private Interval[] now = {};
  private Interval total = Interval.of(0); // Σ t_c

  WeightedSoftmaxRow(NetworkCost cost, WeightedCrossEntropy loss, int dimension) {
    super(cost, dimension);
    targets = ClassTargets.of(loss, cost.dataset());
  }

  @Override
  void add(int label, boolean seconds, Jet sum) {
    now = targets[label];
    Interval loss = Interval.of(0);
    total = Interval.of(0);
    for (int c = 0; c < now.length; c++) {
      loss = loss.plus(now[c].times(loss(c)));
      total = total.plus(now[c]);
    }
    sum.add(0, loss.low(), loss.high());
    for (int larger = 1; larger < now.length; larger++) {
      for (int smaller = 0; smaller < larger; smaller++) {
        Interval up = now[smaller].times(probability(larger));
        Interval down = now[larger].times(probability(smaller));
        addSlope(up.minus(down), smaller, larger, seconds, sum);
      }
    }
    if (seconds) {
      addPairs(sum);
    }
  }

  @Override
  Interval both(int smaller, int larger) {
    return total.times(super.both(smaller, larger));
  }
}

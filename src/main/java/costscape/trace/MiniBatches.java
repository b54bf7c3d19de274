package costscape.trace;

import costscape.cost.NetworkCost;
import costscape.data.RowDraws;
import costscape.space.Vectors;
import costscape.trace.optimizer.Optimizer.StepGradient;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Gives the gradient of a few rows for each step. Each epoch shuffles the rows (Fisher–Yates) and
 * takes them in batches, the last one smaller where the size does not divide. The penalty has the
 * weight that it has in the whole cost, so that the mean over equal batches is the gradient of the
 * cost. Where a rule works on the sum over the rows, a step takes the sum over the rows of its
 * batch, as torch's {@code reduction="sum"} does, and the steps of an epoch add up to the sum over
 * all.
 */
public final class MiniBatches implements StepGradient {
  private final NetworkCost cost;
  private final int size;
  private final boolean summed;
  private final RandomGenerator random;
  private final int[] rows;
  private int next;
  private int[] last = new int[0];

  /**
   * @param size the number of rows of a batch, from 1 to all
   * @param summed whether the rule multiplies by the number of all rows, {@code
   *     Optimizer.bySumOver}: the gradient given is then the batch's sum divided by that number
   */
  public MiniBatches(NetworkCost cost, int size, boolean summed, RandomGenerator random) {
    int all = cost.dataset().rows();
    if (size < 1 || size > all) {
      throw new IllegalArgumentException("a batch has 1 to %d rows, not %d".formatted(all, size));
    }
    this.cost = cost;
    this.size = size;
    this.summed = summed;
    this.random = random;
    next = all;
    rows = new int[all];
    for (int row = 0; row < all; row++) {
      rows[row] = row;
    }
  }

  @Override
  public void next(double[] theta, double[] gradient) {
    if (next == rows.length) {
      RowDraws.shuffle(rows, random);
      next = 0;
    }
    int end = Math.min(next + size, rows.length);
    last = Arrays.copyOfRange(rows, next, end);
    cost.over(cost.dataset().subset(last)).gradient(theta, gradient);
    if (summed) {
      Vectors.scale(gradient, (double) (end - next) / rows.length);
    }
    next = end;
  }

  @Override
  public int[] rows() {
    return last.clone();
  }
}

package costscape.cost;

/**
 * The quantity that the article's printed code plots in place of the cost. There y is a 12 × 1
 * column and the output a row of 12, so that {@code y * log(output)} is 12 × 12: every output meets
 * every label, and the sum is the number of rows times the mean cross-entropy against one label for
 * all, the share of ones:
 *
 * <p>−(1/N) Σⱼ [n₁ log oⱼ + n₀ log(1 − oⱼ)], n₁ rows of label 1 and n₀ of label 0.
 *
 * @param cost of two classes
 */
public record BroadcastCost(NetworkCost cost) implements CostFunction {
  @Override
  public int dimension() {
    return cost.dimension();
  }

  @Override
  public double at(double[] theta) {
    int rows = cost.dataset().rows();
    double[] features = new double[cost.dataset().features()];
    int ones = 0;
    for (int row = 0; row < rows; row++) {
      ones += cost.dataset().label(row);
    }
    LogisticLoss loss = (LogisticLoss) cost.loss();
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      cost.dataset().row(row, features);
      double logit = cost.network().logit(theta, features);
      sum += ones * loss.value(logit, 1) + (rows - ones) * loss.value(logit, 0);
    }
    return sum / rows;
  }
}

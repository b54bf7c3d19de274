package costscape.enclosure;

import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.RegressionLoss.Smoothness;
import costscape.cost.ScaledError;
import costscape.cost.SoftmaxLoss;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Numbers;
import costscape.interval.EntropyRange;
import costscape.interval.FunctionRange;
import costscape.interval.Jet;
import costscape.network.Link;
import java.util.Arrays;
import java.util.Optional;

/** Bounds of the loss of one row, from bounds of what the output layer gives. */
interface RowLoss {
  /** What the output layer gives for the row at hand. */
  interface Outputs {
    /** Writes one output, or one linear form of the outputs. */
    void write(int form, boolean seconds, Jet into);
  }

  void add(int row, Outputs outputs, boolean seconds, Jet sum);

  /** Why nothing can be proved of a loss; empty where it can. */
  static Optional<String> refusal(LossFunction loss) {
    if (loss instanceof ScaledError) {
      return Optional.of(
          "a proof is of targets as they are, and these are standardized: --standardize features"
              + " scales features alone");
    }
    boolean served =
        loss instanceof LogisticLoss
            || loss instanceof SoftmaxLoss
            || loss instanceof WeightedCrossEntropy
            || loss == MeanError.MEAN_SQUARED_ERROR;
    return served
        ? Optional.empty()
        : Optional.of(
            (loss instanceof RegressionLoss errors && errors.smoothness() == Smoothness.TWICE
                    ? "bounds of %s are not known here"
                    : "a proof needs second derivatives, which %s does not have everywhere")
                .formatted(loss.word()));
  }

  /**
   * The enclosure of a loss.
   *
   * @throws IllegalArgumentException where the loss has not two derivatives everywhere
   */
  static RowLoss of(NetworkCost cost, int dimension) {
    Optional<String> refusal = refusal(cost.loss());
    if (refusal.isPresent()) {
      throw new IllegalArgumentException(refusal.get());
    }
    if (cost.loss() instanceof LogisticLoss loss) {
      FunctionRange[] byLabel = {FunctionRange.of(loss, 0), FunctionRange.of(loss, 1)};
      return logistic(cost, byLabel, new Jet(dimension));
    }
    if (cost.loss() instanceof WeightedCrossEntropy loss) {
      return loss.link() == Link.SOFTMAX
          ? new WeightedSoftmaxRow(cost, loss, dimension)
          : logistic(cost, weighted(cost, loss), new Jet(dimension));
    }
    return cost.loss() instanceof SoftmaxLoss
        ? new SoftmaxRow(cost, dimension)
        : squaredErrors(cost, new Jet(dimension));
  }

  private static FunctionRange[] weighted(NetworkCost cost, WeightedCrossEntropy loss) {
    return Arrays.stream(ClassTargets.of(loss, cost.dataset()))
        .map(targets -> new EntropyRange(targets[0], targets[1]))
        .toArray(FunctionRange[]::new);
  }

  private static RowLoss logistic(NetworkCost cost, FunctionRange[] byLabel, Jet logit) {
    double[] ranges = new double[6];
    return (row, outputs, seconds, sum) -> {
      outputs.write(0, seconds, logit);
      byLabel[cost.dataset().label(row)].over(logit.low[0], logit.high[0], ranges);
      sum.addComposed(logit, ranges, seconds);
    };
  }

  private static RowLoss squaredErrors(NetworkCost cost, Jet answer) {
    Numbers targets = (Numbers) cost.dataset().targets();
    double[] ranges = new double[6];
    return (row, outputs, seconds, sum) -> {
      int count = cost.network().output().width();
      for (int output = 0; output < count; output++) {
        outputs.write(output, seconds, answer);
        FunctionRange range = FunctionRange.squaredError(targets.number(row, output), count);
        range.over(answer.low[0], answer.high[0], ranges);
        sum.addComposed(answer, ranges, seconds);
      }
    };
  }
}

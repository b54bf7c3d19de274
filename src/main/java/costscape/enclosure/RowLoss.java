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
import costscape.data.Dataset;
import costscape.data.Numbers;
import costscape.enclosure.SoftmaxRow.WeightedSoftmaxRow;
import costscape.interval.FunctionRange;
import costscape.interval.FunctionRange.EntropyRange;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.network.OutputLayer.Link;
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

  /**
   * How much of every class's −log p the loss of a row holds: t_c = ((1 − ε)·w_y·[c = y] +
   * ε·w_c/k)/m for a row of class y, where m is the rows' mean weight. The weights and ε are taken
   * as the doubles that they are; what is made of them is no double and is enclosed.
   */
  final class ClassTargets {
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
}

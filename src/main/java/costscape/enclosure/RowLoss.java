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
import costscape.enclosure.RowLoss.SoftmaxRow.WeightedSoftmaxRow;
import costscape.interval.FunctionRange;
import costscape.interval.FunctionRange.EntropyRange;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.network.OutputLayer.Link;
import java.util.Arrays;
import java.util.Optional;

/** Bounds of the loss of one row, from bounds of what the output layer gives. */
interface RowLoss {
  /** The outputs of the output layer for the row at hand. */
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

  /**
   * The softmax's cross-entropy of one row. It depends on differences of logits alone, so bounds
   * are of those: with p the probabilities and y the row's class, and z_c − z_d bounded as one
   * number,
   *
   * <p>ℓ = log(1 + Σ e^(z_c − z_y)) over c ≠ y, its gradient Σ p_c ∇(z_c − z_y), its second
   * derivatives Σ p_c ∇²(z_c − z_y) + Σ p_c p_d ∇(z_c − z_d) ∇(z_c − z_d)ᵀ over pairs c &lt; d, and
   * p_c = 1/(1 + Σ e^(z_d − z_c)) over d ≠ c. The last sum is the Hessian of ℓ by the logits,
   * diag(p) − ppᵀ, written so that no squares are taken away from squares.
   */
  static class SoftmaxRow implements RowLoss {
    private static final Interval ONE = Interval.of(1);

    private final NetworkCost cost;
    private final int classes;
    private final Jet[] differences; // of two logits, by their pair
    private final Interval[] probabilities;

    SoftmaxRow(NetworkCost cost, int dimension) {
      this.cost = cost;
      classes = cost.network().output().width();
      differences = new Jet[classes * (classes - 1) / 2];
      for (int k = 0; k < differences.length; k++) {
        differences[k] = new Jet(dimension);
      }
      probabilities = new Interval[classes];
    }

    /** The pair of two classes, the smaller one first: 0-1, 0-2, 1-2, 0-3 and so on. */
    static int pair(int smaller, int larger) {
      return larger * (larger - 1) / 2 + smaller;
    }

    @Override
    public void add(int row, Outputs outputs, boolean seconds, Jet sum) {
      for (int k = 0; k < differences.length; k++) {
        outputs.write(k, seconds, differences[k]);
      }
      for (int c = 0; c < classes; c++) {
        probabilities[c] = probability(c);
      }
      add(cost.dataset().label(row), seconds, sum);
    }

    /** Adds the loss of a row of one class. */
    void add(int label, boolean seconds, Jet sum) {
      Interval loss = loss(label);
      sum.add(0, loss.low(), loss.high());
      for (int c = 0; c < classes; c++) {
        if (c != label) {
          // a pair's difference is of the larger class's logit less the smaller one's
          Interval factor = c > label ? probabilities[c] : probabilities[c].negated();
          addSlope(factor, Math.min(c, label), Math.max(c, label), seconds, sum);
        }
      }
      if (seconds) {
        addPairs(sum);
      }
    }

    /** A factor times the derivatives of z_larger − z_smaller. */
    final void addSlope(Interval factor, int smaller, int larger, boolean seconds, Jet sum) {
      Jet difference = differences[pair(smaller, larger)];
      sum.addDerivatives(factor.low(), factor.high(), difference, seconds);
    }

    /** Σ p_c p_d ∇(z_c − z_d) ∇(z_c − z_d)ᵀ. */
    void addPairs(Jet sum) {
      for (int larger = 1; larger < classes; larger++) {
        for (int smaller = 0; smaller < larger; smaller++) {
          Interval both = both(smaller, larger);
          sum.addOuter(both.low(), both.high(), differences[pair(smaller, larger)]);
        }
      }
    }

    /** The factor of a pair: p_c p_d. */
    Interval both(int smaller, int larger) {
      return probabilities[smaller].times(probabilities[larger]);
    }

    /** p_c. */
    Interval probability(int c) {
      return ONE.over(ONE.plus(others(c)));
    }

    /** z_c − z_d. */
    private Interval difference(int c, int d) {
      Interval value = differences[pair(Math.min(c, d), Math.max(c, d))].value();
      return c > d ? value : value.negated();
    }

    /** Σ e^(z_d − z_c) over d ≠ c. */
    private Interval others(int c) {
      Interval sum = Interval.of(0);
      for (int d = 0; d < classes; d++) {
        sum = d == c ? sum : sum.plus(difference(d, c).exp());
      }
      return sum;
    }

    /** Rises with every difference, so that either end is taken at the differences' ends. */
    Interval loss(int label) {
      return new Interval(end(label, false).low(), end(label, true).high());
    }

    /** The largest exponent is taken out: e^800 has no double. */
    private Interval end(int label, boolean upper) {
      double largest = 0;
      for (int c = 0; c < classes; c++) {
        largest = c == label ? largest : Math.max(largest, end(c, label, upper));
      }
      Interval shift = Interval.of(largest);
      Interval sum = shift.negated().exp();
      if (largest == 0) {
        sum = Interval.of(0); // and 1 is added by log1p, where tiny losses keep their digits
      }
      for (int c = 0; c < classes; c++) {
        if (c != label) {
          sum = sum.plus(Interval.of(end(c, label, upper)).minus(shift).exp());
        }
      }
      return largest == 0 ? sum.log1p() : shift.plus(sum.log());
    }

    private double end(int c, int label, boolean upper) {
      Interval difference = difference(c, label);
      return upper ? difference.high() : difference.low();
    }

    /**
     * A softmax's cross-entropy of one row that belongs to every class by a weight: ℓ = Σ t_c ℓ_c
     * for the losses ℓ_c of {@link SoftmaxRow}. Its gradient is the sum over pairs c &lt; d of (t_c
     * p_d − t_d p_c) ∇(z_d − z_c), and the products of its second derivatives have the factor Σ
     * t_c.
     */
    static final class WeightedSoftmaxRow extends SoftmaxRow {
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
  }
}

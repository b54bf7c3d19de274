package costscape.lesson;

import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.number.RandomNumbers;
import costscape.space.ParameterVector;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One training run of a lesson, on a 1-2-1 network of sigmoid units.
 *
 * @param holdOut which rows do not train
 */
public record Experiment(
    Datasets data,
    HoldOut holdOut,
    LossFunction loss,
    double l2,
    ParameterVector start,
    Training training)
    implements Serializable {
  /** The start of the article: seven numbers, and the network is as good as undecided. */
  static final double[] START = KnownPoint.START.toArray();

  /**
   * Rows that do not train, drawn as {@code --hold-out SHARE --seed N} draws them.
   *
   * @param share 0 where all train
   */
  public record HoldOut(double share, long seed) implements Serializable {
    static final HoldOut NONE = new HoldOut(0, 1);

    Split split(Dataset rows) {
      return Split.holdingOut(rows, RowDraws.heldOut(rows, share, RandomNumbers.of(seed)));
    }
  }

  private static final int PARAMETERS = 7;

  /** The number of steps recorded of a run, roughly. */
  private static final int RECORDED = 2000;

  /** A run of the article's trainer: summed gradient, rate 0.1, no penalty. */
  static Experiment article(int steps, double... start) {
    Optimizer trainer = Optimizers.GD.at(0.1).bySumOver(Datasets.ARTICLE.dataset().rows());
    return of(Datasets.ARTICLE, trainer, steps, start);
  }

  /** A run on the article's data from the article's start. */
  static Experiment fromStart(Optimizer optimizer, int steps) {
    return of(Datasets.ARTICLE, optimizer, steps, START);
  }

  static Experiment of(Datasets data, Optimizer optimizer, int steps, double... start) {
    int every = Math.max(1, steps / RECORDED);
    return new Experiment(
        data,
        HoldOut.NONE,
        LogisticLoss.CROSS_ENTROPY,
        0,
        ParameterVector.of(start),
        new Training(optimizer, steps, every));
  }

  /** A run of L-BFGS to the end, from normal values of deviation 4. */
  static Experiment toTheEnd(Datasets data, double l2, long seed) {
    ParameterVector start = ParameterVector.gaussian(PARAMETERS, 4, RandomNumbers.of(seed));
    StopRules stop = StopRules.after(2000).orGradientBelow(1e-10);
    Training training = new Training(Optimizers.LBFGS.usual(), stop, 1);
    return new Experiment(data, HoldOut.NONE, LogisticLoss.CROSS_ENTROPY, l2, start, training);
  }

  Experiment withPenalty(double amount) {
    return new Experiment(data, holdOut, loss, amount, start, training);
  }

  Experiment withLoss(LossFunction other) {
    return new Experiment(data, holdOut, other, l2, start, training);
  }

  Experiment holdingOut(double share, long seed) {
    return new Experiment(data, new HoldOut(share, seed), loss, l2, start, training);
  }

  /** This experiment with every step recorded. */
  Experiment inFull() {
    Training full = new Training(training.optimizer(), training.stop(), 1);
    return new Experiment(data, holdOut, loss, l2, start, full);
  }

  /** The path of so many steps, every one recorded, however high the cost rises. */
  Trajectory unstopped(int steps) {
    StopRules stop =
        new StopRules(steps, StopRules.NEVER, StopRules.NEVER, Double.POSITIVE_INFINITY);
    return new Training(training.optimizer(), stop, 1).from(cost(), start);
  }

  public NetworkCost cost() {
    Dataset rows = split().map(Split::training).orElseGet(data::dataset);
    Network network = Network.of(rows.features(), List.of(2), ActivationFunction.SIGMOID);
    return NetworkCost.of(network, rows, loss, l2);
  }

  /** The rows held out, and those that train; nothing where all do. */
  public Optional<Split> split() {
    return holdOut.equals(HoldOut.NONE)
        ? Optional.empty()
        : Optional.of(holdOut.split(data.dataset()));
  }

  Trajectory train() {
    return training.from(cost(), start);
  }

  Outcome judged(Trajectory path) {
    return new Outcome(this, path, Verdict.of(cost(), path));
  }

  Outcome run() {
    return judged(train());
  }
}

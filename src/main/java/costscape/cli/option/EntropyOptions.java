package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.GivenOptions;
import costscape.cli.facts.Topic;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.SoftmaxLoss;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.store.file.InputException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of the cross-entropy: how much each class counts, and how sure a label is. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
final class EntropyOptions {
  private static final String WEIGHTS = "--class-weights";
  private static final String SMOOTHING = "--label-smoothing";
  private static final String BALANCED = "balanced";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_NETWORKS)
  @Option(
      names = WEIGHTS,
      paramLabel = "W,…|balanced",
      description =
          "How much a row of each class counts in the cross-entropy, in the order of the classes;"
              + " the mean is divided by the sum of the rows' weights, as torch's CrossEntropyLoss"
              + " does. balanced: rows / (classes · rows of the class), of the rows that train"
              + " (default: 1 each).")
  private String weights;

  @Option(
      names = SMOOTHING,
      paramLabel = "SHARE",
      description =
          "The share of a label that the cross-entropy spreads over all classes, as torch's"
              + " CrossEntropyLoss does (default: 0).")
  private double smoothing;

  double smoothing() {
    return smoothing;
  }

  /** Notes what is given in place of a trained network's own. */
  void takeOver(TakenModel network) {
    String own = network.model().loss();
    if (GivenOptions.has(command, WEIGHTS)) {
      String before = WeightedCrossEntropy.weightsIn(own);
      network.instead(WEIGHTS, weights, before.isEmpty() ? "1 for each class" : before);
    }
    if (GivenOptions.has(command, SMOOTHING)) {
      network.instead(SMOOTHING, "" + smoothing, WeightedCrossEntropy.smoothingIn(own));
    }
  }

  /**
   * A loss with these settings; what is not given stays that of the loss.
   *
   * @param rows that train
   * @throws InputException where it is no cross-entropy
   */
  LossFunction of(LossFunction loss, Dataset rows) {
    boolean isWeighted = GivenOptions.has(command, WEIGHTS);
    boolean isSmoothed = GivenOptions.has(command, SMOOTHING);
    if (!isWeighted && !isSmoothed) {
      return loss;
    }
    boolean fits =
        loss == LogisticLoss.CROSS_ENTROPY
            || loss == SoftmaxLoss.CROSS_ENTROPY
            || loss instanceof WeightedCrossEntropy;
    if (!fits) {
      throw new InputException(
          "%s is for cross-entropy, not for %s"
              .formatted(isWeighted ? WEIGHTS : SMOOTHING, loss.word()));
    }
    List<Double> own = loss instanceof WeightedCrossEntropy before ? before.weights() : List.of();
    double ownShare = loss instanceof WeightedCrossEntropy before ? before.smoothing() : 0;
    return InputException.given(
        () ->
            WeightedCrossEntropy.of(
                isWeighted ? weights(rows) : own, isSmoothed ? smoothing : ownShare, rows));
  }

  private List<Double> weights(Dataset rows) {
    if (weights.equals(BALANCED)) {
      return WeightedCrossEntropy.balanced(rows);
    }
    try {
      return Arrays.stream(weights.split(",", -1)).map(Double::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new InputException(
          "%s is balanced or a number for each class, such as 1,2.5, not %s"
              .formatted(WEIGHTS, InputException.quoted(weights)));
    }
  }
}

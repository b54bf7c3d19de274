package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.RegressionLoss;
import costscape.cost.ScaledError;
import costscape.cost.SoftmaxLoss;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Standard.Scaling;
import costscape.store.file.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say what the answer to a row costs, and among how many classes it is. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
final class LossOptions {
  private static final String WEIGHTS = "--class-weights";
  private static final String SMOOTHING = "--label-smoothing";
  private static final String BALANCED = "balanced";
  private static final String COST = "--cost";
  private static final String CLASSES = "--classes";

  @Option(
      names = COST,
      paramLabel = "NAME",
      completionCandidates = Choices.LossNames.class,
      description =
          "Loss of a row: ${COMPLETION-CANDIDATES}. The first is of classes, squared of two"
              + " classes, the others of numbers to predict; huber:DELTA says from which error on"
              + " huber is a line (default: cross_entropy, and of sine mean_squared_error).")
  private Optional<String> loss = Optional.empty();

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_NETWORKS)
  @Option(
      names = CLASSES,
      paramLabel = "N",
      description =
          "How many classes there are, numbered from 0, where a class has no row: the network has N"
              + " outputs all the same (default: those that have rows).")
  private Optional<Integer> classes = Optional.empty();

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

  /**
   * Takes over the loss of a trained network where none is asked for.
   *
   * @throws InputException where the one that is asked for is of other targets
   */
  void takeOver(TakenModel network) {
    String own = network.model().loss();
    boolean hasClasses = network.model().kind().hasClasses();
    if (loss.isPresent() && isOfNumbers() == hasClasses) {
      throw network.refused(COST, loss.get(), hasClasses ? "classes" : "numbers to predict");
    }
    loss = Optional.of(network.or(own, COST, loss, word -> word));
    takeOverEntropy(network);
  }

  /** Returns whether the command line says what a row costs, or among how many classes it is. */
  boolean isGiven() {
    return loss.isPresent() || classes.isPresent();
  }

  /** Takes the target for numbers to predict where no option says what it is, and tells so. */
  boolean takeNumbers() {
    boolean isOpen = !isGiven();
    loss = isOpen ? Optional.of(MeanError.MEAN_SQUARED_ERROR.word()) : loss;
    return isOpen;
  }

  boolean isOfNumbers() {
    return loss.filter(LossFunction::isOfNumbers).isPresent();
  }

  /** The loss that is asked for, or the usual one of the data. */
  LossFunction of(Dataset dataset) {
    return weighted(plain(dataset), dataset);
  }

  /** The loss without class weights and smoothed labels, which a graph's own cost has already. */
  LossFunction plain(Dataset dataset) {
    return loss.map(
            word ->
                InputException.given(() -> LossFunction.named(word, dataset))
                    .orElseThrow(() -> noLoss(word, dataset)))
        .orElseGet(() -> LossFunction.usual(dataset));
  }

  private static InputException noLoss(String word, Dataset dataset) {
    List<String> words = LossFunction.choices(dataset).stream().map(LossFunction::word).toList();
    String targets =
        dataset.hasClasses() ? dataset.classes().size() + " classes" : "numbers to predict";
    return new InputException(
        "--cost %s does not fit %s, which has %s: %s would do"
            .formatted(
                InputException.quoted(word), dataset.name(), targets, String.join(" or ", words)));
  }

  /** The share of a label that is spread over all classes. */
  double smoothing() {
    return smoothing;
  }

  /** The loss in the unit of the data, where the network's targets are scaled. */
  LossFunction of(Dataset dataset, Scaling scaling) {
    LossFunction plain = of(dataset);
    if (scaling.targets().isEmpty() || !(plain instanceof RegressionLoss errors)) {
      return plain;
    }
    boolean isOne = scaling.targets().size() == 1;
    return new ScaledError(errors, isOne ? scaling.targets().get(0).unit() : 1, !isOne);
  }

  /** Rows among as many classes as are asked for, which a trained network does not change. */
  Dataset among(Dataset rows, Optional<TakenModel> taken) {
    return classes.map(count -> among(count, rows, taken)).orElse(rows);
  }

  private static Dataset among(int count, Dataset rows, Optional<TakenModel> taken) {
    if (!rows.hasClasses()) {
      throw new InputException(
          "--classes is for classes, and %s has numbers".formatted(rows.name()));
    }
    int own = rows.classes().size();
    if (taken.isPresent() && count != own) {
      throw taken.get().refused(CLASSES, "" + count, own + " classes");
    }
    if (count < own) {
      throw new InputException(
          "--classes %d is too few: %s has rows of %d".formatted(count, rows.name(), own));
    }
    return count == own
        ? rows
        : InputException.given(() -> rows.with(((Labels) rows.targets()).among(count)));
  }

  /** Refuses a number of classes for data in parts. */
  void checkParts() {
    if (classes.isPresent()) {
      throw new InputException("--classes is for data in one file, not in parts");
    }
  }

  /** Notes what is given in place of a trained network's own. */
  private void takeOverEntropy(TakenModel network) {
    String own = network.model().loss();
    if (CommandOptions.has(command, WEIGHTS)) {
      String before = WeightedCrossEntropy.weightsIn(own);
      network.instead(WEIGHTS, weights, before.isEmpty() ? "1 for each class" : before);
    }
    if (CommandOptions.has(command, SMOOTHING)) {
      network.instead(SMOOTHING, "" + smoothing, WeightedCrossEntropy.smoothingIn(own));
    }
  }

  /**
   * A loss with these settings; what is not given stays that of the loss.
   *
   * @throws InputException where it is no cross-entropy
   */
  private LossFunction weighted(LossFunction loss, Dataset rows) {
    boolean isWeighted = CommandOptions.has(command, WEIGHTS);
    boolean isSmoothed = CommandOptions.has(command, SMOOTHING);
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

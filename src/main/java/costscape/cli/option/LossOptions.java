package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cost.LossFunction;
import costscape.cost.Losses;
import costscape.cost.RegressionLoss;
import costscape.cost.ScaledError;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Standard.Scaling;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say what the answer to a row costs, and among how many classes it is. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
final class LossOptions {
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

  @Mixin private EntropyOptions entropyOptions;

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
    entropyOptions.takeOver(network);
  }

  boolean isOfNumbers() {
    return loss.filter(Losses::isOfNumbers).isPresent();
  }

  /** The loss that is asked for, or the usual one of the data. */
  LossFunction of(Dataset dataset) {
    return entropyOptions.of(plain(dataset), dataset);
  }

  /** The loss without class weights and smoothed labels, which a graph's own cost has already. */
  LossFunction plain(Dataset dataset) {
    return loss.map(
            word ->
                InputException.given(() -> Losses.named(word, dataset))
                    .orElseThrow(() -> noLoss(word, dataset)))
        .orElseGet(() -> Losses.usual(dataset));
  }

  private static InputException noLoss(String word, Dataset dataset) {
    List<String> words = Losses.choices(dataset).stream().map(LossFunction::word).toList();
    String targets =
        dataset.hasClasses() ? dataset.classes().size() + " classes" : "numbers to predict";
    return new InputException(
        "--cost %s does not fit %s, which has %s: %s would do"
            .formatted(
                InputException.quoted(word), dataset.name(), targets, String.join(" or ", words)));
  }

  /** The share of a label that is spread over all classes. */
  double smoothing() {
    return entropyOptions.smoothing();
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
}

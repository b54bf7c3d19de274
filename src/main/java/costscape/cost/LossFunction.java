package costscape.cost;

import costscape.data.Dataset;
import costscape.data.Targets;
import costscape.network.OutputLayer.Link;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cost of one row, from its k logits and its target, with the first two derivatives by the
 * logits.
 */
public interface LossFunction extends Serializable {
  /** The word in options and files. */
  String word();

  /** Returns what the mean over the rows is called, and its unit. */
  Measure measure();

  /** The link of the networks that this loss fits. */
  Link link();

  /** Returns whether the loss is a convex function of the logits. */
  boolean isConvex();

  /**
   * How many times as large as usual the numbers of this loss are, because they have the unit of
   * the data and the network's answers have another.
   */
  default double scale() {
    return 1;
  }

  /** The same loss for the mean over other rows. */
  default LossFunction over(Dataset rows) {
    return this;
  }

  double value(double[] logits, Targets targets, int row);

  /** Writes ∂ℓ/∂z, k entries. */
  void derivatives(double[] logits, Targets targets, int row, double[] into);

  /** Writes ∂²ℓ/∂z², k × k entries, row-major. */
  void secondDerivatives(double[] logits, Targets targets, int row, double[] into);

  /** The loss that a dataset's targets get where none is named. */
  static LossFunction usual(Dataset dataset) {
    return choices(dataset).get(0);
  }

  /** The losses that fit a dataset's targets, the usual one first. */
  static List<? extends LossFunction> choices(Dataset dataset) {
    if (!dataset.hasClasses()) {
      return ofNumbers();
    }
    return dataset.classes().size() == 2
        ? List.of(LogisticLoss.values())
        : List.of(SoftmaxLoss.values());
  }

  /** The losses of numbers to predict, the usual one first. */
  static List<RegressionLoss> ofNumbers() {
    return Stream.concat(Stream.of(MeanError.values()), Stream.of(new Huber(1))).toList();
  }

  /** Returns whether a word names a loss of numbers to predict. */
  static boolean isOfNumbers(String word) {
    return Huber.isMeant(word) || ofNumbers().stream().anyMatch(loss -> loss.word().equals(word));
  }

  /**
   * The loss with a name, if it fits the dataset.
   *
   * @param word as {@link #word} gives it, or {@code huber:DELTA}
   * @return empty where no loss has that name, or where the loss does not fit the dataset's targets
   * @throws IllegalArgumentException where Huber's delta is no number above 0, or class weights and
   *     smoothing are none of these classes
   */
  static Optional<LossFunction> named(String word, Dataset dataset) {
    if (Huber.isMeant(word) && !dataset.hasClasses()) {
      return Optional.of(Huber.parse(word));
    }
    if (WeightedCrossEntropy.isMeant(word) && dataset.hasClasses()) {
      return Optional.of(WeightedCrossEntropy.parse(word, dataset));
    }
    return choices(dataset).stream()
        .filter(l -> l.word().equals(word))
        .map(l -> (LossFunction) l)
        .findAny();
  }
}

package costscape.cost;

import costscape.data.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The losses by their words. */
public final class Losses {
  private static final String HUBER = "huber";

  private Losses() {}

  /** The loss that a dataset's targets get where none is named. */
  public static LossFunction usual(Dataset dataset) {
    return choices(dataset).get(0);
  }

  /** The losses that fit a dataset's targets, the usual one first. */
  public static List<? extends LossFunction> choices(Dataset dataset) {
    if (!dataset.hasClasses()) {
      return ofNumbers();
    }
    return dataset.classes().size() == 2
        ? List.of(LogisticLoss.values())
        : List.of(SoftmaxLoss.values());
  }

  /** The losses of numbers to predict, the usual one first. */
  public static List<RegressionLoss> ofNumbers() {
    return Stream.concat(Stream.of(MeanError.values()), Stream.of(new Huber(1))).toList();
  }

  /** Returns whether a word names a loss of numbers to predict. */
  public static boolean isOfNumbers(String word) {
    return word.startsWith(HUBER + ":")
        || ofNumbers().stream().anyMatch(loss -> loss.word().equals(word));
  }

  /**
   * The loss with a name, if it fits the dataset.
   *
   * @param word as {@link LossFunction#word} gives it, or {@code huber:DELTA}
   * @return empty where no loss has that name, or where the loss does not fit the dataset's targets
   * @throws IllegalArgumentException where Huber's delta is no number above 0, or class weights and
   *     smoothing are none of these classes
   */
  public static Optional<LossFunction> named(String word, Dataset dataset) {
    if (word.startsWith(HUBER + ":") && !dataset.hasClasses()) {
      return Optional.of(new Huber(delta(word.substring(HUBER.length() + 1))));
    }
    if (WeightedCrossEntropy.isMeant(word) && dataset.hasClasses()) {
      return Optional.of(WeightedCrossEntropy.parse(word, dataset));
    }
    return choices(dataset).stream()
        .filter(l -> l.word().equals(word))
        .map(l -> (LossFunction) l)
        .findAny();
  }

  private static double delta(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Huber's delta is a number, not " + text, e);
    }
  }
}

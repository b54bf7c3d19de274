package costscape.api;

import costscape.cost.LossFunction;
import costscape.data.Dataset;
import java.util.Optional;

/** The cost of one row. A model's cost is its mean over the rows, plus the penalty. */
public final class Loss {
  /** The cross-entropy of classes, in nats: their usual loss. */
  public static final Loss CROSS_ENTROPY = new Loss("cross_entropy");

  /** The square of the probability's distance from the class, for two classes. */
  public static final Loss SQUARED = new Loss("squared");

  /** The square of the distance from the number: the usual loss of numbers to predict. */
  public static final Loss MEAN_SQUARED_ERROR = new Loss("mean_squared_error");

  /** The distance from the number to predict. It has a kink where it is 0. */
  public static final Loss MEAN_ABSOLUTE_ERROR = new Loss("mean_absolute_error");

  private final String word;

  private Loss(String word) {
    this.word = word;
  }

  /**
   * Huber's loss of numbers to predict: half the square of a distance up to delta, and a straight
   * line beyond.
   *
   * @param delta where the line begins, above 0
   * @throws IllegalArgumentException where delta is not above 0
   */
  public static Loss huber(double delta) {
    if (!(delta > 0 && Double.isFinite(delta))) {
      throw new IllegalArgumentException("delta is a number above 0, not " + delta);
    }
    return new Loss("huber:" + delta);
  }

  /** The engine's loss of this name, where it fits the rows. */
  Optional<LossFunction> of(Dataset rows) {
    return LossFunction.named(word, rows);
  }

  @Override
  public String toString() {
    return word;
  }
}

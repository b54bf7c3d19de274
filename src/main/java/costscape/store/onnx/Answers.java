package costscape.store.onnx;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** The meaning of the numbers that a graph outputs, where targets are classes. */
public enum Answers {
  /** One for each class, of any size; of two classes, one that is positive for the second. */
  LOGITS(answer -> true),
  /** The probability of each class; of two classes, that of the second. */
  PROBABILITIES(Answers::areProbabilities),
  /** Their natural logarithms. */
  LOG_PROBABILITIES(answer -> areProbabilities(Arrays.stream(answer).map(Math::exp).toArray()));

  /** Probabilities of single precision sum to 1 within far less. */
  private static final double NEAR = 1e-3;

  private final Predicate<double[]> fitting;

  Answers(Predicate<double[]> fitting) {
    this.fitting = fitting;
  }

  /** Returns whether the numbers for one row may be these. */
  boolean fits(double... answer) {
    return fitting.test(answer);
  }

  private static boolean areProbabilities(double... answer) {
    boolean areShares = Arrays.stream(answer).allMatch(p -> p > -NEAR && p < 1 + NEAR);
    double sum = Arrays.stream(answer).sum();
    return areShares && (answer.length == 1 || Math.abs(sum - 1) < NEAR);
  }

  /** Returns the words that messages use. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

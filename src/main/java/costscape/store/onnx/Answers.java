package costscape.store.onnx;

import java.util.Arrays;
import java.util.Locale;

/** What the numbers are that a graph answers with, where targets are classes. */
public enum Answers {
  /** One for each class, of any size; of two classes, one that is positive for the second. */
  LOGITS {
    @Override
    boolean fits(double... answer) {
      return true;
    }
  },
  /** The probability of each class; of two classes, that of the second. */
  PROBABILITIES {
    @Override
    boolean fits(double... answer) {
      boolean areShares = Arrays.stream(answer).allMatch(p -> p > -NEAR && p < 1 + NEAR);
      double sum = Arrays.stream(answer).sum();
      return areShares && (answer.length == 1 || Math.abs(sum - 1) < NEAR);
    }
  },
  /** Their natural logarithms. */
  LOG_PROBABILITIES {
    @Override
    boolean fits(double... answer) {
      return PROBABILITIES.fits(Arrays.stream(answer).map(Math::exp).toArray());
    }
  };

  /** Probabilities of single precision sum to 1 within far less. */
  private static final double NEAR = 1e-3;

  /** Whether the numbers for one row may be these. */
  abstract boolean fits(double... answer);

  /** As messages call them. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

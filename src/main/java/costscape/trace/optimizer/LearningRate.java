package costscape.trace.optimizer;

/** Checks that the rules with a learning rate share. */
final class LearningRate {
  private LearningRate() {}

  static void check(double rate) {
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("the learning rate must be above 0; it is " + rate);
    }
  }

  /** Checks the factor of a running mean. */
  static void checkDecay(String name, double decay) {
    if (!(decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException(
          "%s is 0 or more and below 1, not %s".formatted(name, decay));
    }
  }

  static void checkEpsilon(double epsilon) {
    if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
      throw new IllegalArgumentException("epsilon must be above 0; it is " + epsilon);
    }
  }
}

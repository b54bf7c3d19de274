package costscape.cost;

import costscape.cost.RegressionLoss.ErrorFormula;

/**
 * Huber's loss: e²/2 where |e| ≤ δ, and δ(|e| − δ/2) beyond, so that a single row with a large
 * error does not decide alone (Huber, Ann. Math. Statist. 35, 1964, 73). Its second derivative
 * jumps at δ.
 *
 * @param delta where the parabola becomes a line; above 0
 */
public record Huber(double delta) implements RegressionLoss {
  private static final Measure MEASURE = Measure.of("mean Huber loss");

  private static final String WORD = "huber";

  /** Returns whether a word names such a loss with its delta. */
  static boolean isMeant(String word) {
    return word.startsWith(WORD + ":");
  }

  /** The loss of a word. */
  static Huber parse(String word) {
    String delta = word.substring(WORD.length() + 1);
    try {
      return new Huber(Double.parseDouble(delta));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Huber's delta is a number, not " + delta, e);
    }
  }

  public Huber {
    if (!(delta > 0) || Double.isInfinite(delta)) {
      throw new IllegalArgumentException("Huber's delta is above 0 and finite, not " + delta);
    }
  }

  @Override
  public String word() {
    return delta == 1 ? WORD : WORD + ":" + delta;
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Smoothness smoothness() {
    return Smoothness.ONCE;
  }

  @Override
  public ErrorFormula formula() {
    return new ErrorFormula(
        "½·(z − y)², beyond %s a line".formatted(String.valueOf(delta)),
        "z − y, from −%1$s to %1$s".formatted(String.valueOf(delta)),
        "IF(ABS(%%1$s)<=%1$s,%%1$s^2/2,%1$s*(ABS(%%1$s)-%1$s/2))".formatted(delta),
        "MAX(-%1$s,MIN(%1$s,%%1$s))".formatted(delta));
  }

  @Override
  public double value(double error) {
    double size = Math.abs(error);
    return size <= delta ? 0.5 * error * error : delta * (size - 0.5 * delta);
  }

  @Override
  public double sum(double[] answers, double[] targets) {
    double sum = 0;
    for (int row = 0; row < answers.length; row++) {
      double size = Math.abs(answers[row] - targets[row]);
      double within = Math.min(size, delta);
      sum += within * (size - 0.5 * within); // both branches of the value
    }
    return sum;
  }

  @Override
  public double derivative(double error) {
    return Math.max(-delta, Math.min(delta, error));
  }

  @Override
  public double secondDerivative(double error) {
    return Math.abs(error) <= delta ? 1 : 0;
  }
}

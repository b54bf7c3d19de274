package costscape.cost;

import costscape.cost.RegressionLoss.ErrorFormula;
import java.util.Locale;

/** Losses of numbers to predict that have no setting of their own. */
public enum MeanError implements RegressionLoss {
  /**
   * e², as in scikit-learn's mean_squared_error and torch's MSELoss. Some books put a factor ½
   * before it; here there is none.
   */
  MEAN_SQUARED_ERROR(
      "mean squared error",
      Smoothness.TWICE,
      new ErrorFormula("(z − y)²", "2·(z − y)", "%1$s^2", "2*%1$s")) {
    @Override
    public double value(double error) {
      return error * error;
    }

    @Override
    public double sum(double[] answers, double[] targets) {
      double sum = 0;
      for (int row = 0; row < answers.length; row++) {
        double error = answers[row] - targets[row];
        sum += error * error;
      }
      return sum;
    }

    @Override
    public double derivative(double error) {
      return 2 * error;
    }

    @Override
    public double secondDerivative(double error) {
      return 2;
    }
  },
  /** |e|. Its slope jumps from −1 to 1 where e = 0; there the slope is taken as 0. */
  MEAN_ABSOLUTE_ERROR(
      "mean absolute error",
      Smoothness.KINK,
      new ErrorFormula(
          "|z − y|", "the sign of z − y", "ABS(%1$s)", "IF(%1$s>0,1,IF(%1$s<0,-1,0))")) {
    @Override
    public double value(double error) {
      return Math.abs(error);
    }

    @Override
    public double sum(double[] answers, double[] targets) {
      double sum = 0;
      for (int row = 0; row < answers.length; row++) {
        sum += Math.abs(answers[row] - targets[row]);
      }
      return sum;
    }

    @Override
    public double derivative(double error) {
      return Math.signum(error);
    }

    @Override
    public double secondDerivative(double error) {
      return 0;
    }
  };

  private final Measure measure;
  private final Smoothness smoothness;

  private final ErrorFormula formula;

  MeanError(String quantity, Smoothness smoothness, ErrorFormula formula) {
    measure = Measure.of(quantity);
    this.smoothness = smoothness;
    this.formula = formula;
  }

  @Override
  public Smoothness smoothness() {
    return smoothness;
  }

  @Override
  public ErrorFormula formula() {
    return formula;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Measure measure() {
    return measure;
  }
}

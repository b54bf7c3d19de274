package costscape.cost;

import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.network.OutputLayer.Link;
import java.util.Arrays;

/**
 * The cost of one row of numbers to predict: the mean over its m outputs of a function of the error
 * e, which is answer minus target.
 */
public interface RegressionLoss extends LossFunction {
  /** How many derivatives the loss of an error has. */
  enum Smoothness {
    /** A slope and a curvature everywhere. */
    TWICE,
    /** A slope everywhere, whose own slope jumps somewhere. */
    ONCE,
    /** A kink where the error is 0. */
    KINK
  }

  Smoothness smoothness();

  /** How the loss is written. */
  ErrorFormula formula();

  /** The loss of one error. */
  double value(double error);

  /**
   * Σ over many rows of one output, of the errors answer minus target. Most losses have their own
   * loop, which the compiler vectorises: it would not see through {@link #value(double)}.
   */
  default double sum(double[] answers, double[] targets) {
    double sum = 0;
    for (int row = 0; row < answers.length; row++) {
      sum += value(answers[row] - targets[row]);
    }
    return sum;
  }

  double derivative(double error);

  double secondDerivative(double error);

  @Override
  default boolean isConvex() {
    return true;
  }

  @Override
  default Link link() {
    return Link.IDENTITY;
  }

  @Override
  default double value(double[] logits, Targets targets, int row) {
    double sum = 0;
    for (int output = 0; output < logits.length; output++) {
      sum += value(logits[output] - ((Numbers) targets).number(row, output));
    }
    return sum / logits.length;
  }

  @Override
  default void derivatives(double[] logits, Targets targets, int row, double[] into) {
    for (int output = 0; output < logits.length; output++) {
      double error = logits[output] - ((Numbers) targets).number(row, output);
      into[output] = derivative(error) / logits.length;
    }
  }

  @Override
  default void secondDerivatives(double[] logits, Targets targets, int row, double[] into) {
    Arrays.fill(into, 0);
    for (int output = 0; output < logits.length; output++) {
      double error = logits[output] - ((Numbers) targets).number(row, output);
      into[output * (logits.length + 1)] = secondDerivative(error) / logits.length;
    }
  }

  /**
   * The loss of one error and its slope as they are written: in symbols, where the error is z − y,
   * and as the formula of a spreadsheet's cell, where it is {@code %1$s}.
   */
  record ErrorFormula(String text, String slope, String cell, String cellSlope) {
    /** The cell's formula of the loss of an error, which is a formula itself. */
    public String cell(String error) {
      return cell.formatted(error);
    }

    /** The cell's formula of the slope of the loss at an error. */
    public String cellSlope(String error) {
      return cellSlope.formatted(error);
    }
  }
}

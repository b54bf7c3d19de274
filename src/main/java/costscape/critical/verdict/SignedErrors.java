package costscape.critical.verdict;

import costscape.cost.LossFunction;
import costscape.cost.Measure;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.network.OutputLayer.Link;
import java.util.Arrays;

/**
 * Errors times fixed factors, s·(answer − target): what an absolute error is on one side of its
 * kink, where s is its sign, and the Lagrange function of the kink, where s is a multiplier.
 *
 * @param factors rows × outputs
 */
record SignedErrors(double[][] factors) implements LossFunction {
  private static final Measure MEASURE = Measure.of("mean signed error");

  @Override
  public String word() {
    return "signed_error";
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Link link() {
    return Link.IDENTITY;
  }

  @Override
  public boolean isConvex() {
    return true;
  }

  @Override
  public double value(double[] logits, Targets targets, int row) {
    double sum = 0;
    for (int output = 0; output < logits.length; output++) {
      sum += factors[row][output] * (logits[output] - ((Numbers) targets).number(row, output));
    }
    return sum / logits.length;
  }

  @Override
  public void derivatives(double[] logits, Targets targets, int row, double[] into) {
    for (int output = 0; output < logits.length; output++) {
      into[output] = factors[row][output] / logits.length;
    }
  }

  @Override
  public void secondDerivatives(double[] logits, Targets targets, int row, double[] into) {
    Arrays.fill(into, 0);
  }
}

package costscape.workbook.formula;

import costscape.workbook.cell.A1;

/**
 * Which column of Descent holds what: step, parameters, cost and gradient norm as in the table of
 * {@code trace}, then the gradient, how good the answers are, and what the rule keeps from step to
 * step.
 *
 * @param states how many numbers for each parameter the rule keeps
 */
public record DescentColumns(int parameters, int states) {
  public static final String SHEET = "Descent";

  public static final int STEP = 0;

  public static int parameter(int k) {
    return 1 + k;
  }

  public int cost() {
    return 1 + parameters;
  }

  public int gradientNorm() {
    return 2 + parameters;
  }

  public int gradient(int k) {
    return 3 + parameters + k;
  }

  public int quality() {
    return 3 + 2 * parameters;
  }

  public int state(int state, int k) {
    return 4 + (2 + state) * parameters + k;
  }

  public int count() {
    return 4 + (2 + states) * parameters;
  }

  /** The sheet's row of a step; the headings are row 0. */
  public static int row(int step) {
    return 1 + step;
  }

  /** One column over all steps, to be used on other sheets. */
  public static String all(int column, int steps) {
    return A1.on(SHEET, A1.down(column, row(0), row(steps)));
  }
}

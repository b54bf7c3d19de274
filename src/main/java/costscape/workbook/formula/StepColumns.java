package costscape.workbook.formula;

import costscape.cost.NetworkCost;

/**
 * Which column of One step holds what of a data row: x, y, z and a, p, loss, δ, partials.
 *
 * @param working the columns of the sheet Working
 * @param targets how many columns y has
 * @param answers 1 where p stands before the loss and is no column of Working, 0 elsewhere
 */
public record StepColumns(WorkingColumns working, int targets, int answers) implements RowColumns {
  public static final String SHEET = "One step";
  public static final int NAMES = 6;
  public static final int SYMBOLS = 7;
  public static final int WORDS = 8;
  public static final int FIRST = 9;

  public static StepColumns of(NetworkCost cost) {
    OutputFormulas output = new OutputFormulas(cost);
    WorkingColumns working = new WorkingColumns(cost.network().layout(), output.helpers());
    return new StepColumns(working, output.targets(), output.isLogistic() ? 1 : 0);
  }

  /** Working's columns stand here from this one on, p put in before the loss. */
  private int shift() {
    return target(targets) - 2;
  }

  public int feature(int feature) {
    return 1 + feature;
  }

  public int target(int output) {
    return 1 + working.layout().width(0) + output;
  }

  @Override
  public int z(int layer, int unit) {
    return shift() + working.z(layer, unit);
  }

  @Override
  public int a(int layer, int unit) {
    return shift() + working.a(layer, unit);
  }

  public int probability() {
    return shift() + working.loss();
  }

  @Override
  public int helper(int k) {
    return shift() + working.helper(k);
  }

  @Override
  public int loss() {
    return probability() + answers;
  }

  @Override
  public int delta(int layer, int unit) {
    return shift() + working.delta(layer, unit) + answers;
  }

  public int partial(int k) {
    return shift() + working.count() + answers + k;
  }
}

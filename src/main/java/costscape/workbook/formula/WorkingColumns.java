package costscape.workbook.formula;

import costscape.network.ParameterLayout;

/**
 * Which column of Working holds what of one data row at one step: each hidden unit's z and a, layer
 * by layer, then the outputs' z, what stands between these and the loss, the loss, and δ of every
 * unit.
 *
 * @param helpers how many cells stand between the outputs' z and the loss
 */
public record WorkingColumns(ParameterLayout layout, int helpers) implements RowColumns {
  public static final String SHEET = "Working";
  public static final int STEP = 0;
  public static final int ROW = 1;
  private static final int FIRST = 2;

  /** Hidden units in layers before one. */
  private int before(int layer) {
    int units = 0;
    for (int l = 1; l < layer; l++) {
      units += layout.width(l);
    }
    return units;
  }

  private int hidden() {
    return before(layout.layers());
  }

  @Override
  public int z(int layer, int unit) {
    return FIRST + 2 * before(layer) + (layer == layout.layers() ? 1 : 2) * unit;
  }

  @Override
  public int a(int layer, int unit) {
    return z(layer, unit) + 1;
  }

  private int outputs() {
    return layout.width(layout.layers());
  }

  @Override
  public int helper(int k) {
    return FIRST + 2 * hidden() + outputs() + k;
  }

  @Override
  public int loss() {
    return helper(helpers);
  }

  @Override
  public int delta(int layer, int unit) {
    return loss() + 1 + before(layer) + unit;
  }

  public int count() {
    return FIRST + formulas();
  }

  int formulas() {
    return 3 * hidden() + 2 * outputs() + helpers + 1;
  }

  /** The sheet's row of a data row at a step; the headings are row 0. */
  public static int row(int step, int row, int rows) {
    return 1 + step * rows + row;
  }
}

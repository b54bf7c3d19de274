package costscape.workbook.formula;

import costscape.network.ParameterLayout;
import costscape.workbook.cell.A1;

/** How the formulas of one data row refer to what they need. */
public abstract class RowPlaces implements OutputPlaces {
  private final int row;
  private final RowColumns columns;
  private final ParameterLayout layout;

  /**
   * @param row the sheet's row that holds what the units compute from this data row
   */
  protected RowPlaces(int row, RowColumns columns, ParameterLayout layout) {
    this.row = row;
    this.columns = columns;
    this.layout = layout;
  }

  public abstract String parameter(int k);

  public abstract String feature(int feature);

  public final String z(int layer, int unit) {
    return A1.at(row, columns.z(layer, unit));
  }

  /** The activation of a hidden unit. */
  public final String a(int layer, int unit) {
    return A1.at(row, columns.a(layer, unit));
  }

  public final String delta(int layer, int unit) {
    return A1.at(row, columns.delta(layer, unit));
  }

  @Override
  public final String logit(int output) {
    return z(layout.layers(), output);
  }

  @Override
  public final String logits() {
    return logit(0) + ":" + logit(layout.width(layout.layers()) - 1);
  }

  @Override
  public final String helper(int k) {
    return A1.at(row, columns.helper(k));
  }
}

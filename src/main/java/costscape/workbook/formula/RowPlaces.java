package costscape.workbook.formula;

import costscape.workbook.cell.A1;

/** How the formulas of one data row refer to what they need. */
public abstract class RowPlaces {
  private final int row;
  private final UnitColumns columns;

  /**
   * @param row the sheet's row that holds what the units compute from this data row
   */
  protected RowPlaces(int row, UnitColumns columns) {
    this.row = row;
    this.columns = columns;
  }

  public abstract String parameter(int k);

  public abstract String feature(int feature);

  public abstract String label();

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
}

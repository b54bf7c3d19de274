package costscape.workbook.formula;

/** How the formulas of one data row refer to what they need. */
public interface RowPlaces {
  String parameter(int k);

  String feature(int feature);

  String label();

  String z(int layer, int unit);

  /** A hidden unit's. */
  String a(int layer, int unit);

  String delta(int layer, int unit);
}

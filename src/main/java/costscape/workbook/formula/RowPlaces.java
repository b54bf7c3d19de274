package costscape.workbook.formula;

/** How the formulas of one data row refer to what they need. */
public interface RowPlaces extends OutputPlaces {
  String parameter(int k);

  String feature(int feature);

  String z(int layer, int unit);

  /** A hidden unit's. */
  String a(int layer, int unit);

  String delta(int layer, int unit);
}

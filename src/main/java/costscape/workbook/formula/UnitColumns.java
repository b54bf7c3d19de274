package costscape.workbook.formula;

/** Which columns of a sheet hold a unit's pre-activation, activation and error. */
public interface UnitColumns {
  int z(int layer, int unit);

  /** Hidden units only. */
  int a(int layer, int unit);

  int delta(int layer, int unit);
}

package costscape.workbook.formula;

/** Which columns of a sheet hold what a network computes from a data row. */
public interface RowColumns {
  int z(int layer, int unit);

  /** Hidden units only. */
  int a(int layer, int unit);

  int delta(int layer, int unit);

  /** What stands between the logits and the loss: see {@link OutputFormulas#helpers}. */
  int helper(int k);

  int loss();
}

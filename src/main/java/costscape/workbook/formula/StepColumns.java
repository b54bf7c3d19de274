package costscape.workbook.formula;

import costscape.network.ParameterLayout;

/** Which column of One step holds what of a data row: x, y, z and a, p, loss, δ, partials. */
public record StepColumns(ParameterLayout layout) implements UnitColumns {
  public static final String SHEET = "One step";
  public static final int NAMES = 6;
  public static final int SYMBOLS = 7;
  public static final int WORDS = 8;
  public static final int FIRST = 9;

  private WorkingColumns working() {
    return new WorkingColumns(layout);
  }

  /** Working's columns stand here from this one on, p put in before the loss. */
  private int shift() {
    return label() + 1 - 2;
  }

  public int feature(int feature) {
    return 1 + feature;
  }

  public int label() {
    return 1 + layout.width(0);
  }

  @Override
  public int z(int layer, int unit) {
    return shift() + working().z(layer, unit);
  }

  @Override
  public int a(int layer, int unit) {
    return shift() + working().a(layer, unit);
  }

  public int probability() {
    return shift() + working().loss();
  }

  public int loss() {
    return probability() + 1;
  }

  @Override
  public int delta(int layer, int unit) {
    return shift() + working().delta(layer, unit) + 1;
  }

  public int partial(int k) {
    return shift() + working().count() + 1 + k;
  }
}

package costscape.workbook.formula;

import costscape.network.ParameterLayout;
import costscape.workbook.cell.A1;
import java.util.function.IntFunction;

/**
 * How the formulas of one data row refer to what they need.
 *
 * @param row the sheet's row that holds what the units compute from this data row
 * @param parameters where each parameter stands
 * @param features where the row's features stand
 * @param targets where the row's label stands, or the numbers that its outputs are to predict
 */
public record RowPlaces(
    int row,
    RowColumns columns,
    ParameterLayout layout,
    IntFunction<String> parameters,
    IntFunction<String> features,
    IntFunction<String> targets)
    implements OutputPlaces {
  public String parameter(int k) {
    return parameters.apply(k);
  }

  public String feature(int feature) {
    return features.apply(feature);
  }

  @Override
  public String target(int output) {
    return targets.apply(output);
  }

  public String z(int layer, int unit) {
    return A1.at(row, columns.z(layer, unit));
  }

  /** The activation of a hidden unit. */
  public String a(int layer, int unit) {
    return A1.at(row, columns.a(layer, unit));
  }

  public String delta(int layer, int unit) {
    return A1.at(row, columns.delta(layer, unit));
  }

  @Override
  public String logit(int output) {
    return z(layout.layers(), output);
  }

  @Override
  public String logits() {
    return logit(0) + ":" + logit(layout.width(layout.layers()) - 1);
  }

  @Override
  public String helper(int k) {
    return A1.at(row, columns.helper(k));
  }
}

package costscape.workbook;

import costscape.network.Pass;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.RowColumns;
import costscape.workbook.formula.RowPlaces;
import costscape.workbook.formula.WorkbookPlan;

/**
 * Writes what a network computes from one data row, as formulas beside the engine's values: z, a
 * and δ of every unit, and the loss with what stands before it.
 */
record RowCells(WorkbookPlan plan, Computed computed, RowColumns columns) {
  /** Writes a data row into a row of the sheet. */
  void write(Page page, int row, int i, Pass pass, RowPlaces places) {
    for (int layer = 1; layer <= plan.layout().layers(); layer++) {
      for (int unit = 0; unit < plan.layout().width(layer); unit++) {
        unit(page, row, layer, unit, pass, places);
      }
    }
    for (int k = 0; k < plan.output().helpers(); k++) {
      double value = plan.output().helper(k, computed.logits(pass), i);
      page.formula(row, columns.helper(k), plan.output().helper(k, places), value);
    }
    page.formula(row, columns.loss(), plan.output().loss(places), computed.loss(pass, i));
  }

  private void unit(Page page, int row, int layer, int unit, Pass pass, RowPlaces places) {
    String z = plan.units().preActivation(layer, unit, places);
    page.formula(row, columns.z(layer, unit), z, pass.preActivation(layer, unit));
    if (layer < plan.layout().layers()) {
      String a = plan.units().activation(places.z(layer, unit));
      page.formula(row, columns.a(layer, unit), a, pass.activation(layer, unit));
    }
    String delta = plan.units().delta(layer, unit, places);
    page.formula(row, columns.delta(layer, unit), delta, pass.delta(layer, unit));
  }
}

package costscape.workbook;

import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.RowFormulas;
import costscape.workbook.formula.RowPlaces;
import costscape.workbook.formula.UnitColumns;

/** Writes z, a and δ of every unit for one data row, as formulas beside the engine's values. */
record UnitCells(ParameterLayout layout, RowFormulas formulas, UnitColumns columns) {
  void write(Page page, int row, Pass pass, RowPlaces places) {
    for (int layer = 1; layer <= layout.layers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        write(page, row, layer, unit, pass, places);
      }
    }
  }

  private void write(Page page, int row, int layer, int unit, Pass pass, RowPlaces places) {
    String z = formulas.preActivation(layer, unit, places);
    page.formula(row, columns.z(layer, unit), z, pass.preActivation(layer, unit), CellLook.NUMBER);
    if (layer < layout.layers()) {
      String a = formulas.activation(places.z(layer, unit));
      page.formula(row, columns.a(layer, unit), a, pass.activation(layer, unit), CellLook.NUMBER);
    }
    String delta = formulas.delta(layer, unit, places);
    page.formula(row, columns.delta(layer, unit), delta, pass.delta(layer, unit), CellLook.NUMBER);
  }
}

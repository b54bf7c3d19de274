package costscape.workbook;

import costscape.network.Pass;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.RowPlaces;
import costscape.workbook.formula.WorkbookPlan;
import costscape.workbook.formula.WorkingColumns;

/** What Descent adds up: a row a data row and step, forwards and backwards, as One step shows. */
record WorkingSheet(
    Page page, WorkbookPlan plan, Computed computed, DataSheet data, WorkingColumns columns) {
  private static final double WIDTH = 12.5;

  WorkingSheet(Page page, WorkbookPlan plan, Computed computed, DataSheet data) {
    this(page, plan, computed, data, plan.working());
  }

  void write() {
    headings();
    for (int step = 0; step <= plan.steps(); step++) {
      for (int i = 0; i < plan.rows(); i++) {
        row(step, i);
      }
    }
    page.width(0, 2, 8).width(2, columns.count() - 2, WIDTH);
    int rows = (plan.steps() + 1) * plan.rows();
    page.freezeHeadings(1, 2).printTop(rows, columns.count(), columns.count());
  }

  private void headings() {
    page.text(0, WorkingColumns.STEP, "step", CellLook.INPUTS)
        .text(0, WorkingColumns.ROW, "row", CellLook.INPUTS)
        .text(0, columns.loss(), "loss", CellLook.LOSS);
    for (int k = 0; k < plan.output().helpers(); k++) {
      page.text(0, columns.helper(k), OutputWords.helper(k), CellLook.FORWARDS);
    }
    for (int layer = 1; layer <= plan.layout().layers(); layer++) {
      for (int unit = 0; unit < plan.layout().width(layer); unit++) {
        heading(columns.z(layer, unit), "z", layer, unit, CellLook.FORWARDS);
        heading(columns.delta(layer, unit), "δ", layer, unit, CellLook.BACKWARDS);
        if (layer < plan.layout().layers()) {
          heading(columns.a(layer, unit), "a", layer, unit, CellLook.FORWARDS);
        }
      }
    }
  }

  private void heading(int column, String letter, int layer, int unit, CellLook look) {
    page.text(0, column, ParameterWords.symbol(letter, layer, unit), look);
  }

  private void row(int step, int i) {
    int row = WorkingColumns.row(step, i, plan.rows());
    RowPlaces places = places(step, i);
    Pass pass = computed.pass(step, i);
    page.number(row, WorkingColumns.STEP, step).number(row, WorkingColumns.ROW, i + 1);
    new RowCells(plan, computed, columns).write(page, row, i, pass, places);
  }

  private RowPlaces places(int step, int i) {
    int there = DescentColumns.row(step);
    return new RowPlaces(
        WorkingColumns.row(step, i, plan.rows()),
        columns,
        plan.layout(),
        k -> A1.on(DescentColumns.SHEET, A1.fixedRow(there, DescentColumns.parameter(k))),
        feature -> data.feature(i, feature),
        output -> data.target(i, output));
  }
}

package costscape.workbook;

import costscape.network.Pass;
import costscape.workbook.StepHeadings.OutputWords;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.Places.DescentColumns;
import costscape.workbook.formula.Places.RowColumns;
import costscape.workbook.formula.Places.RowPlaces;
import costscape.workbook.formula.WorkbookPlan;

/** What Descent adds up: a row a data row and step, forwards and backwards, as One step shows. */
record WorkingSheet(
    Page page, WorkbookPlan plan, Computed computed, DataSheet data, RowColumns columns) {
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
    page.width(0, 2, 8).width(2, columns.partial(0) - 2, WIDTH);
    int rows = (plan.steps() + 1) * plan.rows();
    page.freezeHeadings(1, 2).printTop(rows, columns.partial(0), columns.partial(0));
  }

  private void headings() {
    page.text(0, RowColumns.STEP, "step", CellLook.INPUTS)
        .text(0, RowColumns.ROW, "row", CellLook.INPUTS)
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
    int row = RowColumns.row(step, i, plan.rows());
    RowPlaces places = places(step, i);
    Pass pass = computed.pass(step, i);
    page.number(row, RowColumns.STEP, step).number(row, RowColumns.ROW, i + 1);
    new RowCells(plan, computed, columns).write(page, row, i, pass, places);
  }

  private RowPlaces places(int step, int i) {
    int there = DescentColumns.row(step);
    return new RowPlaces(
        RowColumns.row(step, i, plan.rows()),
        columns,
        plan.layout(),
        k -> A1.on(DescentColumns.SHEET, A1.fixedRow(there, DescentColumns.parameter(k))),
        feature -> data.feature(i, feature),
        output -> data.target(i, output));
  }

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
}

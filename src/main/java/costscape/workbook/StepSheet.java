package costscape.workbook;

import costscape.network.ActivationFunction;
import costscape.network.Pass;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Inputs;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.RowFormulas;
import costscape.workbook.formula.RowPlaces;
import costscape.workbook.formula.StepColumns;
import costscape.workbook.formula.WorkbookPlan;

/** One step unfolded: a row a data row, a column a quantity, with its formula above it in words. */
record StepSheet(
    Page page, WorkbookPlan plan, Computed computed, DataSheet data, StepColumns columns) {
  static final String SHOWN = "step_shown";

  /** The step that the sheet opens with. */
  static final int SHOWN_STEP = 0;

  private static final double WIDTH = 14;

  StepSheet(Page page, WorkbookPlan plan, Computed computed, DataSheet data) {
    this(page, plan, computed, data, plan.stepColumns());
  }

  void write() {
    top();
    new StepHeadings(page, plan).write();
    for (int i = 0; i < plan.rows(); i++) {
      row(i);
    }
    sums();
    new StepUpdate(page, plan, computed).write(StepColumns.FIRST + plan.rows() + 2);
    page.width(0, columns.partial(plan.layout().size()), WIDTH);
    page.freeze(StepColumns.FIRST, 1).print(1 + columns.partial(plan.layout().size()) / 16, false);
  }

  private void top() {
    page.text(0, 0, "One step of training, unfolded", CellLook.TITLE);
    page.heading(2, 0, "step")
        .number(2, 1, SHOWN_STEP, CellLook.INPUT)
        .text(2, 2, "← the step to unfold, 0 to %d: type another one".formatted(plan.steps() - 1));
    page.text(
        3,
        0,
        "Each data row goes forwards through the network (blue) and gives its loss (orange); then"
            + " the error goes backwards (green).");
    page.text(
        4,
        0,
        "Violet: how the row's loss changes with each parameter. Below are the sums over the rows"
            + " and the update of every parameter.");
    Inputs.whole(page, 2, 1, plan.steps() - 1);
    Inputs.name(page, SHOWN, 2, 1);
  }

  private void row(int i) {
    int row = StepColumns.FIRST + i;
    Pass pass = computed.pass(SHOWN_STEP, i);
    page.number(row, 0, i + 1);
    for (int feature = 0; feature < plan.layout().width(0); feature++) {
      double x = plan.cost().dataset().feature(i, feature);
      page.formula(row, columns.feature(feature), data.feature(i, feature), x);
    }
    for (int k = 0; k < plan.output().targets(); k++) {
      double y = computed.target(i, k);
      page.formula(row, columns.target(k), data.target(i, k), y);
    }
    RowPlaces places = places(i);
    new RowCells(plan, computed, columns).write(page, row, i, pass, places);
    if (plan.output().isLogistic()) {
      String sigmoid = RowFormulas.sigmoid(places.logit(0));
      double value = ActivationFunction.SIGMOID.value(computed.logits(pass)[0]);
      page.formula(row, columns.probability(), sigmoid, value);
    }
    for (int k = 0; k < plan.layout().size(); k++) {
      partial(row, k, pass, places);
    }
  }

  private void partial(int row, int k, Pass pass, RowPlaces places) {
    int layer = plan.layout().layerOf(k);
    int unit = plan.layout().unitOf(k);
    String delta = places.delta(layer, unit);
    double value = pass.delta(layer, unit);
    if (plan.layout().isWeight(k)) {
      int from = new ParameterWords(plan.cost()).from(k);
      delta += "*" + (layer == 1 ? places.feature(from) : places.a(layer - 1, from));
      value *= pass.activation(layer - 1, from);
    }
    page.formula(row, columns.partial(k), delta, value);
  }

  private void sums() {
    int row = StepColumns.FIRST + plan.rows();
    for (int column = 0; column < columns.loss(); column++) {
      page.text(row, column, column == 0 ? "sum" : "", CellLook.SUM);
    }
    sum(row, columns.loss(), plan.rows() * meanLoss());
    for (int column = columns.loss() + 1; column < columns.partial(0); column++) {
      page.text(row, column, "", CellLook.SUM);
    }
    for (int k = 0; k < plan.layout().size(); k++) {
      sum(row, columns.partial(k), computed.lossGradient(SHOWN_STEP, k));
    }
  }

  private double meanLoss() {
    double[] theta = computed.theta(SHOWN_STEP);
    return computed.cost(SHOWN_STEP) - plan.cost().penalty(theta);
  }

  private void sum(int row, int column, double value) {
    String range = A1.at(StepColumns.FIRST, column) + ":" + A1.at(row - 1, column);
    page.formula(row, column, "SUM(" + range + ")", value, CellLook.SUM);
  }

  private RowPlaces places(int i) {
    int row = StepColumns.FIRST + i;
    return new RowPlaces(
        row,
        columns,
        plan.layout(),
        plan.layout()::name,
        feature -> A1.at(row, columns.feature(feature)),
        output -> A1.at(row, columns.target(output)));
  }
}

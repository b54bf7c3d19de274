package costscape.workbook;

import costscape.network.ActivationFunction;
import costscape.network.Pass;
import costscape.workbook.WorkingSheet.RowCells;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Inputs;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.Places.DescentColumns;
import costscape.workbook.formula.Places.RowColumns;
import costscape.workbook.formula.Places.RowPlaces;
import costscape.workbook.formula.RowFormulas;
import costscape.workbook.formula.WorkbookPlan;
import java.util.ArrayList;
import java.util.List;

/** One step unfolded: a row a data row, a column a quantity, with its formula above it in words. */
record StepSheet(
    Page page, WorkbookPlan plan, Computed computed, DataSheet data, RowColumns columns) {
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
    new StepUpdate(page, plan, computed).write(RowColumns.FIRST_ROW + plan.rows() + 2);
    page.width(0, columns.partial(plan.layout().size()), WIDTH);
    page.freeze(RowColumns.FIRST_ROW, 1)
        .print(1 + columns.partial(plan.layout().size()) / 16, false);
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
    int row = RowColumns.FIRST_ROW + i;
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
    int row = RowColumns.FIRST_ROW + plan.rows();
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
    String range = A1.at(RowColumns.FIRST_ROW, column) + ":" + A1.at(row - 1, column);
    page.formula(row, column, "SUM(" + range + ")", value, CellLook.SUM);
  }

  private RowPlaces places(int i) {
    int row = RowColumns.FIRST_ROW + i;
    return new RowPlaces(
        row,
        columns,
        plan.layout(),
        plan.layout()::name,
        feature -> A1.at(row, columns.feature(feature)),
        output -> A1.at(row, columns.target(output)));
  }

  /** Below the data rows of One step: cost and gradient from the sums, and the new parameters. */
  private record StepUpdate(Page page, WorkbookPlan plan, Computed computed) {
    private int sums() {
      return RowColumns.FIRST_ROW + plan.rows();
    }

    private RowColumns columns() {
      return plan.stepColumns();
    }

    void write(int top) {
      String unit = plan.cost().measure().unit();
      int first = top + 8;
      page.text(top, 0, "cost", CellLook.SUM)
          .formula(top, 1, cost(first), computed.cost(StepSheet.SHOWN_STEP), CellLook.SUM)
          .text(
              top,
              2,
              unit.isEmpty()
                  ? "sum of the losses / rows + l2_penalty / (2 · rows) · sum of the squared weights"
                  : "%s: %s"
                      .formatted(
                          unit,
                          "sum of the losses / rows + l2_penalty / (2 · rows) · sum of the squared"
                              + " weights"));
      page.text(top + 2, 0, "The new parameters", CellLook.TITLE);
      page.text(
          top + 3,
          0,
          "gradient = (sum over the rows + l2_penalty · value, the latter for weights only) / rows");
      page.text(
          top + 4,
          0,
          "The rule takes it times gradient_factor: 1 for the mean, the number of rows for the sum.");
      page.text(top + 5, 0, plan.ruleFormulas().words());
      headings(first - 1);
      for (int k = 0; k < plan.layout().size(); k++) {
        row(first + k, k);
      }
    }

    private String cost(int first) {
      return "SUM(%s)/row_count+%s"
          .formatted(
              A1.at(RowColumns.FIRST_ROW, columns().loss())
                  + ":"
                  + A1.at(sums() - 1, columns().loss()),
              DescentSheet.penalty(
                  plan.layout(),
                  (one, last) -> A1.at(first + one, 1) + ":" + A1.at(first + last, 1)));
    }

    private void headings(int row) {
      int column = 0;
      List<String> names = new ArrayList<>();
      names.add("parameter");
      names.add("value");
      names.add("sum over rows");
      names.add("gradient");
      for (String state : plan.ruleFormulas().states()) {
        names.add("%s before".formatted(state));
        names.add("new %s".formatted(state));
      }
      names.add("new value");
      names.add("in %s".formatted(DescentColumns.SHEET));
      names.add("what it is");
      for (String name : names) {
        page.heading(row, column++, name);
      }
    }

    private void row(int row, int k) {
      page.text(row, 0, plan.layout().name(k));
      Inputs.name(page, plan.layout().name(k), row, 1);
      double[] theta = computed.theta(StepSheet.SHOWN_STEP);
      page.formula(row, 1, inDescent(DescentColumns.parameter(k), 1), theta[k]);
      String sum = A1.at(sums(), columns().partial(k));
      page.formula(row, 2, sum, computed.lossGradient(StepSheet.SHOWN_STEP, k));
      String gradient =
          plan.layout().isWeight(k)
              ? "(%s+l2_penalty*%s)/row_count".formatted(A1.at(row, 2), A1.at(row, 1))
              : A1.at(row, 2) + "/row_count";
      page.formula(row, 3, gradient, computed.gradient(StepSheet.SHOWN_STEP, k));
      int column = 4;
      List<String> states = new ArrayList<>();
      for (int s = 0; s < plan.ruleFormulas().states().size(); s++) {
        double before = computed.state(s, StepSheet.SHOWN_STEP, k);
        page.formula(row, column, inDescent(plan.descent().state(s, k), 1), before);
        page.formula(
            row,
            column + 1,
            plan.ruleFormulas().state(s, A1.at(row, column), A1.at(row, 3)),
            computed.state(s, StepSheet.SHOWN_STEP + 1, k));
        states.add(A1.at(row, column + 1));
        column += 2;
      }
      double next = computed.theta(StepSheet.SHOWN_STEP + 1)[k];
      String step = "(" + StepSheet.SHOWN + "+1)";
      page.formula(
          row,
          column,
          plan.ruleFormulas().value(A1.at(row, 1), A1.at(row, 3), states, step),
          next,
          CellLook.SUM);
      page.formula(row, column + 1, inDescent(DescentColumns.parameter(k), 2), next);
      page.text(row, column + 2, new ParameterWords(plan.cost()).of(k));
    }

    /** A column's value at the step shown, or the one after it. */
    private String inDescent(int column, int place) {
      return "INDEX(%s,%s+%d)"
          .formatted(DescentColumns.all(column, plan.steps()), StepSheet.SHOWN, place);
    }
  }
}

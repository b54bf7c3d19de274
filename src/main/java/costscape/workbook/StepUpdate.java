package costscape.workbook;

import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Inputs;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.StepColumns;
import costscape.workbook.formula.WorkbookPlan;
import java.util.ArrayList;
import java.util.List;

/** Below the data rows of One step: cost and gradient from the sums, and the new parameters. */
record StepUpdate(Page page, WorkbookPlan plan, Computed computed) {
  private int sums() {
    return StepColumns.FIRST + plan.rows();
  }

  private StepColumns columns() {
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
            A1.at(StepColumns.FIRST, columns().loss()) + ":" + A1.at(sums() - 1, columns().loss()),
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

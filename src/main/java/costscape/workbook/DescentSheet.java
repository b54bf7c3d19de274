package costscape.workbook;

import costscape.cost.NetworkCost;
import costscape.network.ParameterLayout;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.OutputFormulas;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.Places.DescentColumns;
import costscape.workbook.formula.Places.RowColumns;
import costscape.workbook.formula.RuleFormulas;
import costscape.workbook.formula.WorkbookPlan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A row a step, each from the row above: the table of {@code trace}, and how it comes about. */
record DescentSheet(
    Page page,
    WorkbookPlan plan,
    Computed computed,
    DataSheet data,
    RuleFormulas rule,
    DescentColumns columns,
    RowColumns working) {
  private static final double WIDTH = 12.5;

  /** So many columns a page prints readably. */
  private static final int COLUMNS_A_PAGE = 20;

  DescentSheet(Page page, WorkbookPlan plan, Computed computed, DataSheet data) {
    this(page, plan, computed, data, plan.ruleFormulas(), plan.descent(), plan.working());
  }

  void write() {
    headings();
    for (int step = 0; step <= plan.steps(); step++) {
      row(step);
    }
    page.width(0, 1, 8).width(1, columns.count() - 1, WIDTH);
    for (int k = 0; k < plan.layout().size(); k++) {
      page.widths(columns.gradient(k), heading(k).length() + 2);
    }
    page.widths(columns.gradientNorm(), 15);
    page.freezeHeadings(1, 1).printTop(plan.steps() + 1, columns.count(), COLUMNS_A_PAGE);
  }

  private String heading(int k) {
    return "gradient_" + plan.layout().name(k);
  }

  private void headings() {
    page.heading(0, DescentColumns.STEP, "step")
        .heading(0, columns.cost(), "cost")
        .heading(0, columns.gradientNorm(), "gradient_norm")
        .heading(0, columns.quality(), quality(plan.cost()));
    for (int k = 0; k < plan.layout().size(); k++) {
      page.heading(0, DescentColumns.parameter(k), plan.layout().name(k))
          .heading(0, columns.gradient(k), heading(k));
      for (int s = 0; s < rule.states().size(); s++) {
        String state = rule.states().get(s) + "_" + plan.layout().name(k);
        page.heading(0, columns.state(s, k), state);
      }
    }
  }

  private void row(int step) {
    int row = DescentColumns.row(step);
    if (step == 0) {
      page.number(row, DescentColumns.STEP, 0);
    } else {
      page.formula(row, DescentColumns.STEP, A1.at(row - 1, DescentColumns.STEP) + "+1", step);
    }
    for (int k = 0; k < plan.layout().size(); k++) {
      page.formula(row, DescentColumns.parameter(k), parameter(row, k), computed.theta(step)[k]);
      page.formula(row, columns.gradient(k), gradient(step, k), computed.gradient(step, k));
      for (int s = 0; s < rule.states().size(); s++) {
        double value = computed.state(s, step, k);
        page.formula(row, columns.state(s, k), state(row, s, k), value);
      }
    }
    page.formula(row, columns.cost(), cost(step), computed.cost(step));
    String norm =
        "SQRT(SUMSQ(%s:%s))"
            .formatted(
                A1.at(row, columns.gradient(0)),
                A1.at(row, columns.gradient(plan.layout().size() - 1)));
    page.formula(row, columns.gradientNorm(), norm, computed.gradientNorm(step));
    page.formula(row, columns.quality(), quality(step), computed.quality(step));
  }

  private String parameter(int row, int k) {
    if (row == DescentColumns.row(0)) {
      return StartSheet.start(plan.layout().name(k));
    }
    List<String> states =
        IntStream.range(0, rule.states().size())
            .mapToObj(s -> A1.at(row, columns.state(s, k)))
            .toList();
    return rule()
        .value(
            A1.at(row - 1, DescentColumns.parameter(k)),
            A1.at(row - 1, columns.gradient(k)),
            states,
            A1.fixedColumn(row, DescentColumns.STEP));
  }

  private String state(int row, int s, int k) {
    return row == DescentColumns.row(0)
        ? "0"
        : rule().state(s, A1.at(row - 1, columns.state(s, k)), A1.at(row - 1, columns.gradient(k)));
  }

  private String rows(int step, int column) {
    return A1.on(
        RowColumns.WORKING,
        A1.down(
            column,
            RowColumns.row(step, 0, plan.rows()),
            RowColumns.row(step, plan.rows() - 1, plan.rows())));
  }

  private String cost(int step) {
    int row = DescentColumns.row(step);
    String penalty =
        penalty(
            plan.layout(),
            (first, last) ->
                A1.at(row, DescentColumns.parameter(first))
                    + ":"
                    + A1.at(row, DescentColumns.parameter(last)));
    return "SUM(%s)/row_count+%s".formatted(rows(step, working.loss()), penalty);
  }

  /** How a formula refers to several parameters that stand beside or below each other. */
  interface Stretch {
    String of(int first, int last);
  }

  /** The penalty on the weights, which stand together layer by layer. */
  static String penalty(ParameterLayout layout, Stretch parameters) {
    return IntStream.rangeClosed(1, layout.layers())
        .mapToObj(k -> parameters.of(layout.weight(k, 0, 0), layout.bias(k, 0) - 1))
        .collect(Collectors.joining(",", "l2_penalty/(2*row_count)*SUMSQ(", ")"));
  }

  private String gradient(int step, int k) {
    int layer = plan.layout().layerOf(k);
    String delta = rows(step, working.delta(layer, plan.layout().unitOf(k)));
    if (!plan.layout().isWeight(k)) {
      return "SUM(" + delta + ")/row_count";
    }
    int from = new ParameterWords(plan.cost()).from(k);
    String input = layer == 1 ? data.features(from) : rows(step, working.a(layer - 1, from));
    return "(SUMPRODUCT(%s,%s)+l2_penalty*%s)/row_count"
        .formatted(delta, input, A1.at(DescentColumns.row(step), DescentColumns.parameter(k)));
  }

  /** What the column of answers says: how many are right, or how far off they are. */
  static String quality(NetworkCost cost) {
    return cost.dataset().hasClasses() ? "accuracy" : "root_mean_square";
  }

  private String quality(int step) {
    List<String> logits =
        IntStream.range(0, plan.output().outputs())
            .mapToObj(k -> rows(step, working.z(plan.layout().layers(), k)))
            .toList();
    List<String> targets =
        IntStream.range(0, plan.output().targets()).mapToObj(data::allTargets).toList();
    return plan.output()
        .quality(logits, targets, rows(step, working.helper(OutputFormulas.LARGEST)));
  }
}

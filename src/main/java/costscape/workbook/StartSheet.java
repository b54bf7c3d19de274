package costscape.workbook;

import costscape.cost.NetworkCost;
import costscape.network.ParameterLayout;
import costscape.trace.optimizer.Setting;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Inputs;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.RuleFormulas;
import costscape.workbook.formula.WorkbookPlan;
import java.util.List;
import java.util.Locale;

/** What a reader sees first: what is where, what may be changed, and how training went. */
final class StartSheet {
  static final String SHEET = "Start here";
  private static final String START = "start_";
  private static final double WIDE = 1e6;

  /** The first row below the title and what to do. */
  private static final int TOP = 6;

  /** The column in which an arrow points at a cell that holds no number. */
  private static final int MARKS = 3;

  private final WorkbookPlan recipe;
  private final Computed computed;
  private final NetworkCost cost;
  private final String command;
  private int row;

  StartSheet(WorkbookPlan recipe, Computed computed, String command) {
    this.recipe = recipe;
    this.computed = computed;
    this.cost = recipe.cost();
    this.command = command;
  }

  /** The named cell with a parameter's value at step 0. */
  static String start(String parameter) {
    return START + parameter;
  }

  void write(Page page) {
    ParameterLayout layout = cost.network().layout();
    page.text(0, 0, "Gradient descent that computes itself", CellLook.TITLE);
    page.text(
        1,
        0,
        String.format(
            Locale.ROOT,
            "A %s network (%s units) learns the data “%s”: %d rows, %d parameters, %,d steps of %s.",
            layout.shape(),
            cost.network().activation().name().toLowerCase(Locale.ROOT),
            Page.shown(cost.dataset().name()),
            recipe.rows(),
            layout.size(),
            recipe.steps(),
            RuleFormulas.of(recipe.rule()).title()),
        CellLook.TEXT);
    page.text(2, 0, "1. Change a cell of this colour: all is computed anew.", CellLook.TEXT)
        .text(2, 4, "change me", CellLook.INPUT)
        .text(3, 0, "2. See on the sheet Charts how the cost falls.", CellLook.TEXT)
        .text(4, 0, "3. Click any number to read the formula that it comes from.", CellLook.TEXT);
    row = TOP;
    AllWell asked = new AllWell();
    settings(page, asked);
    row++;
    training(page);
    int allWell = row;
    row += 2;
    starts(page, layout, asked);
    allWell(page, allWell, asked);
    new StartWords(cost, recipe.steps(), command).write(page, TOP, 4);
    page.widths(0, 18, 15, 52, 3, 20, 76);
    page.freeze(TOP - 1, 0).print(1, true);
    page.sheet().setRepeatingRows(null);
  }

  private void heading(Page page, String what, String value, String words) {
    page.text(row, 0, what, CellLook.HEADING)
        .text(row, 1, value, CellLook.HEADING)
        .text(row, 2, words, CellLook.HEADING);
    row++;
  }

  private void settings(Page page, AllWell asked) {
    heading(page, "Settings", "value", "what it does");
    int first = row;
    recipe.settings().forEach((setting, value) -> setting(page, setting, value));
    input(page, "l2_penalty", cost.l2(), "penalty A on large weights, A/(2·rows)·Σw²", 0, WIDE);
    asked.marked(A1.down(MARKS, first, row - 1), "", A1.down(0, first, row - 1), "");
    page.text(row, 0, "gradient_of", CellLook.TEXT)
        .text(row, 1, recipe.summed() ? "sum" : "mean", CellLook.INPUT)
        .text(row, 2, "sum or mean of the rows’ gradients", CellLook.TEXT);
    Inputs.oneOf(page, row, 1, "sum", "mean");
    named(page, "gradient_of");
    String labels = new DataSheet(cost.dataset()).allTargets(0);
    page.text(row, 0, "row_count", CellLook.TEXT)
        .formula(row, 1, "COUNT(" + labels + ")", recipe.rows(), CellLook.NUMBER)
        .text(row, 2, "rows of the data", CellLook.TEXT);
    named(page, "row_count");
    page.text(row, 0, "gradient_factor", CellLook.TEXT)
        .formula(
            row,
            1,
            "IF(gradient_of=\"sum\",row_count,1)",
            recipe.summed() ? recipe.rows() : 1,
            CellLook.NUMBER)
        .text(row, 2, "what the mean gradient is multiplied by", CellLook.TEXT);
    named(page, "gradient_factor");
  }

  private void setting(Page page, Setting setting, double value) {
    switch (setting) {
      case RATE -> input(page, setting, value, "how far a step goes down the gradient", 1e-9, WIDE);
      case MOMENTUM -> input(page, setting, value, "share of the last steps kept", 0, 0.9999);
      case DECAY -> input(page, setting, value, "share of the squared gradients kept", 0, 0.999999);
      case EPSILON -> input(page, setting, value, "keeps the rule from dividing by 0", 1e-300, 1);
      case MEMORY, WEIGHT_DECAY ->
          throw new IllegalArgumentException("no rule of a workbook has " + setting.label());
    }
  }

  private void input(
      Page page, Setting setting, double value, String words, double least, double most) {
    input(page, setting.label(), value, words, least, most);
  }

  private void named(Page page, String name) {
    Inputs.name(page, name, row, 1);
    row++;
  }

  private void input(
      Page page, String name, double value, String words, double least, double most) {
    String from = limit(least);
    String to = limit(most);
    String limits = most < WIDE ? " (%s to %s)".formatted(from, to) : "";
    page.text(row, 0, name, CellLook.TEXT)
        .number(row, 1, value, CellLook.INPUT)
        .text(row, 2, words + limits, CellLook.TEXT);
    AllWell.mark(page, row, MARKS, A1.at(row, 1), 1);
    Inputs.between(page, row, 1, from, to);
    named(page, name);
  }

  private static String limit(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /** How training goes, which follows whatever is changed. */
  private void training(Page page) {
    String unit = cost.measure().unit();
    heading(page, "How it goes", "value", "");
    DescentColumns columns = new DescentColumns(cost.dimension(), 0);
    int last = recipe.steps();
    String all = DescentColumns.all(columns.cost(), last);
    result(page, "cost at the start", at(columns.cost(), 0), computed.cost(0), unit);
    result(page, "cost at the end", at(columns.cost(), last), computed.cost(last), unit);
    double lowest = java.util.Arrays.stream(computed.costs()).min().getAsDouble();
    result(page, "lowest cost", "MIN(" + all + ")", lowest, unit);
    result(
        page,
        "slope at the end",
        at(columns.gradientNorm(), last),
        computed.gradientNorm(last),
        "length of the gradient: 0 where training would stand still");
    result(
        page,
        cost.dataset().hasClasses() ? "accuracy" : "typical error",
        at(columns.quality(), last),
        computed.quality(last),
        quality());
  }

  private void allWell(Page page, int row, AllWell asked) {
    DescentColumns columns = new DescentColumns(cost.dimension(), 0);
    int last = recipe.steps();
    DataSheet data = new DataSheet(cost.dataset());
    asked
        .marked(data.allMarks(), "Row ", data.allRows(), " of the sheet Data")
        .cost(at(columns.cost(), 0), at(columns.cost(), last));
    String value = AllWell.value(computed.cost(0), computed.cost(last));
    page.text(row, 0, "all well?", CellLook.TEXT)
        .formula(row, 1, asked.formula(), value, CellLook.TEXT);
  }

  private String quality() {
    if (!cost.dataset().hasClasses()) {
      return "root of the mean squared error at the end";
    }
    return cost.dataset().classes().size() == 2
        ? "share of rows on the right side at the end"
        : "share of rows whose class is the likeliest at the end";
  }

  private static String at(int column, int step) {
    return DescentColumns.SHEET + "!" + A1.fixed(DescentColumns.row(step), column);
  }

  private void result(Page page, String what, String formula, double value, String words) {
    page.text(row, 0, what, CellLook.TEXT)
        .formula(row, 1, formula, value, CellLook.NUMBER)
        .text(row, 2, words, CellLook.TEXT);
    row++;
  }

  private void starts(Page page, ParameterLayout layout, AllWell asked) {
    heading(page, "Start", "value", "where training begins: the parameters at step 0");
    ParameterWords words = new ParameterWords(cost);
    List<String> names = layout.parameterNames();
    int end = row + names.size() - 1;
    asked.marked(A1.down(MARKS, row, end), "", A1.down(0, row, end), "");
    for (int k = 0; k < names.size(); k++) {
      input(page, start(names.get(k)), recipe.start().get(k), words.of(k), -WIDE, WIDE);
    }
  }
}

package costscape.workbook;

import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.network.ParameterLayout;
import costscape.trace.optimizer.Setting;
import costscape.words.WorkbookWords;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Inputs;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.WorkbookPlan;
import java.util.Arrays;
import java.util.List;

/** What a reader sees first: what is where, what may be changed, and how training went. */
final class StartSheet {
  static final WorkbookWords SHEET = WorkbookWords.START_HERE;
  private static final String START = "start_";
  private static final double WIDE = 1e6;

  /** The first row below the title and what to do. */
  private static final int TOP = 6;

  /** The column in which an arrow points at a cell that holds no number. */
  private static final int MARKS = 3;

  private final Page page;
  private final WorkbookPlan plan;
  private final Computed computed;
  private final NetworkCost cost;
  private final String command;
  private final Rounding rounding;
  private int row;

  StartSheet(Page page, WorkbookPlan plan, Computed computed, String command, Rounding rounding) {
    this.page = page;
    this.rounding = rounding;
    this.plan = plan;
    this.computed = computed;
    this.cost = plan.cost();
    this.command = command;
  }

  /** The named cell with a parameter's value at step 0. */
  static String start(String parameter) {
    return START + parameter;
  }

  void write() {
    ParameterLayout layout = cost.network().layout();
    page.text(0, 0, WorkbookWords.TITLE, CellLook.TITLE);
    page.text(
        1,
        0,
        WorkbookWords.LEARNS.say(
            layout.shape(),
            cost.network().activation().word(),
            Page.shown(cost.dataset().name()),
            plan.rows(),
            layout.size(),
            plan.steps(),
            plan.ruleFormulas().title()));
    page.text(2, 0, WorkbookWords.CHANGE_A_CELL)
        .text(2, 4, WorkbookWords.CHANGE_ME, CellLook.INPUT)
        .text(3, 0, WorkbookWords.SEE_THE_CHARTS.say(ChartSheet.SHEET.say()))
        .text(4, 0, WorkbookWords.CLICK_A_NUMBER);
    row = TOP;
    AllWell asked = new AllWell();
    settings(asked);
    row++;
    training();
    int allWell = row;
    row += 2;
    starts(layout, asked);
    allWell(allWell, asked);
    new StartWords(page, cost, plan.steps(), command, rounding).write(TOP, 4);
    page.widths(0, 18, 15, 52, 3, 20, 76);
    page.freeze(TOP - 1, 0).print(1, true);
  }

  private void heading(WorkbookWords what, WorkbookWords value, String words) {
    page.heading(row, 0, what.say()).heading(row, 1, value.say()).heading(row, 2, words);
    row++;
  }

  private void settings(AllWell asked) {
    heading(WorkbookWords.SETTINGS, WorkbookWords.VALUE, WorkbookWords.WHAT_IT_DOES.say());
    int first = row;
    plan.settings().forEach((setting, value) -> setting(setting, value));
    input("l2_penalty", cost.l2(), WorkbookWords.PENALTY.say(), 0, WIDE);
    asked.marked(A1.down(MARKS, first, row - 1), "", A1.down(0, first, row - 1), "");
    page.text(row, 0, "gradient_of")
        .text(row, 1, plan.summed() ? "sum" : "mean", CellLook.INPUT)
        .text(row, 2, WorkbookWords.SUM_OR_MEAN);
    Inputs.oneOf(page, row, 1, "sum", "mean");
    named("gradient_of");
    String labels = new DataSheet(cost.dataset()).allTargets(0);
    page.text(row, 0, "row_count")
        .formula(row, 1, "COUNT(" + labels + ")", plan.rows())
        .text(row, 2, WorkbookWords.ROWS_OF_DATA);
    named("row_count");
    page.text(row, 0, "gradient_factor")
        .formula(row, 1, "IF(gradient_of=\"sum\",row_count,1)", plan.summed() ? plan.rows() : 1)
        .text(row, 2, WorkbookWords.FACTOR);
    named("gradient_factor");
  }

  private void setting(Setting setting, double value) {
    String name = setting.label();
    switch (setting) {
      case RATE -> input(name, value, WorkbookWords.RATE.say(), 1e-9, WIDE);
      case MOMENTUM -> input(name, value, WorkbookWords.MOMENTUM.say(), 0, 0.9999);
      case DECAY -> input(name, value, WorkbookWords.DECAY.say(), 0, 0.999999);
      case EPSILON -> input(name, value, WorkbookWords.EPSILON.say(), 1e-300, 1);
      case MEMORY, WEIGHT_DECAY ->
          throw new IllegalArgumentException("no rule of a workbook has " + name);
    }
  }

  private void named(String name) {
    Inputs.name(page, name, row, 1);
    row++;
  }

  private void input(String name, double value, String words, double least, double most) {
    String from = limit(least);
    String to = limit(most);
    String told = most < WIDE ? WorkbookWords.LIMITS.say(words, from, to) : words;
    page.text(row, 0, name).number(row, 1, value, CellLook.INPUT).text(row, 2, told);
    AllWell.mark(page, row, MARKS, A1.at(row, 1), 1);
    Inputs.between(page, row, 1, from, to);
    named(name);
  }

  private static String limit(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /** How training goes, which follows whatever is changed. */
  private void training() {
    String unit = cost.measure().spokenUnit();
    heading(WorkbookWords.HOW_IT_GOES, WorkbookWords.VALUE, "");
    DescentColumns columns = plan.descent();
    int last = plan.steps();
    String all = DescentColumns.all(columns.cost(), last);
    result(WorkbookWords.COST_AT_START.say(), at(columns.cost(), 0), computed.cost(0), unit);
    result(WorkbookWords.COST_AT_END.say(), at(columns.cost(), last), computed.cost(last), unit);
    double lowest = Arrays.stream(computed.costs()).min().getAsDouble();
    result(WorkbookWords.LOWEST_COST.say(), "MIN(" + all + ")", lowest, unit);
    result(
        WorkbookWords.SLOPE_AT_END.say(),
        at(columns.gradientNorm(), last),
        computed.gradientNorm(last),
        WorkbookWords.SLOPE.say());
    result(
        (cost.dataset().hasClasses() ? WorkbookWords.ACCURACY : WorkbookWords.TYPICAL_ERROR).say(),
        at(columns.quality(), last),
        computed.quality(last),
        quality());
  }

  private void allWell(int row, AllWell asked) {
    DescentColumns columns = plan.descent();
    int last = plan.steps();
    DataSheet data = new DataSheet(cost.dataset());
    asked
        .marked(
            data.allMarks(),
            WorkbookWords.ROW_BEFORE.say(),
            data.allRows(),
            WorkbookWords.ROW_AFTER.say(DataSheet.SHEET.say()))
        .cost(at(columns.cost(), 0), at(columns.cost(), last));
    String value = AllWell.value(computed.cost(0), computed.cost(last));
    page.text(row, 0, WorkbookWords.ALL_WELL)
        .formula(row, 1, asked.formula(), value, CellLook.TEXT);
  }

  private String quality() {
    if (!cost.dataset().hasClasses()) {
      return WorkbookWords.ROOT_MEAN_SQUARE.say();
    }
    return cost.dataset().classes().size() == 2
        ? WorkbookWords.RIGHT_SIDE.say()
        : WorkbookWords.LIKELIEST.say();
  }

  private static String at(int column, int step) {
    return A1.on(DescentColumns.SHEET, A1.fixed(DescentColumns.row(step), column));
  }

  private void result(String what, String formula, double value, String words) {
    page.text(row, 0, what).formula(row, 1, formula, value).text(row, 2, words);
    row++;
  }

  private void starts(ParameterLayout layout, AllWell asked) {
    heading(WorkbookWords.START, WorkbookWords.VALUE, WorkbookWords.WHERE_IT_BEGINS.say());
    ParameterWords words = new ParameterWords(cost);
    List<String> names = layout.parameterNames();
    int end = row + names.size() - 1;
    asked.marked(A1.down(MARKS, row, end), "", A1.down(0, row, end), "");
    for (int k = 0; k < names.size(); k++) {
      input(start(names.get(k)), plan.start().get(k), words.of(k), -WIDE, WIDE);
    }
  }
}

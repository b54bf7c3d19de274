package costscape.workbook;

import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.network.ParameterLayout;
import costscape.trace.optimizer.Setting;
import costscape.words.NameList.WrappedText;
import costscape.workbook.ChartSheet.ChartData;
import costscape.workbook.DataSheet.AllWell;
import costscape.workbook.LandscapeSheet.LandscapeWorking;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Columns;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.RowFormulas.ParameterWords;
import costscape.workbook.formula.RuleFormulas;
import costscape.workbook.formula.WorkbookPlan;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The sheet that a reader sees first: what is where, what may be changed, and how training went.
 */
final class StartSheet {
  static final String SHEET = "Start here";
  private static final String START = "start_";
  private static final double WIDE = 1e6;
  private static final int LETTERS_A_LINE = 84;

  /** The first row below the title and what to do. */
  private static final int TOP = 6;

  /** The column in which an arrow points at a cell that holds no number. */
  private static final int MARKS = 3;

  private final Page page;
  private final TrainingWorkbook book;
  private final WorkbookPlan plan;
  private final Computed computed;
  private final NetworkCost cost;
  private final Columns descent;
  private final String command;
  private final Rounding rounding;
  private int row;

  StartSheet(TrainingWorkbook book, Page page, String command, Rounding rounding) {
    this.book = book;
    this.page = page;
    this.rounding = rounding;
    this.command = command;
    plan = book.plan;
    computed = book.computed;
    cost = plan.cost();
    descent = book.descent.columns();
  }

  /** The named cell with a parameter's value at step 0. */
  static String start(String parameter) {
    return START + parameter;
  }

  void write() {
    ParameterLayout layout = cost.network().layout();
    page.text(0, 0, "Gradient descent that computes itself", CellLook.TITLE);
    page.text(
        1,
        0,
        String.format(
            Locale.ROOT,
            "A %s network (%s units) learns the data “%s”: %d rows, %d parameters, %,d steps of"
                + " %s.",
            layout.shape(),
            cost.network().activation().word(),
            Page.shown(cost.dataset().name()),
            plan.rows(),
            layout.size(),
            plan.steps(),
            RuleFormulas.of(plan.rule()).title()));
    page.text(2, 0, "1. Change a cell of this colour: all is computed anew.")
        .text(2, 4, "change me", CellLook.INPUT)
        .text(3, 0, "2. See on the sheet %s how the cost falls.".formatted(ChartSheet.SHEET))
        .text(4, 0, "3. Click any number to read the formula that it comes from.");
    row = TOP;
    AllWell asked = new AllWell();
    settings(asked);
    row++;
    training();
    int allWell = row;
    row += 2;
    starts(layout, asked);
    allWell(allWell, asked);
    words(TOP, 4);
    page.widths(0, 18, 15, 52, 3, 20, 76);
    page.freeze(TOP - 1, 0).print(1, true);
  }

  private void heading(String what, String value, String words) {
    page.heading(row, 0, what).heading(row, 1, value).heading(row, 2, words);
    row++;
  }

  private void settings(AllWell asked) {
    heading("Settings", "value", "what it does");
    int first = row;
    plan.settings().forEach((setting, value) -> setting(setting, value));
    input("l2_penalty", cost.l2(), "penalty A on large weights, A/(2·rows)·Σw²", 0, WIDE);
    asked.marked(A1.down(MARKS, first, row - 1), "", A1.down(0, first, row - 1), "");
    page.text(row, 0, "gradient_of")
        .text(row, 1, plan.summed() ? "sum" : "mean", CellLook.INPUT)
        .text(row, 2, "sum or mean of the rows’ gradients");
    page.oneOf(row, 1, "sum", "mean");
    named("gradient_of");
    String labels = book.data.columns().all(book.output.targets().get(0));
    page.text(row, 0, "row_count")
        .formula(row, 1, "COUNT(" + labels + ")", plan.rows())
        .text(row, 2, "rows of the data");
    named("row_count");
    page.text(row, 0, "gradient_factor")
        .formula(row, 1, "IF(gradient_of=\"sum\",row_count,1)", plan.summed() ? plan.rows() : 1)
        .text(row, 2, "what the mean gradient is multiplied by");
    named("gradient_factor");
  }

  private void setting(Setting setting, double value) {
    String name = setting.label();
    switch (setting) {
      case RATE -> input(name, value, "how far a step goes down the gradient", 1e-9, WIDE);
      case MOMENTUM -> input(name, value, "share of the last steps kept", 0, 0.9999);
      case DECAY -> input(name, value, "share of the squared gradients kept", 0, 0.999999);
      case EPSILON -> input(name, value, "keeps the rule from dividing by 0", 1e-300, 1);
      case MEMORY, WEIGHT_DECAY ->
          throw new IllegalArgumentException("no rule of a workbook has " + name);
    }
  }

  private void named(String name) {
    page.name(name, row, 1);
    row++;
  }

  private void input(String name, double value, String words, double least, double most) {
    String from = limit(least);
    String to = limit(most);
    String told = most < WIDE ? "%s (%s to %s)".formatted(words, from, to) : words;
    page.text(row, 0, name).number(row, 1, value, CellLook.INPUT).text(row, 2, told);
    AllWell.mark(page, row, MARKS, A1.at(row, 1), 1);
    page.between(row, 1, from, to);
    named(name);
  }

  private static String limit(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /** How training goes, which follows whatever is changed. */
  private void training() {
    String unit = cost.measure().unit();
    heading("How it goes", "value", "");
    int last = plan.steps();
    result("cost at the start", descent.there(0, "cost"), computed.cost(0), unit);
    result("cost at the end", descent.there(last, "cost"), computed.cost(last), unit);
    double lowest = Arrays.stream(computed.costs()).min().getAsDouble();
    result("lowest cost", "MIN(" + descent.all("cost") + ")", lowest, unit);
    result(
        "slope at the end",
        descent.there(last, "gradient_norm"),
        computed.gradientNorm(last),
        "length of the gradient: 0 where training would stand still");
    result(
        cost.dataset().hasClasses() ? "accuracy" : "typical error",
        descent.there(last, book.descent.quality()),
        computed.quality(last),
        quality());
  }

  private void allWell(int row, AllWell asked) {
    int last = plan.steps();
    Columns data = book.data.columns();
    asked
        .marked(
            data.all(DataSheet.MARKS),
            "Row ",
            data.all("row"),
            " of the sheet %s".formatted(DataSheet.SHEET))
        .cost(descent.there(0, "cost"), descent.there(last, "cost"));
    String value = AllWell.value(computed.cost(0), computed.cost(last));
    page.text(row, 0, "all well?").formula(row, 1, asked.formula(), value, CellLook.TEXT);
  }

  private String quality() {
    if (!cost.dataset().hasClasses()) {
      return "root of the mean squared error at the end";
    }
    return cost.dataset().classes().size() == 2
        ? "share of rows on the right side at the end"
        : "share of rows whose class is the likeliest at the end";
  }

  private void result(String what, String formula, double value, String words) {
    page.text(row, 0, what).formula(row, 1, formula, value).text(row, 2, words);
    row++;
  }

  private void starts(ParameterLayout layout, AllWell asked) {
    heading("Start", "value", "where training begins: the parameters at step 0");
    ParameterWords words = new ParameterWords(cost);
    List<String> names = layout.parameterNames();
    int end = row + names.size() - 1;
    asked.marked(A1.down(MARKS, row, end), "", A1.down(0, row, end), "");
    for (int k = 0; k < names.size(); k++) {
      input(start(names.get(k)), plan.start().get(k), words.of(k), -WIDE, WIDE);
    }
  }

  /** Right of the numbers: what is where, and what to try. */
  private void words(int top, int column) {
    int below = sheets(top, column);
    below = experiments(below + 2, column);
    below = title(below + 2, column, "Made by");
    below = lines(below, column + 1, command);
    if (!rounding.isNone()) {
      lines(
          below + 1,
          column + 1,
          "Parameters are large here: how far rounding has changed the costs of steps is not"
              + " known.");
    }
  }

  /** Writes a table of the sheets, and says which row is its last. */
  private int sheets(int top, int column) {
    int row = top;
    page.heading(row, column, "Sheet").heading(row, column + 1, "what it shows");
    for (Map.Entry<String, String> sheet : sheets().entrySet()) {
      row++;
      page.text(row, column, sheet.getKey()).text(row, column + 1, sheet.getValue());
    }
    return row;
  }

  private int experiments(int top, int column) {
    int row = title(top, column, "Try this");
    int number = 0;
    for (String experiment : experiments()) {
      page.text(row + 1, column, ++number + ".");
      row = lines(row, column + 1, experiment);
    }
    return row;
  }

  private int title(int row, int column, String words) {
    page.heading(row, column, words).heading(row, column + 1, "");
    return row;
  }

  /** Writes a text below a row, and says which row its last line is in. */
  private int lines(int above, int column, String text) {
    int row = above;
    for (String line : WrappedText.lines(text, LETTERS_A_LINE)) {
      row++;
      page.text(row, column, line);
    }
    return row;
  }

  private Map<String, String> sheets() {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put(StartSheet.SHEET, "the settings and the start, to be changed");
    sheets.put(DataSheet.SHEET, "the rows that the network learns, to be changed as well");
    sheets.put(StepSheet.SHEET, "a step unfolded: every row forwards and backwards, every sum");
    sheets.put(DescentSheet.SHEET, "all steps: parameters, cost, gradient, a row a step");
    sheets.put(LandscapeSheet.SHEET, "the cost over two parameters, as a map in colours");
    sheets.put(
        ChartSheet.SHEET,
        (book.chartData.hasFit()
            ? "cost, parameters, path and fitted curve"
            : "cost, parameters, path"));
    sheets.put(
        DescentSheet.WORKING,
        "what %s adds up: every data row at every step".formatted(DescentSheet.SHEET));
    sheets.put(
        LandscapeWorking.SHEET,
        "what %s adds up: every data row at every cell".formatted(LandscapeSheet.SHEET));
    sheets.put(ChartData.SHEET, "what the charts draw");
    return sheets;
  }

  private List<String> experiments() {
    String data = DataSheet.SHEET;
    return List.of(
        ("On the sheet %s click %s of any row. Which cells does its formula read? Follow them back"
                + " to x.")
            .formatted(StepSheet.SHEET, book.output.answer()),
        ("Multiply rate by 10, then by 100. Does the cost still fall at every step? Look at the"
                + " sheet %s, where it is drawn.")
            .formatted(ChartSheet.SHEET),
        String.format(
            Locale.ROOT,
            "Divide rate by 10. How far does training come in %,d steps?",
            plan.steps()),
        "Set all start values to 0. Which parameters stay equal for ever, and why?",
        "Change one start value a little, then a lot. Does training end at the same cost?",
        cost.dataset().hasClasses()
            ? "Change one label on the sheet %s. What becomes of the cost at the end?"
                .formatted(data)
            : "Change one number to predict on the sheet %s. What becomes of the cost at the end?"
                .formatted(data),
        "Set l2_penalty to 1. Which parameters shrink, and what does that cost?");
  }
}

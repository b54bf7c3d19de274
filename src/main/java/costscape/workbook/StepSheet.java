package costscape.workbook;

import costscape.cost.NetworkCost;
import costscape.network.ParameterLayout;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Columns;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.RowFormulas;
import costscape.workbook.formula.RowFormulas.DataRow;
import costscape.workbook.formula.RowFormulas.ParameterWords;
import costscape.workbook.formula.RowFormulas.Quantity;
import costscape.workbook.formula.RuleFormulas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One step unfolded: a row a data row, a column a quantity, with its formula above it in words;
 * below the rows the sums, the cost, and the update of every parameter.
 */
final class StepSheet {
  static final String SHEET = "One step";

  /** The named cell of the step that is unfolded. */
  private static final String SHOWN = "step_shown";

  /** The step that the sheet opens with. */
  private static final int SHOWN_STEP = 0;

  private static final int NAMES = 6;
  private static final int SYMBOLS = 7;
  private static final int WORDS = 8;
  private static final int FIRST_ROW = 9;

  private static final double WIDTH = 14;
  private static final double LINE = 13;
  private static final int LETTERS_A_LINE = 15;

  private final TrainingWorkbook book;
  private final Computed computed;
  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final ParameterWords words;
  private final RowFormulas formulas;
  private final RuleFormulas rule;
  private final Page page;
  private final Columns columns;
  private final List<DataRow> passes = new ArrayList<>();
  private int longestSymbols;
  private int longestWords;

  StepSheet(TrainingWorkbook book, Page page) {
    this.book = book;
    this.page = page;
    computed = book.computed;
    cost = book.plan.cost();
    layout = book.plan.layout();
    words = new ParameterWords(cost);
    formulas = book.formulas;
    rule = RuleFormulas.of(book.plan.rule());
    columns = new Columns(SHEET, FIRST_ROW, 0, book.plan.rows());
    for (int i = 0; i < columns.rows(); i++) {
      passes.add(computed.pass(SHOWN_STEP, i));
    }
  }

  void write() {
    top();
    columns.numbers("row", CellLook.INPUTS, i -> i + 1);
    words("row", "", "of the data", CellLook.INPUTS);
    inputs();
    for (Quantity quantity : formulas.quantities(true)) {
      columns.add(
          quantity.name(),
          quantity.look(),
          i -> quantity.formula().apply(name -> cell(i, name)),
          i -> quantity.value().applyAsDouble(passes.get(i)));
      words(quantity.name(), quantity.symbols(), quantity.meaning(), quantity.look());
    }
    page.height(SYMBOLS, LINE * lines(longestSymbols)).height(WORDS, LINE * lines(longestWords));
    columns.write(page);
    sums();
    update(sumRow() + 2);
    page.width(0, columns.count(), WIDTH);
    page.freeze(FIRST_ROW, 1).print(1 + columns.count() / 16, false);
  }

  private void top() {
    int last = book.plan.steps() - 1;
    page.text(0, 0, "One step of training, unfolded", CellLook.TITLE);
    page.heading(2, 0, "step")
        .number(2, 1, SHOWN_STEP, CellLook.INPUT)
        .text(2, 2, "← the step to unfold, 0 to %d: type another one".formatted(last));
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
    page.whole(2, 2, 1, last).name(SHOWN, 2, 1);
  }

  /** The columns of what the row holds: features, and its label or the numbers to predict. */
  private void inputs() {
    IntStream.range(0, layout.width(0))
        .forEach(k -> input("x" + k, "", words.feature(k), i -> cost.dataset().feature(i, k)));
    List<String> targets = book.output.targets();
    boolean hasClasses = cost.dataset().hasClasses();
    for (int k = 0; k < targets.size(); k++) {
      int output = k;
      int most = hasClasses ? cost.dataset().classes().size() - 1 : 0;
      String range = most == 1 ? "0 or 1" : "0 to %d".formatted(most);
      input(
          targets.get(k),
          hasClasses ? range : "",
          hasClasses
              ? "label: what is right"
              : ParameterWords.shortened(cost.dataset().targets().names().get(k))
                  + ": the number to predict",
          i -> computed.target(i, output));
    }
  }

  private void input(String name, String symbols, String meaning, IntToDoubleFunction value) {
    columns.add(name, CellLook.INPUTS, i -> book.data.columns().there(i, name), value);
    words(name, symbols, meaning, CellLook.INPUTS);
  }

  private void words(String name, String symbols, String meaning, CellLook look) {
    int column = columns.column(name);
    page.text(NAMES, column, name, look)
        .text(SYMBOLS, column, symbols, CellLook.WORDS)
        .text(WORDS, column, meaning, CellLook.WORDS);
    longestSymbols = Math.max(longestSymbols, symbols.length());
    longestWords = Math.max(longestWords, meaning.length());
  }

  private static int lines(int letters) {
    return 1 + (letters + LETTERS_A_LINE / 2) / LETTERS_A_LINE;
  }

  /** Parameters are cells that have their names. */
  private String cell(int i, String name) {
    return columns.has(name) ? columns.at(i, name) : name;
  }

  private int sumRow() {
    return FIRST_ROW + columns.rows();
  }

  private void sums() {
    for (int column = 0; column < columns.count(); column++) {
      page.text(sumRow(), column, column == 0 ? "sum" : "", CellLook.SUM);
    }
    double penalty = cost.penalty(computed.theta(SHOWN_STEP));
    sum("loss", book.plan.rows() * (computed.cost(SHOWN_STEP) - penalty));
    for (int k = 0; k < layout.size(); k++) {
      sum(formulas.partialName(k), computed.lossGradient(SHOWN_STEP, k));
    }
  }

  private void sum(String name, double value) {
    String formula = "SUM(" + downRows(name) + ")";
    page.formula(sumRow(), columns.column(name), formula, value, CellLook.SUM);
  }

  private String downRows(String name) {
    return columns.at(0, name) + ":" + columns.at(columns.rows() - 1, name);
  }

  /** Cost and gradient from the sums, and the new parameters. */
  private void update(int top) {
    String unit = cost.measure().unit();
    int first = top + 8;
    String penalty =
        DescentSheet.penalty(layout, (one, last) -> value(first, one) + ":" + value(first, last));
    page.text(top, 0, "cost", CellLook.SUM)
        .formula(
            top,
            1,
            "SUM(%s)/row_count+%s".formatted(downRows("loss"), penalty),
            computed.cost(SHOWN_STEP),
            CellLook.SUM)
        .text(
            top,
            2,
            (unit.isEmpty() ? "" : unit + ": ")
                + "sum of the losses / rows + l2_penalty / (2 · rows) · sum of the squared weights");
    page.text(top + 2, 0, "The new parameters", CellLook.TITLE);
    page.text(
        top + 3,
        0,
        "gradient = (sum over the rows + l2_penalty · value, the latter for weights only) / rows");
    page.text(
        top + 4,
        0,
        "The rule takes it times gradient_factor: 1 for the mean, the number of rows for the sum.");
    page.text(top + 5, 0, rule.words());
    List<String> names = new ArrayList<>();
    names.addAll(List.of("parameter", "value", "sum over rows", "gradient"));
    for (String state : rule.states()) {
      names.addAll(List.of("%s before".formatted(state), "new %s".formatted(state)));
    }
    names.addAll(List.of("new value", "in %s".formatted(DescentSheet.SHEET), "what it is"));
    for (int column = 0; column < names.size(); column++) {
      page.heading(first - 1, column, names.get(column));
    }
    for (int k = 0; k < layout.size(); k++) {
      update(first + k, k);
    }
  }

  /** The cell of a parameter's value in the table of updates. */
  private String value(int first, String name) {
    return A1.at(first + layout.parameterNames().indexOf(name), 1);
  }

  private void update(int row, int k) {
    String name = layout.name(k);
    String value = A1.at(row, 1);
    String gradient = A1.at(row, 3);
    page.text(row, 0, name).name(name, row, 1);
    page.formula(row, 1, inDescent(name, 1), computed.theta(SHOWN_STEP)[k]);
    String sum = A1.at(sumRow(), columns.column(formulas.partialName(k)));
    page.formula(row, 2, sum, computed.lossGradient(SHOWN_STEP, k));
    page.formula(
        row,
        3,
        layout.isWeight(k)
            ? "(%s+l2_penalty*%s)/row_count".formatted(A1.at(row, 2), value)
            : A1.at(row, 2) + "/row_count",
        computed.gradient(SHOWN_STEP, k));
    int column = 4;
    List<String> states = new ArrayList<>();
    for (int s = 0; s < rule.states().size(); s++, column += 2) {
      page.formula(
          row, column, inDescent(book.descent.state(s, k), 1), computed.state(s, SHOWN_STEP, k));
      page.formula(
          row,
          column + 1,
          rule.state(s, A1.at(row, column), gradient),
          computed.state(s, SHOWN_STEP + 1, k));
      states.add(A1.at(row, column + 1));
    }
    double next = computed.theta(SHOWN_STEP + 1)[k];
    String formula = rule.value(value, gradient, states, "(" + SHOWN + "+1)");
    page.formula(row, column, formula, next, CellLook.SUM)
        .formula(row, column + 1, inDescent(name, 2), next)
        .text(row, column + 2, words.of(k));
  }

  /** A column's value at the step shown, or the one after it. */
  private String inDescent(String name, int place) {
    return "INDEX(%s,%s+%d)".formatted(book.descent.columns().all(name), SHOWN, place);
  }
}

package costscape.workbook;

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
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All steps of training, on two sheets. Descent has a row a step, each from the row above: the
 * table of {@code trace}, and how it comes about. Working has what Descent adds up: a row a data
 * row and step, forwards and backwards, as One step shows.
 */
final class DescentSheet {
  static final String SHEET = "Descent";
  static final String WORKING = "Working";
  private static final double WIDTH = 12.5;

  /** So many columns a page prints readably. */
  private static final int COLUMNS_A_PAGE = 20;

  private final TrainingWorkbook book;
  private final Computed computed;
  private final ParameterLayout layout;
  private final RuleFormulas rule;
  private final RowFormulas formulas;
  private final int rows;
  private final Columns columns;
  private final Columns working;
  private int knownWorking;
  private DataRow known;

  DescentSheet(TrainingWorkbook book) {
    this.book = book;
    computed = book.computed;
    layout = book.plan.layout();
    rule = RuleFormulas.of(book.plan.rule());
    formulas = book.formulas;
    rows = book.plan.rows();
    columns = new Columns(SHEET, 1, 0, book.plan.steps() + 1);
    working = new Columns(WORKING, 1, 0, columns.rows() * rows);
    known = computed.pass(0, 0);
    column("step", step -> step == 0 ? "" : columns.at(step - 1, "step") + "+1", step -> step);
    IntStream.range(0, layout.size())
        .forEach(k -> column(layout.name(k), t -> parameter(t, k), t -> computed.theta(t)[k]));
    column("cost", this::cost, computed::cost);
    column("gradient_norm", this::gradientNorm, computed::gradientNorm);
    IntStream.range(0, layout.size())
        .forEach(k -> column(gradient(k), t -> gradient(t, k), t -> computed.gradient(t, k)));
    column(quality(), this::quality, computed::quality);
    for (int s = 0; s < rule.states().size(); s++) {
      int state = s;
      for (int k = 0; k < layout.size(); k++) {
        int each = k;
        column(state(s, k), t -> state(t, state, each), t -> computed.state(state, t, each));
      }
    }
    working.numbers("step", CellLook.INPUTS, row -> Math.floorDiv(row, rows));
    working.numbers("row", CellLook.INPUTS, row -> row % rows + 1);
    for (Quantity quantity : formulas.quantities(false)) {
      working.add(
          quantity.name(),
          quantity.look(),
          row -> quantity.formula().apply(name -> inWorking(row, name)),
          row -> quantity.value().applyAsDouble(pass(row)));
    }
  }

  private void column(String name, IntFunction<String> formula, IntToDoubleFunction value) {
    columns.add(name, CellLook.HEADING, formula, value);
  }

  Columns columns() {
    return columns;
  }

  /** The name of the column of a parameter's derivative. */
  private String gradient(int k) {
    return "gradient_" + layout.name(k);
  }

  /** The name of the column of what the rule keeps of a parameter. */
  String state(int state, int k) {
    return rule.states().get(state) + "_" + layout.name(k);
  }

  /** The name of the column that says how many answers are right, or how far off they are. */
  String quality() {
    return book.plan.cost().dataset().hasClasses() ? "accuracy" : "root_mean_square";
  }

  /** The names of all parameters, for other sheets. */
  String names() {
    return A1.on(SHEET, A1.range(0, 1, 0, layout.size()));
  }

  void write(Page page) {
    columns.headings(page, 0).write(page);
    page.width(0, 1, 8).width(1, columns.count() - 1, WIDTH);
    for (int k = 0; k < layout.size(); k++) {
      page.widths(columns.column(gradient(k)), gradient(k).length() + 2);
    }
    page.widths(columns.column("gradient_norm"), 15);
    page.freezeHeadings(1, 1).printTop(columns.rows(), columns.count(), COLUMNS_A_PAGE);
  }

  void writeWorking(Page page) {
    working.headings(page, 0).write(page);
    int count = working.count();
    page.width(0, 2, 8).width(2, count - 2, WIDTH);
    page.freezeHeadings(1, 2).printTop(working.rows(), count, count);
  }

  private String parameter(int step, int k) {
    if (step == 0) {
      return StartSheet.start(layout.name(k));
    }
    List<String> states =
        IntStream.range(0, rule.states().size())
            .mapToObj(s -> columns.at(step, state(s, k)))
            .toList();
    return rule.value(
        columns.at(step - 1, layout.name(k)),
        columns.at(step - 1, gradient(k)),
        states,
        columns.fixedColumn(step, "step"));
  }

  private String state(int step, int s, int k) {
    return step == 0
        ? "0"
        : rule.state(s, columns.at(step - 1, state(s, k)), columns.at(step - 1, gradient(k)));
  }

  private String cost(int step) {
    String penalty = penalty(layout, (first, last) -> columns.across(step, first, last));
    return "SUM(%s)/row_count+%s".formatted(overRows(step).apply("loss"), penalty);
  }

  private String gradientNorm(int step) {
    return "SQRT(SUMSQ(%s))"
        .formatted(columns.across(step, gradient(0), gradient(layout.size() - 1)));
  }

  /**
   * The penalty on the weights, which stand together layer by layer.
   *
   * @param stretch the cells from one parameter's to another's
   */
  static String penalty(ParameterLayout layout, BinaryOperator<String> stretch) {
    return IntStream.rangeClosed(1, layout.layers())
        .mapToObj(
            k ->
                stretch.apply(
                    layout.name(layout.weight(k, 0, 0)), layout.name(layout.bias(k, 0) - 1)))
        .collect(Collectors.joining(",", "l2_penalty/(2*row_count)*SUMSQ(", ")"));
  }

  private String gradient(int step, int k) {
    UnaryOperator<String> over = overRows(step);
    int layer = layout.layerOf(k);
    String delta = over.apply(ParameterWords.symbol("δ", layer, layout.unitOf(k)));
    if (!layout.isWeight(k)) {
      return "SUM(" + delta + ")/row_count";
    }
    int from = new ParameterWords(book.plan.cost()).from(k);
    return "(SUMPRODUCT(%s,%s)+l2_penalty*%s)/row_count"
        .formatted(
            delta, over.apply(ParameterWords.input(layer, from)), columns.at(step, layout.name(k)));
  }

  private String quality(int step) {
    return book.output.quality(overRows(step));
  }

  /** The cells over all data rows at a step, by name. */
  private UnaryOperator<String> overRows(int step) {
    return name ->
        working.has(name)
            ? working.down(name, step * rows, (step + 1) * rows - 1)
            : book.data.columns().all(name);
  }

  private String inWorking(int row, String name) {
    if (working.has(name)) {
      return working.at(row, name);
    }
    return columns.has(name)
        ? columns.fixedRow(row / rows, name)
        : book.data.columns().there(row % rows, name);
  }

  /** The engine's numbers of a row of Working, which all its columns ask for in turn. */
  private DataRow pass(int row) {
    if (row != knownWorking) {
      known = computed.pass(row / rows, row % rows);
      knownWorking = row;
    }
    return known;
  }
}

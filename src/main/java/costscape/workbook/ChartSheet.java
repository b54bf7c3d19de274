package costscape.workbook;

import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Columns;
import costscape.workbook.cell.Page;
import costscape.workbook.cell.SheetChart;
import costscape.workbook.cell.SheetChart.ChartSeries;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.OutputFormulas;
import costscape.workbook.formula.RowFormulas;
import costscape.workbook.formula.RowFormulas.ParameterWords;
import costscape.workbook.formula.WorkbookPlan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures of the numbers, which follow them. */
final class ChartSheet {
  static final String SHEET = "Charts";
  private static final int RED = 0xE6194B;
  private static final int BLUE = 0x1F77B4;
  private static final int GREY = 0x7F7F7F;
  private static final int GREEN = 0x2CA02C;

  /** Ten hues that are told apart, by Tableau. */
  private static final int[] HUES = {
    0x1F77B4, 0xFF7F0E, 0x2CA02C, 0xD62728, 0x9467BD, 0x8C564B, 0xE377C2, 0x7F7F7F, 0xBCBD22,
    0x17BECF
  };

  private final Page page;
  private final WorkbookPlan plan;
  private final Computed computed;
  private final ChartData data;
  private final Columns descent;
  private final Columns rows;

  ChartSheet(TrainingWorkbook book, Page page) {
    this.page = page;
    plan = book.plan;
    computed = book.computed;
    data = book.chartData;
    descent = book.descent.columns();
    rows = book.data.columns();
  }

  void write() {
    page.text(0, 0, SHEET, CellLook.TITLE);
    page.text(
        1,
        0,
        ("They follow the cells: change a start value on the sheet %s, or the step on the sheet %s,"
                + " and look again.")
            .formatted(StartSheet.SHEET, StepSheet.SHEET));
    cost();
    parameters();
    path();
    if (data.hasFit()) {
      fit();
    }
    page.print(1, true);
  }

  private ChartSeries down(String name, double[] values) {
    return new ChartSeries(
        name,
        descent.all("step"),
        IntStream.rangeClosed(0, plan.steps()).asDoubleStream().toArray(),
        descent.all(name),
        values);
  }

  private void cost() {
    String title = plan.cost().measure().title();
    SheetChart chart = new SheetChart(page, 0, 0, "Cost at every step", "step", title);
    chart.logarithmic(computed.costs());
    chart.line(down("cost", computed.costs()), BLUE);
    chart.steps(plan.steps());
    chart.plot(false);
  }

  private void parameters() {
    ParameterLayout layout = plan.layout();
    SheetChart chart =
        new SheetChart(page, 0, 1, "Parameters at every step", "step", "value (no unit)");
    for (int k = 0; k < layout.size(); k++) {
      chart.line(down(layout.name(k), computed.path(k)), HUES[k % HUES.length]);
    }
    chart.steps(plan.steps());
    chart.plot(true);
  }

  private void path() {
    String across = plan.layout().name(0);
    String up = plan.layout().name(1);
    SheetChart chart =
        new SheetChart(
            page,
            1,
            0,
            "The path on the map of the sheet %s".formatted(LandscapeSheet.SHEET),
            across,
            up);
    chart.titles(data.pathName(0), data.pathName(1));
    double[] first = computed.path(0);
    double[] second = computed.path(1);
    int last = plan.steps();
    chart.line(new ChartSeries("path", data.path(0), first, data.path(1), second), BLUE);
    chart.points(point("start", 0, first, second), GREEN);
    chart.points(point("end", last, first, second), RED);
    chart.plot(true);
  }

  private ChartSeries point(String name, int step, double[] first, double[] second) {
    return new ChartSeries(
        name,
        data.pathAt(0, step),
        new double[] {first[step]},
        data.pathAt(1, step),
        new double[] {second[step]});
  }

  private void fit() {
    Dataset dataset = plan.cost().dataset();
    int outputs = plan.cost().network().output().width();
    SheetChart chart =
        new SheetChart(
            page,
            1,
            1,
            "What the network answers",
            new ParameterWords(plan.cost()).feature(0),
            upwards(dataset));
    for (int unit = 0; unit < outputs; unit++) {
      int hue = HUES[unit % HUES.length];
      if (!dataset.hasClasses() || outputs == 1) { // rows of several classes have no height
        chart.points(targets(unit, outputs), outputs == 1 ? RED : hue);
      }
      if (outputs == 1) {
        String shown = "at the step of %s".formatted(StepSheet.SHEET);
        chart.line(data.curve(false, unit, shown), GREY);
        chart.line(data.curve(true, unit, "at the last step"), BLUE);
      } else {
        String name = "%s at the last step".formatted(data.answer(unit));
        chart.line(data.curve(true, unit, name), hue);
      }
    }
    if (dataset.hasClasses()) {
      chart.probabilities();
    }
    chart.plot(true);
  }

  private ChartSeries targets(int unit, int outputs) {
    Dataset dataset = plan.cost().dataset();
    double[] targets = new double[dataset.rows()];
    Arrays.setAll(targets, row -> computed.target(row, unit));
    return new ChartSeries(
        outputs == 1 ? "data" : "data %d".formatted(unit),
        rows.all("x0"),
        dataset.column(0),
        rows.all(outputs == 1 ? "y" : "y" + unit),
        targets);
  }

  private static String upwards(Dataset rows) {
    if (!rows.hasClasses()) {
      return String.join(", ", rows.targets().names());
    }
    return rows.classes().size() == 2 ? "probability of label 1" : "probability of each label";
  }

  /**
   * The data that the charts draw beside Descent's own columns: the path on the map, the fitted
   * curve.
   */
  static final class ChartData {
    static final String SHEET = "Chart data";
    private static final String X = "x0";

    /** Parts that the range of the rows is counted in. */
    private static final int WHOLE = 500;

    private static final int POINTS = 101;

    private final TrainingWorkbook book;
    private final NetworkCost cost;
    private final RowFormulas formulas;
    private final OutputFormulas output;
    private final Columns path;
    private final Columns curve;

    ChartData(TrainingWorkbook book) {
      this.book = book;
      cost = book.plan.cost();
      formulas = book.formulas;
      output = book.output;
      int steps = book.plan.steps();
      path = new Columns(SHEET, 1, 0, steps + 1);
      path.numbers("step", CellLook.HEADING, step -> step);
      IntStream.range(0, 2)
          .forEach(
              k ->
                  path.add(
                      "axis " + k,
                      CellLook.HEADING,
                      step -> onPath(step, k),
                      step -> book.computed.theta(step)[k]));
      curve = new Columns(SHEET, 1, 4, hasFit() ? POINTS : 0);
      curve.add(X, CellLook.HEADING, this::xFormula, this::x);
      IntStream.range(0, output.outputs())
          .forEach(
              unit ->
                  curve.add(
                      answer(unit) + " at step shown",
                      CellLook.HEADING,
                      point -> output.answer(unit, shown(point)),
                      point -> answer(0, point, unit)));
      IntStream.range(0, output.outputs())
          .forEach(
              unit ->
                  curve.add(
                      answer(unit) + " at last step",
                      CellLook.HEADING,
                      point -> output.answer(unit, last(point)),
                      point -> answer(steps, point, unit)));
    }

    /** The path's values across (0) or up (1). */
    String path(int axis) {
      return path.all("axis " + axis);
    }

    /** The path's value at one step. */
    String pathAt(int axis, int step) {
      return path.there(step, "axis " + axis);
    }

    String pathName(int axis) {
      return A1.on(SHEET, A1.fixed(0, path.column("axis " + axis)));
    }

    /** The symbol of an output's answer. */
    String answer(int unit) {
      return (cost.dataset().hasClasses() ? "p" : "answer")
          + (output.outputs() == 1 ? "" : " " + unit);
    }

    /** An output's curve at the step shown, or at the last one. */
    ChartSeries curve(boolean last, int unit, String name) {
      String column = answer(unit) + (last ? " at last step" : " at step shown");
      double[] xs = new double[POINTS];
      double[] ys = new double[POINTS];
      Arrays.setAll(xs, this::x);
      Arrays.setAll(ys, k -> answer(last ? book.plan.steps() : 0, k, unit));
      return new ChartSeries(name, curve.all(X), xs, curve.all(column), ys);
    }

    boolean hasFit() {
      return cost.dataset().features() == 1;
    }

    void write(Page page) {
      ParameterLayout layout = book.plan.layout();
      page.heading(0, 0, "step")
          .formula(0, 1, "across_name", layout.name(0), CellLook.HEADING)
          .formula(0, 2, "up_name", layout.name(1), CellLook.HEADING);
      if (hasFit()) {
        curve.headings(page, 0);
      }
      int rows = Math.max(path.rows(), curve.rows());
      for (int row = 0; row < rows; row++) {
        path.write(page, row);
        curve.write(page, row);
      }
      int columns = 4 + curve.count();
      page.width(0, 4, 12).width(4, columns - 4, 17).freezeHeadings(1, 1);
      page.printTop(rows, columns, columns);
    }

    private String onPath(int step, int axis) {
      int last = book.plan.layout().size();
      return "INDEX(%1$s!%2$s,1,MATCH(%3$s,%1$s!%4$s,0))"
          .formatted(
              DescentSheet.SHEET,
              A1.range(1 + step, 1, 1 + step, last),
              A1.fixedRow(0, path.column("axis " + axis)),
              A1.range(0, 1, 0, last));
    }

    private String xFormula(int k) {
      return "MIN(%1$s)+(MAX(%1$s)-MIN(%1$s))*%2$d/%3$d"
          .formatted(book.data.columns().all(X), place(k), WHOLE);
    }

    /** The logits at a point of the curve, by the parameters at the step shown. */
    private List<String> shown(int k) {
      return formulas.logitsOfParameters(name -> name.equals(X) ? curve.fixedColumn(k, X) : name);
    }

    private List<String> last(int k) {
      return formulas.logitsOfParameters(
          name ->
              name.equals(X)
                  ? curve.fixedColumn(k, X)
                  : book.descent.columns().there(book.plan.steps(), name));
    }

    /**
     * A point's place along the rows' range, in parts of the whole: from a tenth below it to above.
     */
    private static int place(int k) {
      return (WHOLE + WHOLE / 5) / (POINTS - 1) * k - WHOLE / 10;
    }

    private double x(int k) {
      double[] column = cost.dataset().column(0);
      double least = Arrays.stream(column).min().getAsDouble();
      double most = Arrays.stream(column).max().getAsDouble();
      return least + (most - least) * place(k) / WHOLE;
    }

    private double answer(int step, int k, int unit) {
      Network network = cost.network();
      double[] theta = book.computed.theta(step);
      return switch (network.output().link()) {
        case LOGISTIC -> ActivationFunction.SIGMOID.value(network.logit(theta, x(k)));
        case SOFTMAX -> network.probabilities(network.logits(theta, x(k)))[unit];
        case IDENTITY -> network.logits(theta, x(k))[unit];
      };
    }
  }
}

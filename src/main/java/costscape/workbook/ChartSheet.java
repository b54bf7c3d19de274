package costscape.workbook;

import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import costscape.workbook.cell.SheetChart;
import costscape.workbook.cell.SheetChart.ChartSeries;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.Computed.MapValues;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.Places.DescentColumns;
import costscape.workbook.formula.Places.RowColumns;
import costscape.workbook.formula.RowFormulas;
import costscape.workbook.formula.WorkbookPlan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures of the numbers, which follow them. */
record ChartSheet(Page page, WorkbookPlan plan, Computed computed, ChartData data) {
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

  void write() {
    page.text(0, 0, SHEET, CellLook.TITLE);
    page.text(
        1,
        0,
        ("They follow the cells: change a start value on the sheet %s, or the step on the sheet %s,"
                + " and look again.")
            .formatted(StartSheet.SHEET, RowColumns.ONE_STEP));
    cost();
    parameters();
    path();
    if (data.hasFit()) {
      fit();
    }
    page.print(1, true);
  }

  private ChartSeries down(int column, double[] values, String name) {
    int last = plan.steps();
    return new ChartSeries(
        name,
        DescentColumns.all(DescentColumns.STEP, last),
        IntStream.rangeClosed(0, last).asDoubleStream().toArray(),
        DescentColumns.all(column, last),
        values);
  }

  private void cost() {
    String title = plan.cost().measure().title();
    SheetChart chart = new SheetChart(page, 0, 0, "Cost at every step", "step", title);
    chart.logarithmic(computed.costs());
    chart.line(down(plan.descent().cost(), computed.costs(), "cost"), BLUE);
    chart.steps(plan.steps());
    chart.plot(false);
  }

  private void parameters() {
    ParameterLayout layout = plan.layout();
    SheetChart chart =
        new SheetChart(page, 0, 1, "Parameters at every step", "step", "value (no unit)");
    for (int k = 0; k < layout.size(); k++) {
      chart.line(
          down(DescentColumns.parameter(k), computed.path(k), layout.name(k)),
          HUES[k % HUES.length]);
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
    chart.titles(ChartData.pathName(0), ChartData.pathName(1));
    double[] first = computed.path(0);
    double[] second = computed.path(1);
    int last = plan.steps();
    chart.line(
        new ChartSeries("path", ChartData.path(0, last), first, ChartData.path(1, last), second),
        BLUE);
    chart.points(point("start", 0, first, second), GREEN);
    chart.points(point("end", last, first, second), RED);
    chart.plot(true);
  }

  private static ChartSeries point(String name, int step, double[] first, double[] second) {
    return new ChartSeries(
        name,
        ChartData.pathAt(0, step),
        new double[] {first[step]},
        ChartData.pathAt(1, step),
        new double[] {second[step]});
  }

  private void fit() {
    Dataset rows = plan.cost().dataset();
    DataSheet cells = new DataSheet(rows);
    SheetChart chart =
        new SheetChart(
            page,
            1,
            1,
            "What the network answers",
            new ParameterWords(plan.cost()).feature(0),
            upwards(rows));
    for (int unit = 0; unit < data.outputs(); unit++) {
      if (!rows.hasClasses() || data.outputs() == 1) { // rows of several classes have no height
        double[] targets = new double[rows.rows()];
        int k = unit;
        Arrays.setAll(targets, row -> computed.target(row, k));
        String name = data.outputs() == 1 ? "data" : "data %d".formatted(unit);
        chart.points(
            new ChartSeries(
                name, cells.features(0), rows.column(0), cells.allTargets(unit), targets),
            data.outputs() == 1 ? RED : HUES[unit % HUES.length]);
      }
      if (data.outputs() == 1) {
        chart.line(curve(false, unit, "at the step of %s".formatted(RowColumns.ONE_STEP)), GREY);
        chart.line(curve(true, unit, "at the last step"), BLUE);
      } else {
        String name = "%s at the last step".formatted(data.answer(unit));
        chart.line(curve(true, unit, name), HUES[unit % HUES.length]);
      }
    }
    if (rows.hasClasses()) {
      chart.probabilities();
    }
    chart.plot(true);
  }

  private static String upwards(Dataset rows) {
    if (!rows.hasClasses()) {
      return String.join(", ", rows.targets().names());
    }
    return rows.classes().size() == 2 ? "probability of label 1" : "probability of each label";
  }

  private ChartSeries curve(boolean last, int unit, String name) {
    return new ChartSeries(
        name,
        ChartData.curveX(),
        data.curveXs(),
        data.curve(last, unit),
        data.curveAt(last ? plan.steps() : 0, unit));
  }

  /** What the charts draw beside Descent's own columns: the path on the map, the fitted curve. */
  record ChartData(WorkbookPlan plan, Computed computed, DataSheet data, MapValues map) {
    static final String SHEET = "Chart data";
    private static final int STEP = 0;
    private static final int PATH = 1;
    private static final int X = 4;
    private static final int SHOWN = 5;

    /** Parts that the range of the rows is counted in. */
    private static final int WHOLE = 500;

    private static final int POINTS = 101;

    private static String on(String reference) {
      return A1.on(SHEET, reference);
    }

    /** The path's values across (0) or up (1). */
    static String path(int axis, int steps) {
      return on(A1.down(PATH + axis, 1, 1 + steps));
    }

    /** The same at one step. */
    static String pathAt(int axis, int step) {
      return on(A1.fixed(1 + step, PATH + axis));
    }

    static String pathName(int axis) {
      return on(A1.fixed(0, PATH + axis));
    }

    static String curveX() {
      return on(A1.down(X, 1, POINTS));
    }

    /** The fitted curve at the step shown, or at the last one. */
    String curve(boolean last, int unit) {
      return on(A1.down(column(last, unit), 1, POINTS));
    }

    private int column(boolean last, int unit) {
      return SHOWN + (last ? plan.output().outputs() : 0) + unit;
    }

    int outputs() {
      return plan.output().outputs();
    }

    /** The symbol of an output's answer. */
    String answer(int unit) {
      return (plan.output().targets() == 1 && plan.cost().dataset().hasClasses() ? "p" : "answer")
          + (outputs() == 1 ? "" : " " + unit);
    }

    boolean hasFit() {
      return plan.cost().dataset().features() == 1;
    }

    void write(Page page) {
      page.heading(0, STEP, "step")
          .formula(0, PATH, "across_name", plan.layout().name(0), CellLook.HEADING)
          .formula(0, PATH + 1, "up_name", plan.layout().name(1), CellLook.HEADING);
      if (hasFit()) {
        page.heading(0, X, "x0");
        for (int unit = 0; unit < outputs(); unit++) {
          page.heading(0, column(false, unit), "%s at step shown".formatted(answer(unit)))
              .heading(0, column(true, unit), "%s at last step".formatted(answer(unit)));
        }
      }
      for (int k = 0; k <= plan.steps() || (hasFit() && k < POINTS); k++) {
        if (k <= plan.steps()) {
          path(page, k);
        }
        if (hasFit() && k < POINTS) {
          curve(page, k);
        }
      }
      int columns = 5 + 2 * outputs();
      page.width(0, 4, 12).width(4, columns - 4, 17).freezeHeadings(1, 1);
      page.printTop(Math.max(plan.steps() + 1, hasFit() ? POINTS : 0), columns, columns);
    }

    private void path(Page page, int step) {
      int row = 1 + step;
      page.number(row, STEP, step);
      ParameterLayout layout = plan.layout();
      int first = DescentColumns.parameter(0);
      int last = DescentColumns.parameter(layout.size() - 1);
      int there = DescentColumns.row(step);
      for (int axis = 0; axis < 2; axis++) {
        String value =
            "INDEX(%1$s!%2$s,1,MATCH(%3$s,%1$s!%4$s,0))"
                .formatted(
                    DescentColumns.SHEET,
                    A1.range(there, first, there, last),
                    A1.fixedRow(0, PATH + axis),
                    A1.range(0, first, 0, last));
        page.formula(row, PATH + axis, value, computed.theta(step)[axis]);
      }
    }

    private void curve(Page page, int k) {
      int row = 1 + k;
      String all = data.features(0);
      String x = "MIN(%1$s)+(MAX(%1$s)-MIN(%1$s))*%2$d/%3$d".formatted(all, place(k), WHOLE);
      page.formula(row, X, x, x(k));
      RowFormulas formulas = new RowFormulas(plan.cost());
      List<String> now = formulas.logits(plan.layout()::name, feature -> A1.fixedColumn(row, X));
      List<String> end =
          formulas.logits(
              p ->
                  A1.on(
                      DescentColumns.SHEET,
                      A1.fixed(DescentColumns.row(plan.steps()), DescentColumns.parameter(p))),
              feature -> A1.fixedColumn(row, X));
      for (int unit = 0; unit < outputs(); unit++) {
        page.formula(row, column(false, unit), plan.output().answer(unit, now), answer(0, k, unit));
        double last = answer(plan.steps(), k, unit);
        page.formula(row, column(true, unit), plan.output().answer(unit, end), last);
      }
    }

    /**
     * A point's place along the rows' range, in parts of the whole: from a tenth below it to above.
     */
    private static int place(int k) {
      return (WHOLE + WHOLE / 5) / (POINTS - 1) * k - WHOLE / 10;
    }

    double x(int k) {
      double[] column = plan.cost().dataset().column(0);
      double least = Arrays.stream(column).min().getAsDouble();
      double most = Arrays.stream(column).max().getAsDouble();
      return least + (most - least) * place(k) / WHOLE;
    }

    private double answer(int step, int k, int unit) {
      Network network = plan.cost().network();
      double[] theta = computed.theta(step);
      if (plan.output().isLogistic()) {
        return ActivationFunction.SIGMOID.value(network.logit(theta, x(k)));
      }
      return plan.output().isSoftmax()
          ? network.probabilities(network.logits(theta, x(k)))[unit]
          : network.logits(theta, x(k))[unit];
    }

    double[] curveXs() {
      double[] xs = new double[POINTS];
      Arrays.setAll(xs, this::x);
      return xs;
    }

    double[] curveAt(int step, int unit) {
      double[] ps = new double[POINTS];
      Arrays.setAll(ps, k -> answer(step, k, unit));
      return ps;
    }
  }
}

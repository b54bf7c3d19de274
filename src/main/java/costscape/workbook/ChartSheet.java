package costscape.workbook;

import costscape.data.Dataset;
import costscape.network.ParameterLayout;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.ChartSeries;
import costscape.workbook.cell.Page;
import costscape.workbook.cell.SheetChart;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.StepColumns;
import costscape.workbook.formula.WorkbookPlan;
import java.util.Arrays;
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
            .formatted(StartSheet.SHEET, StepColumns.SHEET));
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
        chart.line(curve(false, unit, "at the step of %s".formatted(StepColumns.SHEET)), GREY);
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
}

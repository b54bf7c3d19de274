package costscape.workbook;

import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.Look;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.MapValues;
import costscape.workbook.formula.Recipe;
import costscape.workbook.formula.RowFormulas;

/** What the charts draw beside Descent's own columns: the path on the map, the fitted curve. */
final class ChartData {
  static final String SHEET = "Chart data";
  private static final int STEP = 0;
  private static final int PATH = 1;
  private static final int X = 4;
  private static final int SHOWN = 5;
  private static final int LAST = 6;

  /** Points of the fitted curve. */
  private static final int POINTS = 101;

  private final Recipe recipe;
  private final Computed computed;
  private final DataSheet data;
  private final MapValues map;

  ChartData(Recipe recipe, Computed computed, DataSheet data, MapValues map) {
    this.recipe = recipe;
    this.computed = computed;
    this.data = data;
    this.map = map;
  }

  private static String on(String reference) {
    return "'" + SHEET + "'!" + reference;
  }

  /** The path's values across (0) or up (1). */
  static String path(int axis, int steps) {
    return on(A1.down(PATH + axis, 1, 1 + steps));
  }

  /** The same at one step. */
  static String pathAt(int axis, int step) {
    return on(A1.fixed(1 + step, PATH + axis));
  }

  /** The name of the parameter across or up. */
  static String pathName(int axis) {
    return on(A1.fixed(0, PATH + axis));
  }

  static String curveX() {
    return on(A1.down(X, 1, POINTS));
  }

  /** The fitted curve at the step shown, or at the last one. */
  static String curve(boolean last) {
    return on(A1.down(last ? LAST : SHOWN, 1, POINTS));
  }

  boolean hasFit() {
    return recipe.cost().dataset().features() == 1;
  }

  void write(Page page) {
    page.text(0, STEP, "step", Look.HEADING)
        .formula(0, PATH, "across_name", map.layout().name(map.parameter(0)), Look.HEADING)
        .formula(0, PATH + 1, "up_name", map.layout().name(map.parameter(1)), Look.HEADING);
    if (hasFit()) {
      page.text(0, X, "x0", Look.HEADING)
          .text(0, SHOWN, "p at step shown", Look.HEADING)
          .text(0, LAST, "p at last step", Look.HEADING);
    }
    for (int k = 0; k <= recipe.steps() || (hasFit() && k < POINTS); k++) {
      if (k <= recipe.steps()) {
        path(page, k);
      }
      if (hasFit() && k < POINTS) {
        curve(page, k);
      }
    }
    page.width(0, 4, 12).width(4, 3, 17).freeze(1, 1).print(1, false);
  }

  private void path(Page page, int step) {
    int row = 1 + step;
    page.number(row, STEP, step, Look.NUMBER);
    ParameterLayout layout = map.layout();
    DescentColumns descent = new DescentColumns(layout.size(), 0);
    int first = descent.parameter(0);
    int last = descent.parameter(layout.size() - 1);
    int there = DescentColumns.row(step);
    for (int axis = 0; axis < 2; axis++) {
      String value =
          "INDEX(%1$s!%2$s,1,MATCH(%3$s,%1$s!%4$s,0))"
              .formatted(
                  DescentColumns.SHEET,
                  A1.range(there, first, there, last),
                  A1.fixedRow(0, PATH + axis),
                  A1.range(0, first, 0, last));
      page.formula(row, PATH + axis, value, computed.theta(step)[map.parameter(axis)], Look.NUMBER);
    }
  }

  private void curve(Page page, int k) {
    int row = 1 + k;
    String all = data.features(0);
    String x = "MIN(%1$s)+(MAX(%1$s)-MIN(%1$s))*%2$d/%3$d".formatted(all, 6 * k - 50, 500);
    page.formula(row, X, x, x(k), Look.NUMBER);
    DescentColumns descent = new DescentColumns(map.layout().size(), 0);
    RowFormulas formulas = new RowFormulas(recipe.cost());
    String now = formulas.logit(map.layout()::name, feature -> A1.fixedColumn(row, X));
    page.formula(row, SHOWN, RowFormulas.sigmoid(now), probability(0, k), Look.NUMBER);
    String end =
        formulas.logit(
            p ->
                DescentColumns.SHEET
                    + "!"
                    + A1.fixed(DescentColumns.row(recipe.steps()), descent.parameter(p)),
            feature -> A1.fixedColumn(row, X));
    page.formula(row, LAST, RowFormulas.sigmoid(end), probability(recipe.steps(), k), Look.NUMBER);
  }

  double x(int k) {
    double[] column = recipe.cost().dataset().column(0);
    double least = java.util.Arrays.stream(column).min().getAsDouble();
    double most = java.util.Arrays.stream(column).max().getAsDouble();
    return least + (most - least) * (6 * k - 50) / 500;
  }

  private double probability(int step, int k) {
    return ActivationFunction.SIGMOID.value(
        recipe.cost().network().logit(computed.theta(step), x(k)));
  }

  double[] curveXs() {
    double[] xs = new double[POINTS];
    java.util.Arrays.setAll(xs, this::x);
    return xs;
  }

  double[] curveAt(int step) {
    double[] ps = new double[POINTS];
    java.util.Arrays.setAll(ps, k -> probability(step, k));
    return ps;
  }
}

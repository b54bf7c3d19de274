package costscape.workbook;

import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.ColourBands;
import costscape.workbook.cell.Inputs;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.MapValues;
import costscape.workbook.formula.WorkbookPlan;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** The cost over two parameters as a map of cells, with the path's cells marked. */
final class LandscapeSheet {
  static final String SHEET = "Landscape";
  private static final int INPUTS = 3;
  private static final int HEADINGS = 10;
  private static final int FIRST = 11;
  private static final int COUNT_HEADINGS = FIRST + MapValues.SIDE + 2;
  private static final int LEGEND = MapValues.SIDE + 2;

  private static final List<String> AXIS_HEADINGS =
      List.of("axis", "which", "now", "centre", "width");

  private final Page page;
  private final WorkbookPlan plan;
  private final MapValues map;
  private final LandscapeWorking working;
  private final ColourBands bands;

  /** By colours 0xRRGGBB from low to high. */
  LandscapeSheet(
      Page page,
      WorkbookPlan plan,
      MapValues map,
      LandscapeWorking working,
      List<Integer> colours) {
    this.page = page;
    this.plan = plan;
    this.map = map;
    this.working = working;
    bands = new ColourBands(colours, HEADINGS, LEGEND);
  }

  /** The value across of a column of cells, for other sheets. */
  static String across(int k) {
    return A1.on(SHEET, A1.fixed(HEADINGS, column(k)));
  }

  /** The value up of a row of cells. */
  static String up(int k) {
    return A1.on(SHEET, A1.fixed(row(k), 0));
  }

  private static int column(int across) {
    return 1 + across;
  }

  /** The lowest value stands in the lowest row. */
  private static int row(int up) {
    return FIRST + MapValues.SIDE - 1 - up;
  }

  void write() {
    page.text(0, 0, "The cost over two parameters", CellLook.TITLE);
    String unit = plan.cost().measure().title();
    page.text(
        1,
        0,
        ("Each cell is the %s where two parameters take other values and all others stay as they"
                + " are at the step below.")
            .formatted(unit));
    inputs();
    page.text(
        8,
        0,
        "White with red figures: the present point. Red borders: steps of training lie there, seen"
            + " from above. Only the present point is certain to lie on this surface,");
    page.text(
        9, 0, "since the other parameters had other values at other steps: the path is a shadow.");
    grid();
    counts();
    bands.legend(page, cells(), map.least(), map.most());
    rules();
    page.widths(0, 14).width(1, MapValues.SIDE, 8).widths(LEGEND - 1, 3, 12);
    page.freeze(HEADINGS + 1, 1).print(1, true);
  }

  private void inputs() {
    int column = 0;
    for (String name : AXIS_HEADINGS) {
      page.heading(INPUTS, column++, name);
    }
    axis(0, "across", "across →");
    axis(1, "up", "up ↑");
    int step = INPUTS + 3;
    page.text(step, 0, "at step")
        .number(step, 1, plan.steps(), CellLook.INPUT)
        .text(step, 2, "the present point, 0 to %d".formatted(plan.steps()));
    Inputs.whole(page, step, 1, plan.steps());
    Inputs.name(page, "landscape_step", step, 1);
    page.text(step + 1, 0, "colours")
        .text(step + 1, 1, "log", CellLook.INPUT)
        .text(step + 1, 2, "log: equal colours for equal ratios; linear: for differences");
    Inputs.oneOf(page, step + 1, 1, "log", "linear");
    Inputs.name(page, "colour_scale", step + 1, 1);
  }

  private void axis(int axis, String name, String words) {
    int row = INPUTS + 1 + axis;
    page.text(row, 0, words)
        .text(row, 1, plan.layout().name(axis), CellLook.INPUT)
        .formula(row, 2, working.now(name + "_name"), map.now(axis))
        .formula(row, 3, A1.at(row, 2), map.now(axis), CellLook.INPUT)
        .formula(
            row,
            4,
            MapValues.width(ChartData.path(axis, plan.steps()), name + "_centre"),
            map.width(axis),
            CellLook.INPUT)
        .text(
            row,
            5,
            (axis == 0
                ? "← choose another parameter; type a centre and a width to look elsewhere"
                : "← another one than across"));
    Inputs.name(page, name + "_name", row, 1);
    Inputs.name(page, name + "_now", row, 2);
    Inputs.name(page, name + "_centre", row, 3);
    Inputs.name(page, name + "_width", row, 4);
    String names =
        A1.on(
            DescentColumns.SHEET,
            A1.range(
                0,
                DescentColumns.parameter(0),
                0,
                DescentColumns.parameter(plan.layout().size() - 1)));
    Inputs.oneOfCells(page, row, 1, names, "The name of a parameter, please.");
    Inputs.between(page, row, 3, "-1000000", "1000000");
    Inputs.between(page, row, 4, "0.000001", "1000000");
  }

  private void grid() {
    page.heading(HEADINGS, 0, "up ↑  across →");
    for (int k = 0; k < MapValues.SIDE; k++) {
      String across = MapValues.at("across_centre", "across_width", k);
      page.formula(HEADINGS, column(k), across, map.at(0, k), CellLook.SIDE);
      String up = MapValues.at("up_centre", "up_width", k);
      page.formula(row(k), 0, up, map.at(1, k), CellLook.SIDE);
    }
    for (int up = MapValues.SIDE - 1; up >= 0; up--) {
      for (int across = 0; across < MapValues.SIDE; across++) {
        page.formula(
            row(up), column(across), working.cost(across, up), map.cost(across, up), CellLook.MAP);
      }
    }
  }

  private static String cells() {
    return A1.range(FIRST, column(0), FIRST + MapValues.SIDE - 1, column(MapValues.SIDE - 1));
  }

  /** Where the steps of a cell are counted, below the map. */
  private static int countRow(int up) {
    return row(up) + COUNT_HEADINGS + 1 - FIRST;
  }

  private void counts() {
    page.heading(COUNT_HEADINGS, 0, "How many steps of the path lie in each cell");
    for (int up = MapValues.SIDE - 1; up >= 0; up--) {
      page.formula(countRow(up), 0, A1.at(row(up), 0), map.at(1, up), CellLook.SIDE);
      for (int across = 0; across < MapValues.SIDE; across++) {
        page.formula(
            countRow(up), column(across), count(across, up), map.steps(across, up), CellLook.COUNT);
      }
    }
  }

  private String count(int across, int up) {
    String half = "_width/" + 2 * (MapValues.SIDE - 1);
    return "COUNTIFS(%1$s,\">=\"&(%2$s-across%5$s),%1$s,\"<\"&(%2$s+across%5$s),%3$s,\">=\"&(%4$s-up%5$s),%3$s,\"<\"&(%4$s+up%5$s))"
        .formatted(
            ChartData.path(0, plan.steps()),
            A1.fixedRow(HEADINGS, column(across)),
            ChartData.path(1, plan.steps()),
            A1.fixedColumn(row(up), 0),
            half);
  }

  private void rules() {
    String first = A1.at(FIRST, column(0));
    String half = "_width/" + 2 * (MapValues.SIDE - 1);
    String present =
        "AND(ABS(%s-across_now)<=across%s,ABS(%s-up_now)<=up%2$s)"
            .formatted(A1.fixedRow(HEADINGS, column(0)), half, A1.fixedColumn(FIRST, 0));
    String path = A1.at(COUNT_HEADINGS + 1, column(0)) + ">0";
    CellRangeAddress cells =
        new CellRangeAddress(
            FIRST, FIRST + MapValues.SIDE - 1, column(0), column(MapValues.SIDE - 1));
    bands.colour(page, cells, first, present, path);
  }
}

package costscape.workbook;

import costscape.network.Pass;
import costscape.workbook.ChartSheet.ChartData;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.ColourBands;
import costscape.workbook.cell.Inputs;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.Computed.MapValues;
import costscape.workbook.formula.Places.DescentColumns;
import costscape.workbook.formula.Places.OutputPlaces;
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

  /** What Landscape adds up: a row a cell with its parameters, and of each data row z and loss. */
  record LandscapeWorking(WorkbookPlan plan, Computed computed, DataSheet data, MapValues map) {
    static final String SHEET = "Landscape working";
    private static final int PRESENT = 1;
    private static final int FIRST = 2;
    private static final double WIDTH = 11;

    /** So many columns a page prints readably. */
    private static final int COLUMNS_A_PAGE = 25;

    private static int parameter(int k) {
      return 2 + k;
    }

    private int z(int row, int unit) {
      return 2 + plan.layout().size() + row * plan.output().outputs() + unit;
    }

    private int loss(int row) {
      return z(plan.rows(), 0) + row;
    }

    private static int row(int across, int up) {
      return FIRST + up * MapValues.SIDE + across;
    }

    private static String on(String reference) {
      return A1.on(SHEET, reference);
    }

    /** The present value of the parameter that a named cell names. */
    String now(String name) {
      int last = parameter(plan.layout().size() - 1);
      return "INDEX(%s,1,MATCH(%s,%s,0))"
          .formatted(
              on(A1.range(PRESENT, parameter(0), PRESENT, last)),
              name,
              on(A1.range(0, parameter(0), 0, last)));
    }

    String cost(int across, int up) {
      int row = row(across, up);
      String penalty =
          DescentSheet.penalty(
              plan.layout(),
              (first, last) ->
                  on(A1.at(row, parameter(first)) + ":" + A1.at(row, parameter(last))));
      return "SUM(%s)/row_count+%s"
          .formatted(on(A1.at(row, loss(0)) + ":" + A1.at(row, loss(plan.rows() - 1))), penalty);
    }

    void write(Page page) {
      headings(page);
      for (int up = 0; up < MapValues.SIDE; up++) {
        for (int across = 0; across < MapValues.SIDE; across++) {
          row(page, across, up);
        }
      }
      int columns = loss(plan.rows());
      page.width(0, columns, WIDTH).freezeHeadings(1, 2);
      page.printTop(MapValues.SIDE * MapValues.SIDE, columns, COLUMNS_A_PAGE);
    }

    private void headings(Page page) {
      page.text(0, 0, "across", CellLook.INPUTS).text(0, 1, "up", CellLook.INPUTS);
      for (int k = 0; k < plan.layout().size(); k++) {
        page.text(0, parameter(k), plan.layout().name(k), CellLook.FORWARDS);
      }
      for (int i = 0; i < plan.rows(); i++) {
        for (int unit = 0; unit < plan.output().outputs(); unit++) {
          String z = plan.output().outputs() == 1 ? "z" : "z" + unit;
          page.text(0, z(i, unit), "%s of row %d".formatted(z, i + 1), CellLook.FORWARDS);
        }
        page.text(0, loss(i), "%s of row %d".formatted("loss", i + 1), CellLook.LOSS);
      }
      page.text(PRESENT, 0, "present").text(PRESENT, 1, "point");
      for (int k = 0; k < plan.layout().size(); k++) {
        String present =
            "INDEX(%s,landscape_step+1)"
                .formatted(DescentColumns.all(DescentColumns.parameter(k), plan.steps()));
        page.formula(PRESENT, parameter(k), present, map.now(k));
      }
    }

    private void row(Page page, int across, int up) {
      int row = row(across, up);
      double[] theta = map.theta(across, up);
      page.formula(row, 0, LandscapeSheet.across(across), map.at(0, across))
          .formula(row, 1, LandscapeSheet.up(up), map.at(1, up));
      for (int k = 0; k < plan.layout().size(); k++) {
        String value =
            "IF(across_name=%1$s,%2$s,IF(up_name=%1$s,%3$s,%4$s))"
                .formatted(
                    A1.fixedRow(0, parameter(k)),
                    A1.fixedColumn(row, 0),
                    A1.fixedColumn(row, 1),
                    A1.fixedRow(PRESENT, parameter(k)));
        page.formula(row, parameter(k), value, theta[k]);
      }
      for (int i = 0; i < plan.rows(); i++) {
        int dataRow = i;
        Pass pass = computed.pass(theta, i);
        List<String> logits =
            plan.units()
                .logits(
                    k -> A1.fixedColumn(row, parameter(k)),
                    feature -> data.feature(dataRow, feature));
        for (int unit = 0; unit < logits.size(); unit++) {
          double z = computed.logits(pass)[unit];
          page.formula(row, z(i, unit), logits.get(unit), z);
        }
        String loss = plan.output().loss(places(row, i));
        page.formula(row, loss(i), loss, computed.loss(pass, i));
      }
    }

    /** Of a data row at a cell; what stands between logits and loss is written into its formula. */
    private OutputPlaces places(int row, int i) {
      return new OutputPlaces() {
        @Override
        public String logit(int unit) {
          return A1.at(row, z(i, unit));
        }

        @Override
        public String logits() {
          return logit(0) + ":" + logit(plan.output().outputs() - 1);
        }

        @Override
        public String target(int unit) {
          return data.target(i, unit);
        }

        @Override
        public String helper(int k) {
          return "(" + plan.output().helper(k, this) + ")";
        }
      };
    }
  }
}

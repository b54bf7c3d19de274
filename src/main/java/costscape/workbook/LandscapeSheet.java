package costscape.workbook;

import costscape.network.ParameterLayout;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.CellLook.ColourBands;
import costscape.workbook.cell.Columns;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed.MapValues;
import costscape.workbook.formula.OutputFormulas;
import costscape.workbook.formula.RowFormulas;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
  private final TrainingWorkbook book;
  private final MapValues map;
  private final ColourBands bands;

  /**
   * @param colours 0xRRGGBB from low to high
   */
  LandscapeSheet(TrainingWorkbook book, Page page, List<Integer> colours) {
    this.page = page;
    this.book = book;
    map = book.map;
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
    String unit = book.plan.cost().measure().title();
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
        .number(step, 1, book.plan.steps(), CellLook.INPUT)
        .text(step, 2, "the present point, 0 to %d".formatted(book.plan.steps()));
    page.whole(step, step, 1, book.plan.steps()).name("landscape_step", step, 1);
    page.text(step + 1, 0, "colours")
        .text(step + 1, 1, "log", CellLook.INPUT)
        .text(step + 1, 2, "log: equal colours for equal ratios; linear: for differences");
    page.oneOf(step + 1, 1, "log", "linear").name("colour_scale", step + 1, 1);
  }

  private void axis(int axis, String name, String words) {
    int row = INPUTS + 1 + axis;
    page.text(row, 0, words)
        .text(row, 1, book.plan.layout().name(axis), CellLook.INPUT)
        .formula(row, 2, book.mapWorking.now(name + "_name"), map.now(axis))
        .formula(row, 3, A1.at(row, 2), map.now(axis), CellLook.INPUT)
        .formula(
            row,
            4,
            MapValues.width(book.chartData.path(axis), name + "_centre"),
            map.width(axis),
            CellLook.INPUT)
        .text(
            row,
            5,
            (axis == 0
                ? "← choose another parameter; type a centre and a width to look elsewhere"
                : "← another one than across"));
    List<String> parts = List.of("_name", "_now", "_centre", "_width");
    for (int k = 0; k < parts.size(); k++) {
      page.name(name + parts.get(k), row, 1 + k);
    }
    page.oneOfCells(row, 1, book.descent.names(), "The name of a parameter, please.")
        .between(row, 3, "-1000000", "1000000")
        .between(row, 4, "0.000001", "1000000");
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
            row(up),
            column(across),
            book.mapWorking.cost(across, up),
            map.cost(across, up),
            CellLook.MAP);
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
            book.chartData.path(0),
            A1.fixedRow(HEADINGS, column(across)),
            book.chartData.path(1),
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

  /**
   * The terms that Landscape adds up: a row a cell with its parameters, and of each data row z and
   * loss.
   */
  static final class LandscapeWorking {
    static final String SHEET = "Landscape working";
    private static final int PRESENT = 1;
    private static final int FIRST = 2;
    private static final double WIDTH = 11;

    /** So many columns a page prints readably. */
    private static final int COLUMNS_A_PAGE = 25;

    private final TrainingWorkbook book;
    private final MapValues map;
    private final ParameterLayout layout;
    private final RowFormulas formulas;
    private final OutputFormulas output;
    private final Columns columns;
    private int known = -1;
    private final double[][] logits;

    LandscapeWorking(TrainingWorkbook book) {
      this.book = book;
      map = book.map;
      layout = book.plan.layout();
      formulas = book.formulas;
      output = book.output;
      int rows = book.plan.rows();
      logits = new double[rows][];
      columns = new Columns(SHEET, FIRST, 0, MapValues.SIDE * MapValues.SIDE);
      columns.add(
          "across",
          CellLook.INPUTS,
          c -> across(c % MapValues.SIDE),
          c -> map.at(0, c % MapValues.SIDE));
      columns.add(
          "up", CellLook.INPUTS, c -> up(c / MapValues.SIDE), c -> map.at(1, c / MapValues.SIDE));
      IntStream.range(0, layout.size())
          .forEach(
              k ->
                  columns.add(
                      layout.name(k),
                      CellLook.FORWARDS,
                      cell -> parameter(cell, k),
                      cell -> theta(cell)[k]));
      for (int i = 0; i < rows; i++) {
        for (int unit = 0; unit < output.outputs(); unit++) {
          int row = i;
          int k = unit;
          columns.add(
              z(i, unit),
              CellLook.FORWARDS,
              cell -> logit(cell, row, k),
              cell -> logits(cell, row)[k]);
        }
      }
      IntStream.range(0, rows)
          .forEach(
              i ->
                  columns.add(
                      loss(i),
                      CellLook.LOSS,
                      cell -> output.lossOfLogits(name -> forLoss(cell, i, name)),
                      cell -> output.loss(logits(cell, i), i)));
    }

    private String z(int row, int unit) {
      return "z%s of row %d".formatted(output.outputs() == 1 ? "" : "" + unit, row + 1);
    }

    private static String loss(int row) {
      return "loss of row %d".formatted(row + 1);
    }

    private double[] theta(int cell) {
      return map.theta(cell % MapValues.SIDE, cell / MapValues.SIDE);
    }

    /** The present value of the parameter that a named cell names. */
    String now(String name) {
      int first = columns.column(layout.name(0));
      int last = first + layout.size() - 1;
      return "INDEX(%s,1,MATCH(%s,%s,0))"
          .formatted(
              A1.on(SHEET, A1.range(PRESENT, first, PRESENT, last)),
              name,
              A1.on(SHEET, A1.range(0, first, 0, last)));
    }

    String cost(int across, int up) {
      int cell = up * MapValues.SIDE + across;
      String penalty =
          DescentSheet.penalty(
              layout, (first, last) -> A1.on(SHEET, columns.across(cell, first, last)));
      String losses = columns.across(cell, loss(0), loss(book.plan.rows() - 1));
      return "SUM(%s)/row_count+%s".formatted(A1.on(SHEET, losses), penalty);
    }

    void write(Page page) {
      columns.headings(page, 0);
      page.text(PRESENT, 0, "present").text(PRESENT, 1, "point");
      for (int k = 0; k < layout.size(); k++) {
        String all = book.descent.columns().all(layout.name(k));
        String present = "INDEX(%s,landscape_step+1)".formatted(all);
        page.formula(PRESENT, columns.column(layout.name(k)), present, map.now(k));
      }
      columns.write(page);
      page.width(0, columns.count(), WIDTH).freezeHeadings(1, 2);
      page.printTop(columns.rows(), columns.count(), COLUMNS_A_PAGE);
    }

    private String parameter(int cell, int k) {
      int column = columns.column(layout.name(k));
      return "IF(across_name=%1$s,%2$s,IF(up_name=%1$s,%3$s,%4$s))"
          .formatted(
              A1.fixedRow(0, column),
              columns.fixedColumn(cell, "across"),
              columns.fixedColumn(cell, "up"),
              A1.fixedRow(PRESENT, column));
    }

    private String logit(int cell, int row, int unit) {
      return formulas
          .logitsOfParameters(
              name ->
                  columns.has(name)
                      ? columns.fixedColumn(cell, name)
                      : book.data.columns().there(row, name))
          .get(unit);
    }

    /** The cells that a data row's loss needs: z of the outputs, and the row's targets. */
    private String forLoss(int cell, int row, String name) {
      for (int unit = 0; unit < output.outputs(); unit++) {
        if (name.equals(output.logit(unit))) {
          return columns.at(cell, z(row, unit));
        }
      }
      return book.data.columns().there(row, name);
    }

    /** The engine's z of a data row at a cell; a cell's rows are asked for one after another. */
    private double[] logits(int cell, int row) {
      if (cell != known) {
        double[] theta = theta(cell);
        Arrays.setAll(logits, i -> output.logits(book.computed.pass(theta, i)));
        known = cell;
      }
      return logits[row];
    }
  }
}

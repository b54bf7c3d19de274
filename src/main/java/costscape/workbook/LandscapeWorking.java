package costscape.workbook;

import costscape.network.Pass;
import costscape.workbook.cell.A1;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.Computed;
import costscape.workbook.formula.DescentColumns;
import costscape.workbook.formula.MapValues;
import costscape.workbook.formula.OutputPlaces;
import costscape.workbook.formula.WorkbookPlan;
import java.util.List;

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
            (first, last) -> on(A1.at(row, parameter(first)) + ":" + A1.at(row, parameter(last))));
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

package costscape.workbook.cell;

import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** Cells that have a name, and the limits of those that a reader may change. */
public final class Inputs {
  private Inputs() {}

  /** Calls a cell by a name, which formulas on every sheet may use. */
  public static void name(Page page, String name, int row, int column) {
    Sheet sheet = page.sheet();
    Name named = sheet.getWorkbook().createName();
    named.setNameName(name);
    named.setRefersToFormula("'" + sheet.getSheetName() + "'!" + A1.fixed(row, column));
  }

  /** Takes numbers from one to another, both included. */
  public static void between(Page page, int row, int column, String least, String most) {
    area(page, row, row, column, column, least, most);
  }

  public static void area(
      Page page, int row, int lastRow, int column, int lastColumn, String least, String most) {
    check(
        page,
        helper ->
            helper.createDecimalConstraint(
                DataValidationConstraint.OperatorType.BETWEEN, least, most),
        new CellRangeAddressList(row, lastRow, column, lastColumn),
        "A number from %s to %s, please.".formatted(least, most));
  }

  /** Takes whole numbers from 0 on. */
  public static void whole(Page page, int row, int column, int most) {
    whole(page, row, row, column, most);
  }

  /** The same in several rows. */
  public static void whole(Page page, int row, int lastRow, int column, int most) {
    check(
        page,
        helper ->
            helper.createIntegerConstraint(
                DataValidationConstraint.OperatorType.BETWEEN, "0", String.valueOf(most)),
        new CellRangeAddressList(row, lastRow, column, column),
        "A whole number from 0 to %d, please.".formatted(most));
  }

  /** Takes one of some words. */
  public static void oneOf(Page page, int row, int column, String... words) {
    check(
        page,
        helper -> helper.createExplicitListConstraint(words),
        new CellRangeAddressList(row, row, column, column),
        "One of %s, please.".formatted(String.join(", ", words)));
  }

  /** Takes what stands in some cells. */
  public static void oneOfCells(Page page, int row, int column, String range, String message) {
    check(
        page,
        helper -> helper.createFormulaListConstraint(range),
        new CellRangeAddressList(row, row, column, column),
        message);
  }

  private static void check(
      Page page,
      Function<DataValidationHelper, DataValidationConstraint> constraint,
      CellRangeAddressList cells,
      String message) {
    DataValidationHelper helper = page.sheet().getDataValidationHelper();
    DataValidation validation = helper.createValidation(constraint.apply(helper), cells);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(false);
    validation.createErrorBox("This cell", message);
    page.sheet().addValidationData(validation);
  }
}

package costscape.workbook.cell;

import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * One sheet, what is written into its cells, and the limits of those that a reader may change; rows
 * and columns are counted from 0.
 *
 * @param sheet the sheet itself, for what has no cell
 */
public record Page(Sheet sheet, Map<CellLook, CellStyle> styles) {
  /** A sheet's widths are in 256ths of a digit. */
  private static final int DIGIT = 256;

  private static final int LONGEST = 200;

  /** The largest number of rows that a page shows readably. */
  private static final int PRINTED_ROWS = 40;

  XSSFSheet unstreamed() {
    return (XSSFSheet) sheet;
  }

  private Cell cell(int row, int column, CellLook look) {
    Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = there.createCell(column);
    cell.setCellStyle(styles.get(look));
    return cell;
  }

  /** A text, which is never read as a formula. */
  public Page text(int row, int column, String text, CellLook look) {
    cell(row, column, look).setCellValue(shown(text));
    return this;
  }

  public Page text(int row, int column, String text) {
    return text(row, column, text, CellLook.TEXT);
  }

  public Page heading(int row, int column, String text) {
    return text(row, column, text, CellLook.HEADING);
  }

  /** The beginning of a text that somebody else wrote. */
  public static String shown(String text) {
    return shown(text, LONGEST);
  }

  /** Returns a text like the method above, of so many characters at most. */
  public static String shown(String text, int longest) {
    boolean fits = text.codePointCount(0, text.length()) <= longest;
    return fits ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }

  public Page number(int row, int column, double value, CellLook look) {
    return with(value, cell(row, column, look));
  }

  public Page number(int row, int column, double value) {
    return number(row, column, value, CellLook.NUMBER);
  }

  /** A formula with the value that the engine gives it. */
  public Page formula(int row, int column, String formula, double value, CellLook look) {
    Cell cell = cell(row, column, look);
    cell.setCellFormula(formula);
    return with(value, cell);
  }

  public Page formula(int row, int column, String formula, double value) {
    return formula(row, column, formula, value, CellLook.NUMBER);
  }

  private Page with(double value, Cell cell) {
    if (Double.isFinite(value)) {
      cell.setCellValue(value);
    } else {
      cell.setCellErrorValue(FormulaError.NUM.getCode());
    }
    return this;
  }

  /** Writes a formula whose value is a text. */
  public Page formula(int row, int column, String formula, String value, CellLook look) {
    Cell cell = cell(row, column, look);
    cell.setCellFormula(formula);
    cell.setCellValue(shown(value));
    return this;
  }

  /** Widths of columns in digits, from a first one on. */
  public Page widths(int first, double... digits) {
    for (int k = 0; k < digits.length; k++) {
      sheet.setColumnWidth(first + k, (int) (digits[k] * DIGIT));
    }
    return this;
  }

  /** The same width for several columns. */
  public Page width(int first, int columns, double digits) {
    for (int k = 0; k < columns; k++) {
      widths(first + k, digits);
    }
    return this;
  }

  public Page height(int row, double points) {
    sheet.getRow(row).setHeightInPoints((float) points);
    return this;
  }

  /** Rows above and columns left of a cell stay in sight. */
  public Page freeze(int rows, int columns) {
    sheet.createFreezePane(columns, rows);
    return this;
  }

  /**
   * Freezes like {@link #freeze}; the last of the rows, which has the headings, is on every printed
   * page.
   */
  public Page freezeHeadings(int rows, int columns) {
    sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
    return freeze(rows, columns);
  }

  /**
   * Prints the first rows of a long sheet, and not the hundreds of pages that follow.
   *
   * @param rows that the sheet has below its headings
   * @param columns that it has
   * @param columnsAPage how many a page takes across
   */
  public Page printTop(int rows, int columns, int columnsAPage) {
    Workbook workbook = sheet.getWorkbook();
    int last = Math.min(rows, PRINTED_ROWS);
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, last);
    return print(1 + (columns - 1) / columnsAPage, true);
  }

  /** Prints across so many pages, and as many down as it takes. */
  public Page print(int pagesAcross, boolean onePageDown) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setValidSettings(false); // the printer's own: those below hold
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) pagesAcross);
    setup.setFitHeight((short) (onePageDown ? 1 : 0));
    return this;
  }

  /** Calls a cell by a name, which formulas on every sheet may use. */
  public Page name(String name, int row, int column) {
    Name named = sheet.getWorkbook().createName();
    named.setNameName(name);
    named.setRefersToFormula("'" + sheet.getSheetName() + "'!" + A1.fixed(row, column));
    return this;
  }

  /** Lets a reader type numbers from one to another into a cell, both included. */
  public Page between(int row, int column, String least, String most) {
    return between(new CellRangeAddressList(row, row, column, column), least, most);
  }

  /** Lets a reader type numbers from one to another into some cells, both included. */
  public Page between(CellRangeAddressList cells, String least, String most) {
    return check(
        helper -> helper.createDecimalConstraint(OperatorType.BETWEEN, least, most),
        cells,
        "A number from %s to %s, please.".formatted(least, most));
  }

  /** Lets a reader type whole numbers from 0 on into the cells of a column. */
  public Page whole(int row, int lastRow, int column, int most) {
    return check(
        helper -> helper.createIntegerConstraint(OperatorType.BETWEEN, "0", String.valueOf(most)),
        new CellRangeAddressList(row, lastRow, column, column),
        "A whole number from 0 to %d, please.".formatted(most));
  }

  /** Lets a reader choose one of some words. */
  public Page oneOf(int row, int column, String... words) {
    return check(
        helper -> helper.createExplicitListConstraint(words),
        new CellRangeAddressList(row, row, column, column),
        "One of %s, please.".formatted(String.join(", ", words)));
  }

  /** Lets a reader choose what stands in some cells. */
  public Page oneOfCells(int row, int column, String range, String message) {
    return check(
        helper -> helper.createFormulaListConstraint(range),
        new CellRangeAddressList(row, row, column, column),
        message);
  }

  private Page check(
      Function<DataValidationHelper, DataValidationConstraint> constraint,
      CellRangeAddressList cells,
      String message) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation = helper.createValidation(constraint.apply(helper), cells);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(false);
    validation.createErrorBox("This cell", message);
    sheet.addValidationData(validation);
    return this;
  }
}

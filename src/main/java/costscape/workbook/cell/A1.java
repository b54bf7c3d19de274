package costscape.workbook.cell;

import org.apache.poi.ss.util.CellReference;

/** References to cells as spreadsheets write them; rows and columns are counted from 0 here. */
public final class A1 {
  private A1() {}

  /** Such as B5. */
  public static String at(int row, int column) {
    return name(column) + (row + 1);
  }

  /** Such as $B$5. */
  public static String fixed(int row, int column) {
    return "$" + name(column) + "$" + (row + 1);
  }

  /** Such as $B5: copied elsewhere, the column stays. */
  public static String fixedColumn(int row, int column) {
    return "$" + name(column) + (row + 1);
  }

  /** Such as B$5: copied elsewhere, the row stays. */
  public static String fixedRow(int row, int column) {
    return name(column) + "$" + (row + 1);
  }

  /** Such as $B$5:$B$16. */
  public static String range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    return fixed(firstRow, firstColumn) + ":" + fixed(lastRow, lastColumn);
  }

  /** Such as $B$5:$B$16. */
  public static String down(int column, int firstRow, int lastRow) {
    return range(firstRow, column, lastRow, column);
  }

  /** A reference to another sheet, whose name is quoted where it is several words. */
  public static String on(String sheet, String reference) {
    return (sheet.contains(" ") ? "'" + sheet + "'" : sheet) + "!" + reference;
  }

  private static String name(int column) {
    return CellReference.convertNumToColString(column);
  }
}

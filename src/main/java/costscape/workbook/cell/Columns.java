package costscape.workbook.cell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * A table on a sheet: its columns from left to right, each known by a name, with what stands in its
 * rows, and how formulas of this sheet and of others refer to a cell. Rows are counted from 0 here,
 * the first one below the headings.
 */
public final class Columns {
  private final String sheet;
  private final int top;
  private final int left;
  private final int rows;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  private record Column(
      int place, CellLook heading, IntFunction<String> formula, IntToDoubleFunction value) {}

  /**
   * @param top the sheet's row of the first row
   * @param left the sheet's column of the first column
   */
  public Columns(String sheet, int top, int left, int rows) {
    this.sheet = sheet;
    this.top = top;
    this.left = left;
    this.rows = rows;
  }

  /**
   * Adds a column on the right.
   *
   * @param formula of a row; an empty one where a plain number stands
   * @param value by the engine
   */
  public Columns add(
      String name, CellLook heading, IntFunction<String> formula, IntToDoubleFunction value) {
    columns.put(name, new Column(left + columns.size(), heading, formula, value));
    return this;
  }

  /** Adds a column of plain numbers. */
  public Columns numbers(String name, CellLook heading, IntToDoubleFunction value) {
    return add(name, heading, row -> "", value);
  }

  public boolean has(String name) {
    return columns.containsKey(name);
  }

  public int count() {
    return columns.size();
  }

  public int rows() {
    return rows;
  }

  /** The sheet's column that has a name. */
  public int column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column %s on %s".formatted(name, sheet));
    }
    return column.place();
  }

  /** A cell, such as B5, for formulas of this sheet. */
  public String at(int row, String name) {
    return A1.at(top + row, column(name));
  }

  /** A cell whose column stays where the formula is copied: $B5. */
  public String fixedColumn(int row, String name) {
    return A1.fixedColumn(top + row, column(name));
  }

  /** A cell whose row stays, for formulas of other sheets: Data!B$5. */
  public String fixedRow(int row, String name) {
    return A1.on(sheet, A1.fixedRow(top + row, column(name)));
  }

  /** A cell for formulas of other sheets: Data!$B$5. */
  public String there(int row, String name) {
    return A1.on(sheet, A1.fixed(top + row, column(name)));
  }

  /** Cells beside each other for formulas of this sheet: B5:E5. */
  public String across(int row, String first, String last) {
    return at(row, first) + ":" + at(row, last);
  }

  /** Some rows of a column for formulas of other sheets: Data!$B$5:$B$9. */
  public String down(String name, int first, int last) {
    return A1.on(sheet, A1.down(column(name), top + first, top + last));
  }

  /** All rows of a column. */
  public String all(String name) {
    return down(name, 0, rows - 1);
  }

  /** Writes the names above the columns, into a row of the sheet. */
  public Columns headings(Page page, int row) {
    columns.forEach((name, column) -> page.text(row, column.place(), name, column.heading()));
    return this;
  }

  /** Writes all rows. */
  public Columns write(Page page) {
    for (int row = 0; row < rows; row++) {
      write(page, row);
    }
    return this;
  }

  /** Writes one row; nothing below the last one. */
  public void write(Page page, int row) {
    if (row >= rows) {
      return;
    }
    for (Column column : columns.values()) {
      String formula = column.formula().apply(row);
      double value = column.value().applyAsDouble(row);
      if (formula.isEmpty()) {
        page.number(top + row, column.place(), value);
      } else {
        page.formula(top + row, column.place(), formula, value);
      }
    }
  }
}

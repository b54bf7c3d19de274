package costscape.store.table;

import costscape.words.Labelled;
import java.util.stream.Stream;

/** The form in which a table of cells is written; its label is the ending of a file's name too. */
public enum TableFormat implements Labelled {
  /** Text with one row a cell. */
  CSV,
  /** NumPy's format: the costs alone, 8 bytes a cell. The axes are in the run record. */
  NPY,
  /** No table. */
  NONE;

  /** Those in which a table is written. */
  public static Stream<TableFormat> written() {
    return Stream.of(values()).filter(TableFormat::isWritten);
  }

  public boolean isWritten() {
    return this != NONE;
  }

  /**
   * Returns whether a row has all columns that a table of text has, and not its last number alone.
   */
  public boolean hasAllColumns() {
    return this == CSV;
  }
}

package costscape.store.table;

/** The form in which a table of cells is written. */
public enum TableFormat {
  /** Text with one row a cell. */
  CSV,
  /** NumPy's format: the costs alone, 8 bytes a cell. The axes are in the run record. */
  NPY,
  /** No table. */
  NONE
}

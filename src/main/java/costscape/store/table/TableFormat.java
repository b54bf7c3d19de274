package costscape.store.table;

/** In which form a table of cells is written. */
public enum TableFormat {
  /** Text, a row a cell. */
  CSV,
  /** NumPy's: the costs alone, 8 bytes a cell; the axes are in the run record. */
  NPY,
  /** No table. */
  NONE
}

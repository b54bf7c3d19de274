/**
 * Tables of results, and points: what stands in which column, written and read back.
 *
 * <p><b>Start with</b> {@link TableWriter}, which writes every CSV table; {@link TrajectoryCsv},
 * which writes a path and reads it back; {@link PointFiles}, which reads a point.
 *
 * <p><b>Written.</b> Each kind of result has one class that knows its columns: {@link
 * TrajectoryCsv}, {@link CatalogueCsv}, {@link BasinCsv}, {@link AtlasCsv}, and {@link CellTable}
 * for a curve or a surface, as CSV or in NumPy's format ({@link costscape.store.array.NpyWriter}).
 * They write to a stream and know no file. Each class names its columns in its first sentence;
 * users' scripts rely on them.
 *
 * <p><b>Read.</b> {@link PointFiles} reads a point from {@code name,value} rows, from the end of a
 * path or from arrays of weights ({@code store.weights}); {@link TrajectoryCsv} and {@link
 * CatalogueCsv} read their own tables back, by {@code store.text.CsvInput}. Every fault names line,
 * column and value.
 *
 * <p><b>What is fast.</b> To turn numbers into text takes longer than to compute the costs. So
 * {@link CellTable.CellText} makes the text in blocks of rows as a job that any runner spreads, and
 * turns each axis value into text once a row of cells instead of once a cell. The bytes are the
 * same on any number of threads.
 *
 * <p><b>For spreadsheets.</b> A text that a spreadsheet would run as a formula is written behind an
 * apostrophe. A cost that is not finite is {@code NaN} in the table.
 */
package costscape.store.table;

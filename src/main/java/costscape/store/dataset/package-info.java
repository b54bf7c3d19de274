/**
 * The user's own data, read from tables or arrays.
 *
 * <p><b>Start with</b> {@link DatasetFiles}, which tells by a file's content whether it is a table
 * or arrays, and reads more rows of data that are known.
 *
 * <p><b>The way of a table.</b> {@code store.text.CsvInput} hands over row after row. {@link
 * DatasetReading} sends each value to its column, which is either numbers ({@code
 * store.text.NumberColumn}) or classes ({@link LabelColumn}): words in the order of the alphabet,
 * whole numbers in numeric order. Rows with a missing value are counted, and refused or dropped.
 *
 * <p><b>The way of arrays.</b> {@link DatasetArrays} takes {@code X} and {@code y} from NumPy's
 * files ({@code store.array}), and {@code DatasetArrays.ArrayColumns} fills a column for each
 * feature. Columns grow with the rows that are really there, since a file may claim any number of
 * them.
 *
 * <p><b>The way of a table in several files.</b> {@link TableParts} makes one pass over the files,
 * a job of {@link PartScan} with a piece a file. {@code LinePartFile.PartLines} cuts a file into
 * stretches of whole lines, some 256 kB each, and {@link PartReading} reads a stretch behind the
 * file's header as if it were a table of its own. What stays is a {@link TablePart}: where the
 * stretches are, how many rows each has, classes, means and deviations. A block of rows is read by
 * {@code TableParts.PartRows} from the stretches that hold it, on whatever machine wants it. What
 * gzip packed is unpacked from its start for each block, as far as the block reaches, so many files
 * of a few blocks are better than one large file. A Parquet file ({@link ColumnPartFile}) has rows
 * in place of lines; a library of Spark reads it ({@link ColumnFiles}), so there is none without a
 * cluster. Its numbers go the same way as those of a table, and the same rows in either kind of
 * file give the same bytes.
 *
 * <p><b>Rows held out.</b> A class is known by the words of the dataset, a feature by its name, in
 * any order of the columns.
 */
package costscape.store.dataset;

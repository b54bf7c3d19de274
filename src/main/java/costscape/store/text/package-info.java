/**
 * Numbers, JSON and CSV as text, and the last two read back.
 *
 * <p><b>Start with</b> {@link NumberText}, which writes a double as the shortest decimal that reads
 * back to it; {@link JsonText}, which writes JSON; {@link JsonInput} and {@link CsvInput}, which
 * read JSON and every CSV table.
 *
 * <p><b>The way of a number.</b> {@link NumberText} finds the digits d and the exponent k of the
 * shortest decimal d·10^k that rounds to the double (Raffaele Giulietti, The Schubfach way to
 * render doubles, 2020), by three products with a power of ten from {@link PowersOfTen}. {@link
 * DecimalLayout} puts the digits, the point and the exponent into a byte array as JavaScript lays
 * them out. Tables, records and hashes of data all use this one writer, so equal numbers are equal
 * bytes.
 *
 * <p><b>The way of JSON.</b> {@link JsonText} writes maps, lists and numbers in the order given.
 * {@link JsonInput} accepts RFC 8259 by the letter, at most 255 levels deep, no name twice in an
 * object, and no more bytes and values than the network at hand explains: a stranger's file must
 * not fill the memory.
 *
 * <p><b>The way of a table.</b> {@link CsvInput} goes through a file row by row and hands each row
 * to a listener, so memory is bounded by what the listener keeps, often in a {@link NumberColumn}.
 * Every fault names line, column and value. {@code Separator} finds out what stands between values,
 * {@code HeaderRow} whether the first row names columns; both know what pandas, R and spreadsheets
 * write.
 *
 * <p><b>Tried and dropped.</b> {@link Double#toString} depends on the JDK: Java 17 writes 2⁻⁴⁴ with
 * a digit too many. The own writer takes about 30 ns a number, and takes two digits from each
 * division, as divisions are what takes the time.
 */
package costscape.store.text;

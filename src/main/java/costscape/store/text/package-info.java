/**
 * JSON and CSV as text, written and read back.
 *
 * <p><b>Start with</b> {@link JsonText}, which writes JSON; {@link JsonInput} and {@link CsvInput},
 * which read JSON and every CSV table.
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
 */
package costscape.store.text;

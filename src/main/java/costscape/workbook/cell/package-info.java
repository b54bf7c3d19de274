/**
 * Cells of a workbook: where they are, how they look, what is written into them. Nothing here knows
 * training.
 *
 * <p><b>Start with</b> {@code Page}, one sheet and its cells; {@code A1}, the names of cells; and
 * {@code CellLook}, how cells look.
 *
 * <p><b>The way through.</b> A sheet's class writes texts, numbers and formulas into a {@code
 * Page}. A formula goes with the engine's value, for readers that do not compute. {@code Inputs}
 * names cells and limits what may be typed into them, {@code ColourBands} colours a map by its
 * values, {@code SheetChart} and {@code ChartSeries} draw lines and points. {@code
 * TimelessWorkbook} gives all parts of the file one time, so that the same content is the same
 * bytes.
 *
 * <p>Rows and columns are counted from 0 here; only {@code A1} writes them as spreadsheets do.
 */
package costscape.workbook.cell;

/**
 * Cells of a workbook: where they are, how they look, what is written into them. Nothing here knows
 * training.
 *
 * <p><b>Start with</b> {@code Page}, one sheet and its cells; {@code A1}, the names of cells; and
 * {@code CellLook}, how cells look.
 *
 * <p><b>The way through.</b> A sheet's class writes texts, numbers and formulas into a {@code
 * Page}, or gives them to {@code Columns}, a table whose columns are known by name. A formula goes
 * with the engine's value, for readers that do not compute. {@code ColourBands} colours a map by
 * its values, {@code SheetChart} and {@code ChartSeries} draw lines and points.
 *
 * <p>Rows and columns are counted from 0 here; only {@code A1} writes them as spreadsheets do.
 */
package costscape.workbook.cell;

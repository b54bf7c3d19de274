/**
 * Training as a workbook of live formulas: a spreadsheet program computes every number again, and
 * each can be clicked. Start at {@link costscape.workbook.TrainingWorkbook}, which writes the file;
 * {@link costscape.workbook.formula.WorkbookPlan} is what it is asked for, with the limits.
 *
 * <p>{@code RowFormulas}, {@code OutputFormulas} (the last layer and the loss, of classes and of
 * numbers) and {@code RuleFormulas} hold the mathematics as formulas, {@code Computed} the engine's
 * own numbers, which are written beside each formula for readers that do not compute. Every sheet
 * is a class: {@code StartSheet}, {@code DataSheet}, {@code StepSheet}, {@code DescentSheet},
 * {@code LandscapeSheet}, {@code ChartSheet}; the long ones (Descent with Working, {@code
 * LandscapeWorking}, {@code ChartData}) hold what those add up, and are streamed. {@code Columns}
 * says where everything stands: a table's columns have names, and formulas refer to names.
 *
 * <p>Only functions that Excel, LibreOffice and Google Sheets share are used, no array formula, no
 * macro. The gradient could be one SUMPRODUCT a cell without any working sheet. That was dropped:
 * its formula grows twofold with each layer, and nobody can read it.
 */
package costscape.workbook;

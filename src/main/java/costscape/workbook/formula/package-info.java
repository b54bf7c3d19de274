/**
 * Training as formulas of a spreadsheet: the mathematics.
 *
 * <p><b>Start with</b> {@code WorkbookPlan}, what a workbook is to train, with the limits; {@code
 * RowFormulas}, one data row forwards and backwards through the network; and {@code RuleFormulas},
 * one update rule.
 *
 * <p><b>The way through.</b> {@code OutputFormulas} has the last layer and the loss. A formula
 * names what it needs, and each sheet says in which cell that stands: the same formula serves the
 * sheet of one step, the sheet of all steps and the map. {@code Computed} and {@code MapValues} are
 * the engine's own numbers, which are written beside the formulas. {@code ParameterWords} are names
 * and symbols for headings.
 *
 * <p><b>To add an update rule</b>, add a constant to {@code RuleFormulas}: what the rule keeps from
 * step to step, and the new value of a parameter.
 */
package costscape.workbook.formula;

/**
 * Training as formulas of a spreadsheet: the mathematics, and the columns in which it stands.
 *
 * <p><b>Start with</b> {@code WorkbookPlan}, what a workbook is to train, with the limits; {@code
 * RowFormulas}, one data row forwards and backwards through the network; and {@code RuleFormulas},
 * one update rule.
 *
 * <p><b>The way through.</b> {@code RowPlaces} say in which cells a row's formula finds what it
 * needs: the same formula serves the sheet of one step and the sheet of all steps. {@code Places}
 * say what stands in which column, and how formulas refer to it. {@code Computed} and {@code
 * MapValues} are the engine's own numbers, which are written beside the formulas. {@code
 * ParameterWords} are names and symbols for headings.
 *
 * <p><b>To add an update rule</b>, add a constant to {@code RuleFormulas}: what the rule keeps from
 * step to step, and the new value of a parameter.
 */
package costscape.workbook.formula;

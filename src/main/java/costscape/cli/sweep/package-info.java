/**
 * The results of a sweep: its tables, its pictures, its summary.
 *
 * <p><b>Start with</b> {@code CostReport}: its methods {@code held} and {@code streamed} keep the
 * order of all reports; then {@code CostCells}, where the cells come from; {@code CostPicture}, how
 * the cost is drawn; and {@code SweepSummary}, what is said about the cells.
 *
 * <p><b>The way through.</b> A report has a {@code SweepRequest}: the model, what is varied, how it
 * is drawn and written, and who works. It draws a stand-in first, so that a picture without room is
 * refused before the work; then it evaluates the cells, writes the table, draws the picture, and
 * returns the summary. {@code CostReport} does this for the cost, {@code CurvatureReport} for an
 * eigenvalue of the Hessian or another number about curvature, and {@code OverlayReport} for one
 * line at several values of an option, and {@code ComparedReport} for rows that train beside rows
 * that do not: {@code ComparedFigures} draws both, {@code SmallestCell} is the smallest cell of one
 * of them. {@code AtlasReport} does it for every slice through a point.
 *
 * <p><b>To sweep another quantity</b>, write its report here and choose it in {@code
 * SweepRequest.draw}.
 */
package costscape.cli.sweep;

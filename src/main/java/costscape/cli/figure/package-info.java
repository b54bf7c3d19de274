/**
 * Pictures of what a network is and answers, as {@code data}, {@code network} and {@code fit} draw
 * them: {@code DataFigure}, {@code NetworkFigure} and {@link costscape.cli.figure.FitFigure}, which
 * chooses the kind of picture by the targets and by the features that are drawn, and says in the
 * caption what is held and how many rows are right. Where nothing says which network, {@code
 * FirstTraining} trains one.
 *
 * <p>{@code WordOptions} change the words of any finished figure, {@code FigureOptions} those
 * beside its axes as well, {@code EyeOptions} the side that a surface is seen from, {@code
 * LineOptions} how far a chart of lines reaches and what colours its lines have; {@code
 * AxesOptions} add what pictures with axes of numbers have, {@code PlotOptions} what stands within
 * them, and {@code PlaneOptions} what pictures of a slice have. {@code MarkText} is a point that a
 * user marks: it is shown where it lies in the slice, and refused where it does not. {@code
 * OverOption} names the features that rows are drawn over.
 */
package costscape.cli.figure;

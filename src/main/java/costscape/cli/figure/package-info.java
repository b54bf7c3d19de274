/**
 * Pictures of what a network is and answers, as {@code data}, {@code network} and {@code fit} draw
 * them: {@code DataFigure}, {@code NetworkFigure} and {@link costscape.cli.figure.FitFigure}, which
 * chooses the kind of picture by the targets and by the features that are drawn, and says in the
 * caption what is held and how many rows are right. Where nothing says which network, {@code
 * FirstTraining} trains one.
 *
 * <p>{@code OverOption} names the features that rows are drawn over.
 */
package costscape.cli.figure;

/**
 * Pictures of what a network is and answers, as {@code data}, {@code network} and {@code fit} draw
 * them. {@link costscape.cli.figure.FitFigure} chooses the kind of picture by the targets and by
 * the features that are drawn, and says in the caption what is held and how many rows are right.
 */
package costscape.cli.figure;

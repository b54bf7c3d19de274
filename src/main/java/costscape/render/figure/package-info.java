/**
 * Results as figures: a plane in a view, training paths over it, and what is said of cells.
 *
 * <p><b>Start with</b> {@link View}, which draws a plane of costs in one of several ways, and
 * {@link PathsOnPlane}, which lays training paths over it. {@link TraceFigure} draws a training's
 * result, {@link CostHistory} its cost step by step, and {@link TraceCaption} says what is true of
 * it. {@link CellCaption} says what the star of a picture marks and which cells failed. {@link
 * CatalogueFigure} draws the places where training can end as a tree, {@link BasinsFigure} which of
 * them it reaches from every cell.
 *
 * <p>A figure is made of a result of {@code study}: {@link SweepFigure}, {@link FitFigure} of what
 * a network answers; an atlas, a spectrum, a network and rows of data are charts of {@code view}
 * and {@code fit}, which take their results themselves. What a network answers between the rows is
 * read off the network as it is drawn; all else is in the result.
 *
 * <p>The library and the commands alike draw here, so a picture of the one and one of the other are
 * the same picture with the same words. The page in the browser draws by itself.
 */
package costscape.render.figure;

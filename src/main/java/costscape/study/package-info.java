/**
 * Requests for a cost and their results: values, nothing else.
 *
 * <p><b>Start with</b> {@link ModelAtPoint}, a cost on some data seen from a point, which most
 * commands look at, and {@link VariedSlice}, the line or plane that a request was resolved to: its
 * directions are made and its point is known, so a caption cannot name another point than the one
 * that was drawn. {@link CostLandscape} sweeps lines and planes in one {@link CellPrecision} or the
 * other; {@link OtherRows} are rows whose cost is shown beside.
 *
 * <p><b>The way of a sweep.</b> A face resolves what it was asked for into a {@link SweepStudy} and
 * hands in runners. Out comes a {@link SweepResult}: cells, minima, networks and the barrier
 * between them, what was proved, how far rounding reaches. It is the whole answer, so whoever draws
 * it ({@code render.figure.SweepFigure}), speaks of it ({@code cli.sweep.SweepWords}) or writes it
 * ({@code store.record.SweepFacts} and a table) computes nothing. One cost, the rows held out
 * beside it, curves of several costs and other quantities than a cost are one type: they differ in
 * how many parts there are and in their {@link SweepResult.Form}. {@link AtlasResult} is the answer
 * of an atlas, {@link PointResult} of one point, {@link FitResult} of what a network answers, by
 * {@link NetworkFit}, {@link DataResult} of rows, {@link MovieResult} of a movie's frames, with the
 * trainings in {@link MovieRuns}, {@link CatalogueResult} the answer of a search for the places
 * where training can end, {@link BasinsResult} of maps of basins.
 *
 * <p><b>Read back.</b> What a table does not say is some 300 bytes: axes, what the numbers are,
 * what is fixed and at which value, titles, rounding, marks. With them the result is read back
 * without the model and its data, and drawn in another size, view, scale or colours with no pixel
 * other than a new sweep would have.
 *
 * <p><b>Words.</b> {@link CaptionFacts} are what a caption says, part by part, so that of several
 * panels the parts remain that are true of all. The library and the commands make their captions of
 * the same facts.
 *
 * <p><b>What is not here.</b> No file, thread, clock, option or picture: {@code store} writes and
 * reads what is here, {@code render} draws it. Texts of the command line are read in {@code
 * cli.value}; what is refused here is a type of its own, and the sentence about an option is the
 * command's.
 *
 * <p><b>A training.</b> {@link TraceStudy} trains, judges the ends and sweeps the plane below the
 * paths; {@link TraceResult} is what came of it. Where a step lies on the plane and what the plane
 * costs there is a part of it, since only the model tells it.
 *
 * <p><b>Tried and dropped.</b> Twelve report classes, each of which computed, wrote, drew and
 * spoke: none of them was the answer, so an overlay, a panel or another look of a picture had to
 * run the command again. Planes too large to hold, which went to their table as cells came and
 * whose picture showed means of rectangles: 332 lines for pictures of more than 5,793 cells a side.
 */
package costscape.study;

/**
 * What is truly asked of a cost, and what came of it: values, nothing else.
 *
 * <p><b>Start with</b> {@link ModelAtPoint}, a cost on some data seen from a point, which most
 * commands look at, and {@link VariedSlice}, the line or plane that a request was resolved to: its
 * directions are made and its point is known, so a caption cannot name another point than the one
 * that was drawn. {@link CostLandscape} sweeps lines and planes in one {@link CellPrecision} or the
 * other. {@link OtherRows} are rows whose cost is shown beside.
 *
 * <p><b>Words.</b> {@link CaptionFacts} are what a caption says, part by part, so that of several
 * panels the parts remain that are true of all. The library and the commands make their captions of
 * the same facts.
 *
 * <p><b>What is not here.</b> No file, thread, clock, option or picture: faces hand in runners,
 * {@code store} writes and reads what is here, {@code render} draws it. Texts of the command line
 * are read in {@code cli.value}.
 */
package costscape.study;

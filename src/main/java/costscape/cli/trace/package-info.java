/**
 * A training at the command line: its options, the order of its work, its words.
 *
 * <p><b>Start with</b> {@code TraceRun}: it trains, judges the ends and sweeps the plane below the
 * paths, and writes the tables. What comes of it is a {@code costscape.study.TraceResult}, of which
 * {@code costscape.render.figure.TraceFigure} makes the picture and {@link TraceWords} the summary;
 * neither computes anything. With its tables and the facts of its record the result is read back,
 * and drawn in another look without the model.
 *
 * <p><b>The way through.</b> {@code TraceOptions} reads the options into a {@code
 * costscape.study.TraceStudy}: a training from a start or some ({@code StartOptions}), or the path
 * of one that is over, from the files that another program kept ({@code cli.value.KeptPath} reads
 * them, here and for {@code --trace}), and the plane that it is drawn on ({@code PathOptions}).
 * {@code CatalogueWords} are what {@code minima} and {@code basins} say of the places where
 * training can end.
 *
 * <p><b>What a picture of a path must say.</b> Training moves all parameters, so a path drawn on a
 * plane is a shadow unless only the two swept parameters trained. Every caption says which it is.
 */
package costscape.cli.trace;

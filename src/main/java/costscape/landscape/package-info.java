/**
 * A cost seen from a point: what the library and the commands alike sweep, draw, film and say of
 * it.
 *
 * <p>{@link costscape.landscape.CostLandscape} is the cost with its point, its names and its words.
 * It sweeps lines and planes in one {@link costscape.landscape.CellPrecision} or the other, and
 * says in a caption which parameters are fixed. {@link costscape.landscape.View} draws a plane,
 * {@link costscape.landscape.PathsOnPlane} training paths over it, and {@link
 * costscape.landscape.LandscapeMovie} films a plane that moves. {@link
 * costscape.landscape.CellCaption} says what the star of a picture marks and which cells failed.
 *
 * <p>A face makes its own model into a landscape and keeps what is its own: the command line its
 * options, tables and records, the library its types. So a picture of the library and one of the
 * command line are the same picture with the same words. The page in the browser draws by itself,
 * and shares the engine and {@code words} alone: this package needs {@code render}, which needs
 * {@code java.awt}.
 */
package costscape.landscape;

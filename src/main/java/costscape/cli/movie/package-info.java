/**
 * Movies as the command line makes them: what is asked for, and the files that come of it.
 *
 * <p>{@link costscape.cli.movie.TrainingMovieOptions} turns a stored path into a movie of training,
 * {@link costscape.cli.movie.Mover} moves a line or plane along a parameter, a direction or the
 * penalty, {@link costscape.cli.movie.MovieFiles} writes the frames and, where {@link
 * costscape.cli.movie.GifOptions} ask for it, the GIF.
 */
package costscape.cli.movie;

/**
 * Movies as the command line makes them: what is asked for, and the files that come of it.
 *
 * <p>{@link costscape.cli.movie.TrainingMovieOptions} turns a stored path into a movie of training,
 * and a table of several runs into {@link costscape.cli.movie.MoviePlan.OfRuns}, in which all are at the
 * same step. {@link costscape.cli.movie.Mover} moves a line or plane along a parameter, a direction
 * or the penalty. {@link costscape.cli.movie.Filming} sweeps what was planned and draws its frames.
 * {@link costscape.cli.movie.MovieOptions} say which files are made of the frames and how they
 * play; {@link costscape.cli.movie.MovieFiles} writes them, each whole or not at all. An MP4 is
 * made by {@code Mp4} and ffmpeg, the only program that costscape ever starts, while
 * the frames come.
 */
package costscape.cli.movie;

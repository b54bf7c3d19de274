/**
 * Movies as the command line makes them: what is asked for, and the files that come of it.
 *
 * <p>{@link costscape.cli.movie.TrainingMovieOptions} turns a stored path into a movie of training,
 * and a table of several runs into one in which all are at the same step: plans of {@link
 * costscape.cli.movie.MoviePlan}. {@link costscape.cli.movie.Mover} moves a line or plane along a
 * parameter, a direction or the penalty. {@link costscape.cli.movie.MovieOptions} say which files
 * are made of the frames and how they play; {@link costscape.cli.movie.MovieFiles} sweeps what was
 * planned, draws the frames and writes the files, each whole or not at all. An MP4 is made by
 * {@code Mp4} and ffmpeg, the only program that costscape starts by itself, while the frames come.
 */
package costscape.cli.movie;

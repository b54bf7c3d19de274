/**
 * Movies as the command line makes them: what is asked for, and the files that come of it.
 *
 * <p>A line becomes a {@link costscape.cli.movie.MoviePlan}: a landscape that is still to be swept,
 * which gives a {@link costscape.study.MovieResult}. What moves is a parameter, a direction or the
 * penalty, a training or several ({@link costscape.cli.movie.TrainingMovieOptions}), or the eye.
 * {@link costscape.cli.movie.MovieOptions} say which files are made of the frames and how they
 * play; {@link costscape.cli.movie.MovieFiles} sweeps what was planned, draws the frames and writes
 * the files, each whole or not at all. An MP4 is made by {@code Mp4} and ffmpeg, the only program
 * that costscape starts by itself, while the frames come.
 */
package costscape.cli.movie;

package costscape.cli.movie;

import costscape.job.Runner;
import costscape.render.look.Look;
import costscape.render.movie.Movie;

/** A movie of which all but the sweeps is known. */
public sealed interface MoviePlan permits Mover, TrainingMoviePlan, RacePlan {
  /** This plan with the fewest cells, to learn how much room a frame takes. */
  MoviePlan smallest();

  /** The movie; the runner sweeps its landscape. */
  Movie movie(Look look, Runner runner);

  /** What the movie shows, in a few words. */
  String title();
}

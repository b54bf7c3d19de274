package costscape.cli.movie;

import costscape.job.Runner;
import costscape.render.chart.ChartStyle;
import costscape.render.movie.Movie;
import costscape.render.scale.ColorScale;
import costscape.sweep.Range;
import java.util.function.Function;

/** A movie over recorded runs or of a surface that turns, of which all but the sweeps is known. */
public sealed interface MoviePlan permits TrainingMoviePlan, RacePlan {
  /** This plan with the fewest cells, to learn how much room a frame takes. */
  MoviePlan smallest();

  /** The movie; the runner sweeps its landscape. */
  Movie movie(Function<Range, ColorScale> colours, ChartStyle style, Runner runner);

  /** What the movie shows, in a few words. */
  String title();
}

package costscape.cli.movie;

import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.movie.LandscapePlan;
import costscape.render.movie.LinePlan;
import costscape.render.movie.TrainingMovie;
import costscape.render.movie.TrainingMovie.Panel;
import costscape.render.movie.TrainingPace;
import costscape.render.scale.ColorScale;
import costscape.study.ModelAtPoint;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A training movie that can be made, and what is said of its plane's directions. */
public record TrainingMoviePlan(
    ModelAtPoint model,
    TrainingPace pace,
    List<Panel> panels,
    Optional<? extends LandscapePlan<?>> plane,
    String said)
    implements MoviePlan {
  @Override
  public TrainingMoviePlan smallest() {
    return new TrainingMoviePlan(model, pace, panels, plane.map(LandscapePlan::smallest), said);
  }

  @Override
  public String title() {
    return "training";
  }

  @Override
  public TrainingMovie movie(Function<Range, ColorScale> colours, ChartStyle style, Runner runner) {
    String directions = said.isEmpty() ? "" : " " + said;
    CaptionText caption =
        CaptionText.of(model.facts() + directions)
            .and(plane.map(TrainingMoviePlan::truth).orElse(""));
    return TrainingMovie.of(
            model.cost(), model.measure(), pace, panels, plane, colours, caption, runner)
        .withStyle(style);
  }

  private static String truth(LandscapePlan<?> plan) {
    String ground =
        plan instanceof LinePlan
            ? "The landscape is the line through the present point, swept again in every frame; of"
                + " the path only its end lies on it."
            : "The landscape is the plane through the present point, swept again in every frame; of"
                + " the path only its end lies on it.";
    String zero =
        plan.isAnchored()
            ? "Along a direction 0 is the path's mean."
            : "Along a direction 0 is the present point.";
    return plan.isOfParameters() ? ground : ground + " " + zero;
  }
}

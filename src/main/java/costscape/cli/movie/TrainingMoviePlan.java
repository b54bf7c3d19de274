package costscape.cli.movie;

import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.look.Look;
import costscape.render.movie.SlicePlan;
import costscape.render.movie.TrainingMovie;
import costscape.render.movie.TrainingMovie.Panel;
import costscape.render.movie.TrainingPace;
import costscape.study.ModelAtPoint;
import java.util.List;
import java.util.Optional;

/** A training movie that can be made, and what is said of its plane's directions. */
public record TrainingMoviePlan(
    ModelAtPoint model,
    TrainingPace pace,
    List<Panel> panels,
    Optional<SlicePlan> plane,
    String said)
    implements MoviePlan {
  @Override
  public TrainingMoviePlan smallest() {
    return new TrainingMoviePlan(model, pace, panels, plane.map(SlicePlan::smallest), said);
  }

  @Override
  public String title() {
    return "training";
  }

  @Override
  public TrainingMovie movie(Look look, Runner runner) {
    String directions = said.isEmpty() ? "" : " " + said;
    CaptionText caption =
        CaptionText.of(model.facts() + directions)
            .and(plane.map(TrainingMoviePlan::truth).orElse(""));
    return TrainingMovie.of(
        model.cost(), model.measure(), pace, panels, plane, look, caption, runner);
  }

  private static String truth(SlicePlan plan) {
    String ground =
        plan.isLine()
            ? "The landscape is the line through the present point, swept again in every frame; of"
                + " the path only its end lies on it."
            : "The landscape is the plane through the present point, swept again in every frame; of"
                + " the path only its end lies on it.";
    String zero =
        plan.anchor().isEmpty()
            ? "Along a direction 0 is the present point."
            : "Along a direction 0 is the path's mean.";
    return plan.isOfParameters() ? ground : ground + " " + zero;
  }
}

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
import costscape.words.CaptionWords;
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
    CaptionWords ground =
        plan instanceof LinePlan
            ? CaptionWords.LINE_IN_EVERY_FRAME
            : CaptionWords.PLANE_IN_EVERY_FRAME;
    CaptionWords zero = plan.isAnchored() ? CaptionWords.ZERO_IS_MEAN : CaptionWords.ZERO_IS_HERE;
    return plan.isOfParameters() ? ground.say() : ground.say() + " " + zero.say();
  }
}

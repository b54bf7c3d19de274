package costscape.cli.movie;

import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.job.Runner;
import costscape.render.TextRecorder;
import costscape.render.look.Look;
import costscape.render.movie.Movie;
import costscape.space.Axis;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What moves a landscape is named on its axes. */
class MoviePlanTest {
  @Test
  void aCostWhosePenaltyGrowsIsNotCalledTheCrossEntropyAlone() {
    ModelAtPoint model = new ModelAtPoint(Article.cost(), Article.POINT);
    Recipe recipe = Recipe.parameter("w1_0_0", Article.NETWORK.layout());
    Span span = Span.of(Article.POINT, List.of(recipe));
    Axis axis = new Axis("w1_0_0", -30, 30, 5);
    VariedSlice line =
        new VariedSlice(span.slice(), List.of(axis), span, Map.of(), List.of(), Map.of());
    List<NetworkCost> costs = List.of(Article.cost(0), Article.cost(0.1));
    MoviePlan plan = MoviePlan.ofPenalty(model, line, new Axis("l2", 0, 0.1, 2), costs);
    Movie movie =
        plan.drawn().apply(plan.landscape().map(cells -> cells.swept(Runner.serial())), Look.USUAL);
    Measure penalized = Article.cost(0.1).measure();
    for (int frame = 0; frame < 2; frame++) {
      String text = TextRecorder.text(movie.frame(frame), 720, 480);
      assertTrue(text.contains(penalized.title()), text);
    }
  }
}

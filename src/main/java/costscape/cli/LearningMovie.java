package costscape.cli;

import costscape.cost.NetworkCost;
import costscape.lesson.Outcome;
import costscape.render.FitChart;
import costscape.render.Movie;
import costscape.render.Picture;
import costscape.space.ParameterVector;
import costscape.trace.Step;
import java.util.ArrayList;

/** What a network says of every x while it trains. */
final class LearningMovie implements Movie {
  private static final long serialVersionUID = 1;

  private static final int FRAMES = 90;

  private final NetworkCost cost;
  private final ArrayList<ParameterVector> points = new ArrayList<>();
  private final ArrayList<String> titles = new ArrayList<>();

  LearningMovie(Outcome outcome) {
    cost = outcome.network();
    for (Step step : outcome.path().sampled(FRAMES)) {
      points.add(step.theta());
      titles.add("step %d, cost %s".formatted(step.number(), Summary.number(step.cost())));
    }
  }

  @Override
  public int frames() {
    return points.size();
  }

  @Override
  public Picture frame(int index) {
    return FitChart.of(cost.network(), points.get(index), cost.dataset())
        .withTitle(titles.get(index));
  }
}

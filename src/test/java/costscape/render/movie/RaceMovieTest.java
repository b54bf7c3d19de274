package costscape.render.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.chart.CaptionText;
import costscape.render.image.Pixels;
import costscape.render.look.Look;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.MovieLandscape;
import costscape.study.MovieResult.Panel;
import costscape.study.MovieResult.Trained;
import costscape.study.MovieRuns;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several trainings at the same step; a window over principal components that stays. */
class RaceMovieTest {
  private static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
  private static final NetworkCost COST =
      NetworkCost.crossEntropy(NETWORK, Datasets.ARTICLE.dataset());
  private static final Grid GRID =
      new Grid(new Axis("w1_0_0", -2, 2, 9), new Axis("b2_0", -3, 3, 7));
  private static final Slice SLICE =
      Slice.through(
          ParameterVector.of(new double[7]),
          Direction.parameter("w1_0_0", 0, 7),
          Direction.parameter("b2_0", 6, 7));

  private static Step step(int number, double first) {
    double[] theta = {first, 0.5, 0.1, 0.2, 0.3, 0.4, first / 2};
    return new Step(number, ParameterVector.of(theta), COST.at(theta), 1);
  }

  private static MovieRuns.Run racer(String name, int every, int last) {
    List<Step> steps = new ArrayList<>();
    for (int number = 0; number <= last; number += every) {
      steps.add(step(number, 0.1 * number - 1));
    }
    return new MovieRuns.Run(
        name, new Trajectory(steps, StopReason.STEPS), List.of(), Rounding.NONE, List.of());
  }

  private static TrainingMovie movie(MovieRuns.Run... all) {
    MovieLandscape ground =
        MovieLandscape.of(List.of(COST), SLICE, List.of(GRID.first(), GRID.second()))
            .swept(Runner.serial());
    return new TrainingMovie(
        new Trained(
            MovieRuns.of(COST, COST.measure(), List.of(all), 6, false).on(ground, false),
            List.of(Panel.LANDSCAPE, Panel.COST)),
        List.of(ground),
        new Scene(ground.range(), "cost", CaptionText.NONE, Look.USUAL));
  }

  @Test
  void stagedFramesEqualWholePicturesWhateverTheWidthOfTheCosts() {
    TrainingMovie movie = movie(racer("one", 1, 10), racer("two", 5, 40));
    Movie.Stage stage = movie.stage(800, 500);
    for (int frame = movie.frames() - 1; frame >= 0; frame--) {
      int k = frame;
      Pixels whole = Pixels.of(movie.frame(k), 800, 500);
      assertEquals(whole, Pixels.of((g, w, h) -> stage.draw(k, g), 800, 500), "frame " + k);
    }
  }

  /** A path that a longer one covers is on top; both have the colours of their legend. */
  @Test
  void everyRunOfARaceIsSeen() {
    TrainingMovie movie = movie(racer("one", 1, 10), racer("two", 5, 40));
    Pixels last = Pixels.of(movie.frame(movie.frames() - 1), 800, 500);
    for (int i = 0; i < 2; i++) {
      int colour = movie.scene().tint(i).onGround().in(movie.scene().style()).getRGB();
      int onLand = 0;
      int inCosts = 0;
      for (int y = 120; y < 500; y++) { // below the legend
        for (int x = 0; x < 800; x++) {
          if (last.at(x, y) == (colour & 0xFFFFFF) || last.at(x, y) == colour) {
            onLand += x < 400 ? 1 : 0;
            inCosts += x < 400 ? 0 : 1;
          }
        }
      }
      assertTrue(onLand > 100 && inCosts > 20, "run " + i + ": " + onLand + ", " + inCosts);
    }
  }

  /** At step 24 of 0, 10, 20 … a run stands at its step 20, and one that ended at 5 at its end. */
  @Test
  void everyRunIsShownAtItsLastStepByThen() {
    MovieRuns.Run run = racer("", 10, 40);
    assertEquals(1, run.upTo(0).size());
    assertEquals(1, run.upTo(9).size());
    assertEquals(3, run.upTo(24).size());
    assertEquals(5, run.upTo(40).size());
    assertEquals(6, racer("", 1, 5).upTo(24).size());
  }
}

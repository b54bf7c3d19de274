package costscape.render.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.chart.CaptionText;
import costscape.render.image.Pixels;
import costscape.render.look.Look;
import costscape.render.scale.Scale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private static RaceMovie.Racer racer(String name, int every, int last) {
    List<Step> steps = new ArrayList<>();
    for (int number = 0; number <= last; number += every) {
      steps.add(step(number, 0.1 * number - 1));
    }
    return new RaceMovie.Racer(
        name, new Trajectory(steps, StopReason.STEPS), List.of(), Rounding.NONE);
  }

  private static RaceMovie movie(RaceMovie.Racer... racers) {
    CellPlane surface = Sweep.surface(COST, SLICE, GRID, Runner.serial());
    Scene scene = new Scene(surface.range(), "cost", CaptionText.NONE, Look.USUAL);
    Optional<RaceMovie.Ground> ground = Optional.of(new RaceMovie.Ground(SLICE, surface));
    return RaceMovie.of(List.of(racers), 6, Scale.LINEAR, ground, "cost", scene);
  }

  @Test
  void stagedFramesEqualWholePicturesWhateverTheWidthOfTheCosts() {
    RaceMovie movie = movie(racer("one", 1, 10), racer("two", 5, 40));
    Movie.Stage stage = movie.stage(800, 500);
    for (int frame = movie.frames() - 1; frame >= 0; frame--) {
      int k = frame;
      Pixels whole = Pixels.of(movie.frame(k), 800, 500);
      assertEquals(whole, Pixels.of((g, w, h) -> stage.draw(k, g), 800, 500), "frame " + k);
    }
  }

  /** At step 24 of 0, 10, 20 … a run stands at its step 20, and one that ended at 5 at its end. */
  @Test
  void everyRunIsShownAtItsLastStepByThen() {
    List<Step> steps = racer("", 10, 40).steps();
    assertEquals(1, RaceMovie.taken(steps, 0));
    assertEquals(1, RaceMovie.taken(steps, 9));
    assertEquals(3, RaceMovie.taken(steps, 24));
    assertEquals(5, RaceMovie.taken(steps, 40));
    assertEquals(6, RaceMovie.taken(racer("", 1, 5).steps(), 24));
  }

  @Test
  void theFramesReachTheLastStepOfTheLongestRun() {
    List<Integer> numbers = movie(racer("", 1, 10), racer("", 5, 40)).numbers();
    assertEquals(0, numbers.get(0));
    assertEquals(40, numbers.get(numbers.size() - 1));
    assertEquals(6, numbers.size());
  }

  /** Along directions the point moves over the window by what it moves in space, and lies on it. */
  @Test
  void anAnchoredWindowHoldsStillAndThePointMoves() {
    ParameterVector mean = step(0, 0.3).theta();
    double half = Math.sqrt(0.5);
    Direction u = Direction.of("pca:1", half, half, 0, 0, 0, 0, 0);
    Direction v = Direction.of("pca:2", half, -half, 0, 0, 0, 0, 0);
    List<Axis> axes = List.of(new Axis("pca:1", -4, 4, 9), new Axis("pca:2", -4, 4, 9));
    SlicePlan plan = new SlicePlan(COST, List.of(u, v), axes, List.of(mean));
    ParameterVector now = ParameterVector.of(0.3 + 2 * half, 0.5 + 2 * half, 9, 9, 9, 9, 9);
    var place = plan.place(now, 1, now);
    assertEquals(2, place.alpha(), 1e-12);
    assertEquals(0, place.beta(), 1e-12);
    assertEquals(COST.at(now.toArray()), plan.swept(now).value(6 * 9 + 4), 1e-12);
    var loose = new SlicePlan(COST, List.of(u, v), axes, List.of()).place(now, 1, now);
    assertEquals(0, loose.alpha(), 1e-12);
  }
}

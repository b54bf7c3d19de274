package costscape.cli.movie;

import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.layer.Shadows;
import costscape.render.look.Look;
import costscape.render.movie.Movie;
import costscape.render.movie.OrbitMovie;
import costscape.render.movie.RaceMovie;
import costscape.render.movie.Scene;
import costscape.render.movie.SlicePlan;
import costscape.render.movie.TrainingMovie;
import costscape.render.movie.TrainingMovie.Panel;
import costscape.render.movie.TrainingPace;
import costscape.render.scale.Scale;
import costscape.render.scale.Ticks;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.sweep.Range;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Optional;

/** A movie of which all but the sweeps is known. */
public sealed interface MoviePlan permits Mover, MoviePlan.OfTraining, MoviePlan.OfRuns {
  /** This plan with the fewest cells, to learn how much room a frame takes. */
  MoviePlan smallest();

  /** The movie; the runner sweeps its landscape. */
  Movie movie(Look look, Runner runner);

  /** What the movie shows, in a few words. */
  String title();

  /** A training movie that can be made, and what is said of its plane's directions. */
  record OfTraining(
      ModelAtPoint model,
      TrainingPace pace,
      List<Panel> panels,
      Optional<SlicePlan> plane,
      String said)
      implements MoviePlan {
    @Override
    public OfTraining smallest() {
      return new OfTraining(model, pace, panels, plane.map(SlicePlan::smallest), said);
    }

    @Override
    public String title() {
      return "training";
    }

    @Override
    public TrainingMovie movie(Look look, Runner runner) {
      String directions = said.isEmpty() ? "" : " " + said;
      CaptionText caption =
          CaptionText.of(model.facts() + directions).and(plane.map(OfTraining::truth).orElse(""));
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

  /**
   * A movie of several runs, or of a surface that turns, that can be made.
   *
   * @param runs whose paths are shown
   * @param plane under their paths
   * @param hasCosts whether their costs are shown
   * @param frames at most
   * @param pace by which frames follow the steps
   * @param elevation from which a surface is seen that turns; empty for a race
   */
  record OfRuns(
      ModelAtPoint model,
      List<Recorded> runs,
      Optional<VariedSlice> plane,
      boolean hasCosts,
      int frames,
      Scale pace,
      Optional<Double> elevation)
      implements MoviePlan {
    /** Digits of a distance. */
    private static final int DIGITS = 4;

    /** The model at the end of the run that ends lowest, or where it is if there is no run. */
    public static ModelAtPoint atLowest(ModelAtPoint model, List<Recorded> runs) {
      return runs.isEmpty() ? model : model.elsewhere(lowest(runs));
    }

    private static ParameterVector lowest(List<Recorded> runs) {
      Step lowest = runs.get(0).path().end();
      for (Recorded run : runs) {
        Step end = run.path().end();
        lowest = end.cost() < lowest.cost() || Double.isNaN(lowest.cost()) ? end : lowest;
      }
      return lowest.theta();
    }

    @Override
    public OfRuns smallest() {
      return new OfRuns(
          model, runs, plane.map(VariedSlice::corners), hasCosts, frames, pace, elevation);
    }

    @Override
    public String title() {
      return elevation.isPresent() ? "a surface that turns" : "trainings at the same step";
    }

    @Override
    public Movie movie(Look look, Runner runner) {
      Optional<RaceMovie.Ground> ground = plane.map(varied -> ground(varied, runner));
      Range range = ground.map(under -> under.surface().range()).orElseGet(() -> Range.of());
      if (elevation.isEmpty()) {
        String quantity = hasCosts ? model.measure().cost() : "";
        Scene scene = scene(look, range, "All runs are shown at the same step.");
        return RaceMovie.of(racers(), frames, pace, ground, quantity, scene);
      }
      for (Recorded run : runs) {
        double[] costs = run.path().steps().stream().mapToDouble(Step::cost).toArray();
        range = range.union(Range.of(costs));
      }
      Scene scene = scene(look, range, "A path lies at the height of its own cost.");
      return new OrbitMovie(ground.orElseThrow(), racers(), frames, elevation.get(), scene);
    }

    private RaceMovie.Ground ground(VariedSlice varied, Runner runner) {
      return new RaceMovie.Ground(
          varied.slice(), model.landscape().surface(varied.slice(), varied.grid(), runner));
    }

    private List<RaceMovie.Racer> racers() {
      return runs.stream()
          .map(
              run ->
                  new RaceMovie.Racer(
                      run.run(),
                      run.path(),
                      run.heldOut().stream().toList(),
                      Rounding.over(
                          model.cost(), run.path().steps().stream().map(Step::theta).toList())))
          .toList();
    }

    private Scene scene(Look look, Range range, String said) {
      return new Scene(range, model.measure().title(), caption(said), look);
    }

    private CaptionText caption(String said) {
      if (plane.isEmpty()) {
        return CaptionText.of(model.facts()).and(said);
      }
      CaptionText about = CaptionText.of(plane.get().caption(model));
      if (runs.isEmpty()) {
        return about;
      }
      double distance = largestDistance(plane.get().slice());
      CaptionText truth =
          distance == 0
              ? CaptionText.of(
                  runs.size() > 1
                      ? "Only the swept parameters moved, so the paths are on this plane."
                      : "Only the swept parameters moved, so the path is on this plane.")
              : Shadows.of(runs.size() > 1, model.layout().size(), model.layout().size())
                  .and(
                      "The largest distance from the plane is %s."
                          .formatted(Ticks.number(distance, DIGITS)));
      return about.and(said).and(truth);
    }

    private double largestDistance(Slice slice) {
      double largest = 0;
      for (Recorded run : runs) {
        for (Step step : run.path().steps()) {
          double[] at = slice.nearest(step.theta());
          double distance = Vectors.norm(step.theta().minus(slice.at(at[0], at[1])));
          largest = Math.max(largest, distance);
        }
      }
      return largest;
    }
  }
}

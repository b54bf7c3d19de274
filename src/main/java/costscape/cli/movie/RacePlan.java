package costscape.cli.movie;

import costscape.cli.option.Varied;
import costscape.cli.report.Caption;
import costscape.cli.report.Summary;
import costscape.cli.value.Model;
import costscape.job.Runner;
import costscape.render.chart.ChartStyle;
import costscape.render.movie.RaceMovie;
import costscape.render.movie.SliceMovie;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.sweep.Sweep;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A movie of several runs that can be made.
 *
 * @param plane under their paths
 * @param hasCosts whether their costs are shown
 * @param frames at most
 * @param pace by which frames follow the steps
 */
public record RacePlan(
    Model model,
    List<Recorded> runs,
    Optional<Varied> plane,
    boolean hasCosts,
    int frames,
    Scale pace) {
  /** The end of the run that ends lowest. */
  public static ParameterVector lowest(List<Recorded> runs) {
    Step lowest = runs.get(0).path().end();
    for (Recorded run : runs) {
      Step end = run.path().end();
      lowest = end.cost() < lowest.cost() || Double.isNaN(lowest.cost()) ? end : lowest;
    }
    return lowest.theta();
  }

  /** The movie; the runner sweeps its plane. */
  public RaceMovie movie(Function<Range, ColorScale> colours, Runner runner) {
    return movie(colours, plane.map(Varied::grid), runner);
  }

  /** The movie over a plane of four cells, to learn how much room a frame takes. */
  public RaceMovie smallest(Function<Range, ColorScale> colours) {
    return movie(colours, plane.map(varied -> varied.grid().corners()), Runner.serial());
  }

  private RaceMovie movie(Function<Range, ColorScale> colours, Optional<Grid> grid, Runner runner) {
    Optional<RaceMovie.Ground> ground =
        plane.map(
            varied -> {
              CellPlane surface =
                  Sweep.surface(model.cost(), varied.slice(), grid.orElseThrow(), runner);
              return new RaceMovie.Ground(varied.slice(), surface);
            });
    Range range = ground.map(under -> under.surface().range()).orElseGet(() -> Range.of());
    SliceMovie.Look look =
        new SliceMovie.Look(
            colours.apply(range),
            range,
            model.cost().measure().title(),
            caption(),
            ChartStyle.light());
    List<RaceMovie.Racer> racers =
        runs.stream()
            .map(run -> new RaceMovie.Racer(run.run(), run.path(), run.heldOut().stream().toList()))
            .toList();
    String quantity = hasCosts ? model.cost().measure().cost() : "";
    return RaceMovie.of(racers, frames, pace, ground, quantity, look);
  }

  private String caption() {
    String all = "All runs are shown at the same step.";
    if (plane.isEmpty()) {
      return "%s %s".formatted(Caption.of(model), all);
    }
    double distance = largestDistance(plane.get().slice());
    String truth =
        distance == 0
            ? "Their paths lie on this plane."
            : "Their paths are projected onto this plane, from which they are up to %s away; the costs in the legend are the true ones."
                .formatted(Summary.number(distance));
    return "%s %s %s".formatted(plane.get().caption(model), all, truth);
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

package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.job.Runner;
import costscape.render.chart.ChartStyle;
import costscape.render.movie.SliceMovie;
import costscape.render.movie.SlicePlan;
import costscape.render.movie.SweptPlanes;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.NamedParameters;
import costscape.space.Slice;
import costscape.sweep.Range;
import java.util.List;
import java.util.function.Function;

/** The cost over two parameters while a third one moves: one colour scale over all frames. */
public final class LandscapeMovie {
  private LandscapeMovie() {}

  /** Along a parameter. */
  public static SliceMovie along(
      Axis moving,
      Slice plane,
      Grid grid,
      Model model,
      Function<Range, ColorScale> colours,
      Runner runner) {
    NamedParameters layout = model.layout();
    Direction third =
        Direction.parameter(moving.name(), layout.index(moving.name()), layout.size());
    Slice line = Slice.through(model.point(), third);
    return along(moving, line, plane, grid, model, colours, runner);
  }

  /**
   * A movie of a plane while a third parameter moves.
   *
   * @param line the way of the point that the plane goes through
   */
  public static SliceMovie along(
      Axis moving,
      Slice line,
      Slice plane,
      Grid grid,
      Model model,
      Function<Range, ColorScale> colours,
      Runner runner) {
    Direction u = plane.u();
    Direction v = plane.v();
    SlicePlan plan = new SlicePlan(model.swept(), u, v, grid);
    List<SliceMovie.Shot> shots = SliceMovie.along(moving, line);
    SweptPlanes planes =
        SweptPlanes.along(
            plan, line, moving, shots.stream().map(SliceMovie.Shot::point).toList(), runner);
    Range range = planes.range();
    String caption = Caption.of(model, Slice.through(model.point(), u, v, line.u()));
    SliceMovie.Look look =
        new SliceMovie.Look(
            colours.apply(range), range, model.measure().title(), caption, ChartStyle.light());
    return SliceMovie.of(planes, shots, look);
  }
}

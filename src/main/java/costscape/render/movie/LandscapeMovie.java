package costscape.render.movie;

import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.study.CostLandscape;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.Trajectory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The cost over a plane that moves: axes and colours are the same in all frames. */
public final class LandscapeMovie {
  private LandscapeMovie() {}

  /**
   * A movie of a plane that a third direction moves.
   *
   * @param plane the plane whose directions are taken
   * @param line the way of the point that the plane goes through
   * @param moving the values along that line, one a frame
   * @param colours gives the colours of the costs of all frames
   */
  public static SliceMovie along(
      CostLandscape cost,
      Slice plane,
      Grid grid,
      Slice line,
      Axis moving,
      CaptionText caption,
      Function<Range, ColorScale> colours,
      Runner runner) {
    SlicePlan plan = new SlicePlan(cost.cells(), plane.u(), plane.v(), grid);
    List<Shot> shots = Shot.along(moving, line);
    Swept<SlicePlan, CellPlane> planes =
        Swept.along(plan, line, moving, Shot.points(shots), runner);
    Range range = planes.range();
    PlaneLook look =
        new PlaneLook(
            colours.apply(range), range, cost.measure().title(), caption, ChartStyle.light());
    return new SliceMovie(planes, shots, look);
  }

  /**
   * A training on a landscape that is true at every frame: the plane is swept again through each
   * step, so the ball stays on it while the landscape moves.
   *
   * @param frames how many steps are shown
   * @param plane whose directions and cells are taken
   * @param caption what is said before that
   * @param colours gives the colours of the costs of all frames
   */
  public static TrainingMovie of(
      CostLandscape cost,
      Trajectory path,
      int frames,
      SlicePlan plane,
      CaptionText caption,
      Function<Range, ColorScale> colours,
      Runner runner) {
    return TrainingMovie.of(
        cost.cost(),
        cost.measure(),
        TrainingPace.of(path, frames, Scale.LOG),
        List.of(TrainingMovie.Panel.LANDSCAPE),
        Optional.of(plane),
        colours,
        caption.and("The landscape is swept again through every step shown: the ball stays on it."),
        runner);
  }
}

package costscape.render.movie;

import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.look.Look;
import costscape.render.movie.ShotMovie.Shot;
import costscape.render.scale.Scale;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.study.CostLandscape;
import costscape.trace.Trajectory;
import java.util.List;
import java.util.Optional;

/** The cost over a plane that moves: axes and colours are the same in all frames. */
public final class LandscapeMovie {
  private LandscapeMovie() {}

  /**
   * A movie of a plane that a third direction moves.
   *
   * @param plane the plane whose directions are taken
   * @param axes the values along them
   * @param line the way of the point that the plane goes through
   * @param moving the values along that line, one a frame
   */
  public static ShotMovie along(
      CostLandscape cost,
      Slice plane,
      List<Axis> axes,
      Slice line,
      Axis moving,
      CaptionText caption,
      Look look,
      Runner runner) {
    List<Shot> shots = Shot.along(moving, line);
    SlicePlan plan = new SlicePlan(cost.cells(), plane, axes);
    Swept swept = Swept.along(plan, line, moving, Shot.points(shots), runner);
    return new ShotMovie(
        swept, shots, new Scene(swept.range(), cost.measure().title(), caption, look));
  }

  /**
   * A training on a landscape that is true at every frame: the plane is swept again through each
   * step, so the ball stays on it while the landscape moves.
   *
   * @param frames how many steps are shown
   * @param plane whose directions and cells are taken
   * @param caption what is said before that
   */
  public static TrainingMovie of(
      CostLandscape cost,
      Trajectory path,
      int frames,
      SlicePlan plane,
      CaptionText caption,
      Look look,
      Runner runner) {
    return TrainingMovie.of(
        cost.cost(),
        cost.measure(),
        TrainingPace.of(path, frames, Scale.LOG),
        List.of(TrainingMovie.Panel.LANDSCAPE),
        Optional.of(plane),
        look,
        caption.and("The landscape is swept again through every step shown: the ball stays on it."),
        runner);
  }
}

package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.layer.LabelledMarks;
import costscape.render.layer.PathTints;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.surface.SurfaceChart;
import costscape.study.MovieLandscape;
import costscape.study.MovieRuns;
import costscape.sweep.CellPlane;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A surface that turns once round, or on which paths go their way, at the heights of their costs.
 * With whole paths the first frame follows the last: the movie has no seam.
 *
 * @param ground the plane that is the surface
 * @param runs whose paths lie on it
 * @param sides as many as there are frames, where the surface turns; else 0
 * @param steps the number of the step at which the paths end in each frame; none for whole paths
 * @param elevation of the eye in degrees above the floor
 */
public record OrbitMovie(
    MovieLandscape ground,
    List<MovieRuns.Run> runs,
    int sides,
    List<Integer> steps,
    double elevation,
    Scene scene)
    implements Movie {
  private static final double WHOLE = 360;

  public OrbitMovie {
    if (sides < 2 && steps.isEmpty()) {
      throw new IllegalArgumentException("a movie has 2 frames or more, not " + sides);
    }
    runs = List.copyOf(runs);
    steps = List.copyOf(steps);
  }

  @Override
  public int frames() {
    return steps.isEmpty() ? sides : steps.size();
  }

  @Override
  public Set<FigurePart> parts() {
    return Set.of(FigurePart.MARKS, FigurePart.EYE);
  }

  @Override
  public CaptionText caption() {
    return scene.caption();
  }

  @Override
  public Drawable frame(int index) {
    return turned(chart(index), index);
  }

  @Override
  public Stage stage(int width, int height) {
    SurfaceChart whole = chart(frames() - 1);
    return (index, g) ->
        turned(steps.isEmpty() ? whole : chart(index), index).draw(g, width, height);
  }

  private Drawable turned(SurfaceChart chart, int index) {
    return sides == 0
        ? chart.from(SurfaceChart.AZIMUTH, elevation)
        : chart.turning(SurfaceChart.AZIMUTH + WHOLE * index / frames(), elevation);
  }

  private SurfaceChart chart(int index) {
    SurfaceChart chart =
        SurfaceChart.of((CellPlane) ground.cells(0), scene.colours(), scene.title());
    for (int i = 0; i < runs.size(); i++) {
      chart = chart.with(path(i, index));
    }
    for (LabelledMarks marks : scene.marked()) {
      chart = chart.with(marks);
    }
    return chart
        .retitled(scene.look().words().directions())
        .withTitle(scene.titled(""))
        .withCaption(scene.below())
        .withStyle(scene.style());
  }

  private PathOverlay path(int i, int index) {
    MovieRuns.Run run = runs.get(i);
    int shown = steps.isEmpty() ? run.steps().size() : run.upTo(steps.get(index)).size();
    List<PathOverlay.Place> places = new ArrayList<>();
    for (int k = 0; k < shown; k++) {
      MovieRuns.Place at = run.places().get(k);
      places.add(new PathOverlay.Place(at.alpha(), at.beta(), run.steps().get(k).cost()));
    }
    if (runs.size() == 1) {
      return new PathOverlay("", places, PathTints.only(scene.colours().map()));
    }
    String cost = TrainingMovie.cost(run, run.steps().get(shown - 1));
    return new PathOverlay("%s: cost %s".formatted(run.name(), cost), places, scene.tint(i));
  }
}

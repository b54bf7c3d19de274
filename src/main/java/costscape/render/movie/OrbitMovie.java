package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.layer.LabelledMarks;
import costscape.render.layer.PathTints;
import costscape.render.layer.Paths.PathOverlay;
import costscape.render.surface.SurfaceChart;
import costscape.study.MovieLandscape;
import costscape.sweep.CellPlane;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A surface that turns once round, with whole paths on it at the heights of their costs. After the
 * last frame comes the first: the movie has no seam.
 *
 * @param ground the plane that is the surface
 * @param runs whose paths lie on it
 * @param elevation of the eye in degrees above the floor
 */
public record OrbitMovie(
    MovieLandscape ground, List<Runs.Run> runs, int frames, double elevation, Scene scene)
    implements Movie {
  private static final double WHOLE = 360;

  public OrbitMovie {
    if (frames < 2) {
      throw new IllegalArgumentException("a movie has 2 frames or more, not " + frames);
    }
    runs = List.copyOf(runs);
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
    return turned(chart(), index);
  }

  @Override
  public Stage stage(int width, int height) {
    SurfaceChart chart = chart();
    return (index, g) -> turned(chart, index).draw(g, width, height);
  }

  private Drawable turned(SurfaceChart chart, int index) {
    return chart.turning(SurfaceChart.AZIMUTH + WHOLE * index / frames, elevation);
  }

  private SurfaceChart chart() {
    SurfaceChart chart =
        SurfaceChart.of((CellPlane) ground.cells(0), scene.colours(), scene.title());
    for (int i = 0; i < runs.size(); i++) {
      chart = chart.with(path(i));
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

  private PathOverlay path(int i) {
    Runs.Run run = runs.get(i);
    List<PathOverlay.Place> places = new ArrayList<>();
    for (Step step : run.steps()) {
      double[] at = ground.slice(0).nearest(step.theta());
      places.add(new PathOverlay.Place(at[0], at[1], step.cost()));
    }
    if (runs.size() == 1) {
      return new PathOverlay("", places, PathTints.only(scene.colours().map()));
    }
    String cost = run.cost(run.path().end());
    return new PathOverlay("%s: cost %s".formatted(run.name(), cost), places, scene.tint(i));
  }
}

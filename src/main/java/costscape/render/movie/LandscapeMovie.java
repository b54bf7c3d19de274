package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Sheet;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.FailedStretches;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.Mark;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.space.Axis;
import costscape.study.MovieLandscape;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Shows how the landscape over one axis or two changes while something else moves. Axes, colours
 * and caption suit all frames together and stay.
 *
 * @param landscape swept in every frame
 * @param titles of the frames
 */
public record LandscapeMovie(MovieLandscape landscape, List<String> titles, Scene scene)
    implements Movie {
  public LandscapeMovie {
    titles = List.copyOf(titles);
  }

  /** The titles of frames that say how far something has moved. */
  public static List<String> titles(String name, Axis axis) {
    return IntStream.range(0, axis.points())
        .mapToObj(k -> "%s = %s".formatted(name, Ticks.stepped(axis.at(k), axis.step())))
        .toList();
  }

  @Override
  public int frames() {
    return titles.size();
  }

  @Override
  public CaptionText caption() {
    return scene.caption();
  }

  @Override
  public Optional<Range> planeCosts() {
    return landscape.isLine() ? Optional.empty() : Optional.of(scene.shown());
  }

  @Override
  public Set<FigurePart> parts() {
    if (!landscape.isLine()) {
      return Scene.parts(frame(0).parts(), Scene.OF_PLANES, 1);
    }
    boolean isLinear = scene.look().costs().scale() == Scale.LINEAR;
    Set<FigurePart> parts =
        Scene.parts(line().parts(), isLinear ? Set.of(FigurePart.EQUAL) : Set.of(), 1);
    parts.add(FigurePart.STAR);
    return parts;
  }

  /** The chart that all frames share. */
  private Chart still() {
    Chart plain = landscape.isLine() ? line() : plane();
    return scene.scaled(scene.look().words().titled(plain)).withCaption(scene.below());
  }

  private Chart line() {
    Chart chart =
        Chart.over(
                Ruler.of(landscape.axis()).withMarkRoom(),
                scene.look().costs().ruler(scene.title(), landscape.range()))
            .withStyle(scene.look().style());
    return scene.look().inside().starred()
        ? chart.with(LegendKey.mark("smallest cost", Marker.STAR, Tint.ACCENT))
        : chart;
  }

  private Chart plane() {
    return Chart.over(landscape.grid())
        .with(ColorBar.of(scene.colours(), scene.shown(), scene.title()))
        .withStyle(scene.style());
  }

  /** The layers that one frame has upon it. */
  private List<Layer> moving(int index) {
    if (!(landscape.cells(index) instanceof CellLine curve)) {
      List<Layer> layers = scene.landscape((CellPlane) landscape.cells(index));
      layers.addAll(scene.marked());
      return layers;
    }
    List<Layer> layers = new ArrayList<>(curve(curve));
    boolean hasStar = curve.minimum() >= 0 && !curve.range().isConstant();
    if (hasStar && scene.look().inside().starred()) {
      layers.add(Mark.of(Marker.STAR, curve.axis().at(curve.minimum()), curve.at(curve.minimum())));
    }
    return layers;
  }

  /** A curve, hatched where it failed. */
  static List<Layer> curve(CellLine cells) {
    NamedCurve curve = NamedCurve.of("", cells);
    return List.of(
        new FailedStretches(List.of(curve)), new CurveLayer(curve, Tint.series(0), Dash.SOLID));
  }

  @Override
  public Chart frame(int index) {
    return still().withTitle(scene.titled(titles.get(index))).with(moving(index));
  }

  @Override
  public Stage stage(int width, int height) {
    Chart blank = still().withTitle(scene.titled(Sheet.BLANK_LINE));
    MovingPanels.StillChart stage = new MovingPanels.StillChart(blank, width, height);
    return (index, g) -> stage.draw(g, scene.titled(titles.get(index)), moving(index));
  }
}

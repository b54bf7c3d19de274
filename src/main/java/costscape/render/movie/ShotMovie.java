package costscape.render.movie;

import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.FigurePart;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Sheet;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.FailedStretches;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.look.Look;
import costscape.render.movie.ShotMovie.Shot;
import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.render.scale.Ticks;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.CostLandscape;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Shows how the landscape over one axis or two changes while something else moves: the line or
 * plane is swept again for every frame. Axes, colours and caption suit all frames together and
 * stay.
 *
 * @param swept the lines or planes of the shots, in their order
 */
public record ShotMovie(Swept swept, List<Shot> shots, Scene scene) implements Movie {
  /**
   * One frame of a landscape that moves: its title, and the point that line or plane go through.
   */
  public record Shot(ParameterVector point, String title) implements Serializable {
    /** The frames of a point that moves along a line. */
    public static List<Shot> along(Axis axis, Slice line) {
      return IntStream.range(0, axis.points())
          .mapToObj(
              k -> new Shot(line.at(axis.at(k)), "%s = %s".formatted(axis.name(), value(axis, k))))
          .toList();
    }

    /** The frames of a point that stays while the penalty takes the axis' values. */
    public static List<Shot> penalised(Axis axis, ParameterVector point) {
      return IntStream.range(0, axis.points())
          .mapToObj(k -> new Shot(point, "penalty λ = %s".formatted(value(axis, k))))
          .toList();
    }

    private static String value(Axis axis, int k) {
      return Ticks.stepped(axis.at(k), axis.step());
    }

    /** The points of some frames, in their order. */
    public static List<ParameterVector> points(List<Shot> shots) {
      return shots.stream().map(Shot::point).toList();
    }
  }

  public ShotMovie {
    shots = List.copyOf(shots);
  }

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

  @Override
  public int frames() {
    return shots.size();
  }

  @Override
  public CaptionText caption() {
    return scene.caption();
  }

  @Override
  public Optional<Range> planeCosts() {
    return swept.plan().isLine() ? Optional.empty() : Optional.of(scene.shown());
  }

  @Override
  public Set<FigurePart> parts() {
    if (!swept.plan().isLine()) {
      return Scene.parts(plane().parts(), Scene.OF_PLANES, 1);
    }
    boolean isLinear = scene.look().costs().scale() == Scale.LINEAR;
    Set<FigurePart> parts =
        Scene.parts(line().parts(), isLinear ? Set.of(FigurePart.EQUAL) : Set.of(), 1);
    parts.add(FigurePart.STAR); // which the look may leave out
    return parts;
  }

  /** What all frames share. */
  public Chart still() {
    Chart plain = swept.plan().isLine() ? line() : plane();
    return scene.scaled(scene.look().words().titled(plain)).withCaption(scene.below());
  }

  private Chart line() {
    Chart chart =
        Chart.over(
                Ruler.of(swept.plan().axis()).withMarkRoom(),
                scene.look().costs().ruler(scene.title(), swept.range()))
            .with(LegendKey.mark("smallest cost", Marker.STAR, Tint.ACCENT))
            .withStyle(scene.look().style());
    return scene.look().inside().starless() ? chart.withoutStars() : chart;
  }

  private Chart plane() {
    return Chart.over(swept.plan().grid())
        .with(ColorBar.of(scene.colours(), scene.shown(), scene.title()))
        .withStyle(scene.style());
  }

  /** What one frame shows upon it. */
  public List<Layer> moving(int index) {
    if (!(swept.cells(index) instanceof CellLine curve)) {
      List<Layer> layers = scene.landscape((CellPlane) swept.cells(index));
      layers.addAll(scene.marked());
      return layers;
    }
    List<Layer> layers = new ArrayList<>(curve(curve));
    boolean hasStar = curve.minimum() >= 0 && !curve.range().isConstant();
    if (hasStar && !scene.look().inside().starless()) {
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
    return still().withTitle(title(index)).with(moving(index));
  }

  @Override
  public Stage stage(int width, int height) {
    Chart blank = still().withTitle(scene.titled(Sheet.BLANK_LINE));
    MovingPanels.StillChart stage = new MovingPanels.StillChart(blank, width, height);
    return (index, g) -> stage.draw(g, title(index), moving(index));
  }

  private String title(int index) {
    return scene.titled(shots.get(index).title());
  }
}

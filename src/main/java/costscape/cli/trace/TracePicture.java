package costscape.cli.trace;

import costscape.cli.report.Panel;
import costscape.cli.report.StandIn;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.figure.CellCaption;
import costscape.render.figure.PathsOnPlane;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.ModelAtPoint;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.PathOnSlice;
import costscape.trace.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws training paths over a plane and says below what is true of them there; without a plane,
 * draws their cost step by step.
 *
 * @param scale of the costs over the steps; without one it is that which shows most of them
 */
public record TracePicture(
    ModelAtPoint model, PathPlan plan, DrawnPaths paths, Optional<Scale> scale, Runner runner) {
  /**
   * What was drawn.
   *
   * @param model seen from the point that the plane goes through
   * @param numbers what is true of the paths over the plane, for the summary; none without a plane
   * @param costs of the plane's cells; none without a plane
   * @param rounding of these costs
   */
  public record Drawn(
      Panel panel,
      ModelAtPoint model,
      Map<String, Object> numbers,
      Range costs,
      Rounding rounding) {}

  /** The picture of what training gave. */
  public static TracePicture ofTraining(
      TrainedPaths trained, Optional<Scale> scale, Runner runner) {
    TracePlan training = trained.plan();
    boolean areNamed = training.isOfSeveral();
    DrawnPaths paths =
        new DrawnPaths(
            trained.paths(),
            areNamed ? training.names().labels() : List.of(),
            trained.courses(),
            areNamed ? trained.best() : 0);
    return new TracePicture(training.model(), training.paths(), paths, scale, runner);
  }

  /** Paths that were trained elsewhere, as the caption says how, in logarithmic colours. */
  public static Figure ofPaths(
      ModelAtPoint model,
      PathPlan plan,
      List<Trajectory> paths,
      List<String> labels,
      String how,
      Runner runner) {
    DrawnPaths drawn = new DrawnPaths(paths, labels, List.of(), 0);
    Panel panel =
        new TracePicture(model, plan, drawn, Optional.of(Scale.LOG), runner).of(how, "").panel();
    return panel.figure().apply(ColorScale.of(Scale.LOG, panel.range()));
  }

  /** The panel of this training, with how it trained and a sentence on where it ended. */
  public Drawn of(String how, String verdict) {
    return plan.mode()
        .map(mode -> overPlane(mode, how, verdict))
        .orElseGet(() -> history(model.facts() + " " + how + ". " + verdict));
  }

  /** A figure over a plane with the course of the true costs beside it. */
  public Figure withCourse(Figure plane, ColorScale colours, PictureSize size) {
    return new CostCourse(paths, model.measure()).beside(plane, colours.map(), size);
  }

  private Drawn history(String caption) {
    Range costs = paths.range();
    Scale shown = scale.orElseGet(() -> TrainingHistory.suiting(costs));
    Figure history =
        new TrainingHistory(paths, model.measure(), shown).chart().withCaption(caption);
    Panel panel =
        new Panel(
            List.of(),
            new Panel.Costs(false, costs, model.measure()),
            model.facts(),
            colours -> List.of(),
            "",
            colours -> history,
            Panel.Table.NONE);
    return new Drawn(panel, model, Map.of(), Range.of(), Rounding.NONE);
  }

  private Drawn overPlane(PathMode mode, String how, String verdict) {
    PlacedPaths placed = PlacedPaths.of(mode, plan, paths, model.cost());
    CellPlane surface = model.landscape().surface(placed.slice(), placed.grid(), runner);
    Rounding ofEnd = Rounding.of(model.cost(), paths.end().theta().toArray());
    ParameterVector through =
        mode == PathMode.PCA
            ? placed.slice().origin()
            : plan.through().orElseGet(() -> paths.end().theta());
    ModelAtPoint shown = through.equals(model.point()) ? model : model.elsewhere(through);
    CaptionText caption =
        CaptionText.of(shown.landscape().caption(placed.slice()))
            .and(how + ".")
            .and(placed.text(surface.rounding().or(ofEnd)))
            .and(placed.outside())
            .and(verdict);
    return new Drawn(
        panel(placed, surface, caption),
        shown,
        placed.numbers(),
        surface.range(),
        surface.rounding());
  }

  private Panel panel(PlacedPaths placed, CellPlane surface, CaptionText caption) {
    PathsOnPlane figure = figure();
    List<PathOnSlice> shadows = placed.shadows();
    CaptionText cells = CellCaption.of(surface);
    String throughEnds =
        paths.areNamed()
            ? "Each panel is a plane through the lowest of its own paths' ends, unless --at says"
                + " through which point; the paths are projected onto it."
            : "Each panel is a plane through its own path's end, unless --at says through which"
                + " point; a path off its plane is projected.";
    Function<ColorScale, CaptionText> dashes =
        colours -> CaptionText.of(figure.dashes(shadows, colours));
    return new Panel(
        placed.grid().axes(),
        new Panel.Costs(true, figure.range(surface, shadows), model.measure()),
        model.facts().with(throughEnds), // once below several panels
        colours -> List.of(dashes.apply(colours), cells),
        placed.briefly(),
        colours ->
            figure
                .of(surface, shadows, colours)
                .withCaption(caption.and(dashes.apply(colours)).and(cells))
                .retitled(placed.titles()),
        Panel.Table.NONE);
  }

  private PathsOnPlane figure() {
    return new PathsOnPlane(plan.view(), model.measure().title(), paths.labels());
  }

  /**
   * A stand-in of the picture over the paths' own plane, which they do not span before they are
   * trained: it has the same parts, over a plane of two parameters.
   */
  public Figure onSomePlane(Function<Range, ColorScale> colours) {
    ParameterVector at = paths.end().theta();
    Slice slice =
        Slice.through(
            at,
            Direction.parameter("pc1", 0, at.dimension()),
            Direction.parameter("pc2", 1, at.dimension()));
    List<PathOnSlice> shadows = paths.on(slice, model.cost());
    CellPlane surface =
        StandIn.surface(new Grid(new Axis("pc1", -1, 1, 2), new Axis("pc2", -1, 1, 2)));
    return figure().of(surface, shadows, colours.apply(figure().range(surface, shadows)));
  }
}

package costscape.cli.trace;

import costscape.cli.report.Panel;
import costscape.cli.report.StandIn;
import costscape.cli.trace.TracePlan.Trained;
import costscape.cli.value.Caption;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.cost.Rounding;
import costscape.direction.Recipe;
import costscape.job.Runner;
import costscape.landscape.CellCaption;
import costscape.landscape.PathsOnPlane;
import costscape.proof.enclosure.CostRounding;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.scale.Ticks;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.PathOnSlice;
import costscape.trace.PathPlane;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import costscape.words.CaptionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws training paths over a plane and says below what is true of them there; without a plane,
 * draws their cost step by step.
 *
 * @param heldOut what rows held out cost along every path, or nothing
 * @param main the path whose end the plane goes through, if no other point was asked for
 * @param labels of the paths, each of which then has a colour of its own; or none
 * @param scale of the costs over the steps; without one it is that which shows most of them
 */
public record TracePicture(
    ModelAtPoint model,
    PathPlan plan,
    List<Trajectory> paths,
    List<HeldOutCourse> heldOut,
    int main,
    List<String> labels,
    Optional<Scale> scale,
    Runner runner) {
  /** Room around a path on its own plane, as a part of the path's extent. */
  private static final double ROOM = 0.3;

  /** Digits of the place at which a path ends outside. */
  private static final int DIGITS = 4;

  /**
   * What was drawn.
   *
   * @param numbers what is true of the paths over the plane, for the summary; none without a plane
   * @param costs of the plane's cells; none without a plane
   * @param rounding of these costs
   */
  public record Drawn(Panel panel, Map<String, Object> numbers, Range costs, Rounding rounding) {
    /** Without a plane. */
    Drawn(Panel panel) {
      this(panel, Map.of(), Range.of(), Rounding.NONE);
    }
  }

  /** The picture of what training gave. */
  public static TracePicture ofTraining(Trained trained, Optional<Scale> scale, Runner runner) {
    TracePlan training = trained.plan();
    boolean areNamed = training.isOfSeveral();
    return new TracePicture(
        training.model(),
        training.paths(),
        trained.paths(),
        trained.courses(),
        areNamed ? trained.ends().best() : 0,
        areNamed ? trained.ends().labels() : List.of(),
        scale,
        runner);
  }

  /** The picture of paths that were trained elsewhere. */
  public static TracePicture ofPaths(
      ModelAtPoint model,
      PathPlan plan,
      List<Trajectory> paths,
      List<String> labels,
      Scale scale,
      Runner runner) {
    return new TracePicture(model, plan, paths, List.of(), 0, labels, Optional.of(scale), runner);
  }

  /**
   * The panel of this training among those of others.
   *
   * @param how the rule that trained
   * @param verdict where it ended, as a sentence
   */
  public Drawn of(String how, String verdict) {
    return plan.mode().isEmpty()
        ? new Drawn(history(Caption.of(model) + " " + how + ". " + verdict))
        : overPlane(plan.mode().get(), how, verdict);
  }

  /** A figure over a plane with the course of the true costs beside it. */
  public Figure withCourse(Figure plane, ColorScale colours, double width, double height) {
    return new CostCourse(paths, !labels.isEmpty(), heldOut, model.measure())
        .beside(plane, colours.map(), width, height);
  }

  private Panel history(String caption) {
    TrainingHistory usual =
        new TrainingHistory(paths, labels, heldOut, model.measure(), scale.orElse(Scale.LINEAR));
    TrainingHistory training = scale.isPresent() ? usual : usual.suited();
    Figure history = training.chart().withCaption(caption);
    return new Panel(
        List.of(),
        new Panel.Costs(false, training.costs(), model.measure()),
        Caption.parts(model),
        colours -> history,
        colours -> List.of());
  }

  private Drawn overPlane(PathMode mode, String how, String verdict) {
    Optional<PathPlane> own = mode == PathMode.PCA ? Optional.of(ownPlane()) : Optional.empty();
    Slice slice = own.map(PathPlane::slice).orElseGet(() -> plan.slice(last().theta()));
    List<PathOnSlice> shadows =
        paths.stream().map(path -> PathOnSlice.of(path, slice, model.cost())).toList();
    Grid grid = plan.grid().orElseGet(() -> around(shadows));
    CellPlane surface = model.landscape().surface(slice, grid, runner);
    Rounding rounding = surface.rounding();
    PathTruth truth =
        new PathTruth(
            mode,
            shadows,
            own,
            main,
            !labels.isEmpty(),
            model.layout().size(),
            rounding.or(CostRounding.over(model.cost(), List.of(last().theta()))));
    ModelAtPoint shown = plan.through().isPresent() ? model : model.elsewhere(slice.origin());
    CaptionText caption =
        shown
            .landscape()
            .caption(slice.directions())
            .text()
            .and(how + ".")
            .and(truth.text())
            .and(outside(shadows, grid))
            .and(verdict);
    PathsOnPlane figure = new PathsOnPlane(plan.view(), model.measure().title(), labels);
    Function<ColorScale, CaptionText> dashes =
        colours -> CaptionText.of(figure.dashes(shadows, colours));
    CaptionText cells = CellCaption.of(surface);
    Panel panel =
        new Panel(
                List.of(grid.first(), grid.second()),
                new Panel.Costs(true, figure.range(surface, shadows), model.measure()),
                Caption.parts(model).with(panelTruth()),
                colours ->
                    figure
                        .of(surface, shadows, colours)
                        .withCaption(caption.and(dashes.apply(colours)).and(cells))
                        .retitled(titles(own)),
                colours -> List.of(dashes.apply(colours), cells))
            .ending(briefly(shadows, grid));
    return new Drawn(panel, truth.numbers(), surface.range(), rounding);
  }

  /** Stands below panels of several paths. */
  private String panelTruth() {
    return labels.isEmpty()
        ? CaptionWords.PANELS_THROUGH_ENDS.say()
        : CaptionWords.PANELS_THROUGH_LOWEST.say();
  }

  /**
   * A stand-in of the picture over the paths' own plane, which they do not span before they are
   * trained: it has the same parts, over a plane of two parameters.
   */
  public Figure onSomePlane(Function<Range, ColorScale> colours) {
    ParameterVector at = last().theta();
    Slice slice =
        Slice.through(
            at,
            Direction.parameter("pc1", 0, at.dimension()),
            Direction.parameter("pc2", 1, at.dimension()));
    List<PathOnSlice> shadows =
        paths.stream().map(path -> PathOnSlice.of(path, slice, model.cost())).toList();
    Grid grid = new Grid(new Axis("pc1", -1, 1, 2), new Axis("pc2", -1, 1, 2));
    CellPlane surface = StandIn.surface(grid);
    PathsOnPlane figure = new PathsOnPlane(plan.view(), model.measure().title(), labels);
    return figure.of(surface, shadows, colours.apply(figure.range(surface, shadows)));
  }

  /** Says in a few words where a single path ends, where that is beyond the axes. */
  private static String briefly(List<PathOnSlice> shadows, Grid grid) {
    PathOnSlice.Place end = shadows.get(0).end();
    return shadows.size() > 1 || isInside(end, grid)
        ? ""
        : CaptionWords.BRIEFLY_OUTSIDE.say(
            Ticks.number(end.alpha(), DIGITS), Ticks.number(end.beta(), DIGITS));
  }

  private Step last() {
    return paths.get(main).end();
  }

  /** The titles of the axes of the paths' own plane. */
  private Map<String, String> titles(Optional<PathPlane> own) {
    return own.map(plane -> Map.of("pc1", title(plane, 1), "pc2", title(plane, 2)))
        .orElseGet(Map::of);
  }

  private String title(PathPlane plane, int k) {
    return Recipe.principalTitle(k, plane.shares().get(k - 1), paths.size());
  }

  /** Where paths end that leave the picture. */
  private String outside(List<PathOnSlice> shadows, Grid grid) {
    PathOnSlice.Place end = shadows.get(0).end();
    if (shadows.size() == 1) {
      return isInside(end, grid)
          ? ""
          : CaptionWords.PATH_OUTSIDE.say(
              grid.first().name(),
              Ticks.number(end.alpha(), DIGITS),
              grid.second().name(),
              Ticks.number(end.beta(), DIGITS));
    }
    return IntStream.range(0, labels.size())
        .filter(i -> !isInside(shadows.get(i).end(), grid))
        .mapToObj(i -> outside(labels.get(i), shadows.get(i).end(), grid))
        .collect(Collectors.joining(" "));
  }

  private static boolean isInside(PathOnSlice.Place end, Grid grid) {
    return grid.first().contains(end.alpha()) && grid.second().contains(end.beta());
  }

  private static String outside(String label, PathOnSlice.Place end, Grid grid) {
    return CaptionWords.PATH_OF_OUTSIDE.say(
        label,
        grid.first().name(),
        Ticks.number(end.alpha(), DIGITS),
        grid.second().name(),
        Ticks.number(end.beta(), DIGITS));
  }

  private PathPlane ownPlane() {
    List<Step> all = new ArrayList<>();
    paths.forEach(path -> all.addAll(path.steps()));
    Trajectory whole = new Trajectory(all, paths.get(0).stopReason());
    return InputException.given(() -> PathPlane.of(whole));
  }

  /** A grid that covers the paths with some room around them. */
  private static Grid around(List<PathOnSlice> shadows) {
    return new Grid(
        axis(
            "pc1",
            shadows.stream()
                .flatMap(s -> s.places().stream())
                .mapToDouble(PathOnSlice.Place::alpha)
                .toArray()),
        axis(
            "pc2",
            shadows.stream()
                .flatMap(s -> s.places().stream())
                .mapToDouble(PathOnSlice.Place::beta)
                .toArray()));
  }

  private static Axis axis(String name, double... values) {
    Range extent = Range.of(values);
    double room = ROOM * Math.max(extent.largest() - extent.smallest(), 1e-9);
    return new Axis(name, extent.smallest() - room, extent.largest() + room, Axis.PLANE_POINTS);
  }
}

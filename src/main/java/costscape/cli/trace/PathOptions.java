package costscape.cli.trace;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.LookOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.AxisText;
import costscape.cli.value.DirectionText;
import costscape.cli.value.Directions;
import costscape.cli.value.PointText;
import costscape.render.figure.View;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.FreeDirections;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import costscape.study.PathMode;
import costscape.study.PathPlan;
import costscape.study.VariedSlice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say on which plane a training path is drawn, and in which sense it lies there. */
public final class PathOptions {
  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.AXIS)
  @Option(
      names = "--vary",
      paramLabel = "AXIS",
      description =
          "NAME=FROM:TO[:POINTS], twice: the plane that the path is drawn on. With --mode shadow"
              + " or plane and --at, NAME may also be a direction: random:SEED, hessian:K,"
              + " between:POINT or file:FILE, made at that point as sweep makes it. Once, with"
              + " --mode plane: training stays on that line.")
  private List<String> vary = List.of();

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "How the path lies on the plane: plane (training stays within it, or on the line of one"
              + " --vary: the rule is given the projected gradient), frozen (the same of two parameters: no other moves),"
              + " moving (the landscape is swept again as the others move), shadow (projected),"
              + " pca (shadow on the path's own plane) (default: shadow).")
  private PathMode mode;

  @Mixin private LookOptions.Views views;

  /** The plane of directions, once it is made. */
  private Optional<VariedSlice> laid = Optional.empty();

  /** Two axes that are the path's own are the plane that pca finds, as sweep and frames have it. */
  private boolean isOwnPlane() {
    return vary.size() == 2
        && vary.stream()
            .allMatch(
                text -> DirectionText.isPrincipal(text) && DirectionText.isWithoutRange(text));
  }

  private Optional<PathMode> mode() {
    return mode == null && isOwnPlane() ? Optional.of(PathMode.PCA) : Optional.ofNullable(mode);
  }

  private boolean is(PathMode one) {
    return mode().equals(Optional.of(one));
  }

  /**
   * How the paths will be drawn.
   *
   * @param runners one of which may search for an eigenvector
   */
  PathPlan plan(
      ModelAtPoint model,
      Optional<ParameterVector> chosen,
      List<ParameterVector> starts,
      FreeDirections moving,
      Directions.Runners runners) {
    List<Axis> axes = axes();
    PathPlan plan = new PathPlan(mode(), Optional.empty(), List.of(), chosen, starts, moving);
    if (axes.isEmpty()) {
      return plan;
    }
    List<Direction> along;
    if (axes.stream().anyMatch(axis -> DirectionText.isDirection(axis.name()))) {
      VariedSlice made = new Directions(model, runners).varied(vary, Axis.PLANE_POINTS);
      laid = Optional.of(made);
      axes = made.axes();
      along = made.slice().directions();
    } else {
      along = directions(model, axes);
    }
    PathPlan drawn =
        axes.size() == 1 // a line has no plane to be drawn on: its picture is the cost of each step
            ? new PathPlan(Optional.empty(), Optional.empty(), List.of(), chosen, starts, moving)
            : plan.on(new Grid(axes.get(0), axes.get(1)), along);
    return is(PathMode.MOVING) ? drawn.throughEnd() : within(drawn, along, model);
  }

  /** Training stays within the line or plane through the chosen point, else through the start. */
  private PathPlan within(PathPlan plan, List<Direction> along, ModelAtPoint model) {
    if (!is(PathMode.FROZEN) && !is(PathMode.PLANE)) {
      return plan;
    }
    List<ParameterVector> starts = plan.starts();
    PathPlan within =
        plan.within(
            plan.through().orElseGet(() -> starts.size() > 1 ? model.point() : starts.get(0)),
            along);
    boolean isOther =
        !Set.copyOf(plan.free().parameters()).equals(Set.copyOf(within.free().parameters()));
    if (!plan.free().areAll() && isOther) {
      throw new InputException(
          "--mode %s trains %s: leave --train out"
              .formatted(
                  mode.label(), is(PathMode.FROZEN) ? "the swept parameters" : "along the axes"));
    }
    return within;
  }

  /** How the plane is drawn. */
  public View view() {
    return views.view().orElse(View.CONTOUR);
  }

  /** The titles of the axes of a plane of directions. */
  Map<String, String> titles() {
    return laid.map(VariedSlice::titles).orElse(Map.of());
  }

  /** Adds to the record how the directions of the plane were made. */
  Output into(Output output, PathPlan plan) {
    return laid.isPresent() ? output.about(laid.get()) : output.about(plan.axes());
  }

  /** Adds to a summary how the directions of the plane were made. */
  void into(Summary summary) {
    laid.ifPresent(summary::directions);
  }

  /** The axes of the plane that paths are drawn on; empty if options name none. */
  public List<Axis> axes() {
    if (vary.isEmpty() || (is(PathMode.PCA) && isOwnPlane())) {
      return List.of();
    }
    List<Axis> axes = vary.stream().map(PathOptions::axis).toList();
    String first = axes.get(0).name();
    if (axes.size() == 2 && first.equals(axes.get(1).name()) && !DirectionText.isDirection(first)) {
      throw new InputException("both axes vary " + first);
    }
    return axes;
  }

  private static Axis axis(String text) {
    if (DirectionText.isPrincipal(text)) {
      throw new InputException("--vary %s: --mode pca finds the path's own plane".formatted(text));
    }
    if (DirectionText.isWithoutRange(text)) { // the plane that is made has the direction's own one
      return new Axis(text, -1, 1, Axis.PLANE_POINTS);
    }
    return AxisText.parse(text, Axis.PLANE_POINTS);
  }

  private static List<Direction> directions(ModelAtPoint model, List<Axis> axes) {
    return axes.stream()
        .map(
            axis ->
                Direction.parameter(
                    axis.name(),
                    PointText.index(axis.name(), model.layout()),
                    model.layout().size()))
        .toList();
  }
}

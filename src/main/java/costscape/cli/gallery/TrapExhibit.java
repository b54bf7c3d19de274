package costscape.cli.gallery;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Figure;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.fit.Fit;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.layer.PathOverlay;
import costscape.render.layer.Paths;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.CostLandscape;
import costscape.study.ModelAtPoint;
import costscape.sweep.CellPlane;
import costscape.trace.PathOnSlice;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A local minimum: two starts that differ in the sign of one weight end in two minima, at different
 * costs. Both ends are judged in all parameters before they are drawn as minima.
 */
final class TrapExhibit {
  private static final double L2 = 0.01;
  private static final double RATE = 1;
  private static final int STEPS = 6000;
  private static final ParameterVector TRAPPED = ParameterVector.of(1, 4, 0, 0, 4, 4, 0);
  private static final ParameterVector SUCCEEDS = ParameterVector.of(1, 4, 0, 0, 4, -4, 0);
  private static final int POINTS = 201;

  private final Detail detail;
  private final Runner runner;
  private final NetworkCost cost;

  private TrapExhibit(Detail detail, Runner runner) {
    this.detail = detail;
    this.runner = runner;
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    cost = NetworkCost.of(network, Datasets.TRAP.dataset(), LogisticLoss.CROSS_ENTROPY, L2);
  }

  static Exhibit of(Detail detail, Runner runner) {
    return new Exhibit("trap", () -> new TrapExhibit(detail, runner).picture());
  }

  private Figure picture() {
    Trajectory trapped = train(TRAPPED);
    Trajectory succeeds = train(SUCCEEDS);
    ParameterVector trap = trapped.end().theta();
    CostLandscape landscape = new ModelAtPoint(cost, trap).landscape();
    Direction across =
        Direction.between("trap (0) to lower minimum (1)", trap, succeeds.end().theta());
    Direction up = Direction.between("towards the start", trap, TRAPPED).orthogonalTo(across);
    Slice plane = Slice.through(trap, across, up);
    Axis along = new Axis("trap (0) to lower minimum (1)", -0.5, 1.5, detail.of(POINTS));
    Grid grid = new Grid(along, new Axis(up.name(), -0.5, 1.3, detail.of(POINTS)));
    CellPlane surface = landscape.surface(plane, grid, runner);
    ColorScale colours = ColorScale.of(Scale.LOG, surface.range());
    List<Chart> panels = new ArrayList<>();
    panels.add(map(surface, plane, colours, trapped, succeeds));
    panels.add(straight(landscape, Slice.through(trap, across)));
    panels.add(fit("Trap", trapped));
    panels.add(fit("Lower minimum", succeeds));
    return Panels.of(2, panels)
        .withCaption(
            new CaptionText(
                "trap data, 1-2-1 network, sigmoid, L2 0.01; gradient descent, rate 1. Both ends"
                    + " are minima in all seven parameters; the paths are shadows on the plane"
                    + " through both ends and a start.",
                "both ends are minima in all 7 parameters; the paths are shadows"));
  }

  private Trajectory train(ParameterVector start) {
    Trajectory path = new Training(Optimizers.GD.at(RATE), detail.of(STEPS), 1).from(cost, start);
    Verdict.Kind kind = Verdict.of(cost, path).kind();
    if (detail.isWhole() && kind != Verdict.Kind.MINIMUM) {
      throw new IllegalStateException("the training ends at a %s, no minimum".formatted(kind));
    }
    return path;
  }

  private Chart map(
      CellPlane surface, Slice plane, ColorScale colours, Trajectory trapped, Trajectory succeeds) {
    List<PathOverlay> paths =
        List.of(
            overlay("ends in the trap", trapped, plane, colours, Tint.series(1)),
            overlay("ends lower", succeeds, plane, colours, Tint.series(0)));
    Chart chart =
        Heatmap.plain(surface, colours)
            .with(ColorBar.of(colours, surface.range(), cost.measure().cost()))
            .with(Contours.lines(surface, colours, paths));
    return Paths.on(chart, paths, surface.grid(), Optional.empty());
  }

  private Chart straight(CostLandscape landscape, Slice line) {
    Axis axis = new Axis("trap (0) to lower minimum (1)", -0.2, 1.1, detail.of(POINTS));
    NamedCurve curve = NamedCurve.of("", landscape.curve(line, axis, runner));
    Chart chart = LineChart.of(axis.name(), cost.measure().cost(), Scale.LINEAR, List.of(curve));
    return chart
        .with(new Mark(Marker.DISC, Tint.series(1), 0, cost.at(line.at(0).toArray())))
        .with(new Mark(Marker.DISC, Tint.series(0), 1, cost.at(line.at(1).toArray())));
  }

  private PathOverlay overlay(
      String name, Trajectory path, Slice plane, ColorScale colours, Tint tint) {
    return PathOverlay.of(name, PathOnSlice.of(path, plane, cost), colours, tint);
  }

  private Chart fit(String where, Trajectory path) {
    ParameterVector end = path.end().theta();
    return Fit.chart(cost.network(), end, cost.dataset())
        .withTitle(
            "%s: %d of %d right"
                .formatted(
                    where,
                    Math.round(cost.accuracy(end.toArray()) * cost.dataset().rows()),
                    cost.dataset().rows()));
  }
}

package costscape.cli.gallery;

import costscape.cli.report.Caption;
import costscape.cli.report.LandscapeMovie;
import costscape.cli.value.Model;
import costscape.cli.value.View;
import costscape.cost.BroadcastCost;
import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Preset;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.layer.Curve;
import costscape.render.layer.Guide;
import costscape.render.movie.Movie;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.AtlasChart;
import costscape.render.view.LineChart;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.NamedParameters;
import costscape.space.Slice;
import costscape.sweep.Atlas;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import java.util.Arrays;
import java.util.List;

/** The article's second half: the cost along one parameter and over two. */
public final class CostExhibits {
  private static final String WEIGHT = "w1_0_0";
  private static final String SECOND_WEIGHT = "w1_0_1";
  private static final double REACH = 100;
  private static final int LINE_POINTS = 10_000;
  private static final int FINE = 401;
  private static final int COARSE = 201;
  private static final int SMALL = 101;
  private static final int FRAMES = 61;

  private final Detail detail;
  private final Model model;
  private final Slice line;
  private final Runner runner;

  public CostExhibits(Detail detail, Runner runner) {
    this.detail = detail;
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.crossEntropy(network, Datasets.ARTICLE.dataset());
    model = new Model(cost, Preset.ARTICLE.point(network.layout()));
    line = slice(WEIGHT);
    this.runner = runner;
  }

  public List<Exhibit> all() {
    return List.of(
        new Exhibit.Still(
            "cost-line",
            "The cost along one weight",
            "The first weight from −100 to 100, all else fixed, on 10,000 points: plateaus, steep"
                + " walls and one minimum of this line.",
            this::line),
        new Exhibit.Still(
            "cost-as-printed",
            "What the printed code plots",
            "In the article's code y has shape 12×1 and the output has shape 12, so their product"
                + " is 12×12: every output meets every label. What it plots is 12 times the"
                + " cross-entropy against the label 1/3 for every row, and its dips are not the"
                + " cost's.",
            this::asPrinted),
        new Exhibit.Still(
            "cost-heatmap",
            "The cost over two weights",
            "Both first-layer weights vary: two valleys, of which the article's point lies in one.",
            () -> plane(View.CONTOUR, FINE)),
        new Exhibit.Still(
            "cost-surface",
            "The same as a surface",
            "Plateaus joined by steep walls: where it is flat, a gradient has nothing to follow.",
            () -> plane(View.SURFACE, COARSE)),
        new Exhibit.Moving(
            "cost-animation",
            "A third parameter moves",
            "The cost over the first unit's weight and bias while its output weight goes from −60"
                + " to 60: axes and colours are the same in all frames.",
            this::animation),
        new Exhibit.Still(
            "atlas",
            "Every slice through the article's point",
            "The cost along each of the seven parameters and over each of their 21 pairs, on one"
                + " logarithmic scale.",
            this::atlas));
  }

  private String title() {
    return model.measure().title();
  }

  private Chart line() {
    return LineChart.of(curve(model.cost()), title(), Scale.LOG)
        .withCaption(Caption.of(model, line));
  }

  private Chart asPrinted() {
    Curve curve = Curve.of("", curve(new BroadcastCost(model.networkCost())));
    String title = "what the printed code plots";
    return LineChart.of(WEIGHT, title, Scale.LINEAR, List.of(curve))
        .with(new Guide(model.point().get(model.layout().index(WEIGHT))))
        .with(Guide.key("where the true cost has its only minimum"))
        .withCaption(
            "Not the cost: y has shape 12×1 and the output 12, so that every output meets every"
                + " label. The sum is 12 times the cross-entropy against the label 1/3 for all"
                + " rows. "
                + Caption.of(model, line));
  }

  private CellLine curve(CostFunction cost) {
    return Sweep.curve(cost, line, new Axis(WEIGHT, -REACH, REACH, detail.of(LINE_POINTS)), runner);
  }

  private Figure plane(View view, int points) {
    Slice slice = slice(WEIGHT, SECOND_WEIGHT);
    Grid grid = new Grid(axis(WEIGHT, points), axis(SECOND_WEIGHT, points));
    CellPlane surface = Sweep.surface(model.cost(), slice, grid, runner);
    return view.of(
        surface, ColorScale.of(surface.range()), title(), CaptionText.of(Caption.of(model, slice)));
  }

  private Movie animation() {
    Axis moving = new Axis("w2_0_0", -60, 60, detail.of(FRAMES));
    Grid grid = new Grid(axis(WEIGHT, COARSE), axis("b1_0", COARSE));
    return LandscapeMovie.along(moving, slice(WEIGHT, "b1_0"), grid, model, ColorScale::of, runner);
  }

  private Figure atlas() {
    List<Axis> lines = axes(FINE);
    Atlas atlas = Atlas.of(model.cost(), model.point(), lines, axes(SMALL), runner);
    return AtlasChart.of(atlas.curves(), atlas.pairs(), model.point(), Scale.LOG, title())
        .withCaption(Caption.of(model) + " Each panel fixes what it does not vary at the cross.");
  }

  private List<Axis> axes(int points) {
    return model.layout().parameterNames().stream().map(name -> axis(name, points)).toList();
  }

  private Axis axis(String name, int points) {
    return new Axis(name, -REACH, REACH, detail.of(points));
  }

  private Slice slice(String... names) {
    NamedParameters layout = model.layout();
    return Slice.through(
        model.point(),
        Arrays.stream(names)
            .map(name -> Direction.parameter(name, layout.index(name), layout.size()))
            .toArray(Direction[]::new));
  }
}

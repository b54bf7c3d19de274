package costscape.cli.gallery;

import costscape.cli.report.Panel;
import costscape.cli.trace.TracePicture;
import costscape.cli.value.Model;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.cli.value.View;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Preset;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.Tint;
import costscape.render.fit.FitChart;
import costscape.render.layer.PathKeys;
import costscape.render.layer.PathOverlay;
import costscape.render.movie.Movie;
import costscape.render.movie.SlicePlan;
import costscape.render.movie.TrainingMovie;
import costscape.render.movie.TrainingPace;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.render.view.Panels;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.sweep.Sweep;
import costscape.trace.PathOnSlice;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.GradientDescent;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the article's training goes, and what it never shows: a start that ends in a trap. */
public final class TrainingExhibits {
  /** The reference's trajectories: one reaches cost 0.0020, the other stays at 0.463. */
  private static final ParameterVector SUCCEEDS = ParameterVector.of(0.4, 0.8, 0, 0, 0.3, 0.6, 0);

  private static final ParameterVector TRAPPED = ParameterVector.of(4.5, -4, 0, 0, -6.8, 7.4, 0);

  private static final String FIRST = "w1_0_0";
  private static final String SECOND = "w1_0_1";
  private static final double REACH = 30;
  private static final int POINTS = 301;
  private static final int COARSE = 101;
  private static final int FRAMES = 80;
  private static final double RATE = 0.1;
  private static final int STEPS = 10_000;

  private final Detail detail;
  private final NetworkCost cost;
  private final Runner runner;

  public TrainingExhibits(Detail detail, Runner runner) {
    this.detail = detail;
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    cost = NetworkCost.crossEntropy(network, Datasets.ARTICLE.dataset());
    this.runner = runner;
  }

  public List<Exhibit> all() {
    return List.of(
        new Exhibit.Film(
            "training",
            "The article's training",
            "The fitted curves, the seven parameters and the cost at the same step, and the plane"
                + " through the present point: the landscape moves and the ball stays on it.",
            () -> movie(Preset.START.point(cost.network().layout()))),
        new Exhibit.Still(
            "path",
            "The path of training",
            "The article's training, drawn over the plane through its end. All seven parameters"
                + " move, so what is drawn is a shadow: its colour is the true cost.",
            () -> path(Preset.START.point(cost.network().layout()))),
        new Exhibit.Still(
            "trap",
            "A start that ends in a trap, beside one that succeeds",
            "The same trainer from two starts. One fits all rows; the other stops where only one"
                + " hidden unit makes a step, and answers one half, which decides nothing, to two"
                + " thirds of them.",
            () -> beside(SUCCEEDS, TRAPPED)));
  }

  /** Each path over the plane through its own end, one scale of colours, and what is fitted. */
  private Figure beside(ParameterVector... starts) {
    List<Trajectory> paths = Stream.of(starts).map(this::train).toList();
    List<CellPlane> surfaces = paths.stream().map(this::surface).toList();
    Range range = surfaces.get(0).range().union(surfaces.get(1).range());
    for (Trajectory path : paths) {
      range = range.union(costs(path));
    }
    ColorScale colours = ColorScale.of(range);
    List<Chart> panels = new ArrayList<>();
    for (int k = 0; k < starts.length; k++) {
      panels.add(map(surfaces.get(k), paths.get(k), colours));
    }
    paths.forEach(path -> panels.add(FitChart.of(cost.network(), path.end().theta(), data())));
    return Panels.sharing(colours, range, cost.measure().title(), starts.length, panels)
        .withCaption(
            "Above: the plane through each path's end; all seven parameters train, so the path is a"
                + " shadow, coloured by its true cost. Below: what each has fitted. Summed"
                + " gradient, rate 0.1, 10,000 steps from b1_0 = b1_1 = b2_0 = 0.");
  }

  private Dataset data() {
    return cost.dataset();
  }

  private CellPlane surface(Trajectory path) {
    Slice plane = Slice.through(path.end().theta(), direction(FIRST), direction(SECOND));
    return Sweep.surface(cost, plane, new Grid(axis(FIRST, POINTS), axis(SECOND, POINTS)), runner);
  }

  private static Range costs(Trajectory path) {
    return Range.of(path.steps().stream().mapToDouble(Step::cost).toArray());
  }

  private Chart map(CellPlane surface, Trajectory path, ColorScale colours) {
    ParameterVector end = path.end().theta();
    Slice plane = Slice.through(end, direction(FIRST), direction(SECOND));
    List<PathOverlay.Place> places =
        PathOnSlice.of(path, plane, cost).places().stream()
            .map(p -> new PathOverlay.Place(p.alpha(), p.beta(), p.cost()))
            .toList();
    PathOverlay overlay = PathOverlay.of("", places, Tint.ACCENT).coloured(colours);
    Chart chart =
        Heatmap.plain(surface, colours)
            .with(Contours.lines(surface, colours, List.of(overlay)))
            .withTitle(
                String.format(
                    Locale.ROOT,
                    "cost %.2g, %s of %d rows right",
                    path.end().cost(),
                    Math.round(cost.accuracy(end.toArray()) * data().rows()),
                    data().rows()));
    return PathKeys.on(overlay.over(chart), List.of(overlay), surface.grid());
  }

  /** By the article's trainer: the gradient summed over the rows. */
  private Trajectory train(ParameterVector start) {
    GradientDescent descent = new GradientDescent(RATE);
    return new Training(descent.summedOver(cost.dataset().rows()), detail.of(STEPS), 1)
        .from(cost, start);
  }

  private Movie movie(ParameterVector start) {
    SlicePlan plane =
        new SlicePlan(
            cost,
            direction(FIRST),
            direction(SECOND),
            new Grid(axis(FIRST, COARSE), axis(SECOND, COARSE)));
    return TrainingMovie.of(
        cost,
        TrainingPace.of(train(start), detail.of(FRAMES), Scale.LOG),
        List.of(
            TrainingMovie.Panel.FIT,
            TrainingMovie.Panel.LANDSCAPE,
            TrainingMovie.Panel.PARAMETERS,
            TrainingMovie.Panel.COST),
        Optional.of(plane),
        ColorScale::of,
        "article data, 1-2-1 network, sigmoid. The landscape is the plane through the present"
            + " point, swept again in every frame; of the path only its end lies on it.",
        runner);
  }

  private Figure path(ParameterVector start) {
    Trajectory path = train(start);
    PathPlan plan =
        new PathPlan(
            Optional.of(PathMode.SHADOW),
            View.CONTOUR,
            Optional.of(new Grid(axis(FIRST, POINTS), axis(SECOND, POINTS))),
            Stream.of(FIRST, SECOND).map(this::direction).toList(),
            Optional.empty(),
            List.of(start),
            List.of());
    Model model = new Model(cost, path.end().theta());
    Panel panel =
        new TracePicture(model, plan, List.of(path), Scale.LINEAR, runner)
            .of("gd, rate 0.1, summed gradient", sentence(Verdict.of(cost, path).why()));
    return panel.figure().apply(ColorScale.of(panel.range()));
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }

  private Axis axis(String name, int points) {
    return new Axis(name, -REACH, REACH, detail.of(points));
  }

  private Direction direction(String name) {
    return Direction.parameter(
        name, cost.network().layout().index(name), cost.network().layout().size());
  }
}

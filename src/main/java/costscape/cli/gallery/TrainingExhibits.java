package costscape.cli.gallery;

import costscape.cli.report.Panel;
import costscape.cli.trace.TracePicture;
import costscape.cli.value.Model;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.cli.value.View;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Preset;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.movie.Movie;
import costscape.render.movie.SlicePlan;
import costscape.render.movie.TrainingMovie;
import costscape.render.movie.TrainingPace;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.GradientDescent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the article's training goes, and what the article never shows: a local minimum. */
public final class TrainingExhibits {
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
        new Exhibit.Moving(
            "training",
            "The article's training",
            "The plane through the present point, the fitted curves and the cost at the same step:"
                + " the landscape moves and the ball stays on it.",
            () -> movie(Preset.START.point(cost.network().layout()))),
        new Exhibit.Still(
            "path",
            "The path of training",
            "The article's training, drawn over the plane through its end. All seven parameters"
                + " move, so what is drawn is a shadow.",
            () -> path(Preset.START.point(cost.network().layout()))),
        TrapExhibit.of(detail, runner));
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
        List.of(TrainingMovie.Panel.LANDSCAPE, TrainingMovie.Panel.FIT, TrainingMovie.Panel.COST),
        Optional.of(plane),
        ColorScale::of,
        CaptionText.of(
            "article data, 1-2-1 network, sigmoid. The landscape is the plane through the present"
                + " point, swept again in every frame; of the path only its end lies on it."),
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

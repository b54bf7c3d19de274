package costscape.cli;

import costscape.cost.NetworkCost;
import costscape.critical.Verdict;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Preset;
import costscape.render.Picture;
import costscape.render.Scale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.trace.GradientDescent;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the article's training goes, and what it never shows: a start that ends in a trap. */
final class TrainingExhibits {
  private static final double REACH = 30;
  private static final int POINTS = 301;
  private static final double RATE = 0.1;
  private static final int STEPS = 10_000;

  private final NetworkCost cost;
  private final Runner runner;

  TrainingExhibits(Runner runner) {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    cost = NetworkCost.crossEntropy(network, Datasets.ARTICLE.dataset());
    this.runner = runner;
  }

  List<Exhibit> all() {
    return List.of(
        new Exhibit.Still(
            "path",
            "The path of training",
            "The article's training, drawn over the plane through its end. All seven parameters"
                + " move, so what is drawn is a shadow: its colour is the true cost.",
            path(Preset.START.point(cost.network().layout()))));
  }

  /** By the article's trainer: the gradient summed over the rows. */
  private Trajectory train(ParameterVector start) {
    GradientDescent descent = new GradientDescent(RATE);
    return new Training(descent.summedOver(cost.dataset().rows()), STEPS, 1).from(cost, start);
  }

  private Picture path(ParameterVector start) {
    Trajectory path = train(start);
    PathPlan plan =
        new PathPlan(
            Optional.of(PathMode.SHADOW),
            View.CONTOUR,
            Optional.of(new Grid(axis("w1_0_0"), axis("w1_0_1"))),
            Stream.of("w1_0_0", "w1_0_1").map(this::direction).toList(),
            Optional.empty(),
            List.of(start),
            List.of());
    Model model = new Model(cost, path.end().theta());
    return new TracePicture(model, plan, List.of(path), Scale.LINEAR, runner)
        .of("Summed gradient, rate 0.1, 10,000 steps", sentence(Verdict.of(cost, path).why()));
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }

  private static Axis axis(String name) {
    return new Axis(name, -REACH, REACH, POINTS);
  }

  private Direction direction(String name) {
    return Direction.parameter(
        name, cost.network().layout().index(name), cost.network().layout().size());
  }
}

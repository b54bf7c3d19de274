package costscape.cli.gallery;

import costscape.cli.report.Caption;
import costscape.cli.sweep.ComparedFigures;
import costscape.cli.value.Model;
import costscape.cli.value.OtherRows;
import costscape.cli.value.View;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.RowDraws;
import costscape.data.Scaling;
import costscape.data.Split;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.random.Well19937c;

/**
 * The landscape of eight of the article's rows beside that of the four others, where training on
 * the eight ends, to three digits: {@code sweep --hold-out 0.34 --seed 3}.
 */
final class HeldOutExhibit {
  private static final double SHARE = 0.34;
  private static final long SEED = 3;
  private static final int POINTS = 201;
  private static final double[] END = {-9.6, 9.9, 4.84, 8.73, 14.7, 14.3, -21.7};

  private HeldOutExhibit() {}

  static Exhibit of(Detail detail, Runner runner) {
    return new Exhibit.Still(
        "held-out",
        "The landscape of rows that did not train",
        "Both hidden biases vary: they move the two edges of the answer. Eight of the twelve rows"
            + " trained, and where their cost is smallest, one of the four held out is answered"
            + " wrongly with certainty.",
        () -> picture(detail, runner));
  }

  private static Figure picture(Detail detail, Runner runner) {
    Dataset rows = Datasets.ARTICLE.dataset();
    Split split = Split.holdingOut(rows, RowDraws.heldOut(rows, SHARE, new Well19937c(SEED)));
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.crossEntropy(network, split.training());
    OtherRows other = OtherRows.of(cost, split);
    Model model =
        new Model(
            cost,
            ParameterVector.of(END),
            Scaling.NONE,
            Optional.empty(),
            Optional.of(other),
            Optional.empty());
    Slice slice = Slice.through(model.point(), direction("b1_0", model), direction("b1_1", model));
    Grid grid = new Grid(axis("b1_0", detail), axis("b1_1", detail));
    CellPlane main = Sweep.surface(cost, slice, grid, runner);
    CellPlane beside = Sweep.surface(other.cost(), slice, grid, runner);
    return new ComparedFigures(other, cost.measure())
        .planes(
            View.HEATMAP,
            main,
            beside,
            ColorScale.of(main.range().union(beside.range())),
            OptionalDouble.empty())
        .withCaption(Caption.of(model, slice));
  }

  private static Direction direction(String name, Model model) {
    return Direction.parameter(name, model.layout().index(name), model.layout().size());
  }

  private static Axis axis(String name, Detail detail) {
    return new Axis(name, -5, 15, detail.of(POINTS));
  }
}

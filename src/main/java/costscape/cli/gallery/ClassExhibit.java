package costscape.cli.gallery;

import costscape.cli.value.ModelAtPoint;
import costscape.cost.Confusion;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.fit.DecisionMap;
import costscape.render.layer.PathTints;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.view.Contours;
import costscape.render.view.Panels;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import costscape.words.GalleryWords;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.Well19937c;

/** Three classes: a plane of the landscape beside what the network decides at the point in it. */
final class ClassExhibit {
  private static final Tint END = PathTints.only(ColorMap.VIRIDIS);
  private static final double SMALL = 0.45;
  private static final Dataset DATA = Datasets.IRIS.dataset();
  private static final String FIRST = "w1_2_0";
  private static final String SECOND = "w2_1_2";
  private static final double REACH = 15;
  private static final double L2 = 0.1;
  private static final int POINTS = 301;
  private static final int STEPS = 1000;
  private static final int PETAL_LENGTH = 2;
  private static final int PETAL_WIDTH = 3;

  private final Detail detail;
  private final NetworkCost cost;
  private final Runner runner;

  private ClassExhibit(Detail detail, Runner runner) {
    this.detail = detail;
    Network network = Network.of(DATA, List.of(2), ActivationFunction.SIGMOID);
    cost = NetworkCost.of(network, DATA, SoftmaxLoss.CROSS_ENTROPY, L2);
    this.runner = runner;
  }

  static Exhibit of(Detail detail, Runner runner) {
    return new Exhibit("three-classes", () -> new ClassExhibit(detail, runner).picture());
  }

  private Figure picture() {
    ParameterVector end = trained();
    Confusion confusion = Confusion.of(cost.network(), DATA, end.toArray());
    Chart decisions = DecisionMap.of(cost.network(), end, DATA, PETAL_LENGTH, PETAL_WIDTH);
    return Panels.of(2, List.of(plane(end), decisions))
        .withCaption(
            GalleryWords.IRIS.say(
                cost.network().layout().shape(),
                String.valueOf(L2),
                confusion.right(),
                confusion.all(),
                cost.dimension()));
  }

  private ParameterVector trained() {
    ParameterVector start = ParameterVector.gaussian(cost.dimension(), 1, new Well19937c(1));
    return new Training(Optimizers.LBFGS.with(Map.of()), detail.of(STEPS), STEPS)
        .from(cost, start)
        .end()
        .theta();
  }

  private Chart plane(ParameterVector end) {
    Slice slice = Slice.through(end, direction(FIRST), direction(SECOND));
    Grid grid = new Grid(axis(FIRST, end), axis(SECOND, end));
    CellPlane surface = new ModelAtPoint(cost, end).landscape().surface(slice, grid, runner);
    ParameterLayout layout = cost.network().layout();
    double alpha = end.get(layout.index(FIRST));
    double beta = end.get(layout.index(SECOND));
    return Contours.filled(surface, ColorScale.of(surface.range()), cost.measure().title())
        .with(end(alpha, beta))
        .with(LegendKey.markOnGround(GalleryWords.END_OF_TRAINING.say(), Marker.DISC, END));
  }

  /** Small, since the smallest cell's star lies there too. */
  private static Layer end(double alpha, double beta) {
    return (g, plane, style) ->
        Marker.DISC.drawOnGround(
            g, plane.x(alpha), plane.y(beta), END.onGround().in(style), style, SMALL);
  }

  private Axis axis(String name, ParameterVector end) {
    double middle = Math.rint(end.get(cost.network().layout().index(name)));
    return new Axis(name, middle - REACH, middle + REACH, detail.of(POINTS));
  }

  private Direction direction(String name) {
    return Direction.parameter(
        name, cost.network().layout().index(name), cost.network().layout().size());
  }
}

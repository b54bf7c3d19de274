package costscape.cli.gallery;

import costscape.cli.value.ModelAtPoint;
import costscape.cost.BroadcastCost;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.landscape.CostLandscape;
import costscape.network.ActivationFunction;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.render.chart.Chart;
import costscape.render.layer.Guide;
import costscape.render.layer.NamedCurve;
import costscape.render.scale.Scale;
import costscape.render.view.LineChart;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Slice;
import costscape.words.GalleryWords;
import java.util.List;

/** What the article's code plots along one weight, which is not the cost. */
final class PrintedCodeExhibit {
  private static final String WEIGHT = "w1_0_0";
  private static final double REACH = 100;
  private static final int POINTS = 10_000;

  private PrintedCodeExhibit() {}

  static Exhibit of(Detail detail, Runner runner) {
    return new Exhibit("cost-as-printed", () -> picture(detail, runner));
  }

  private static Chart picture(Detail detail, Runner runner) {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.crossEntropy(network, Datasets.ARTICLE.dataset());
    ModelAtPoint model = new ModelAtPoint(cost, KnownPoint.ARTICLE.point(network.layout()));
    int weight = model.layout().index(WEIGHT);
    Slice line =
        Slice.through(model.point(), Direction.parameter(WEIGHT, weight, model.layout().size()));
    Axis axis = new Axis(WEIGHT, -REACH, REACH, detail.of(POINTS));
    CostLandscape printed = model.landscape().of(new BroadcastCost(cost));
    NamedCurve curve = NamedCurve.of("", printed.curve(line, axis, runner));
    String title = GalleryWords.PRINTED_CODE.say();
    return LineChart.of(WEIGHT, title, Scale.LINEAR, List.of(curve))
        .with(new Guide(model.point().get(weight)))
        .with(Guide.key(GalleryWords.ONLY_MINIMUM.say()))
        .withCaption(
            GalleryWords.NOT_THE_COST.say() + " " + model.landscape().caption(line.directions()));
  }
}

package costscape.cli.gallery;

import costscape.cli.report.CatalogueCaption;
import costscape.cli.value.Model;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.Starts;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.chart.Figure;
import costscape.render.view.TreeChart;
import costscape.space.ParameterVector;
import java.util.List;
import java.util.Map;

/** What the article does not show: not a slice, but all the places where training can end. */
public final class BeyondExhibits {
  private static final double L2 = 0.01;
  private static final int STARTS = 300;

  private final Detail detail;
  private final Model model;
  private final Runner runner;

  public BeyondExhibits(Detail detail, Runner runner) {
    this.detail = detail;
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost =
        NetworkCost.of(network, Datasets.TRAP.dataset(), LogisticLoss.CROSS_ENTROPY, L2);
    model = new Model(cost, ParameterVector.zeros(cost.dimension()));
    this.runner = runner;
  }

  public List<Exhibit> all() {
    return List.of(
        new Exhibit.Still(
            "where-training-ends",
            "Where training can end",
            "Three boundaries for two hidden units, with a penalty on the weights: several strict"
                + " minima of different cost, families with a dead unit, and the lowest passes"
                + " found between them. Few starts find the lowest minimum.",
            this::tree),
        HeldOutExhibit.of(detail, runner));
  }

  private Figure tree() {
    Starts starts = Starts.gaussian(model.layout().size(), 1, 1, 4, 10);
    int count = detail.of(STARTS);
    Catalogue catalogue = Catalogue.search(model.terrain(), starts, count, count, runner);
    return TreeChart.of(catalogue, model.measure().title(), Map.of())
        .withCaption(CatalogueCaption.of(model, catalogue));
  }
}

package costscape.cli.figure;

import costscape.cli.report.RowAccuracy;
import costscape.cli.value.Capacity;
import costscape.data.Dataset;
import costscape.data.Standard;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.fit.AnswerMap;
import costscape.render.fit.DataChart;
import costscape.render.fit.DecisionMap;
import costscape.render.fit.Fit;
import costscape.render.view.Panels;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.study.CaptionFacts;
import costscape.study.ModelAtPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network answers at a point: curves over its one feature, or over two features the class
 * that it decides for or the number that it predicts.
 *
 * @param features places of the features that are drawn
 */
public record FitFigure(ModelAtPoint model, List<Integer> features) {
  public FitFigure {
    int all = model.dataset().features();
    if (all > 1 && features.size() < 2) {
      throw new InputException(
          "--over needs two features: what a network of %d inputs answers is drawn over two"
              .formatted(all));
    }
  }

  /** Refuses curves that cannot be held: there is one for each unit of the last hidden layer. */
  public static void checkMemory(ModelAtPoint model) {
    Network network = model.network();
    if (network.inputs() == 1 && network.hiddenLayers() > 0) {
      int units = network.layout().width(network.hiddenLayers());
      Capacity.ofMemory().checkUnits(units, Fit.POINTS);
    }
  }

  public Figure picture() {
    return drawn().withCaption(caption());
  }

  /** The rows and the network in the data's own units: scaling is a part of its weights then. */
  private Figure drawn() {
    Dataset dataset = rows();
    ParameterVector point = inOwnUnits(model);
    if (dataset.features() == 1) {
      return Fit.chart(model.network(), point, dataset);
    }
    int first = features.get(0);
    int second = features.get(1);
    if (dataset.hasClasses()) {
      return DecisionMap.of(model.network(), point, dataset, first, second);
    }
    List<Chart> maps =
        IntStream.range(0, dataset.numbers().outputs())
            .mapToObj(k -> AnswerMap.of(model.network(), point, dataset, first, second, k))
            .toList();
    return maps.size() == 1 ? maps.get(0) : Panels.of(maps);
  }

  private String caption() {
    List<String> sentences = new ArrayList<>();
    sentences.add(model.valueFacts().toString());
    sentences.add(
        RowAccuracy.of(model.networkCost(), model.point().toArray())
            .map(RowAccuracy::sentence)
            .orElseGet(this::cost));
    if (features.size() < model.dataset().features()) {
      sentences.add(
          "%s; a row has its own values, so it may be answered otherwise.".formatted(held()));
    }
    return String.join(" ", sentences);
  }

  private String cost() {
    double[] theta = model.point().toArray();
    return "The cost is %s.".formatted(model.amount(model.cost().at(theta), theta));
  }

  private Dataset rows() {
    return model.scaling().undone(model.dataset());
  }

  private String held() {
    Dataset dataset = rows();
    double[] means = DataChart.means(dataset);
    List<Integer> others =
        IntStream.range(0, dataset.features())
            .filter(feature -> !features.contains(feature))
            .boxed()
            .toList();
    return held(
        others.stream().map(dataset.featureNames()::get).toList(),
        others.stream().map(feature -> means[feature]).toList());
  }

  /** Says at which values the features are held that a picture does not draw. */
  private static String held(List<String> features, List<Double> values) {
    if (features.size() > CaptionFacts.MOST_NAMED) {
      return "The other %d features are held at the rows' means".formatted(features.size());
    }
    return "Held at the rows' means: %s"
        .formatted(
            String.join(
                ", ",
                IntStream.range(0, features.size())
                    .mapToObj(
                        k ->
                            "%s = %s"
                                .formatted(features.get(k), CaptionFacts.number(values.get(k))))
                    .toList()));
  }

  /**
   * The weights with which a network answers to features as they are in the data what it answers to
   * scaled ones, and answers in the target's own unit. A feature x that became (x − c)/u costs its
   * weights a factor 1/u and the bias Σ w·c/u; a target with unit v and centre d makes v·z + d of
   * an answer z.
   */
  static ParameterVector inOwnUnits(ModelAtPoint model) {
    ParameterLayout layout = model.network().layout();
    double[] theta = model.point().toArray();
    List<Standard> features = model.scaling().features();
    for (int to = 0; to < layout.width(1) && !features.isEmpty(); to++) {
      for (int from = 0; from < layout.width(0); from++) {
        Standard feature = features.get(from);
        int weight = layout.weight(1, from, to);
        theta[weight] /= feature.unit();
        theta[layout.bias(1, to)] -= theta[weight] * feature.unscaled(0);
      }
    }
    int last = layout.layers();
    List<Standard> targets = model.scaling().targets();
    for (int to = 0; to < targets.size(); to++) {
      Standard target = targets.get(to);
      for (int from = 0; from < layout.width(last - 1); from++) {
        theta[layout.weight(last, from, to)] *= target.unit();
      }
      int bias = layout.bias(last, to);
      theta[bias] = theta[bias] * target.unit() + target.unscaled(0);
    }
    return ParameterVector.of(theta);
  }
}

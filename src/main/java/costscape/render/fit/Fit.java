package costscape.render.fit;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.Tint;
import costscape.render.fit.ClassFit.ClassMarks;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.EdgeArrow.Guide;
import costscape.render.scale.Ruler;
import costscape.render.view.LineChart;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The fit of a network of one input, as curves over the rows: a picture or a movie's frame. */
public interface Fit {
  int POINTS = 1001;

  /**
   * How a network of one input fits a dataset, drawn for classes or for numbers.
   *
   * @throws IllegalArgumentException where the network has not one input
   */
  static Fit of(Network network, Dataset dataset) {
    if (network.inputs() != 1) {
      throw new IllegalArgumentException(
          "fitted curves need a network of 1 input, not " + network.inputs());
    }
    return dataset.hasClasses() ? new ClassFit(network, dataset) : new NumberFit(network, dataset);
  }

  /**
   * The picture of a network's answers. Of classes: the activations of its last hidden layer and
   * its output, black for two classes, over the rows, with a dashed line at each boundary between
   * the classes. Of numbers to predict: its answers over the rows.
   */
  static Chart chart(Network network, ParameterVector theta, Dataset dataset) {
    Fit fit = of(network, dataset);
    double[] values = theta.toArray();
    List<CurveLayer> lines = fit.lines(values);
    List<Double> boundaries = fit.boundaries(values);
    Chart chart =
        fit.withKeys(Chart.over(fit.feature(), fit.heights(lines)), lines)
            .with(fit.layers(boundaries, lines));
    return boundaries.isEmpty() ? chart : chart.with(Guide.key("boundary"));
  }

  /** The colour of a hidden unit: the first one is red, the second one blue, as in the article. */
  static Tint unit(int k) {
    return k < 2 ? Tint.series(1 - k) : Tint.series(k + 2);
  }

  Dataset dataset();

  /** All lines; the network is evaluated once a place, and gives the values of all of them. */
  List<CurveLayer> lines(double[] theta);

  /** The inputs at which the network changes its class; none if it predicts numbers. */
  List<Double> boundaries(double[] theta);

  /** A vertical axis that has room for lines, and for the rows in any case. */
  Ruler heights(List<CurveLayer> lines);

  Layer rows();

  default Ruler feature() {
    return DataChart.feature(dataset(), 0);
  }

  /** An empty chart with room for what the network makes of it at some points. */
  default Chart empty(List<double[]> points) {
    List<CurveLayer> all = new ArrayList<>();
    points.forEach(theta -> all.addAll(lines(theta)));
    return Chart.over(feature(), heights(all));
  }

  /** A key for each name of a line and for the rows. */
  default Chart withKeys(Chart chart, List<CurveLayer> lines) {
    Set<String> named = new HashSet<>();
    Stream<CurveLayer> first = lines.stream().filter(line -> named.add(line.curve().name()));
    return DataChart.withKeys(chart.withKeys(first.map(CurveLayer::key)), dataset());
  }

  /** Boundaries, lines and rows, from the bottom up. */
  default List<Layer> layers(double[] theta) {
    return layers(boundaries(theta), lines(theta));
  }

  /** Boundaries and lines that are computed already, and the rows, from the bottom up. */
  default List<Layer> layers(List<Double> boundaries, List<CurveLayer> lines) {
    List<Layer> layers = new ArrayList<>();
    boundaries.forEach(boundary -> layers.add(new Guide(boundary)));
    layers.addAll(lines);
    layers.add(rows());
    return layers;
  }

  /** How a network fits numbers: what it predicts, in the unit of the rows' own numbers. */
  record NumberFit(Network network, Dataset dataset) implements Fit {
    @Override
    public List<CurveLayer> lines(double[] theta) {
      Ruler feature = feature();
      List<String> targets = dataset.targets().names();
      List<String> names =
          targets.size() == 1 // which the axis bears
              ? List.of("network")
              : targets.stream().map(name -> "network: %s".formatted(name)).toList();
      List<NamedCurve> curves =
          NamedCurve.together(
              names, feature.from(), feature.to(), POINTS, x -> network.logits(theta, x));
      List<CurveLayer> lines = new ArrayList<>();
      for (int k = 0; k < curves.size(); k++) {
        Tint tint = curves.size() == 1 ? Tint.INK : ClassMarks.tint(k);
        lines.add(new CurveLayer(curves.get(k), tint, Dash.SOLID));
      }
      return lines;
    }

    @Override
    public List<Double> boundaries(double[] theta) {
      return List.of();
    }

    @Override
    public Ruler heights(List<CurveLayer> lines) {
      String title = String.join(", ", dataset.targets().names());
      return LineChart.heights(title, DataChart.reach(dataset.numbers()), lines);
    }

    @Override
    public Layer rows() {
      return DataChart.rows(dataset, 0);
    }
  }
}

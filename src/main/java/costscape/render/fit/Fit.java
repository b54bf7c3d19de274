package costscape.render.fit;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.OutputLayer.Link;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.EdgeArrow.Guide;
import costscape.render.scale.Ruler;
import costscape.render.view.LineChart;
import costscape.space.ParameterVector;
import costscape.study.NetworkFit;
import costscape.study.NetworkFit.Curves;
import costscape.sweep.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws the fit of a network of one input, as curves over the rows: a picture or a movie's frame.
 * For classes it draws the activations of its last hidden layer, and the probability of label 1 if
 * there are two classes, or else of every class, with a dashed line at each boundary. With two
 * classes a row lies at the height of its label; with more it lies at 1, which the probability of
 * its own class should reach. Of numbers to predict: the answers, in the unit of the rows' own
 * numbers.
 */
public record Fit(NetworkFit of) {
  /** The rows lie at these heights, so the picture shows them however flat the curves are. */
  private static final Range LABELS = new Range(0, 1);

  private static final int MOST_NAMED = 12;
  private static final Tint GREY = Tint.series(5);

  /** The picture of a network's answers. */
  public static Chart chart(Network network, ParameterVector theta, Dataset rows) {
    NetworkFit fit = new NetworkFit(network, rows);
    return new Fit(fit).chart(fit.curves(theta.toArray()));
  }

  /** The colour of a hidden unit: the first one is red, the second one blue, as in the article. */
  public static Tint unit(int k) {
    return k < 2 ? Tint.series(1 - k) : Tint.series(k + 2);
  }

  private Dataset rows() {
    return of.rows();
  }

  private boolean isTwofold() {
    return of.network().output().link() == Link.LOGISTIC;
  }

  /** The picture of answers that were evaluated. */
  public Chart chart(Curves answers) {
    Chart chart = withKeys(empty(List.of(answers)), answers).with(layers(answers));
    return answers.boundaries().isEmpty() ? chart : chart.with(Guide.key("boundary"));
  }

  /** An empty chart with room for what the network answers at some points. */
  public Chart empty(List<Curves> points) {
    List<CurveLayer> all = new ArrayList<>();
    points.forEach(answers -> all.addAll(lines(answers)));
    return Chart.over(DataChart.feature(rows(), 0), heights(all));
  }

  /** A key for each name of a line and for the rows. */
  public Chart withKeys(Chart chart, Curves answers) {
    Set<String> named = new HashSet<>();
    Stream<CurveLayer> first =
        lines(answers).stream().filter(line -> named.add(line.curve().name()));
    return DataChart.withKeys(chart.withKeys(first.map(CurveLayer::key)), rows());
  }

  /** Boundaries, lines and rows, from the bottom up. */
  public List<Layer> layers(Curves answers) {
    List<Layer> layers = new ArrayList<>();
    answers.boundaries().forEach(boundary -> layers.add(new Guide(boundary)));
    layers.addAll(lines(answers));
    layers.add(
        rows().hasClasses() && !isTwofold()
            ? DataChart.classes(rows(), 0, row -> 1)
            : DataChart.rows(rows(), 0));
    return layers;
  }

  /** All lines, those of hidden units first. */
  List<CurveLayer> lines(Curves answers) {
    List<CurveLayer> lines = new ArrayList<>();
    int units = answers.units().size();
    boolean isOfClasses = rows().hasClasses();
    for (int k = 0; k < units; k++) {
      lines.add(
          new CurveLayer(
              NamedCurve.of(unitName(k, units), answers.x(), answers.units().get(k)),
              units > MOST_NAMED ? GREY : unit(k),
              isTwofold() ? Dash.SOLID : Dash.DOTTED));
    }
    List<String> names = names();
    boolean isInk = isOfClasses ? isTwofold() : names.size() == 1;
    for (int c = 0; c < names.size(); c++) {
      lines.add(
          new CurveLayer(
              NamedCurve.of(names.get(c), answers.x(), answers.outputs().get(c)),
              isInk ? Tint.INK : ClassMarks.tint(c),
              Dash.SOLID));
    }
    return lines;
  }

  private List<String> names() {
    if (!rows().hasClasses()) {
      List<String> targets = rows().targets().names();
      return targets.size() == 1 // which the axis bears
          ? List.of("network")
          : targets.stream().map("network: %s"::formatted).toList();
    }
    return isTwofold()
        ? List.of("output")
        : rows().classes().stream().map("probability of %s"::formatted).toList();
  }

  /**
   * Many units are drawn alike: colours come again after a few, and keys would fill the picture.
   */
  private String unitName(int k, int units) {
    return units > MOST_NAMED
        ? "%s hidden units".formatted(units)
        : "hidden unit %d_%d".formatted(of.network().hiddenLayers(), k);
  }

  /** A vertical axis that has room for lines, and for the rows in any case. */
  Ruler heights(List<CurveLayer> lines) {
    if (!rows().hasClasses()) {
      String title = String.join(", ", rows().targets().names());
      return LineChart.heights(title, DataChart.reach(rows().numbers()), lines);
    }
    return LineChart.heights(isTwofold() ? "activation" : "probability, activation", LABELS, lines);
  }
}

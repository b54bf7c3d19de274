package costscape.render.fit;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.OutputLayer.Link;
import costscape.network.Pass;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CellImage.Boundaries;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.scale.Ruler;
import costscape.render.view.LineChart;
import costscape.sweep.Range;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a network fits classes: the activations of its last hidden layer, and the probability of
 * label 1 if there are two classes, or else of every class. With two classes a row lies at the
 * height of its label; with more it lies at 1, which the probability of its own class should reach.
 */
record ClassFit(Network network, Dataset dataset) implements Fit {
  /** The rows lie at these heights, so the picture shows them however flat the curves are. */
  private static final Range LABELS = new Range(0, 1);

  private static final int MOST_NAMED = 12;
  private static final Tint GREY = Tint.series(5);

  private boolean isTwofold() {
    return network.output().link() == Link.LOGISTIC;
  }

  @Override
  public List<CurveLayer> lines(double[] theta) {
    int layer = network.hiddenLayers();
    int units = layer > 0 ? network.layout().width(layer) : 0;
    List<String> names = new ArrayList<>();
    IntStream.range(0, units).forEach(k -> names.add(unitName(k, units)));
    if (isTwofold()) {
      names.add("output");
    } else {
      dataset.classes().forEach(word -> names.add("probability of %s".formatted(word)));
    }
    Ruler feature = feature();
    Pass pass = new Pass(network);
    List<NamedCurve> curves =
        NamedCurve.together(
            names, feature.from(), feature.to(), POINTS, x -> values(pass, units, theta, x));
    List<CurveLayer> lines = new ArrayList<>();
    for (int k = 0; k < units; k++) {
      lines.add(
          new CurveLayer(
              curves.get(k), unitTint(k, units), isTwofold() ? Dash.SOLID : Dash.DOTTED));
    }
    for (int c = 0; c < curves.size() - units; c++) {
      Tint tint = isTwofold() ? Tint.INK : ClassMarks.tint(c);
      lines.add(new CurveLayer(curves.get(units + c), tint, Dash.SOLID));
    }
    return lines;
  }

  /**
   * Many units are drawn alike: colours come again after a few, and keys would fill the picture.
   */
  private static String unitName(int k, int units) {
    return units > MOST_NAMED ? "%s hidden units".formatted(units) : "hidden unit %d".formatted(k);
  }

  private static Tint unitTint(int k, int units) {
    return units > MOST_NAMED ? GREY : Fit.unit(k);
  }

  /** The last hidden layer's activations at one input, then the probabilities that are drawn. */
  private double[] values(Pass pass, int units, double[] theta, double x) {
    double[] probabilities = network.probabilities(pass.forward(theta, new double[] {x}));
    int first = isTwofold() ? 1 : 0; // of two classes that of label 1 alone
    double[] values = new double[units + probabilities.length - first];
    for (int k = 0; k < units; k++) {
      values[k] = pass.activation(network.hiddenLayers(), k);
    }
    System.arraycopy(probabilities, first, values, units, probabilities.length - first);
    return values;
  }

  @Override
  public List<Double> boundaries(double[] theta) {
    double from = feature().from();
    double to = feature().to();
    if (isTwofold()) {
      return Boundaries.of(x -> network.logit(theta, x), from, to);
    }
    List<Double> found = new ArrayList<>();
    for (int c = 0; c < network.output().width(); c++) {
      int label = c;
      Boundaries.of(x -> lead(network.logits(theta, x), label), from, to)
          .forEach(boundary -> addNew(found, boundary, 1e-9 * (to - from)));
    }
    return found.stream().sorted().toList();
  }

  /** Two classes change places at one boundary, which is found for both. */
  private static void addNew(List<Double> found, double boundary, double near) {
    if (found.stream().noneMatch(other -> Math.abs(other - boundary) <= near)) {
      found.add(boundary);
    }
  }

  /** How far a class's logit is above the largest of the others. */
  static double lead(double[] logits, int label) {
    double other = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < logits.length; c++) {
      other = c == label ? other : Math.max(other, logits[c]);
    }
    return logits[label] - other;
  }

  @Override
  public Ruler heights(List<CurveLayer> lines) {
    String title = isTwofold() ? "activation" : "probability, activation";
    return LineChart.heights(title, LABELS, lines);
  }

  @Override
  public Layer rows() {
    return isTwofold() ? DataChart.rows(dataset, 0) : DataChart.classes(dataset, 0, row -> 1);
  }

  /** The mark and the colour of each class, the same in every picture. */
  static final class ClassMarks {
    private static final List<Marker> MARKERS =
        List.of(Marker.DISC, Marker.SQUARE, Marker.DIAMOND, Marker.TRIANGLE, Marker.FALL);

    /** Series colours; red and blue, which are the first two hidden units', come last. */
    private static final int[] SERIES = {3, 2, 4, 6, 5, 0, 1};

    /** A legend names so many classes. */
    private static final int NAMED = 12;

    private ClassMarks() {}

    static Marker marker(int label) {
      return MARKERS.get(label % MARKERS.size());
    }

    static Tint tint(int label) {
      return style -> {
        List<Integer> own = style.emphasis().classes();
        return own.isEmpty()
            ? style.series(SERIES[label % SERIES.length])
            : new Color(own.get(label % own.size()));
      };
    }

    /** A key for each class, and one that says how many more there are. */
    static Chart withKeys(Chart chart, Dataset dataset) {
      List<String> words = dataset.classes();
      int named = words.size() <= NAMED ? words.size() : NAMED - 1;
      Chart drawn =
          chart.withKeys(
              IntStream.range(0, named).mapToObj(k -> key("class %s".formatted(words.get(k)), k)));
      return named == words.size()
          ? drawn
          : drawn.with(key("and %d more classes".formatted(words.size() - named), named));
    }

    static LegendKey key(String text, int label) {
      return LegendKey.mark(text, marker(label), tint(label));
    }
  }
}

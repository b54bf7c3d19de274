package costscape.render.fit;

import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.Pass;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.fit.ClassFit.ClassMarks;
import costscape.render.layer.CellImage;
import costscape.render.layer.MarchingSquares.ContourField;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.Heatmap;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * The map of a network's decisions on a plane of two features, the others held at the rows' means.
 * The colour is that of the class decided for, the stronger the more probable it is. Boundaries
 * between classes are lines, and the rows lie upon it.
 *
 * @param points asked along each of the two features
 */
public record DecisionMap(Network network, Dataset dataset, int first, int second, int points) {
  private static final int POINTS = 401;

  /** Points a side in a movie, where the map is a quarter of the picture and drawn often. */
  private static final int MOVING_POINTS = 201;

  /** How much of a class's colour there is, beside the background's. */
  private static final double PALEST = 0.1;

  private static final double STRONGEST = 0.6;

  /** From 0 to 1; the colours are those of the classes. */
  private static final ColorScale PROBABILITIES = new ColorScale(ColorMap.GREY, Scale.LINEAR, 0, 1);

  /**
   * The map of a network with any number of inputs; the other features are at their means.
   *
   * @param first the feature to the right, and the second upwards; a row whose other features are
   *     not at their means may lie on the colour of another class than it is decided for
   */
  public static Chart of(
      Network network, ParameterVector theta, Dataset dataset, int first, int second) {
    if (!dataset.hasClasses()) {
      throw new IllegalArgumentException(
          dataset.name() + " has numbers to predict, and a decision map shows classes");
    }
    return new DecisionMap(network, dataset, first, second, POINTS).chart(theta.toArray());
  }

  /** The map of a network with two inputs whose parameters change from frame to frame. */
  public static DecisionMap moving(Network network, Dataset dataset) {
    return new DecisionMap(network, dataset, 0, 1, MOVING_POINTS);
  }

  /**
   * The outputs of the network at every point of a grid.
   *
   * @param leads of every class, the logit of two classes; of several, how far each class's logit
   *     is above the others: smoother than probabilities, and 0 on the boundary
   * @param decided the class decided for, place by place, and how probable it is
   */
  private record Answers(Grid grid, List<CellPlane> leads, int[] decided, double[] probable) {}

  private Chart chart(double[] theta) {
    Answers answers = answers(theta);
    Chart drawn = axes().with(layers(answers));
    Chart named =
        answers.leads().stream().anyMatch(DecisionMap::changesSign)
            ? drawn.with(LegendKey.line("boundary", Tint.INK))
            : drawn; // one class everywhere: there is no boundary to name
    return ClassMarks.withKeys(named, dataset);
  }

  /** The chart without what the network answers, and with all keys. */
  public Chart empty() {
    return ClassMarks.withKeys(axes().with(LegendKey.line("boundary", Tint.INK)), dataset);
  }

  /**
   * Returns what the network answers at a point, the boundaries, and the rows, from the bottom up.
   */
  public List<Layer> layers(double... theta) {
    return layers(answers(theta));
  }

  private List<Layer> layers(Answers answers) {
    return List.of(
        regions(answers),
        (g, plane, style) -> boundaries(g, plane, style, answers.leads()),
        DataChart.classes(dataset, first, row -> dataset.feature(row, second)));
  }

  private Chart axes() {
    Chart axes = Chart.over(DataChart.feature(dataset, first), DataChart.feature(dataset, second));
    return network.output().width() > 1
        ? axes.with(LegendKey.fading("paler: less probable"))
        : axes.with(
            ColorBar.of(
                    PROBABILITIES,
                    new Range(0, 1),
                    "probability of class %s".formatted(dataset.classes().get(1)))
                .shaded((p, style) -> p < 0.5 ? colour(0, 1 - p, style) : colour(1, p, style)));
  }

  private static boolean changesSign(CellPlane lead) {
    return lead.range().smallest() < 0 && lead.range().largest() > 0;
  }

  private Answers answers(double[] theta) {
    Grid grid =
        new Grid(
            DataChart.places(DataChart.feature(dataset, first), points),
            DataChart.places(DataChart.feature(dataset, second), points));
    int outputs = network.output().width();
    double[][] leads = new double[outputs][points * points];
    int[] decided = new int[points * points];
    double[] probable = new double[points * points];
    Pass pass = new Pass(network);
    double[] features = DataChart.means(dataset);
    for (int k = 0; k < points * points; k++) {
      features[first] = grid.first().at(k / points);
      features[second] = grid.second().at(k % points);
      double[] logits = pass.forward(theta, features);
      for (int c = 0; c < outputs; c++) {
        leads[c][k] = outputs == 1 ? logits[0] : ClassFit.lead(logits, c);
      }
      decided[k] = network.decision(logits);
      probable[k] = network.probabilities(logits)[decided[k]];
    }
    List<CellPlane> planes = Arrays.stream(leads).map(lead -> CellPlane.of(grid, lead)).toList();
    return new Answers(grid, planes, decided, probable);
  }

  /** A pixel a cell: the colour of the class decided for, paler where it is less probable. */
  private Layer regions(Answers answers) {
    return Layer.covering(
        (g, plane, style) ->
            CellImage.draw(
                g,
                answers.grid(),
                plane,
                BufferedImage.TYPE_INT_RGB,
                (i, j) -> {
                  int k = i * points + j;
                  return colour(answers.decided()[k], answers.probable()[k], style).getRGB();
                }));
  }

  private Color colour(int label, double probability, ChartStyle style) {
    return style.page().plotWith(ClassMarks.tint(label).in(style), strength(probability));
  }

  /**
   * Pale where no class is likelier than the others, the class's full colour where it is certain.
   */
  private double strength(double probability) {
    double none = 1.0 / dataset.classes().size();
    return PALEST + (STRONGEST - PALEST) * (probability - none) / (1 - none);
  }

  private static void boundaries(
      Graphics2D g, PlotArea plane, ChartStyle style, List<CellPlane> leads) {
    g.setColor(style.ink());
    g.setStroke(Dash.SOLID.stroke(style.lineWidth()));
    for (CellPlane lead : leads) {
      new ContourField(lead, ColorScale.of(lead.range()))
          .lines(plane, 0)
          .forEach(line -> g.draw(line.path()));
    }
  }

  /**
   * The map of a network that predicts numbers over two features, the others held at the rows'
   * means: the output as colour. Each row lies upon it in the colour of its own number, so that a
   * row which the network predicts well is hard to see.
   */
  public static final class AnswerMap {
    private static final int POINTS = 201;

    private AnswerMap() {}

    /**
     * A map of one of the numbers.
     *
     * @param first the feature to the right, and the second upwards
     * @param output the column of the numbers to predict
     */
    public static Chart of(
        Network network,
        ParameterVector theta,
        Dataset dataset,
        int first,
        int second,
        int output) {
      Ruler across = DataChart.feature(dataset, first);
      Ruler up = DataChart.feature(dataset, second);
      Grid grid = new Grid(DataChart.places(across, POINTS), DataChart.places(up, POINTS));
      CellPlane answers = answers(network, theta, dataset, grid, first, second, output);
      Range numbers = DataChart.reach(dataset.numbers(), output);
      ColorScale colours = ColorScale.of(Scale.LINEAR, numbers.union(answers.range()));
      String title = dataset.targets().names().get(output);
      return Chart.over(across, up)
          .with(Heatmap.cells(answers, colours))
          .with(ColorBar.of(colours, numbers.union(answers.range()), title))
          .with(rows(dataset, first, second, output, colours))
          .with(LegendKey.mark("row, in the colour of its number", Marker.DISC, ChartStyle::faint));
    }

    private static CellPlane answers(
        Network network,
        ParameterVector theta,
        Dataset dataset,
        Grid grid,
        int first,
        int second,
        int output) {
      double[] values = new double[POINTS * POINTS];
      Pass pass = new Pass(network);
      double[] features = DataChart.means(dataset);
      double[] point = theta.toArray();
      for (int k = 0; k < values.length; k++) {
        features[first] = grid.first().at(k / POINTS);
        features[second] = grid.second().at(k % POINTS);
        values[k] = pass.forward(point, features)[output];
      }
      return CellPlane.of(grid, values);
    }

    private static Layer rows(
        Dataset dataset, int first, int second, int output, ColorScale colours) {
      return (g, plane, style) -> {
        for (int row = 0; row < dataset.rows(); row++) {
          Color colour = new Color(colours.rgb(dataset.numbers().number(row, output)));
          double x = plane.x(dataset.feature(row, first));
          double y = plane.y(dataset.feature(row, second));
          Marker.DISC.draw(g, x, y, colour, style);
        }
      };
    }
  }
}

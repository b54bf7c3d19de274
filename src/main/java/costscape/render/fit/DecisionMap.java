package costscape.render.fit;

import costscape.data.Dataset;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.layer.CellImage;
import costscape.render.layer.MarchingSquares.ContourField;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.Heatmap;
import costscape.study.NetworkFit;
import costscape.study.NetworkFit.Regions;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Draws a network's decisions on a plane of two features, the others held at the rows' means. The
 * colour is that of the class decided for, the stronger the more probable it is. Boundaries between
 * classes are lines, and the rows lie upon it. A row whose other features are not at their means
 * may lie on the colour of another class than it is decided for.
 *
 * @param first the feature to the right, and the second upwards
 */
public record DecisionMap(NetworkFit of, int first, int second) {
  /** How much of a class's colour there is at most, beside the background's. */
  private static final double STRONGEST = 0.6;

  /** From 0 to 1; the colours are those of the classes. */
  private static final ColorScale PROBABILITIES = new ColorScale(ColorMap.GREY, Scale.LINEAR, 0, 1);

  /** The map of answers that were evaluated. */
  public Chart chart(Regions answers) {
    return empty(answers.leads().stream().anyMatch(DecisionMap::changesSign)).with(layers(answers));
  }

  /** The chart without what the network answers, and with all keys. */
  public Chart empty() {
    return empty(true);
  }

  /** A chart with or without boundaries to name: where one class is everywhere, there is none. */
  private Chart empty(boolean hasBoundary) {
    Chart axes = axes();
    return ClassMarks.withKeys(
        hasBoundary ? axes.with(LegendKey.line("boundary", Tint.INK)) : axes, of.rows());
  }

  /** Draws the answers, the boundaries, and the rows, from the bottom up. */
  public List<Layer> layers(Regions answers) {
    List<CellPlane> leads = answers.leads();
    return List.of(
        regions(answers),
        (g, plane, style) -> boundaries(g, plane, style, leads),
        DataChart.classes(of.rows(), first, row -> of.rows().feature(row, second)));
  }

  private Chart axes() {
    Chart axes =
        Chart.over(DataChart.feature(of.rows(), first), DataChart.feature(of.rows(), second));
    return of.network().output().width() > 1
        ? axes.with(LegendKey.fading("paler: less probable"))
        : axes.with(
            ColorBar.of(
                    PROBABILITIES,
                    new Range(0, 1),
                    "probability of class %s".formatted(of.rows().classes().get(1)))
                .shaded((p, style) -> p < 0.5 ? colour(0, 1 - p, style) : colour(1, p, style)));
  }

  private static boolean changesSign(CellPlane lead) {
    return lead.range().smallest() < 0 && lead.range().largest() > 0;
  }

  /** A pixel a cell: the colour of the class decided for, paler where it is less probable. */
  private Layer regions(Regions answers) {
    return Layer.covering(
        (g, plane, style) ->
            CellImage.draw(
                g,
                answers.grid(),
                plane,
                BufferedImage.TYPE_INT_RGB,
                (i, j) -> {
                  int k = i * answers.grid().second().points() + j;
                  return colour(answers.decided(k), answers.probable(k), style).getRGB();
                }));
  }

  private Color colour(int label, double probability, ChartStyle style) {
    return style.page().plotWith(ClassMarks.tint(label).in(style), strength(probability));
  }

  /**
   * Nothing where no class is likelier than the others, so that the colours of two classes meet
   * without a step; the class's full colour where it is certain.
   */
  private double strength(double probability) {
    double none = 1.0 / of.rows().classes().size();
    return STRONGEST * (probability - none) / (1 - none);
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
    private AnswerMap() {}

    /**
     * A map of one of the numbers.
     *
     * @param answers to it, over the two features
     * @param output the column of the numbers to predict
     */
    public static Chart of(CellPlane answers, Dataset dataset, int first, int second, int output) {
      Range numbers = DataChart.reach(dataset.numbers(), output);
      ColorScale colours = ColorScale.of(Scale.LINEAR, numbers.union(answers.range()));
      String title = dataset.targets().names().get(output);
      return Chart.over(DataChart.feature(dataset, first), DataChart.feature(dataset, second))
          .with(Heatmap.cells(answers, colours))
          .with(ColorBar.of(colours, numbers.union(answers.range()), title))
          .with(rows(dataset, first, second, output, colours))
          .with(LegendKey.mark("row, in the colour of its number", Marker.DISC, ChartStyle::faint));
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
